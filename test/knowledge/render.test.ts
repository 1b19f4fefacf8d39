import { loadContent } from '../../knowledge/load';
import { createRender, type Render } from '../../knowledge/render';
import { createSay } from '../../knowledge/say';
import { createTranslate } from '../../locales';
import { folderWith } from '../support/folder';

const campaign = `
academicYear: 2023-2024
lastDay: 2024-06-30
loginPrefix: P23
loginExample: { fileNumber: '1', login: P2301 }
amounts: { fee: 100 }
dates: { last-call: 2023-11-30 }
yearly: {}
windows:
  autumn: { label: { fr: Rentrée, en: Autumn }, opens: 2023-08-22, closes: 2023-09-25 }
closedDays: []
`;
const directory = `
fallback: office
contacts:
  office: { name: { fr: bureau, en: office }, email: office@example.org }
  helpline: { name: { fr: accueil, en: reception }, phone: 04 00 00 00 00 }
`;
const links = `
known: { label: { fr: le site, en: the site }, url: https://example.org }
lost: { label: { fr: formulaire, en: form } }
`;
const topic = `
topic: { id: fees, label: { fr: Frais, en: Fees } }
entries:
  - id: fee
    question: { fr: 'Combien en {{year}} ?', en: 'How much in {{year}}?' }
    answer: { fr: '{{amount.fee}}, {{window.autumn}}.', en: '{{amount.fee}}, {{window.autumn}}.' }
    cases:
      - when: { status: apprentice }
        label: { fr: En apprentissage, en: Apprentices }
        answer: { fr: pareil., en: the same. }
      - when: { status: initial, programme: [lp, but-rereg] }
        label: { fr: Formation initiale, en: Initial training }
        answer: { fr: moins., en: less. }
    closing: { fr: 'Avant le {{deadline.last-call}}.', en: 'By {{deadline.last-call}}.' }
    links: [known, lost]
    contacts: [office, helpline]
    related: [old]
    source: { page: '1', leaflet: '2' }
  - id: old
    question: { fr: Ancien ?, en: Old? }
    answer: { fr: 'Écrivez à {{email.office}}.', en: 'Write to {{email.office}}.' }
    contacts: [office]
    year: 2022-2023
`;

const inSeptember = new Date('2023-09-20T10:00:00Z');
const yearsLater = new Date('2026-11-22T10:00:00Z');
let render: Render;

beforeAll(async () => {
  const content = await loadContent({
    content: folderWith({
      'campaign.yaml': campaign,
      'directory.yaml': directory,
      'links.yaml': links,
      'fees.yaml': topic,
    }),
  });
  const translate = createTranslate();
  render = createRender(content, createSay(content, translate), translate);
});

test('an unknown situation gets every case with its label, then links and contacts', () => {
  const answer = render('fee', {}, { language: 'en', today: inSeptember });
  expect(answer).toEqual({
    id: 'fee',
    question: 'How much in 2023-2024?',
    text: [
      '€100, from 22 August to 25 September 2023 (open, closes in 5 days).',
      '- **Apprentices**: the same.\n- **Initial training**: less.',
      'By 30 November 2023 (in 71 days).',
      'Link: [the site](https://example.org)',
      'Link (form): it is on the IUT registration page; if you cannot find it, write to office@example.org.',
      'Office: office@example.org',
      'Reception: 04 00 00 00 00',
    ].join('\n\n'),
    narrowable: true,
    related: [{ id: 'old', question: 'Old?' }],
    source:
      'Source: registration page of the IUT de Nîmes, ENT leaflet of the University of Montpellier, 2023-2024',
    days: ['window.autumn', 'deadline.last-call'],
  });
});

test('a known situation gets its own case only', () => {
  const { text, narrowable } = render(
    'fee',
    { status: 'apprentice' },
    { language: 'en', today: inSeptember },
  );
  expect(text).toContain('**For you (Apprentices)**: the same.');
  expect(text).not.toContain('less');
  expect(narrowable).toBe(false);
});

test('what a situation leaves open stays listed', () => {
  const { text } = render('fee', { status: 'initial' }, { language: 'en', today: inSeptember });
  expect(text).toContain('- **Initial training**: less.');
  expect(text).not.toContain('Apprentices');
});

test('when the campaign is over the answer says which year it is of, and whom to ask', () => {
  const { text } = render('fee', {}, { language: 'en', today: yearsLater });
  expect(text).toContain('from 22 August to 25 September 2023 (closed)');
  expect(text).toContain('30 November 2023 (now past)');
  expect(text).toMatch(
    /_Information for 2023-2024\. For the current year, ask office@example\.org\._$/,
  );
});

test('an entry of another year says so even during the campaign', () => {
  const { text } = render('old', {}, { language: 'fr', today: inSeptember });
  expect(text).toBe(
    'Écrivez à office@example.org.\n\n_Informations de 2022-2023. Pour l’année en cours, demandez à office@example.org._',
  );
});

test('an unknown id is an error', () => {
  expect(() => render('nobody', {}, { language: 'fr', today: inSeptember })).toThrow(
    'no entry is called “nobody”',
  );
});
