import type { Reason } from '../../dialogs/reasons';
import { reasons } from '../../dialogs/reasons';
import type { Upshot } from '../../dialogs/upshot';
import type { Knowledge } from '../../knowledge';
import type { JournalRead } from '../journal/read';
import { unkept } from '../journal/records';
import { workList, type Work } from './work';

/** In the order in which they are shown. */
export const upshots: readonly Upshot[] = ['answered', 'asked', 'unanswered', 'handedOver'];

/** How often each thing became of questions. */
export type Shares = Record<Upshot, number>;

/** By language, channel, topic or hour: a row each, most questions first, hours in their order. */
export const dimensions = ['language', 'channel', 'topic', 'hour'] as const;
export type Dimension = (typeof dimensions)[number];

export interface Rating {
  id: string;
  liked: number;
  disliked: number;
  reasons: Partial<Record<Reason, number>>;
}

export interface Figures {
  total: Shares;
  by: Record<Dimension, { name: string; shares: Shares }[]>;
  /** Most often asked first. */
  top: { id: string; times: number }[];
  /** More thumbs down than up, or any at all, worst first. */
  worst: Rating[];
  remarks: JournalRead['remarks'];
  work: Work[];
  /** How many questions in vain came on days when there were too many to keep them all. */
  unkept: number;
  /** Entries that nobody asked for. */
  unasked: string[];
  /** Entries whose academic year is over. */
  past: string[];
}

const topAtMost = 15;
const worstAtMost = 10;

/** What the journal says, beside the knowledge in service. */
export async function figuresOf(
  journal: JournalRead,
  knowledge: Knowledge,
  today: Date,
): Promise<Figures> {
  const { counts } = journal;
  const ids = knowledge.topics.flatMap(({ entries }) => entries);
  const asked = (id: string): number => counts.get(`entry/${id}`) ?? 0;
  const by = (dimension: Dimension) => rowsOf(counts, dimension);
  const language = by('language');
  return {
    total: sum(language.map(({ shares }) => shares)),
    by: { language, channel: by('channel'), topic: by('topic'), hour: by('hour').sort(byHour) },
    top: ids
      .map((id) => ({ id, times: asked(id) }))
      .filter(({ times }) => times > 0)
      .sort((a, b) => b.times - a.times)
      .slice(0, topAtMost),
    worst: ids
      .map((id) => ratingOf(id, counts))
      .filter(({ disliked }) => disliked > 0)
      .sort((a, b) => badness(b) - badness(a))
      .slice(0, worstAtMost),
    remarks: journal.remarks,
    work: await workList(journal.inVain, knowledge),
    unkept: counts.get(unkept) ?? 0,
    unasked: ids.filter((id) => asked(id) === 0),
    past: knowledge.pastOn(today),
  };
}

function rowsOf(counts: JournalRead['counts'], dimension: Dimension) {
  const rows = new Map<string, Shares>();
  for (const [key, times] of counts) {
    const [kind, name = '', upshot = ''] = key.split('/');
    if (kind !== dimension) continue;
    const shares = rows.get(name) ?? none();
    const known = upshots.find((one) => one === upshot);
    if (known !== undefined) shares[known] += times;
    rows.set(name, shares);
  }
  return [...rows]
    .map(([name, shares]) => ({ name, shares }))
    .sort((a, b) => totalOf(b.shares) - totalOf(a.shares));
}

const none = (): Shares => ({ answered: 0, asked: 0, unanswered: 0, handedOver: 0 });

const byHour = (a: { name: string }, b: { name: string }): number =>
  Number(a.name) - Number(b.name);

export const totalOf = (shares: Shares): number =>
  upshots.reduce((total, upshot) => total + shares[upshot], 0);

function sum(all: readonly Shares[]): Shares {
  const total = none();
  for (const shares of all) for (const upshot of upshots) total[upshot] += shares[upshot];
  return total;
}

function ratingOf(id: string, counts: JournalRead['counts']): Rating {
  const count = (key: string): number => counts.get(key) ?? 0;
  const given = reasons
    .map((reason) => [reason, count(`reason/${id}/${reason}`)] as const)
    .filter(([, times]) => times > 0);
  return {
    id,
    liked: count(`liked/${id}`),
    disliked: count(`disliked/${id}`),
    reasons: Object.fromEntries(given),
  };
}

/** One thumb says little: the share of those down, as if there had been one up and one down before. */
const badness = ({ liked, disliked }: Rating): number =>
  ((disliked + 1) / (liked + disliked + 2)) * Math.log1p(disliked);
