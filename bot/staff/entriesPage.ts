import { languages, type Language } from '../../knowledge';
import { sayAnswers } from '../../dialogs/answer';
import type { Outcome } from '../../dialogs/outcome';
import { draw } from '../channels';
import { escape } from '../web/document';
import { bubble } from './bubble';
import type { Room } from './parts';

/** All entries by topic, or one of them as students see it. */
export function entriesPage(entry: string, room: Room): string {
  const { topics } = room.knowledge();
  return topics.some(({ entries }) => entries.includes(entry))
    ? onePage(entry, room)
    : listPage(room);
}

function listPage({ knowledge, words }: Room): string {
  const { language } = words;
  return knowledge()
    .topics.map(({ label, entries }) => {
      const items = entries.map(
        (id) =>
          `<li><a href="staff?view=entries&amp;entry=${id}&amp;lang=${language}">${escape(words.question(id))}</a> <code>${escape(id)}</code></li>`,
      );
      return `<h2>${escape(label[language])}</h2><ul>${items.join('')}</ul>`;
    })
    .join('\n');
}

/** What somebody reads of whom nothing is known, in both languages, on the page and in Teams. */
function onePage(id: string, room: Room): string {
  const { say, language } = room.words;
  const shown = languages.flatMap((each) =>
    (['directline', 'msteams'] as const).map((channel) => {
      const place = say(channel === 'msteams' ? 'staff.channel.teams' : 'staff.channel.web');
      const replies = draw(answer(id, each, room), {
        channelId: channel,
        type: 'message',
        conversation: { id: 'try', isGroup: false, conversationType: 'personal', name: '' },
        from: { id: 'staff', name: '' },
      });
      return `<section><h3>${escape(`${say(`staff.language.${each}`)}, ${place}`)}</h3>${replies.map(bubble).join('')}</section>`;
    }),
  );
  const file = room.knowledge().fileOf(id);
  return `<h2>${escape(room.words.question(id))}</h2>
<p><code>${escape(id)}</code> · knowledge/content/${escape(file)} · <a href="staff?view=entries&amp;lang=${language}">${escape(say('staff.entries.all'))}</a></p>
<div class="columns">${shown.join('')}</div>`;
}

const answer = (id: string, language: Language, { knowledge, translate, now }: Room): Outcome =>
  sayAnswers(
    { kind: 'answer', language, ranked: [], entries: [{ id, confidence: 1 }] },
    {
      message: '',
      gist: '',
      memory: { language, misses: 0 },
      profile: {},
      progress: { done: {} },
      today: now(),
      show: () => Promise.resolve(),
      forget: () => Promise.resolve(),
    },
    { knowledge, translate },
  );
