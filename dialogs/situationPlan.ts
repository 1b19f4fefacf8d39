import type { Language, Plan } from '../knowledge';
import type { MessageKey } from '../locales';
import type { Desk } from './desk';
import type { Card, Section } from './outcome';

/** A plan as it is shown: the sections in the order of the questions students ask. */
export function layOut(
  plan: Plan,
  done: readonly string[],
  introduction: string,
  language: Language,
  { translate }: Desk,
): Omit<Card, 'edition'> {
  const say = (key: MessageKey, parameters = {}) => translate(language, key, parameters);
  const sections: Section[] = [
    { heading: say('situation.plan.when'), items: texts(plan.dates.map(({ text }) => text)) },
    {
      heading: say('situation.plan.steps'),
      ordered: true,
      items: plan.steps.map(({ id, text }) => ({ id, text, done: done.includes(id) })),
    },
    {
      heading: say('situation.plan.documents'),
      items: texts([...plan.documents, ...(plan.upload ? [say('situation.plan.formats')] : [])]),
    },
    { heading: say(`situation.plan.cvec.${plan.cvec.due}`), items: texts(plan.cvec.why) },
    layOutPass(plan, say),
    { heading: say('situation.plan.appointment'), items: texts(plan.appointment) },
    { heading: say('situation.plan.notes'), items: texts(plan.notes) },
    { heading: say('situation.plan.lost'), items: texts([...plan.lost, ...plan.links]) },
    { heading: say('situation.plan.contact'), items: texts(plan.contacts) },
  ];
  const ticked = plan.steps.filter(({ id }) => done.includes(id)).length;
  return {
    id: plan.id,
    introduction,
    title: plan.title,
    ...(ticked > 0 && {
      progress: say('situation.card.progress', { done: ticked, total: plan.steps.length }),
    }),
    sections: sections.filter(({ items, lead }) => items.length > 0 || lead !== undefined),
    closing: plan.past,
    save: say('situation.card.save'),
    hint: say('situation.card.hint'),
  };
}

function layOutPass(
  { pass, mode }: Plan,
  say: (key: MessageKey, parameters?: Record<string, string>) => string,
): Section {
  const heading = say('situation.plan.pass');
  if (mode === 'contact') return { heading, items: [] };
  const lead = say(`situation.plan.pass.${pass.needed}`, { to: pass.to ?? '' });
  return { heading, lead, items: texts(pass.state) };
}

const texts = (lines: readonly string[]): Section['items'] => lines.map((text) => ({ text }));

/** The card as Markdown, for channels without cards and for reading aloud. */
export function cardText({
  title,
  sections,
  closing,
}: Pick<Card, 'title' | 'sections' | 'closing'>): string {
  return [`**${title}**`, ...sections.map(sectionText), closing === undefined ? '' : `_${closing}_`]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

function sectionText({ heading, lead, items, ordered }: Section): string {
  const lines = items.map(({ text, done }, index) => {
    const mark = ordered === true ? `${index + 1}.` : '-';
    return `${mark} ${done === true ? '✓ ' : ''}${text}`;
  });
  return [`**${heading}**`, ...(lead === undefined ? [] : [lead]), lines.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');
}
