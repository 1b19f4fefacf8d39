import { sayDay, sayRange, type Knowledge, type Language } from '../../knowledge';
import type { MessageKey, Translate } from '../../locales';
import { questionsADay } from '../journal/dailyBound';
import type { JournalRead } from '../journal/read';
import type { Upshot } from '../../dialogs/upshot';
import type { Dimension } from './figures';

/** What reports and the staff's pages say, in the reader's language. */
export interface Words {
  language: Language;
  say: (key: StaffKey, parameters?: Record<string, string | number>) => string;
  /** A value of a dimension: « Français », « 14 h », the label of a topic. */
  nameOf: (dimension: Dimension, name: string) => string;
  upshot: (upshot: Upshot) => string;
  question: (id: string) => string;
  /** How many questions in vain were too many to be kept; empty where all were. */
  unkept: (times: number) => string;
  /** What was written below an answer, and when. */
  remark: (remark: JournalRead['remarks'][number]) => string;
  percent: (part: number, whole: number) => string;
  /** « 2 000 », “2,000”. */
  number: (value: number, decimals?: number) => string;
  /** « 4 septembre 2023 » of 2023-09-04. */
  day: (day: string) => string;
  /** What a report from one day to another is called. */
  title: (since: string, until: string) => string;
}

export type StaffKey = Extract<MessageKey, `staff.${string}` | `feedback.${string}`>;

const names: Record<string, StaffKey> = {
  'language/fr': 'staff.language.fr',
  'language/en': 'staff.language.en',
  'channel/teams': 'staff.channel.teams',
  'channel/web': 'staff.channel.web',
  'channel/emulator': 'staff.channel.emulator',
  'channel/other': 'staff.channel.other',
  'topic/none': 'staff.topic.none',
  'topic/situations': 'staff.topic.situations',
};

export function createWords(language: Language, translate: Translate, knowledge: Knowledge): Words {
  const say: Words['say'] = (key, parameters) => translate(language, key, parameters);
  const { topics } = knowledge;
  const ids = new Set(topics.flatMap(({ entries }) => entries));
  return {
    language,
    say,
    nameOf: (dimension, name) => {
      if (dimension === 'hour') return say('staff.hour', { hour: name });
      const key = names[`${dimension}/${name}`];
      if (key !== undefined) return say(key);
      return topics.find(({ id }) => id === name)?.label[language] ?? name;
    },
    upshot: (upshot) => say(`staff.upshot.${upshot}`),
    // An entry may be gone since it was counted.
    question: (id) => (ids.has(id) ? knowledge.question(id, language) : id),
    unkept: (times) =>
      times === 0 ? '' : say('staff.work.unkept', { most: questionsADay, times }),
    remark: ({ text, day }) => say('staff.remark', { text, day: sayDay(day, language) }),
    percent: (part, whole) =>
      new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(
        whole === 0 ? 0 : part / whole,
      ),
    number: (value, decimals = 0) =>
      new Intl.NumberFormat(language, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }).format(value),
    day: (day) => sayDay(day, language),
    title: (from, to) => {
      const [since, until] = sayRange(from, to, language);
      return say('staff.report.title', { since, until });
    },
  };
}
