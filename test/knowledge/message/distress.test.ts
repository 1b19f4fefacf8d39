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
  'I want to hurt myself, I forgot my password and everything is going wrong',
  'bonjour, le lien ne marche pas et je veux me pendre',
  'mon père me bat, je peux changer d’adresse sur le dossier ?',
  'j’ai plus envie de vivre depuis que j’ai raté ma session',
  'je ne veux plus vivre',
  'jveux mourir',
  'j’en ai marre de vivre',
  'i want to kms',
  'I no longer want to live',
  'je me fais harceler par un élève',
  'I took a whole box of tablets',
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
  'I tried to upload my photo but I can’t do this',
  'il n’y a personne à qui parler au secrétariat ?',
  'I’m feeling really desperate for an appointment',
  'I took two tablets with me to class',
])('« %s »: nobody is', (message) => {
  expect(showsDistress(message)).toBe(false);
});
