import { frozenGuide } from '../../support/guide';
import type { Guide, Profile } from '../../../knowledge';

let guide: Guide;

beforeAll(async () => {
  guide = await frozenGuide();
});

const today = new Date('2023-09-11T08:00:00Z');
const emails = (id: string, language: 'fr' | 'en', profile: Profile = {}) =>
  guide.plan(id, profile, { language, today }).requests.map(({ label, href }) => {
    const { pathname, searchParams } = new URL(href);
    return {
      label,
      to: pathname,
      subject: searchParams.get('subject'),
      body: (searchParams.get('body') ?? '').replace(/\r/g, '').replace(/\u00a0/g, ' '),
    };
  });

test('the request for a pass states what the outcome wants stated', () => {
  expect(emails('but23-ecandidat-new-online', 'fr', { status: 'apprentice' })[0]).toEqual({
    label: 'Préparer l’e-mail de demande de pass',
    to: 'iutn-inscription@umontpellier.fr',
    subject: 'Demande de pass pour l’inscription en ligne',
    body: `Bonjour,

Je demande un pass pour m’inscrire en ligne.

Ma situation : BUT 2e ou 3e année via eCandidat, première inscription à l’UM : en ligne.

Les éléments demandés, à compléter ou à joindre :
- Numéro de dossier eCandidat : 
- Formation demandée (département, année et parcours) : 
- Coordonnées : 
- Attestation d’engagement du CFA EnSup LR : 

Cordialement,`,
  });
});

test('it is written in the student’s language, without what is for others', () => {
  const [pass] = emails('but23-ecandidat-um-online', 'en', { status: 'initial' });
  expect(pass?.body).toMatch(/^Hello,\n\nI would like a pass to register online\./);
  expect(pass?.body).toMatch(/enclosed:\n- UM student number: \n\nBest regards,$/);
});

test.each([
  ['but1-parcoursup', []],
  ['lp-new-online', ['pass']],
  ['lp-new-in-person', ['rendez-vous']],
  ['but-rereg-apprentice-online', ['pass']],
  ['but23-ecandidat-um-online', ['pass', 'd’acceptation']],
  ['but23-transfer-in-person', ['d’acceptation', 'rendez-vous']],
  ['continuing-education', []],
  ['other-contact', ['l’e-mail']],
])('%s offers the e-mails that its steps ask for', (id, about) => {
  const labels = emails(id, 'fr').map(({ label }) => label.split(' ').at(-1));
  expect(labels).toEqual(about);
});

test('every e-mail fits into an address', () => {
  const all = guide.outcomes.flatMap((id) =>
    (['fr', 'en'] as const).flatMap((language) => guide.plan(id, {}, { language, today }).requests),
  );
  expect(Math.max(...all.map(({ href }) => href.length))).toBeLessThan(2_000);
});
