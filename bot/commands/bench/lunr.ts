import lunr from 'lunr';
import addFrench from 'lunr-languages/lunr.fr';
import addStemmers from 'lunr-languages/lunr.stemmer.support';
import { bestAtMost, type Engine } from './engine';
import { fieldNames, perLanguage, type Fields } from './fields';

addStemmers(lunr);
addFrench(lunr);

interface Tuning {
  /** How much a field counts; 1 without it. */
  boosts?: Partial<Record<keyof Fields, number>>;
  /** Function words are left out of the index. */
  stopWords?: boolean;
  /** Words of so many letters may be one letter away. */
  editFrom?: number;
}

/** The best of some 20 settings on the labelled table, so that nobody is held back. */
export const tunedLunr: Tuning = { boosts: { wordings: 3 }, stopWords: false, editFrom: 5 };

/** A word as it stands counts more than one that is one letter away. */
const exactBoost = 5;

/** lunr with its stemmer of each language; what the tuning does not say is as lunr has it. */
export const lunrSearch =
  ({ boosts = {}, stopWords = true, editFrom = Infinity }: Tuning = {}): Engine['index'] =>
  (documents) =>
    perLanguage(documents, (fields, language) => {
      const { fr } = lunr;
      const index = lunr((builder) => {
        if (language === 'fr') builder.use(fr);
        const filter = language === 'fr' ? fr.stopWordFilter : lunr.stopWordFilter;
        if (!stopWords && filter !== undefined) builder.pipeline.remove(filter);
        for (const name of fieldNames) builder.field(name, { boost: boosts[name] ?? 1 });
        for (const entry of fields) builder.add({ ...entry, wordings: entry.wordings.join('\n') });
      });
      return (message) => ask(index, message, editFrom);
    });

/** Word by word, since the text of a message is no query: `:`, `-` and `~` mean something to lunr. */
function ask(index: lunr.Index, message: string, editFrom: number): string[] {
  const found = index.query((query) => {
    for (const token of lunr.tokenizer(message)) {
      const word = token.toString();
      query.term(word, { boost: exactBoost });
      if (word.length >= editFrom) query.term(word, { editDistance: 1 });
    }
  });
  return found.slice(0, bestAtMost).map(({ ref }) => ref);
}
