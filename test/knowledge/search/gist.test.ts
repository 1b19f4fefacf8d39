import { createGist, readGistWords, type Gist } from '../../../knowledge/search';
import { loadFaq } from '../../support/faq';

let gist: Gist;
beforeAll(async () => {
  const { documents, lexicon } = await loadFaq();
  gist = createGist(readGistWords(documents, lexicon));
});

test.each([
  ['Je suis Zoélie Kervadec, et la carte ?', 'je suis et la carte'],
  ['Is the card? zoelie@example.org', 'is the card'],
  ['la carte, 06 12 34 56 78', 'la carte'],
  ['', ''],
])('of “%s” the words that the texts have are kept: “%s”', (message, kept) => {
  expect(gist(message)).toBe(kept);
});

test('what is kept of what is kept is the same', () => {
  const kept = gist('Je suis Zoélie, et la carte ?');
  expect(gist(kept)).toBe(kept);
});
