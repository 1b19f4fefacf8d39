import type { Turn } from '../../dialogs/turn';
import type { Language, Profile, Understanding } from '../../knowledge';

/** What `npm run ask -- --json` prints for one question; staff and measuring scripts rely on it. */
export interface AskLine {
  question: string;
  lang: Language;
  kind: Understanding['kind'];
  /** Entry ids answered outright, in order. */
  answered: readonly string[];
  /** Entry ids offered as choices, as nearest help or under an answer, in order. */
  offered: readonly string[];
  /** Best first, at most ten; confidence 0 … 1. */
  entries: readonly { id: string; confidence: number }[];
  situation: { next: string; profile: Profile } | null;
  /** What the student reads, as plain text. */
  text: string;
}

/** @throws Error when the turn ended before its message was understood */
export function askLine(question: string, turn: Turn, text: string): AskLine {
  const understood = turn.understanding;
  if (understood === undefined) throw new Error(`“${question}” was not understood as anything`);
  return {
    question,
    lang: understood.language,
    kind: understood.kind,
    answered: understood.kind === 'answer' ? understood.entries.map(({ id }) => id) : [],
    offered: offered(understood, turn),
    entries: understood.ranked.map(({ id, confidence }) => ({
      id,
      confidence: Number(confidence.toFixed(4)),
    })),
    situation: turn.situation ?? null,
    text,
  };
}

function offered(understood: Understanding, { memory, pointers = [] }: Turn): readonly string[] {
  switch (understood.kind) {
    case 'answer':
      return (understood.also ?? []).map(({ id }) => id);
    case 'choices':
    case 'nothing':
      return understood.entries.map(({ id }) => id);
    case 'situation':
      return pointers;
    case 'command':
      return understood.command.name === 'topic' ? (memory.previous?.offered ?? []) : [];
    default:
      return [];
  }
}
