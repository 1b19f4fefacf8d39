import type { Activity } from 'botbuilder';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { Turn } from '../../dialogs/turn';
import { upshotOf } from '../../dialogs/upshot';
import type { Knowledge } from '../../knowledge';
import { channelOf } from '../journal/about';

/** What is counted of the desk at work; nothing of it leads to a student. */
export interface Metrics {
  /** Told of every message's turn once it is over. */
  noteTurn: (turn: Turn, activity: Activity) => void;
  /** Told how long a message's turn took, its answer sent. */
  noteTime: (activity: Activity, seconds: number) => void;
  noteRetry: () => void;
  /** Told of each turn that ended in an error; `send` when its reply could not be sent. */
  noteFailure: (what: 'turn' | 'send') => void;
  noteReload: (result: 'loaded' | 'faulty') => void;
  /** In Prometheus's text format. */
  say(): Promise<{ type: string; text: string }>;
}

/** Bot Service gives up at 15 s, and the desk at 9. */
const buckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 9, 15];

export function createMetrics(knowledge: () => Knowledge): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const turns = new Counter({
    name: 'guichet_turns_total',
    help: 'Messages handled, by what became of them: answered, asked back, unanswered, handed over to a person, or other (small talk, commands).',
    labelNames: ['upshot', 'language', 'channel'] as const,
    registers,
  });
  const times = new Histogram({
    name: 'guichet_turn_seconds',
    help: 'From the beginning of a message’s turn until its answer is sent.',
    labelNames: ['channel'] as const,
    buckets,
    registers,
  });
  const retries = new Counter({
    name: 'guichet_send_retries_total',
    help: 'Replies sent again because the connector did not take them.',
    registers,
  });
  const failures = new Counter({
    name: 'guichet_failed_turns_total',
    help: 'Turns that ended in an error, or whose reply no connector took.',
    labelNames: ['what'] as const,
    registers,
  });
  const reloads = new Counter({
    name: 'guichet_reloads_total',
    help: 'Times the knowledge was loaded anew, or found faulty and not taken.',
    labelNames: ['result'] as const,
    registers,
  });
  return {
    noteTurn: (turn, { channelId }) => {
      const upshot = upshotOf(turn, knowledge().guide) ?? 'other';
      turns.inc({ upshot, language: turn.memory.language, channel: channelOf(channelId) });
    },
    noteTime: ({ channelId }, seconds) => times.observe({ channel: channelOf(channelId) }, seconds),
    noteRetry: () => retries.inc(),
    noteFailure: (what) => failures.inc({ what }),
    noteReload: (result) => reloads.inc({ result }),
    say: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}
