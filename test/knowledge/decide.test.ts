import { decide } from '../../knowledge/decide';
import type { Found } from '../../knowledge/search';

const found = (none: number, ...confidences: number[]): Found => ({
  none,
  ranked: confidences.map((confidence, place) => ({ id: `entry-${place + 1}`, confidence })),
});
const onePart = { asked: [], mentioned: [] };

test('a sure entry is answered', () => {
  expect(decide(found(0.01, 0.98), onePart)).toEqual({
    kind: 'answer',
    entries: [{ id: 'entry-1', confidence: 0.98 }],
    also: [],
  });
});

test('under a less sure answer the others that may be meant are offered', () => {
  const decision = decide(found(0.05, 0.7, 0.2, 0.04, 0.01), onePart);
  expect(decision.kind === 'answer' && decision.also.map(({ id }) => id)).toEqual([
    'entry-2',
    'entry-3',
  ]);
});

test('two entries that are about as likely are offered', () => {
  const decision = decide(found(0.05, 0.45, 0.4, 0.1), onePart);
  expect(decision.kind).toBe('choices');
  expect(decision.entries).toHaveLength(3);
});

test('never more than four are offered', () => {
  expect(decide(found(0.1, 0.2, 0.2, 0.2, 0.15, 0.15), onePart).entries).toHaveLength(4);
});

test('what is probably not in the FAQ is not answered, with the nearest help', () => {
  expect(decide(found(0.8, 0.15, 0.05), onePart)).toEqual({
    kind: 'nothing',
    reason: 'unknown',
    entries: [
      { id: 'entry-1', confidence: 0.15 },
      { id: 'entry-2', confidence: 0.05 },
    ],
  });
});

test('what has nothing to do with the FAQ gets no help from it', () => {
  expect(decide(found(0.995, 0.005), onePart).entries).toEqual([]);
});

test('two questions get two answers, in the order asked', () => {
  const asked = [
    { id: 'b', confidence: 0.7 },
    { id: 'a', confidence: 0.9 },
  ];
  expect(decide(found(0, 0.9), { asked, mentioned: [] })).toEqual({
    kind: 'answer',
    entries: asked,
    also: [{ id: 'entry-1', confidence: 0.9 }],
  });
});
