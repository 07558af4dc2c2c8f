import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeGrowth } from '../testing/time-growth.ts';
import { noBounds, relatedPapers } from './related-papers.ts';
import { paperTerms } from './related/paper-terms.ts';

const paper = (id: string, title: string, abstract = '') => ({
  id,
  terms: paperTerms(title, abstract),
});

/** Papers on other things, so that the words in a test are rare enough to tell something. */
const background = Array.from({ length: 20 }, (_, index) =>
  paper(`other-${String(index)}`, 'sheep', 'On wool.'),
);

// prettier-ignore
const words = [
  'turnip', 'cart', 'axle', 'wheel', 'barn', 'sheep', 'wool', 'fence', 'rain', 'soil', 'seed',
  'plough', 'harvest', 'orchard', 'apple', 'cider',
];
const anyText = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((of) => of.join(' '));
const anyPapers = fc.uniqueArray(
  fc
    .tuple(fc.stringMatching(/^[a-z]{1,4}$/u), anyText, anyText)
    .map(([id, title, abstract]) => paper(id, title, abstract)),
  { selector: ({ id }) => id, minLength: 2, maxLength: 20 },
);

describe('relatedPapers', () => {
  test('finds the papers that share telling words, the most alike first', () => {
    const related = relatedPapers([
      paper('a', 'turnip cart axle', 'A plough for heavy soil.'),
      paper('b', 'turnip cart axle', 'A plough for heavy soil, and cider.'),
      paper('c', 'A cart in the orchard', 'A plough hangs by the apple tree.'),
      ...background,
    ]);
    expect(related.get('a')?.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(related.get('a')?.[0]?.similarity).toBeGreaterThan(0.8);
    expect(related.get('a')?.[1]?.similarity).toBeLessThan(0.8);
  });

  test('brings papers together whose words others use together', () => {
    const related = relatedPapers([
      paper('a', 'Turnip harvest', 'Fields of barley.'),
      paper('b', 'Axle harvest', 'Fields of barley.'),
      paper('c', 'Cider harvest', 'Fields of barley.'),
      ...[1, 2, 3].map((of) => paper(`other-turnip-${String(of)}`, 'Turnip and cider')),
      ...[1, 2, 3].map((of) => paper(`other-axle-${String(of)}`, 'Axle and wheel')),
      ...background,
    ]);
    const ids = related
      .get('a')
      ?.map(({ id }) => id)
      .filter((id) => id.length === 1);
    expect(ids).toEqual(['c', 'b']);
  });

  test('counts a word of the title more than one of the abstract', () => {
    const related = relatedPapers([
      paper('a', 'turnip', 'An axle. The axle.'),
      paper('by-title', 'turnip', 'On cider.'),
      paper('by-abstract', 'orchard', 'An axle. The axle.'),
      ...background,
    ]);
    expect(related.get('a')?.map(({ id }) => id)).toEqual(['by-title', 'by-abstract']);
  });

  test('takes account of a word that two papers have, however few there are', () => {
    const related = relatedPapers([paper('a', 'turnip'), paper('b', 'turnip'), paper('c', 'cart')]);
    expect(related.get('a')?.map(({ id }) => id)).toEqual(['b']);
  });

  test('takes no account of a word that all papers have', () => {
    const related = relatedPapers(
      ['turnip', 'cart', 'axle'].map((word) => paper(word, `Sheep of ${word}`, 'Sheep.')),
    );
    expect([...related.values()]).toEqual([[], [], []]);
  });

  test('relates no papers that have next to nothing in common', () => {
    const numbered = (word: string) =>
      Array.from({ length: 40 }, (_, index) => `${word}${String(index)}.`).join(' ');
    const related = relatedPapers([
      paper('a', 'Turnip', numbered('cart')),
      paper('like-a', 'Cider', numbered('cart')),
      paper('b', 'Turnip', numbered('axle')),
      paper('like-b', 'Plough', numbered('axle')),
      ...background,
    ]);
    expect(related.get('a')?.map(({ id }) => id)).toEqual([]);
  });

  test('relates nothing where there are fewer than two papers', () => {
    expect(relatedPapers([])).toEqual(new Map());
    expect(relatedPapers([paper('a', 'turnip cart', 'turnip cart')])).toEqual(new Map([['a', []]]));
  });

  test('gives no more papers and terms than asked for', () => {
    const alike = ['a', 'b', 'c', 'd'].map((id) => paper(id, 'turnip, axle, wheel'));
    const related = relatedPapers([...alike, ...background], { maxRelated: 2, maxSharedTerms: 1 });
    expect(related.get('a')).toHaveLength(2);
    expect(related.get('a')?.map(({ sharedTerms }) => sharedTerms.length)).toEqual([1, 1]);
  });

  test('breaks a tie by id', () => {
    const papers = ['c', 'b', 'a', 'd'].map((id) => paper(id, 'turnip'));
    const related = relatedPapers([...papers, ...background]);
    expect(related.get('b')?.map(({ id }) => id)).toEqual(['a', 'c', 'd']);
  });

  test('relates no paper to itself, nor to one of which it is not told', () => {
    fc.assert(
      fc.property(anyPapers, (papers) => {
        const related = relatedPapers(papers);
        expect([...related.keys()]).toEqual(papers.map(({ id }) => id));
        for (const [id, others] of related) {
          const ids = others.map((other) => other.id);
          expect(ids).not.toContain(id);
          expect(papers.map((each) => each.id)).toEqual(expect.arrayContaining(ids));
        }
      }),
    );
  });

  test('gives a reason for each, and a similarity up to 1 in hundredths', () => {
    fc.assert(
      fc.property(anyPapers, (papers) => {
        for (const { similarity, sharedTerms } of [...relatedPapers(papers).values()].flat()) {
          expect(similarity).toBeLessThanOrEqual(1);
          expect(String(similarity)).toMatch(/^[01](?:\.\d{1,2})?$/u);
          expect(sharedTerms).not.toEqual([]);
        }
      }),
    );
  });

  test('gives the same whatever the order of the papers', () => {
    fc.assert(
      fc.property(
        anyPapers.chain((papers) =>
          fc.tuple(
            fc.constant(papers),
            fc.shuffledSubarray(papers, { minLength: papers.length, maxLength: papers.length }),
          ),
        ),
        ([papers, shuffled]) => {
          expect(relatedPapers(shuffled)).toEqual(relatedPapers(papers));
        },
      ),
    );
  });

  describe('on a long list', () => {
    test('finds nearly all of what a search without bounds does', () => {
      const papers = longList(800);
      const exact = relatedPapers(papers, { bounds: noBounds });
      const found = relatedPapers(papers);
      const pairs = [...exact].flatMap(([id, others]) => others.map((other) => [id, other.id]));
      const kept = pairs.filter(([id = '', other]) =>
        found.get(id)?.some((paper) => paper.id === other),
      );
      expect(pairs.length).toBeGreaterThan(800);
      expect(kept.length / pairs.length).toBeGreaterThan(0.95);
    });

    test('takes time that grows with the papers, not with their square', () => {
      const lists = new Map([300, 1200].map((length) => [length, longList(length)]));
      expect(timeGrowth((length) => relatedPapers(lists.get(length) ?? []), 300)).toBeLessThan(12);
    });
  });
});

/** Papers of some forty words each: a third of any, a third of a topic, a third of a smaller one. */
function longList(length: number) {
  let state = 1;
  /** Small numbers are likelier, as common words are. */
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) ** 2 * below);
  };
  return Array.from({ length }, (_, index) => {
    const kinds = ['any', `topic${String(index % 12)}x`, `subject${String(index % 60)}x`];
    const text = Array.from({ length: 42 }, (__, at) => {
      const kind = kinds[at % kinds.length] ?? '';
      return `${kind}${String(random(kind === 'any' ? 2000 : 60))}`;
    });
    return paper(`p${String(index)}`, text.slice(0, 6).join('. '), text.slice(6).join('. '));
  });
}
