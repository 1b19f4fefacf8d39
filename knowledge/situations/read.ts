import { fold } from '../search/fold';
import { languages, type Language } from '../schema/localized';
import type { Option, Question } from '../schema/situations';
import { closeness, wordsIn, type Words } from './closeness';
import { readPosition } from './position';
import { isIndifferent, isUnsure } from './unsure';
import { readPlainYesNo, readYesNo } from './yesNo';

/** What a message is as an answer to a question of the tree. */
export type Reading =
  /** `sure`: it can be nothing else (a tap, a number, a plain yes). */
  | {
      kind: 'option';
      option: Option;
      sure: boolean;
      /** For who does not mind which. */ chosen?: boolean;
    }
  | { kind: 'unsure' };

/** @returns undefined when the message answers something else */
export type Read = (question: Question, message: string) => Reading | undefined;

type SayLabel = (text: string, language: Language) => string;

/** More words than this beside the option's own, and it is no answer but a sentence of its own. */
const mostOtherWords = 3;

/**
 * Makes the function that reads answers: a number or place in the list, a label, yes and no in all
 * forms, free words in either language with typing mistakes, « je ne sais pas ».
 *
 * @param say - fills the placeholders of a label
 */
export function createRead(say: SayLabel): Read {
  const phrasesOf = createPhrases(say);
  return (question, message) => {
    const folded = fold(message).trim();
    const sure = readSure(question, folded, say);
    if (sure !== undefined) return { kind: 'option', option: sure, sure: true };
    if (isIndifferent(folded)) return chooseFor(question);
    if (isUnsure(folded)) return { kind: 'unsure' };
    if (asksSomething.test(folded)) return undefined;

    const isDoubtful = folded.endsWith('?');
    const said = { fr: wordsIn(message, 'fr'), en: wordsIn(message, 'en') };
    const best = bestOptions(question.options, (option, language) =>
      closeness(said[language], phrasesOf(option)[language], isDoubtful ? 0 : mostOtherWords),
    );
    // « alternance » may be either of two contracts.
    if (best.length > 1) return { kind: 'unsure' };
    const yesNo = isYesNo(question) && !isDoubtful ? readYesNo(folded) : undefined;
    const option = best[0] ?? question.options.find(({ id }) => id === yesNo);
    return option && { kind: 'option', option, sure: false };
  };
}

/** What the school's staff settled on; the choice is explained where there is nothing to settle. */
function chooseFor({ options, indifferent }: Question): Reading {
  const option = options.find(({ id }) => id === indifferent);
  return option === undefined
    ? { kind: 'unsure' }
    : { kind: 'option', option, sure: true, chosen: true };
}

function readSure(question: Question, folded: string, say: SayLabel): Option | undefined {
  const labelled = question.options.find(({ label }) =>
    languages.some((language) => bare(fold(say(label[language], language))) === bare(folded)),
  );
  if (labelled !== undefined) return labelled;
  const position = readPosition(folded, question.options.length);
  if (position !== undefined) return question.options[position];
  const plain = isYesNo(question) ? readPlainYesNo(folded) : undefined;
  return question.options.find(({ id }) => id === plain);
}

/** Reads an option's label and other words once. */
function createPhrases(say: SayLabel): (option: Option) => Record<Language, Words[]> {
  const known = new Map<Option, Record<Language, Words[]>>();
  return (option) => {
    const before = known.get(option);
    if (before !== undefined) return before;
    const read = (language: Language): Words[] =>
      [say(option.label[language], language), ...(option.words?.[language] ?? [])]
        .map((phrase) => wordsIn(phrase, language))
        .filter((words) => words.length > 0);
    const phrases = { fr: read('fr'), en: read('en') };
    known.set(option, phrases);
    return phrases;
  };
}

/** The options that are closest in either language; none when no option is close. */
function bestOptions(
  options: readonly Option[],
  scoreOf: (option: Option, language: Language) => number,
): Option[] {
  const scores = options.map((option) =>
    Math.max(...languages.map((language) => scoreOf(option, language))),
  );
  const best = Math.max(...scores);
  return best > 0 ? options.filter((_, index) => scores[index] === best) : [];
}

/** The beginnings of a question; folded. */
const asksSomething =
  /^(?:et |mais |and |but |so )?(?:c'est (?:quoi|ou|quand|combien)|comment|quand|combien|pourquoi|ou est|ou sont|ou je|ou se|qu'est|que |quel|qui |est-ce|est ce|puis-je|dois-je|dois je|faut-il|faut il|il faut|on doit|je dois|what|how|when|where|why|which|who|do i|can i|must i|should i|is it|are there|does)\b|\b(?:c'est quoi|ca veut dire quoi|what is|what's)\b/;

const isYesNo = ({ options }: Question): boolean => options.some(({ id }) => id === 'yes');

const bare = (folded: string): string => folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
