import type { Language } from '../../../knowledge';
import type { Document } from '../../../knowledge/search';

/** Entries to be searched, and what they were made of. */
export interface Grown {
  documents: Document[];
  /** Entry id → the entry whose answer it gives; an entry that is not in it is its own. */
  origins: ReadonlyMap<string, string>;
  /** The messages no entry answers that have not become entries. */
  negatives: Record<Language, readonly string[]>;
}

const languages = ['fr', 'en'] as const;

/**
 * Grows the entries to a size with texts that students write. The entries themselves stay; beside them
 * come first the messages that none of them answers, French and English in turn, each as an entry
 * without an answer. When these are used up, wordings leave their entries and become entries of their
 * own, one of every entry in turn, each with a sentence of the answer; finding one counts as finding the
 * entry it left. A new entry has the same question in both languages. The same size gives the same entries.
 *
 * @throws RangeError when there are too few texts, or fewer entries are wanted than there are
 */
export function grow(
  documents: readonly Document[],
  negatives: Record<Language, readonly string[]>,
  size: number,
): Grown {
  const wanted = size - documents.length;
  if (wanted < 0) throw new RangeError(`there are ${documents.length} entries already`);
  const strangers = inTurn(negatives).slice(0, wanted);
  const leavers = inTurnOfAll(documents).slice(0, wanted - strangers.length);
  const reached = documents.length + strangers.length + leavers.length;
  if (reached < size) throw new RangeError(`there are texts for ${reached} entries only`);
  return {
    documents: [
      ...documents.map((document) => withoutLeavers(document, leavers)),
      ...strangers.map(({ language, text, place }) =>
        strange(`stranger-${language}-${place}`, text),
      ),
      ...leavers.map(ownEntry),
    ],
    origins: new Map(leavers.map((leaver) => [idOf(leaver), leaver.from.id])),
    negatives: left(negatives, strangers),
  };
}

interface Said {
  language: Language;
  text: string;
  /** Its number among the texts of its list. */
  place: number;
}

interface Leaver extends Said {
  from: Document;
}

/** French, English, French, …, then what is left of the longer list. */
function inTurn(texts: Record<Language, readonly string[]>): Said[] {
  const longest = Math.max(texts.fr.length, texts.en.length);
  return Array.from({ length: longest }, (_, place) =>
    languages.flatMap((language) => {
      const text = texts[language][place];
      return text === undefined ? [] : [{ language, text, place }];
    }),
  ).flat();
}

/** The first wordings of all entries, then the second ones, and so on. */
function inTurnOfAll(documents: readonly Document[]): Leaver[] {
  return documents
    .flatMap((from) => inTurn(from.wordings).map((said) => ({ ...said, from })))
    .sort((a, b) => a.place - b.place);
}

function withoutLeavers(document: Document, leavers: readonly Leaver[]): Document {
  const own = leavers.filter(({ from }) => from === document);
  const stay = (language: Language): string[] => {
    const gone = new Set(
      own.filter((leaver) => leaver.language === language).map(({ place }) => place),
    );
    return document.wordings[language].filter((_, place) => !gone.has(place));
  };
  return own.length === 0
    ? document
    : { ...document, wordings: { fr: stay('fr'), en: stay('en') } };
}

const left = (
  negatives: Grown['negatives'],
  strangers: readonly Said[],
): Record<Language, readonly string[]> => {
  const used = (language: Language): number =>
    strangers.filter((stranger) => stranger.language === language).length;
  return { fr: negatives.fr.slice(used('fr')), en: negatives.en.slice(used('en')) };
};

const strange = (id: string, text: string): Document => ({
  id,
  topic: 'strangers',
  question: { fr: text, en: text },
  answer: { fr: '', en: '' },
  wordings: { fr: [], en: [] },
});

const idOf = ({ from, language, place }: Leaver): string => `${from.id}-${language}-${place}`;

function ownEntry(leaver: Leaver): Document {
  const { from, text, place } = leaver;
  return {
    ...strange(idOf(leaver), text),
    topic: from.topic,
    answer: { fr: sentence(from.answer.fr, place), en: sentence(from.answer.en, place) },
  };
}

function sentence(answer: string, place: number): string {
  const sentences = answer.split(/(?<=[.!?;])\s+|\n+/).filter((part) => part.trim() !== '');
  return sentences[place % sentences.length] ?? answer;
}
