import { describe, expect, test } from 'vitest';
import { toPage } from '../content-files/testing/to-page.ts';
import { curationSchema } from '../schemas/curation.ts';
import { waitingDecisions, type ReviewInput } from './waiting-decisions.ts';

const page = (id: string) =>
  toPage(id, `---\ntitle: ${id}\ntopics: [{ topic: carts }]\nabstract: On ${id}.\n---\n`);
const pages = ['turnips', 'turnips-2', 'wheels'].map(page);
const entry = (line: number, abstract: string) => ({
  title: 'Turnips',
  abstract,
  listing: 'one.txt',
  line,
});
const entries = [entry(3, 'On turnips.'), entry(9, 'On the moon.')];
const broken = { listing: 'one.txt', line: 20, text: '44', problem: 'no title' };

const input: ReviewInput = {
  pages,
  curation: curationSchema.parse({}),
  proposed: [
    { papers: ['turnips', 'wheels'], similarity: 0.5 },
    { papers: ['turnips', 'turnips-2'], similarity: 0.9 },
  ],
  doubtful: { unlike: [{ id: 'turnips', entries }], broken: [broken] },
  undecided: [{ page: page('wheels'), confidence: 0.3, candidates: [] }],
};

const kindsOf = (part: Partial<ReviewInput>) =>
  waitingDecisions({ ...input, ...part }).map((each) =>
    each.kind === 'merge' ? each.papers.map(({ id }) => id).join(' ') : each.kind,
  );

describe('waitingDecisions', () => {
  test('begins with the papers that are most alike', () => {
    expect(kindsOf({})).toEqual([
      'turnips turnips-2',
      'turnips wheels',
      'unlike',
      'broken',
      'topic',
    ]);
  });

  test('leaves out what was decided since the last ingest', () => {
    const reason = 'Read.';
    const curation = curationSchema.parse({
      merge: [{ keep: 'turnips-2', drop: 'turnips', reason }],
      distinct: [{ papers: ['wheels', 'turnips'], reason }],
      split: [{ listing: 'one.txt', line: 9, reason }],
      skip: [{ listing: 'one.txt', line: 20, reason }],
    });
    expect(kindsOf({ curation })).toEqual(['topic']);
  });

  test('leaves out a proposal one of whose papers has no page any more', () => {
    expect(kindsOf({ pages: pages.slice(0, 2), doubtful: { unlike: [], broken: [] } })).toEqual([
      'turnips turnips-2',
      'topic',
    ]);
  });
});
