import { showsDistress } from '../../../knowledge/message/distress';

test.each([
  'je veux mourir',
  'j’ai envie d’en finir',
  'j’en peux plus, je pleure tous les soirs',
  'personne à qui parler, je me sens seule',
  'j’ai des idées noires en ce moment',
  'mon copain me frappe',
  'on m’a agressée hier',
  'ma coloc veut se tuer, mon amie veut mourir',
  'j’ai avalé plein de médicaments',
  'I want to die',
  'i keep thinking about killing myself',
  'I don’t want to live anymore',
  'nobody would miss me',
  'I feel so hopeless',
  'he hits me when he drinks',
  'I was raped',
  'I am being stalked',
  'i cut myself again',
])('« %s »: somebody may be in danger', (message) => {
  expect(showsDistress(message)).toBe(true);
});

test.each([
  'c mort pour l’inscription ??',
  'j’en peux plus de ce site qui plante',
  'mon lien est mort',
  'the link dies after 24 hours',
  'je suis mort de rire',
  'ma carte a été volée',
  'I am dying to know my grades',
  'je suis en dépression, puis-je avoir un aménagement ?',
  'the deadline is killing me',
  'je suis perdu dans les démarches',
  'I can’t log in anymore',
])('« %s »: nobody is', (message) => {
  expect(showsDistress(message)).toBe(false);
});
