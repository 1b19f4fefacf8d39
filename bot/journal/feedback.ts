import type { Activity, Storage } from 'botbuilder';
import { dayOf, type Knowledge } from '../../knowledge';
import type { Feedback } from '../turn/readFeedback';
import { addCounts, Answered, keyOf, keptText, nameOf, Remark } from './records';
import { answersDays, daysBefore } from './retention';
import type { Writer } from './writer';

interface Parts {
  store: Storage;
  writer: Writer;
  now: () => Date;
  knowledge: () => Knowledge;
  /** Names what leads to a student. */
  pseudonym: (id: string) => string;
  /** Whose counts these are. */
  page: string;
}

/** Which message of the desk, in all the world. */
export const messageNamed = ({ id }: Activity['conversation'], messageId: string): string =>
  `message\n${id}\n${messageId}`;

/** Counts what students think of answers, an entry each. */
export function createFeedback({ store, writer, now, knowledge, pseudonym, page }: Parts) {
  const entriesOf = async ({ entries, messageId }: Feedback, { conversation }: Activity) => {
    const known = new Set(knowledge().topics.flatMap((topic) => topic.entries));
    const meant =
      entries ??
      (messageId === undefined
        ? []
        : await answeredBy(pseudonym(messageNamed(conversation, messageId))));
    return [...new Set(meant)].filter((id) => known.has(id));
  };

  const answeredBy = async (name: string): Promise<string[]> => {
    // The answer may be from this very second.
    await writer.settle();
    const days = Array.from({ length: answersDays }, (_, ago) => daysBefore(now(), ago));
    const [found] = Object.values(
      await store.read(days.map((day) => keyOf(day, 'answers', name))),
    ) as unknown[];
    const answered = Answered.safeParse(found);
    return answered.success ? answered.data.entries : [];
  };

  return async (feedback: Feedback, activity: Activity): Promise<void> => {
    const entries = await entriesOf(feedback, activity);
    if (entries.length === 0) return;
    const { reaction, reason, remark = '' } = feedback;
    const day = dayOf(now());
    const names = entries.map((id) =>
      reason === undefined ? `${reaction}/${id}` : `reason/${id}/${reason}`,
    );
    writer.change(keyOf(day, 'counts', page), (before) => addCounts(before, names));
    const text = keptText(knowledge().scrub(remark));
    if (text === '') return;
    writer.change(keyOf(day, 'remarks', nameOf(...entries, text)), (before): Remark => {
      const known = Remark.safeParse(before);
      return { entries, text, times: known.success ? known.data.times + 1 : 1 };
    });
  };
}
