import type { Attribute, Language, Profile } from '../knowledge';
import type { MessageKey } from '../locales';
import type { Desk } from './desk';
import { sayHealth } from './health';
import { menuOptions } from './menu';
import type { Outcome } from './outcome';
import type { Of } from './reply';
import type { Turn } from './turn';

/** How many entries about the student's situation are pointed out. */
const maxPointers = 4;

/** Asks for the situation in the student's own words. */
export function askSituation(language: Language, { translate }: Desk): Outcome {
  return { language, text: translate(language, 'situation.ask'), options: [] };
}

/** Remembers what the student says of themselves, repeats it, and points to what concerns them. */
export function noteSituation(
  { stated, also = [], language }: Of<'situation'>,
  turn: Turn,
  desk: Desk,
): Outcome {
  Object.assign(turn.profile, stated);
  turn.memory.misses = 0;
  const { knowledge, translate } = desk;
  if (Object.keys(stated).length === 0) return askSituation(language, desk);

  const noted = [translate(language, 'situation.understood'), listProfile(stated, language, desk)];
  noted.push(...sayHealth(stated, language, desk));
  if (turn.profile.status === 'prof') noted.push(translate(language, 'situation.continuing'));
  const asked = also.map(({ id }) => id);
  const pointers = [...new Set([...asked, ...knowledge().entriesFor(turn.profile)])].slice(
    0,
    maxPointers,
  );
  // What they said of themselves is in their profile: the next question is not read together with it.
  turn.memory.previous = { message: '', answered: [], offered: pointers };
  const questions = pointers.map((id) => knowledge().question(id, language));
  return {
    language,
    text: noted.join('\n\n'),
    options: [
      ...questions.map((question) => ({ label: question, message: question })),
      ...(questions.length === 0 ? menuOptions(language, desk) : []),
    ],
  };
}

/** What the desk remembers of the student. */
export function sayProfile(profile: Profile, language: Language, desk: Desk): string {
  const { translate } = desk;
  if (Object.keys(profile).length === 0) return translate(language, 'command.profile.none');
  return [
    translate(language, 'command.profile.known'),
    listProfile(profile, language, desk),
    translate(language, 'command.profile.forget'),
  ].join('\n\n');
}

/** One line an attribute, as the student would say it. */
export function listProfile(profile: Profile, language: Language, { translate }: Desk): string {
  return Object.entries(profile)
    .map(([attribute, value]) => {
      const name = translate(language, `profile.${attribute as Attribute}`);
      const said = translate(language, `profile.value.${value}` as MessageKey);
      return `- ${translate(language, 'profile.line', { name, value: said })}`;
    })
    .join('\n');
}
