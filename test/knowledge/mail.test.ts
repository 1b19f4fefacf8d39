import { mailto, writeQuestion } from '../../knowledge/mail';
import { createTranslate } from '../../locales';

const translate = createTranslate();

/** What an e-mail program makes of the address. */
const opened = (href: string) => {
  const { pathname, searchParams } = new URL(href);
  return { to: pathname, subject: searchParams.get('subject'), body: searchParams.get('body') };
};

test('an e-mail says what it was given, whatever the signs in it', () => {
  const body = 'Bonjour,\n\n[lien](x) & 100 % ? « été » \'"*!#+';
  const href = mailto({ to: 'desk@example.org', subject: 'À & B', body });
  expect(href).not.toMatch(/[()[\]\s*!'"<>]/);
  expect(opened(href)).toEqual({
    to: 'desk@example.org',
    subject: 'À & B',
    body: body.replace(/\n/g, '\r\n'),
  });
});

test('half a character does no harm', () => {
  const half = '😀'.slice(0, 1);
  expect(opened(mailto({ to: 'a@b.org', subject: half, body: `${half}!` })).body).toBe('\uFFFD!');
});

test('an unanswered question goes to the contact, in the student’s language', () => {
  const link = writeQuestion('desk@example.org', 'Où garer mon vélo ?', 'fr', translate);
  expect(link?.label).toBe('Préparer l’e-mail avec ma question');
  expect(opened(link?.href ?? '')).toEqual({
    to: 'desk@example.org',
    subject: 'Question sur mon inscription',
    body: 'Bonjour,\r\n\r\nJ’ai une question sur mon inscription\u00a0:\r\n\r\nOù garer mon vélo ?\r\n\r\nCordialement,',
  });
});

test('a question of any length fits into an address', () => {
  const link = writeQuestion('desk@example.org', 'é'.repeat(4_000), 'en', translate);
  expect(link?.href.length).toBeLessThan(4_000);
});

test('without an address there is no e-mail', () => {
  expect(writeQuestion(undefined, 'Where?', 'en', translate)).toBeUndefined();
});
