import { describe, expect, test } from 'vitest';
import { paperMap, type MappedPaper, type PaperMap } from './paper-map.ts';

const topics = Array.from({ length: 16 }, (_, number) => `topic-${String(number)}`);

/** Papers of 16 topics, related to others of their primary topic. */
const papers = Array.from({ length: 240 }, (_, number) => ({
  id: `paper-${String(number)}`,
  group: Math.floor(number / 15),
  topics: [
    { id: topics[Math.floor(number / 15)] ?? '' },
    ...(number % 10 === 0 ? [{ id: 'topic-0' }] : []),
  ] satisfies MappedPaper['topics'],
}));

type Papers = typeof papers;

/** Each paper with five of its group. */
function relatedOf(of: Papers) {
  return new Map(
    of.map(({ id, group }) => [
      id,
      of
        .filter((other) => other.group === group && other.id !== id)
        .slice(0, 5)
        .map((other, index) => ({
          id: other.id,
          similarity: 0.6 - index / 20,
          sharedTerms: ['axle'],
        })),
    ]),
  );
}

const map = paperMap(papers, relatedOf(papers), topics);

function distance(of: PaperMap, a: string, b: string, other: PaperMap = of): number {
  const [first, second] = [
    of.papers.find(({ id }) => id === a),
    other.papers.find(({ id }) => id === b),
  ];
  if (!first || !second) throw new Error(`${a} or ${b} is not on the map`);
  return Math.hypot(first.x - second.x, first.y - second.y);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

describe('paperMap', () => {
  test('has every paper within its bounds, and the middle of every topic', () => {
    expect(map.papers).toHaveLength(240);
    expect(map.topics.map(({ id }) => id)).toEqual(topics);
    for (const { x, y } of [...map.papers, ...map.topics]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(1000);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(map.height);
    }
  });

  test('does not depend on the order of papers', () => {
    expect(paperMap(papers.toReversed(), relatedOf(papers), topics)).toEqual(map);
  });

  test('places related papers nearer than others', () => {
    const distances = (step: number) =>
      papers
        .filter(({ group }, number) => (papers[number + step]?.group === group) === (step === 1))
        .flatMap(({ id }) => {
          const other = papers[papers.findIndex((paper) => paper.id === id) + step];
          return other ? [distance(map, id, other.id)] : [];
        });
    const [toRelated, toOthers] = [distances(1), distances(30)];
    expect(median(toRelated)).toBeLessThan(median(toOthers) / 3);
  });

  test('moves papers little when others are added', () => {
    const before = papers.filter((_, number) => number % 100 !== 3);
    const former = paperMap(before, relatedOf(before), topics);
    const moves = before.map(({ id }) => distance(former, id, id, map));
    expect(median(moves)).toBeLessThan(60);
  });

  test('has a place for papers that are related to none, and for a single paper', () => {
    const lone = [{ id: 'lone', topics: [{ id: 'topic-0' }] }];
    expect(paperMap(lone, new Map(), topics).papers).toEqual([{ id: 'lone', x: 0, y: 0 }]);
    expect(paperMap([], new Map(), topics).papers).toEqual([]);
  });
});
