import { createGuessLanguage, learnLanguages } from '../../../knowledge/language';
import type { Language } from '../../../knowledge/schema/localized';
import {
  allSignals,
  calibrate,
  createIndexes,
  mix,
  ownShare,
  textsOf,
  whenLearnt,
  type Evidence,
  type Weights,
} from '../../../knowledge/search';
import { askAll } from './ask';
import { understandWith, type Engine } from './engine';
import { foldsAtAll, isHeldOut } from './folds';
import type { Result } from './score';
import type { Row } from './table';

/** A message of the table, with all that the weights weigh. */
interface Sample {
  evidence: Record<Language, Evidence>;
  shares: Record<Language, number>;
  /** Places of the entries that are right; the place after the last one where none is. */
  right: number[];
}

/** What is fitted, and what comes out for rows that had no say in it. */
export interface Fitted {
  weights: Weights;
  results: Result[];
}

/** Fits the weights of the signals to all rows; and to four fifths of them, five times, to be judged on the rest. */
export function fitWeights(engine: Engine, rows: readonly Row[]): Fitted {
  const indexes = createIndexes(engine.documents, engine.lexicon);
  const guess = createGuessLanguage(learnLanguages(textsOf(engine.documents, engine.lexicon)));
  const places = new Map(engine.documents.map(({ id }, place) => [id, place]));
  const sampleOf = ({ message, needs, social }: Row): Sample[] => {
    // Two questions in one message are taken apart before they are decided.
    if (social || needs.length > 1) return [];
    const read = indexes.correct(message) ?? message;
    const right = (needs[0] ?? []).flatMap((id) => places.get(id) ?? []);
    return [
      {
        evidence: { fr: indexes.ask.fr(read), en: indexes.ask.en(read) },
        shares: guess(message).shares,
        right: needs.length === 0 ? [engine.documents.length] : right,
      },
    ];
  };
  const fitTo = (some: readonly Row[]): Weights => descend(some.flatMap(sampleOf));
  const results: Result[] = [];
  for (let fold = 0; fold < foldsAtAll; fold++) {
    const weights = fitTo(rows.filter((_, place) => !isHeldOut(place, fold)));
    const rest = rows.filter((_, place) => isHeldOut(place, fold));
    results.push(...askAll(understandWith(engine, { indexes, weights }), rest));
  }
  return { weights: fitTo(rows), results };
}

/** Steps from the weights in use, each weight by itself, as long as the right entries grow likelier. */
function descend(samples: readonly Sample[]): Weights {
  let best = numbersOf(whenLearnt);
  let least = lossOf(samples, best);
  let steps = best.map((weight) => Math.max(leastStep, Math.abs(weight) / 4));
  for (let round = 0; round < rounds; round++) {
    steps.forEach((step, at) => {
      for (const moved of [step, -step].map((by) => best.with(at, (best[at] ?? 0) + by))) {
        const loss = lossOf(samples, moved);
        if (loss >= least) continue;
        least = loss;
        best = moved;
        return;
      }
    });
    steps = steps.map((step) => step * shrinking);
  }
  return weightsOf(best.map((weight) => Number(weight.toFixed(2))));
}

const rounds = 14;
const leastStep = 0.3;
const shrinking = 0.8;

/** How surprised the desk is by what is right, on average; a message costs no more than the last. */
const lossOf = (samples: readonly Sample[], numbers: readonly number[]): number =>
  samples.reduce((sum, { evidence, shares, right }) => {
    const weights = weightsOf(numbers);
    const odds = {
      fr: shares.fr < ownShare ? undefined : mix(evidence.fr, allSignals, weights),
      en: shares.en < ownShare ? undefined : mix(evidence.en, allSignals, weights),
    };
    const probabilities = calibrate(odds, shares);
    const likelihood = right.reduce((total, place) => total + (probabilities[place] ?? 0), 0);
    return sum - Math.log(Math.max(likelihood, leastLikelihood));
  }, 0) / samples.length;

const leastLikelihood = 1e-6;

const numbersOf = ({ bm25, likeness, learnt, none }: Weights): number[] => [
  bm25,
  likeness,
  learnt,
  none.atFirst,
  none.likeness,
  none.learnt,
  none.bestLikeness,
  none.coverage,
  none.words,
];

function weightsOf([bm25 = 0, likeness = 0, learnt = 0, ...none]: readonly number[]): Weights {
  const [atFirst = 0, ofLikeness = 0, ofLearnt = 0, bestLikeness = 0, coverage = 0, words = 0] =
    none;
  return {
    bm25,
    likeness,
    learnt,
    whole: 0,
    none: { atFirst, likeness: ofLikeness, learnt: ofLearnt, bestLikeness, coverage, words },
  };
}
