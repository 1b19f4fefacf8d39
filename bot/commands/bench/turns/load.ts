import { createPost } from './http';
import { openTalk, turnsOfATalk, type Talk, type Way } from './ways';

/** What a load came to. */
export interface Load {
  seconds: number;
  /** ms, one a turn, in no order. */
  turnsMs: number[];
}

interface Wanted {
  url: string;
  connector: string;
  way: Way;
  connections: number;
  messages: readonly string[];
}

/** How long a load lasts: so many seconds, or so many turns a connection. */
type Length = { seconds: number } | { turns: number };

let talks = 0;

/** Lets so many students ask at once, each one question after the other. */
export async function load(wanted: Wanted, length: Length): Promise<Load> {
  const { post, close } = createPost(wanted.connections);
  const place = { url: wanted.url, connector: wanted.connector, post };
  const turnsMs: number[] = [];
  const open = () => openTalk[wanted.way](place, `bench-${process.pid}-${(talks += 1)}`);
  const students = await Promise.all(
    Array.from({ length: wanted.connections }, async (_, student) => ({
      student,
      talk: await open(),
    })),
  );

  const started = performance.now();
  const end = 'seconds' in length ? started + length.seconds * 1_000 : Infinity;
  const most = 'turns' in length ? length.turns : Infinity;
  const ask = async (student: number, first: Talk): Promise<void> => {
    let talk = first;
    for (let turn = 0; turn < most && performance.now() < end; turn++) {
      // Direct Line limits how many conversations an address may begin.
      if (turn > 0 && turn % turnsOfATalk === 0 && wanted.way !== 'Direct Line')
        talk = await open();
      const asked = performance.now();
      const at = (student * 37 + turn) % wanted.messages.length;
      await talk.say(wanted.messages[at] ?? '');
      turnsMs.push(performance.now() - asked);
    }
    talk.end();
  };
  await Promise.all(students.map(({ student, talk }) => ask(student, talk)));
  const seconds = (performance.now() - started) / 1_000;
  close();
  return { seconds, turnsMs };
}
