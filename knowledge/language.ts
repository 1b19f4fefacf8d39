import type { Language } from './schema/localized';
import { fold, wordsOf } from './search/fold';

/** How likely a message is to be in each language, 0 … 1, and whether it is in a third one. */
export interface LanguageGuess {
  shares: Record<Language, number>;
  /** Neither French nor English. */
  other: boolean;
}

export type GuessLanguage = (message: string) => LanguageGuess;

const functionWords: Record<Language, string> = {
  fr: `je tu il elle on nous vous ils elles le la les un une des du de au aux et ou mais donc car ni que qui quoi dont où
    est es suis sommes êtes sont était ai as a avons avez ont mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ce cet
    cette ces ça c'est qu'est-ce quand comment combien pourquoi quel quelle quels quelles pas plus ne n'ai j'ai je suis dans sur sous avec
    sans pour par chez vers depuis si oui non merci bonjour salut bonsoir coucou svp stp peux dois faut veux puis-je peut doit fait faire aller
    moi toi lui eux y en être avoir déjà encore aussi très trop bien mal tout tous toute toutes jsuis jai pk cmt slt bjr koi pr pa`,
  en: `i you he she it we they the a an of to in on at and or but so because that which who whom whose what where when why how
    is am are was were be been being have has had do does did can could will would should must may might shall my your his her its our
    their this that these those not no yes with without for from by about into out up down if than then there here me him us them
    i'm don't can't it's what's please thanks hello hi hey bye get got need want know any some much many still yet already just pls thx
    u ur im dont cant ive gonna wanna`,
};

/** Words that French and English do not have, of the languages students write most. */
const foreignWords = new Set(
  `el los las una unos del por para como cuando donde que quiero tengo puedo necesito gracias hola buenos dias buenas porque mi estoy
  esta está soy eres usted inscribirme matricula cuanto cuesta il lo gli della delle di che sono come quando dove perché vorrei grazie
  ciao buongiorno posso devo ho hai iscrivermi quanto costa ich du er sie wir ihr der die das den dem ein eine und oder aber nicht ist
  sind war habe hat kann muss möchte wie wo wann warum danke hallo bitte für mit von zu auf im eu você não obrigado olá como onde quando
  quero preciso tenho uma para com não ik je het een niet wat waar hoe dank bedankt hallo ben wil kan`.split(
    /\s+/,
  ),
);

const longestGram = 4;
const functionWordWeight = 2.5;
const leastForeignWords = 2;

/**
 * Learns the two languages from texts (naive Bayes over letters and words).
 *
 * @param texts - any texts, the more the better; none will do
 */
export function createGuessLanguage(texts: Record<Language, readonly string[]>): GuessLanguage {
  const counts = { fr: countFeatures(texts.fr, 'fr'), en: countFeatures(texts.en, 'en') };
  const size = new Set([...counts.fr.keys(), ...counts.en.keys()]).size;
  const totals = { fr: sum(counts.fr), en: sum(counts.en) };
  const known = {
    fr: new Set(wordsOf(fold(functionWords.fr))),
    en: new Set(wordsOf(fold(functionWords.en))),
  };
  const odds = (feature: string): number => {
    const fr = ((counts.fr.get(feature) ?? 0) + 0.5) / (totals.fr + 0.5 * size);
    const en = ((counts.en.get(feature) ?? 0) + 0.5) / (totals.en + 0.5 * size);
    return Math.log(fr / en);
  };
  return (message) => {
    const words = wordsOf(fold(message));
    let score = 0;
    for (const feature of featuresOf(words)) {
      if (counts.fr.has(feature) || counts.en.has(feature)) score += 0.3 * odds(feature);
    }
    let foreign = 0;
    let ours = 0;
    for (const word of words) {
      if (known.fr.has(word)) score += known.en.has(word) ? 0 : functionWordWeight;
      else if (known.en.has(word)) score -= functionWordWeight;
      if (
        known.fr.has(word) ||
        known.en.has(word) ||
        counts.fr.has(`=${word}`) ||
        counts.en.has(`=${word}`)
      )
        ours++;
      else if (foreignWords.has(word)) foreign++;
    }
    const fr = 1 / (1 + Math.exp(-score));
    const other = isOtherScript(message) || (foreign >= leastForeignWords && foreign > ours);
    return { shares: { fr, en: 1 - fr }, other };
  };
}

/** Arabic, Chinese, Cyrillic and the like; emoji and digits are no script. */
function isOtherScript(message: string): boolean {
  const letters = message.match(/\p{L}/gu) ?? [];
  const latin = message.match(/\p{Script=Latin}/gu) ?? [];
  return letters.length >= 2 && latin.length * 2 < letters.length;
}

function countFeatures(texts: readonly string[], language: Language): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of [...texts, functionWords[language]]) {
    for (const feature of featuresOf(wordsOf(fold(text)))) {
      counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
  }
  return counts;
}

function featuresOf(words: readonly string[]): string[] {
  const features: string[] = [];
  for (const word of words) {
    features.push(`=${word}`);
    const padded = ` ${word} `;
    for (let size = 1; size <= longestGram; size++) {
      for (let start = 0; start + size <= padded.length; start++) {
        features.push(padded.slice(start, start + size));
      }
    }
  }
  return features;
}

const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((a, b) => a + b, 0);
