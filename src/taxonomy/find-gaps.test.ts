import { describe, expect, test } from 'vitest';
import { temporaryContent } from '../content-files/testing/temporary-content.ts';
import { findGaps } from './find-gaps.ts';
import { readTaxonomyContent } from './taxonomy-content.ts';

const paper = (title: string, topics: string) =>
  `---\ntitle: ${title}\ntopics:\n${topics}abstract: It is about ${title.toLowerCase()}.\n---\n`;

const numbers = [1, 2, 3, 4];

/** Four papers on lanterns and four on wells without a topic, one that waits, and ten on moss. */
async function gaps() {
  const other = '  - topic: other\n';
  const moss = '  - topic: moss\n';
  const root = await temporaryContent({
    'topics/moss.mdx': '---\nlabel: Moss\ndefinition: All of it\ncues:\n  moss: 4\n---\n',
    'topics/ferns.mdx': '---\nlabel: Ferns\ndefinition: All of it\n---\n',
    'topics/other.mdx': '---\nlabel: Other\ndefinition: The rest\n---\n',
    ...Object.fromEntries(
      numbers.flatMap((number) => [
        [`papers/lantern-${String(number)}.mdx`, paper('Lantern Codes', other)],
        [`papers/well-${String(number)}.mdx`, paper('Deep Wells', other)],
        [`papers/moss-${String(number)}.mdx`, paper('Moss', moss)],
      ]),
    ),
    'papers/moss-in-wells.mdx': paper('Moss', '  - topic: moss\n    confidence: 0.3\n'),
    'papers/fern.mdx': paper('Fern', `${moss}  - topic: ferns\n`),
  });
  return findGaps(await readTaxonomyContent(root));
}

describe('findGaps', () => {
  test('names papers without a topic and those whose topic waits, with the likeliest', async () => {
    const { without, undecided } = await gaps();
    expect(without.map(({ id }) => id)).toEqual(
      ['lantern', 'well'].flatMap((kind) => numbers.map((number) => `${kind}-${String(number)}`)),
    );
    expect(undecided.map(({ page, candidates }) => [page.id, candidates[0]?.topic])).toEqual([
      ['moss-in-wells', 'moss'],
    ]);
  });

  test('says what they have in common', async () => {
    const { suggestions, lacking } = await gaps();
    const groups = suggestions.map(({ papers }) =>
      papers.map((position) => lacking[position]?.id).sort(),
    );
    expect(groups).toContainEqual(numbers.map((number) => `lantern-${String(number)}`));
    expect(groups).toContainEqual(numbers.map((number) => `well-${String(number)}`));
  });

  test('names topics of very few and of very many papers, but never the fallback topic', async () => {
    const { small, large } = await gaps();
    expect(small).toEqual([{ topic: 'ferns', papers: 1 }]);
    expect(large).toEqual([{ topic: 'moss', papers: 6 }]);
  });
});
