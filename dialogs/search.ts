import type { Language, Understanding } from '../knowledge';
import type { Desk } from './desk';
import { sayDistress } from './nothing';

/** An answer for everybody: it is shown to others, so no profile words it. */
export interface Found {
  language: Language;
  question: string;
  /** Markdown. */
  text: string;
  source?: string;
}

export interface Results {
  /** Best first. */
  found: Found[];
  /** What is said when there is nothing to show. */
  instead: string;
}

/** How many answers a search finds at most. */
const mostFound = 10;

/**
 * Finds answers by a few words, or the first of each topic for none.
 *
 * @param language - of who searches, where the words do not tell
 */
export function findAnswers(query: string, language: Language, today: Date, desk: Desk): Results {
  const knowledge = desk.knowledge();
  const understood = knowledge.understand(query, { language, profile: {} });
  const isEmpty = understood.kind === 'nothing' && understood.reason === 'empty';
  const ids = isEmpty ? firstOfTopics(desk) : idsOf(understood, desk);
  const said = isEmpty ? language : understood.language;
  const found = [...new Set(ids)].slice(0, mostFound).map((id) => {
    const { question, text, source } = knowledge.answer(id, {}, { language: said, today });
    return { language: said, question, text, source };
  });
  const isInDanger = understood.kind === 'nothing' && understood.reason === 'distress';
  return {
    found,
    instead: isInDanger ? sayDistress(said, desk) : desk.translate(said, 'search.none'),
  };
}

const firstOfTopics = ({ knowledge }: Desk): string[] =>
  knowledge().topics.flatMap(({ entries }) => entries.slice(0, 1));

function idsOf(understood: Understanding, { knowledge }: Desk): string[] {
  switch (understood.kind) {
    case 'answer':
      return [...understood.entries, ...(understood.also ?? []), ...understood.ranked].map(idOf);
    case 'choices':
      return [...understood.entries, ...understood.ranked].map(idOf);
    case 'nothing':
      return understood.entries.map(idOf);
    case 'command': {
      const { command } = understood;
      if (command.name !== 'topic') return understood.ranked.map(idOf);
      const topic = knowledge().topics.find(({ id }) => id === command.topic);
      return [...(topic?.entries ?? [])];
    }
    case 'smallTalk':
    case 'situation':
      return understood.ranked.map(idOf);
  }
}

const idOf = ({ id }: { id: string }): string => id;
