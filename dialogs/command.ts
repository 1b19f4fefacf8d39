import type { Desk } from './desk';
import { menuOptions, sayTopic, sayTopics } from './menu';
import type { Outcome } from './outcome';
import type { Of } from './reply';
import { askSituation, sayProfile } from './situation';
import type { Turn } from './turn';

/** Does what a command asks: menu, language, contact, forget and the like. */
export async function obey(
  { command, language }: Of<'command'>,
  turn: Turn,
  desk: Desk,
): Promise<Outcome> {
  const { knowledge, translate } = desk;
  const say = (text: string): Outcome => ({ language, text, options: menuOptions(language, desk) });
  turn.memory.misses = 0;
  // A number now means what is shown next, not what was offered before.
  const { previous } = turn.memory;
  if (previous && command.name !== 'language') turn.memory.previous = { ...previous, offered: [] };
  switch (command.name) {
    case 'menu':
      return sayTopics(language, desk);
    case 'topic':
      return sayTopic(command.topic, language, turn, desk);
    case 'language':
      return say(translate(language, 'command.language'));
    case 'help':
      return say(translate(language, 'command.help'));
    case 'situation':
      return askSituation(language, desk);
    case 'profile':
      return say(sayProfile(turn.profile, language, desk));
    case 'contact':
      return say([translate(language, 'contact.ask'), knowledge().contact(language)].join('\n\n'));
    case 'forget':
      await turn.forget();
      return say(translate(language, 'command.forget'));
    case 'restart':
      turn.memory.previous = undefined;
      return say(translate(language, 'command.restart'));
    case 'back':
    case 'cancel':
      return say(translate(language, 'command.nothingToUndo'));
  }
}
