import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent } from '../../knowledge/load';
import { createRender, type Render } from '../../knowledge/render';
import { createSay } from '../../knowledge/say';
import { createTranslate } from '../../locales';

const root = join(__dirname, '..', '..');
const inSeptember2027 = new Date('2027-09-10T10:00:00Z');
let render: Render;

beforeAll(async () => {
  const content = await mkdtemp(join(tmpdir(), 'guichet-2027-'));
  await cp(join(root, 'knowledge', 'content'), content, { recursive: true });
  await cp(join(root, 'test', 'support', 'tables-2027-2028'), content, { recursive: true });
  const loaded = await loadContent({ content });
  const translate = createTranslate();
  render = createRender(loaded, createSay(loaded, translate), translate);
});

test.each([
  ['registration-dates-overview', 'en', 'from 12 to 19 July 2027 (closed)'],
  ['apprentice-online-dates', 'fr', 'du 23 août au 1er octobre 2027 (ouvert, ferme dans 21 jours)'],
  ['but-re-registration', 'fr', '24 septembre 2027'],
  ['but23-ecandidat-registration', 'en', 'July 2027'],
  ['parcoursup-login-format', 'fr', 'P27'],
  ['cvec-amount', 'en', '€111'],
  ['cvec-certificate-where', 'fr', '2027-2028'],
  ['documents-missing-july', 'en', '20 August 2027'],
  ['disability-deadline', 'fr', '3 décembre 2027'],
  ['cancel-registration-refund', 'en', '1 September 2027'],
  ['smartagenda-appointment', 'fr', '23 août 2027'],
] as const)('with the tables of 2027-2028 alone changed, %s says so (%s)', (id, language, said) => {
  const { text } = render(id, {}, { language, today: inSeptember2027 });
  expect(text).toContain(said);
  expect(text).not.toMatch(/202[34]/);
});
