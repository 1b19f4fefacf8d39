import type { MessageKey } from '../locales';
import type { Desk } from './desk';
import { menuOptions } from './menu';
import type { Outcome } from './outcome';
import type { Of } from './reply';
import type { Turn } from './turn';

/** Short, honest, and back to the matter. */
export function saySmallTalk(
  { about, language }: Of<'smallTalk'>,
  turn: Turn,
  desk: Desk,
): Outcome {
  turn.memory.misses = 0;
  const key: MessageKey = `smallTalk.${about}`;
  const options = about === 'bye' || about === 'thanks' ? [] : menuOptions(language, desk);
  return { language, text: desk.translate(language, key), options };
}
