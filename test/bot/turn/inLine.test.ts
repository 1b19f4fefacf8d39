import { createInLine } from '../../../bot/turn/inLine';

test('one piece of work begins in each round of the event loop, in the order they came', async () => {
  const inLine = createInLine();
  const seen: string[] = [];
  const work = async (name: string): Promise<void> => {
    await inLine();
    seen.push(name);
    setImmediate(() => seen.push(`the round after ${name}`));
  };
  await Promise.all(['one', 'two', 'three'].map(work));
  expect(seen).toEqual(['one', 'the round after one', 'two', 'the round after two', 'three']);
});
