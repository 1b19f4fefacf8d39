import type { Language } from '../knowledge';
import type { MessageKey } from '../locales';
import type { Desk } from './desk';
import type { Option, Outcome } from './outcome';
import type { Turn } from './turn';

/** The buttons that lead on from anywhere. Their labels are understood as commands. */
export function menuOptions(language: Language, { translate }: Desk): Option[] {
  const keys: MessageKey[] = [
    'menu.situation',
    'menu.topics',
    language === 'fr' ? 'menu.english' : 'menu.french',
  ];
  return keys.map((key) => option(translate(language, key)));
}

/**
 * What the desk is, what it can do, and what it is not.
 *
 * @param notice - the address of the privacy notice, where there is one
 */
export function sayWelcome(
  language: Language,
  desk: Desk,
  { inGroup = false, notice }: { inGroup?: boolean; notice?: string } = {},
): Outcome {
  const keys: MessageKey[] = [
    'welcome.text',
    ...(inGroup ? (['welcome.group'] as const) : []),
    'welcome.privacy',
  ];
  return {
    language,
    text: [
      ...keys.map((key) => desk.translate(language, key)),
      ...(notice === undefined
        ? []
        : [desk.translate(language, 'welcome.notice', { address: notice })]),
      desk.translate(language, 'welcome.ask'),
    ].join('\n\n'),
    options: menuOptions(language, desk),
  };
}

/** All topics, to be tapped. */
export function sayTopics(language: Language, { knowledge, translate }: Desk): Outcome {
  const labels = knowledge().topics.map(({ label }) => label[language]);
  const brief = translate(language, 'menu.choose');
  return {
    language,
    text: `${brief}\n\n${labels.map((label) => `- ${label}`).join('\n')}`,
    brief,
    options: labels.map(option),
  };
}

/** The questions of one topic, to be tapped or chosen by number. */
export function sayTopic(topicId: string, language: Language, turn: Turn, desk: Desk): Outcome {
  const topic = desk.knowledge().topics.find(({ id }) => id === topicId);
  if (topic === undefined) return sayTopics(language, desk);
  turn.memory.previous = { message: turn.gist, answered: [], offered: topic.entries };
  const questions = topic.entries.map((id) => desk.knowledge().question(id, language));
  const brief = desk.translate(language, 'menu.topic', { topic: topic.label[language] });
  const list = questions.map((question, index) => `${index + 1}. ${question}`).join('\n');
  return { language, text: `${brief}\n\n${list}`, brief, options: questions.map(option) };
}

const option = (label: string): Option => ({ label, message: label });
