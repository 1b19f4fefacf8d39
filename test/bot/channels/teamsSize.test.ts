import type { Activity } from 'botbuilder';
import { draw } from '../../../bot/channels';
import { showPlan } from '../../../dialogs/situationChecklist';
import type { Outcome } from '../../../dialogs/outcome';
import type { Guide, Knowledge, Language, Profile } from '../../../knowledge';
import { createTranslate } from '../../../locales';
import { aDayIn2023 } from '../../support/content';
import { plainKnowledge } from '../../support/guidedDesk';

const limit = 28 * 1024;
const languages = ['fr', 'en'] as const;
/** Before, in and after the year's windows: what is said of a date depends on the day. */
const days = [new Date('2023-06-01T10:00:00Z'), aDayIn2023, new Date('2024-07-31T10:00:00Z')];
const address = `https://${'a-long-name-of-a-desk.'.repeat(5)}example.org`;
const student = { id: `29:${'x'.repeat(150)}`, name: 'Zoé Martin' };
const occasion = {
  channelId: 'msteams',
  type: 'message',
  conversation: { id: '19:c@thread.v2', isGroup: true, name: '', conversationType: 'groupChat' },
  from: student,
};

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await plainKnowledge();
});

/** Every end of the questions, with what was answered on the way. */
function ends(guide: Guide, profile: Profile = {}): { id: string; profile: Profile }[] {
  const { kind, id } = guide.next(profile);
  if (kind === 'outcome') return [{ id, profile }];
  if (kind !== 'question') return [];
  const options = guide.question(id, 'fr')?.options ?? [];
  return options.flatMap((option) => ends(guide, { ...profile, ...guide.states(id, option.id) }));
}

function plan(id: string, profile: Profile, language: Language, today: Date): Outcome {
  const { guide } = knowledge;
  if (guide === undefined) throw new Error('no situations');
  const steps = guide.plan(id, profile, { language, today }).steps.map((step) => step.id);
  const turn = {
    message: '',
    gist: '',
    memory: { language, misses: 0 },
    profile,
    // With everything ticked the card is at its longest.
    progress: { done: { [id]: steps } },
    today,
    show: () => Promise.resolve(),
    forget: () => Promise.resolve(),
  };
  return showPlan(id, [], turn, guide, {
    knowledge: () => knowledge,
    translate: createTranslate(),
  });
}

const cardsOf = (drawn: Partial<Activity>[]): object[] =>
  drawn.flatMap(({ attachments = [] }) => attachments.map(({ content }) => content as object));
/** As Teams counts, in UTF-16. */
const bytes = (content: object): number => JSON.stringify(content).length * 2;

test.each(languages)(
  'every procedure is a card that Teams takes: at most 28 KB, %s',
  (language) => {
    const guide = knowledge.guide;
    const found = guide === undefined ? [] : ends(guide);
    expect(new Set(found.map(({ id }) => id))).toEqual(new Set(guide?.outcomes));
    for (const { id, profile } of found) {
      for (const day of days) {
        const [card, ...others] = cardsOf(
          draw(plan(id, profile, language, day), occasion, address),
        );
        expect(card).toMatchObject({ type: 'AdaptiveCard', lang: language });
        expect(JSON.stringify(card)).toContain('"verb":"tick"');
        for (const one of [card ?? {}, ...others]) {
          expect({ id, bytes: Math.max(bytes(one), limit) }).toEqual({ id, bytes: limit });
        }
      }
    }
  },
);
