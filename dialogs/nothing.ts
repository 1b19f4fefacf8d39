import { languages, type Language, type Link } from '../knowledge';
import { numbered } from './choices';
import type { Desk } from './desk';
import { menuOptions } from './menu';
import type { Outcome } from './outcome';
import type { Of } from './reply';
import type { Turn } from './turn';

/** After so many messages in a row without an answer the contact is given instead of another try. */
const missesUntilContact = 2;

/** Says that there is no answer, with the nearest help; never a guess. */
export function sayNothing(understood: Of<'nothing'>, turn: Turn, desk: Desk): Outcome {
  const { language } = understood;
  const say = (text: string): Outcome => ({ language, text, options: menuOptions(language, desk) });
  switch (understood.reason) {
    case 'distress':
      return { language, text: sayDistress(language, desk), options: [] };
    case 'language':
      return say(desk.translate(language, 'nothing.language'));
    case 'empty':
      return say(desk.translate(language, 'nothing.empty'));
    case 'unknown':
      return { ...say(sayUnknown(understood, turn, desk)), links: write(turn, language, desk) };
  }
}

function sayUnknown(understood: Of<'nothing'>, turn: Turn, desk: Desk): string {
  const { knowledge, translate } = desk;
  const { entries, language } = understood;
  turn.inVain = askedInVain(understood, turn);
  turn.memory.misses += 1;
  if (turn.memory.misses >= missesUntilContact) {
    turn.memory.misses = 0;
    return [translate(language, 'nothing.again'), knowledge().contact(language)].join('\n\n');
  }
  const offered = entries.map(({ id }) => id);
  turn.memory.previous = { message: turn.gist, answered: [], offered };
  const nearest = offered.map((id) => knowledge().question(id, language));
  return [
    translate(language, 'nothing.unknown'),
    ...(nearest.length > 0
      ? [translate(language, 'nothing.nearest'), numbered(nearest)]
      : [translate(language, 'nothing.rephrase')]),
    translate(language, 'contact.ask'),
    knowledge().contact(language),
  ].join('\n\n');
}

/** Where nothing of what was offered was meant, it is the question before. */
const askedInVain = ({ rejected }: Of<'nothing'>, { message, memory }: Turn): string | undefined =>
  rejected ? memory.previous?.message : message;

/** The question as an e-mail to the contact that is named. */
function write({ message }: Turn, language: Language, { knowledge }: Desk): Link[] {
  const link = knowledge().writeTo(language, message);
  return link === undefined ? [] : [link];
}

/** In both languages, the message’s first: whoever reads it may be reading in the other one. */
export function sayDistress(first: Language, { knowledge, translate }: Desk): string {
  return [first, ...languages.filter((other) => other !== first)]
    .map((language) => {
      const numbers = knowledge().help.map(
        ({ number, meaning }) =>
          `- ${translate(language, 'nothing.distress.number', { number, meaning: meaning[language] })}`,
      );
      return [translate(language, 'nothing.distress'), numbers.join('\n')].join('\n\n');
    })
    .join('\n\n');
}
