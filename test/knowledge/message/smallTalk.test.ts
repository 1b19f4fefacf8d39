import { readSmallTalk } from '../../../knowledge/message/smallTalk';

test.each([
  ['Bonjour', 'hello'],
  ['heyyyy', 'hello'],
  ['slt', 'hello'],
  ['Good evening to you', 'hello'],
  ['Enchanté, moi c’est Léa', 'hello'],
  ['Salut, ça va ?', 'howAreYou'],
  ['how are you doing today?', 'howAreYou'],
  ['merci bcp', 'thanks'],
  ['thank you so much for your help!', 'thanks'],
  ['ok d’accord', 'thanks'],
  ['au revoir', 'bye'],
  ['Merci, bonne journée', 'bye'],
  ['see you later', 'bye'],
  ['t’es un robot ?', 'who'],
  ['are you a real person', 'who'],
  ['what’s your name?', 'who'],
  ['do you speak Spanish?', 'languages'],
  ['vous parlez arabe ?', 'languages'],
  ['hmm', 'hesitation'],
  ['euh attends', 'hesitation'],
  ['super, c’est très clair', 'praise'],
  ['you saved my day', 'praise'],
  ['👍', 'thanks'],
  ['👋🏽', 'hello'],
  ['❤️', 'praise'],
  ['t’es vraiment nul', 'insult'],
  ['shut up stupid bot', 'insult'],
])('« %s » is %s', (message, about) => {
  expect(readSmallTalk(message)).toBe(about);
});

test.each([
  'bonjour, j’ai perdu ma carte',
  'merci, et pour la CVEC ?',
  'wtf is the ENT',
  'hi, where do I pay?',
  'my name is spelt wrong',
  'c’est nul, le site plante encore',
  'putain j’ai raté la date',
])('« %s » has something to say', (message) => {
  expect(readSmallTalk(message)).toBeUndefined();
});

test('nothing is no small talk', () => {
  expect(readSmallTalk('?!')).toBeUndefined();
});
