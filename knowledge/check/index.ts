import type { Translate } from '../../locales';
import type { Content } from '../content';
import type { Fault } from '../contentError';
import { createRender } from '../render';
import { createSay } from '../say';
import { searchable } from '../searchable';
import { createUnderstand } from '../understand';
import { checkAnswers } from './answers';
import { checkFindable } from './findable';
import { checkLiterals } from './literals';
import { checkWordings } from './wordings';

/**
 * What an editor should mend in content that loads: the faults a schema cannot see.
 *
 * @param instant - the day on which answers are rendered
 */
export function checkContent(content: Content, translate: Translate, instant: Date): Fault[] {
  const say = createSay(content, translate);
  const { documents, topics, lexicon } = searchable(content, say);
  const entries = documents.filter(({ means }) => means === undefined);
  return [
    ...checkTexts(content, translate, instant),
    ...checkFindable(content, entries, createUnderstand(documents, topics, lexicon)),
  ];
}

/** The same without trying whether every wording finds its entry, which takes seconds. */
export function checkTexts(content: Content, translate: Translate, instant: Date): Fault[] {
  const render = createRender(content, createSay(content, translate), translate);
  return [
    ...checkLiterals(content),
    ...checkAnswers(content, (id, profile, language) =>
      render(id, profile, { language, today: instant }),
    ),
    ...checkWordings(content),
  ];
}
