import { createReadCommand } from '../../../knowledge/message/command';

const read = createReadCommand([{ id: 'cvec', label: { fr: 'La CVEC', en: 'The CVEC' } }]);

test.each([
  ['menu', 'menu'],
  ['voir les sujets', 'menu'],
  ['show me the topics please', 'menu'],
  ['aide', 'help'],
  ['what can you do?', 'help'],
  ['retour', 'back'],
  ['go back', 'back'],
  ['recommencer', 'restart'],
  ['start over', 'restart'],
  ['annuler', 'cancel'],
  ['never mind', 'cancel'],
  ['oublie-moi', 'forget'],
  ['forget me', 'forget'],
  ['efface mes données', 'forget'],
  ['delete everything you know about me', 'forget'],
  ['que sais-tu de moi ?', 'profile'],
  ['what do you know about me?', 'profile'],
  ['trouver ma démarche', 'situation'],
  ['find my steps', 'situation'],
  ['je veux parler à un humain', 'contact'],
  ['can I talk to a real person?', 'contact'],
  ['contact', 'contact'],
])('« %s » commands %s', (message, name) => {
  expect(read(message)?.name).toBe(name);
});

test.each([
  ['english', 'en'],
  ['English please', 'en'],
  ['switch to English', 'en'],
  ['do you speak English?', 'en'],
  ["I don't speak French", 'en'],
  ['en anglais svp', 'en'],
  ['français', 'fr'],
  ['en français svp', 'fr'],
  ['tu parles français ?', 'fr'],
  ['can we speak French', 'fr'],
])('« %s » switches to %s', (message, language) => {
  expect(read(message)).toEqual({ name: 'language', language });
});

test('a topic’s label opens it, a question about it does not', () => {
  expect(read('la cvec')).toEqual({ name: 'topic', topic: 'cvec' });
  expect(read('La CVEC ?')).toBeUndefined();
});

test.each([
  'comment annuler mon inscription',
  'je retourne mon dossier',
  'help me find my INE',
  'what do you know about scholarships',
  'does the English exam count',
  'j’ai oublié mon mot de passe',
])('« %s » is a question', (message) => {
  expect(read(message)).toBeUndefined();
});
