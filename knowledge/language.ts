import type { Language } from './schema/localized';
import { abbreviationsOf } from './search/abbreviations';
import { fold, wordsOf } from './search/fold';
import { hashOf, letterRuns } from './search/hash';
import { createNumbering, numberingOf, type Numbering } from './search/numbering';

/** How likely a message is to be in each language, 0 … 1, and whether it is in a third one. */
export interface LanguageGuess {
  shares: Record<Language, number>;
  /** Neither French nor English. */
  other: boolean;
}

export type GuessLanguage = (message: string) => LanguageGuess;

/** Words that grammar needs; a message with words of both languages follows these. */
const functionWords: Record<Language, string> = {
  fr: `je tu il elle on nous vous ils elles le la les l un une des du de d au aux et ou mais donc car ni que qu qui quoi dont où
    est es suis sommes êtes sont était étais ai as a avons avez ont mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ce
    cet cette ces ça c qu'est quand comment combien pourquoi quel quelle quels quelles pas plus ne n j m s t y en dans sur sous avec
    sans pour par chez vers depuis si oui non merci bonjour salut bonsoir coucou peux dois faut veux peut doit fait faire aller
    moi toi lui eux être avoir déjà encore aussi très trop bien mal tout tous toute toutes voudrais avez puis ok`,
  en: `i you he she it we they the a an of to in on at and or but so because that which who whom whose what where when why how
    is am are was were be been being have has had do does did can could will would should must may might shall my your his her its our
    their this these those not no yes with without for from by about into out up down if than then there here me him us them
    don t doesn isn please thanks thank hello hi hey bye get got need want know any some much many still yet already just s ve ll re
    good evening morning afternoon you're ok`,
};

/** Words that neither French nor English has, of the languages that students write most. */
const foreignWords = new Set(
  wordsOf(
    fold(`el los las unos unas del por como cuando donde quiero tengo puedo necesito gracias hola buenos dias buenas porque estoy
    soy eres usted inscribirme matricula cuanto cuesta universidad il lo gli della delle di che sono vorrei grazie perche posso
    ciao buongiorno devo ho hai iscrivermi quanto dove ich du er sie wir ihr der die das den dem ein eine und oder aber nicht ist
    sind habe hat kann muss mochte wie wo wann warum danke bitte fur mit von zu auf eu voce nao obrigado obrigada ola onde
    quero preciso tenho uma com ik je het een niet waar hoe dank bedankt ben wil kan mi para una matricularme perdido perdi tal
    tarjeta inscripcion ayuda pagar faccio iscrivermi aiuto tessera perso brauche hilfe einschreiben karte bezahlen mein meine
    meinen inscrevo ajuda cartao mijn merhaba nasil`),
  ).filter(
    (word) =>
      !['die', 'das', 'je', 'mi', 'du', 'er', 'ho', 'hat', 'ben', 'posso', 'il', 'para'].includes(
        word,
      ),
  ),
);

/** Letters and signs that neither French nor English has. */
const exotic = /[ñßäöõãåøłşğıćčšžđơưăąęőű¿¡]/i;

const longestRun = 4;
/** What a function word adds to the log-odds … */
const functionWordOdds = 2.5;
/** … and how much of the odds of words and of their letters counts: letters overlap. */
const wordShare = 0.8;
const lettersShare = 0.05;
const lettersOfUnknownShare = 0.15;
const leastForeignWords = 2;
const smoothing = 0.5;

/** The degree, which is no English word: in capitals, alone, before a year or a department. */
const degree = /\bBUT\b|^\W*[Bb]ut\W*$|\b[Bb]ut(?= ?[1-3]\b| (?:gea|geii|gmp|sgm|tc)\b)/gu;

/** How much a feature speaks for French, less for English: plain data, to be kept. */
export interface LanguageModel {
  /** The features’ numbers. */
  features: Uint32Array;
  /** Log-odds of French against English for each feature. */
  odds: Float64Array;
}

/**
 * Learns the two languages from texts (naive Bayes over words and runs of letters).
 *
 * @param texts - any texts, the more the better; none will do
 */
export function learnLanguages(texts: Record<Language, readonly string[]>): LanguageModel {
  const numbering = createNumbering(50_000);
  const counts = { fr: count(texts.fr, 'fr', numbering), en: count(texts.en, 'en', numbering) };
  return { features: numbering.numbers(), odds: oddsOf(counts, numbering.size) };
}

export function createGuessLanguage({ features, odds }: LanguageModel): GuessLanguage {
  const numbering = numberingOf(features);
  const grammar = { fr: grammarOf('fr'), en: grammarOf('en') };
  const sumOver = (features: readonly number[]): number =>
    features.reduce((sum, feature) => sum + (odds[numbering.placeOf(feature)] ?? 0), 0);
  return (message) => {
    const words = wordsOf(fold(message.replace(degree, ' ')));
    let sum = 0;
    let known = 0;
    let foreign = 0;
    for (const word of words) {
      const fr = grammar.fr.has(word);
      const en = grammar.en.has(word);
      if (fr && en) {
        known++;
        continue;
      }
      const isLearnt = numbering.placeOf(hashOf(word)) >= 0;
      if (fr !== en) sum += fr ? functionWordOdds : -functionWordOdds;
      if (isLearnt) sum += wordShare * sumOver([hashOf(word)]);
      sum += (isLearnt ? lettersShare : lettersOfUnknownShare) * sumOver(runsOf(word));
      if (fr || en || isLearnt) known++;
      else if (foreignWords.has(word)) foreign++;
    }
    const share = 1 / (1 + Math.exp(-sum));
    if (exotic.test(message)) foreign += leastForeignWords;
    const other =
      isOtherScript(message) ||
      (foreign >= leastForeignWords && foreign > known) ||
      (foreign > 0 && known === 0 && words.length > 1);
    return { shares: { fr: share, en: 1 - share }, other };
  };
}

/** Arabic, Chinese, Cyrillic and the like; emoji and digits are no script. */
function isOtherScript(message: string): boolean {
  const letters = message.match(/\p{L}/gu) ?? [];
  const latin = message.match(/\p{Script=Latin}/gu) ?? [];
  return letters.length >= 2 && latin.length * 2 < letters.length;
}

const grammarOf = (language: Language): Set<string> =>
  new Set([...wordsOf(fold(functionWords[language])), ...abbreviationsOf(language)]);

function oddsOf(counts: Record<Language, readonly number[]>, size: number): Float64Array {
  const total = (own: readonly number[]): number =>
    own.reduce((sum, found) => sum + found, smoothing * size);
  const totals = { fr: total(counts.fr), en: total(counts.en) };
  return Float64Array.from({ length: size }, (_, feature) => {
    const fr = (counts.fr[feature] ?? 0) + smoothing;
    const en = (counts.en[feature] ?? 0) + smoothing;
    return Math.log((fr * totals.en) / (en * totals.fr));
  });
}

/** How often each feature occurs, by its place in the numbering. */
function count(texts: readonly string[], language: Language, numbering: Numbering): number[] {
  const counts: number[] = [];
  const known = new Map<string, number[]>();
  const placesOf = (word: string): number[] => {
    const places = known.get(word) ?? [hashOf(word), ...runsOf(word)].map(numbering.add);
    known.set(word, places);
    return places;
  };
  for (const text of [...texts, functionWords[language]]) {
    for (const word of wordsOf(fold(text))) {
      for (const place of placesOf(word)) {
        while (counts.length <= place) counts.push(0);
        counts[place] = (counts[place] ?? 0) + 1;
      }
    }
  }
  return counts;
}

/** Runs of up to four letters. */
const runsOf = (word: string): number[] => letterRuns([word], 1, longestRun);
