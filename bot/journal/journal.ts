import { randomUUID } from 'node:crypto';
import type { Activity, Storage } from 'botbuilder';
import type { Turn } from '../../dialogs/turn';
import { upshotOf } from '../../dialogs/upshot';
import { dayOf, hourOf, sameWords, type Knowledge, type Language } from '../../knowledge';
import type { Feedback } from '../turn/readFeedback';
import { answeredIn, channelOf, topicOf } from './about';
import { createDailyBound, questionsADay } from './dailyBound';
import { createFeedback, messageNamed } from './feedback';
import { addCounts, type Answered, InVain, keptText, keyOf, nameOf, unkept } from './records';
import { createWriter } from './writer';

/**
 * What the staff learn from: how often things happen, what was asked in vain, what students think of
 * the answers. Nothing in it leads to a student.
 */
export interface Journal {
  /** Told of every message's turn once it is over. */
  noteTurn: (turn: Turn, activity: Activity) => void;
  /** Told which message of the desk answered what. */
  noteAnswer: (activity: Activity, messageId: string, entries: readonly string[]) => void;
  noteFeedback: (feedback: Feedback, activity: Activity) => void;
  /** Resolves once all that was noted is written. */
  settle(): Promise<void>;
}

interface Parts {
  store: Storage;
  now: () => Date;
  knowledge: () => Knowledge;
  /** Names what leads to a student, so that nobody without the key can tell it. */
  pseudonym: (id: string) => string;
  /** Told of what could not be written. */
  onError: (error: unknown) => void;
}

const nearestKept = 3;

export function createJournal({ store, now, knowledge, pseudonym, onError }: Parts): Journal {
  // Each process counts on a page of its own: no other writes there.
  const page = randomUUID();
  const writer = createWriter(store, onError);
  const countFeedback = createFeedback({ store, writer, now, knowledge, pseudonym, page });
  const underWay = new Set<Promise<void>>();
  const mayKeep = createDailyBound(questionsADay);

  /** @returns what to count it as, where it is not kept */
  const noteInVain = (text: string, language: Language, day: string, turn: Turn): string[] => {
    if (text === '') return [];
    const name = nameOf(language, sameWords(text));
    if (!mayKeep(day, name)) return [unkept];
    const nearest = nearestTo(text, language, turn);
    writer.change(keyOf(day, 'questions', name), (before): InVain => {
      const known = InVain.safeParse(before);
      return known.success
        ? { ...known.data, times: known.data.times + 1 }
        : { language, text, times: 1, nearest };
    });
    return [];
  };

  /** What was chosen from is not ranked; it is looked up anew. */
  const nearestTo = (text: string, language: Language, { understanding }: Turn): Nearest => {
    const ranked = understanding?.ranked ?? [];
    const found =
      ranked.length > 0 ? ranked : knowledge().understand(text, { language, profile: {} }).ranked;
    return found
      .slice(0, nearestKept)
      .map(({ id, confidence }) => ({ id, confidence: Number(confidence.toFixed(3)) }));
  };

  return {
    noteTurn(turn, { channelId }) {
      const upshot = upshotOf(turn, knowledge().guide);
      if (upshot === undefined) return;
      const day = dayOf(turn.today);
      const language = turn.understanding?.language ?? turn.memory.language;
      const names = [
        `language/${language}/${upshot}`,
        `channel/${channelOf(channelId)}/${upshot}`,
        `topic/${topicOf(turn, knowledge())}/${upshot}`,
        `hour/${hourOf(turn.today)}/${upshot}`,
        ...answeredIn(turn).map((id) => `entry/${id}`),
        ...noteInVain(keptText(turn.inVain ?? ''), language, day, turn),
      ];
      writer.change(keyOf(day, 'counts', page), (before) => addCounts(before, names));
    },
    noteAnswer({ channelId, conversation }, messageId, entries) {
      // Web Chat’s feedback says itself what it is about.
      if (channelOf(channelId) !== 'teams') return;
      const key = keyOf(dayOf(now()), 'answers', pseudonym(messageNamed(conversation, messageId)));
      writer.change(key, (): Answered => ({ entries: [...entries] }));
    },
    noteFeedback(feedback, activity) {
      const work = countFeedback(feedback, activity).catch(onError);
      underWay.add(work);
      void work.finally(() => underWay.delete(work));
    },
    async settle() {
      await Promise.all(underWay);
      await writer.settle();
    },
  };
}

type Nearest = InVain['nearest'];
