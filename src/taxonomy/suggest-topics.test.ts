import { describe, expect, test } from 'vitest';
import { parseYaml } from '../content-files/yaml-file.ts';
import { topicDraftSchema } from '../schemas/topic-draft.ts';
import { findPhrases } from './find-phrases.ts';
import { formatDraft } from './format-draft.ts';
import { suggestTopics } from './suggest-topics.ts';

const kinds = [
  { title: 'Tide Looms at Slack Water', abstract: 'A tide loom weaves while the harbour sleeps.' },
  { title: 'Roof Moss in Shade', abstract: 'Roof moss needs shade and little else.' },
  { title: 'Lantern Codes for Ships', abstract: 'Lantern codes tell ships where the rocks are.' },
] as const;

const numbers = [1, 2, 3, 4, 5, 6, 7, 8];

/** Eight papers of each kind, in turn. */
const papers = numbers.flatMap((number) =>
  kinds.map(({ title, abstract }) => ({ title: `${title}, ${String(number)}`, abstract })),
);

describe('findPhrases', () => {
  const phrases = findPhrases(papers, 3);
  const textsOf = (found: typeof phrases) => found.map(({ text }) => text);

  test('finds terms that recur, whatever their endings', () => {
    expect(textsOf(phrases)).toContain('lantern codes');
    expect(phrases.find(({ text }) => text.startsWith('tide loom'))?.papers.length).toBe(8);
  });

  test('neither begins nor ends with a word that only holds a sentence together', () => {
    expect(
      textsOf(phrases).filter((text) => /^(?:the|at|in)\b|\b(?:the|at|in)$/u.test(text)),
    ).toEqual([]);
  });

  test('leaves out what is only a part of a longer term, and what is in fewer papers', () => {
    expect(textsOf(phrases)).toContain('roof moss');
    expect(textsOf(phrases)).not.toContain('moss');
    expect(findPhrases(papers, 9)).toEqual([]);
  });

  test('takes no part of a compound for a term, and keeps names as they are written', () => {
    const compounds = Array.from({ length: 4 }, () => ({
      title: 'Long-Rope Winches of TideCo',
      abstract: 'A long-rope winch.',
    }));
    const found = textsOf(findPhrases(compounds, 3));
    expect(found).toContain('long rope winch');
    expect(found).toContain('TideCo');
    expect(found).not.toContain('rope winch');
  });
});

describe('suggestTopics', () => {
  const topics = suggestTopics(papers, 3);

  test('puts papers of one kind together', () => {
    expect(topics.map(({ papers: members }) => members.map((paper) => paper % 3))).toEqual(
      expect.arrayContaining([0, 1, 2].map((kind) => numbers.map(() => kind))) as number[][],
    );
  });

  test('gives each a label and cues that its papers have and others do not', () => {
    for (const { id, label, cues, papers: members } of topics) {
      expect(label.toLowerCase().replaceAll(' ', '-')).toBe(id);
      for (const cue of Object.keys(cues)) {
        const stem = cue.slice(0, 4);
        const having = papers.flatMap(({ title, abstract }, paper) =>
          `${title} ${abstract}`.toLowerCase().includes(stem) ? [paper] : [],
        );
        expect(having.filter((paper) => !members.includes(paper))).toEqual([]);
      }
    }
  });

  test('gives no id that is taken', () => {
    const [first] = topics;
    const again = suggestTopics(papers, 3, new Set([first?.id ?? '']));
    expect(again.map(({ id }) => id)).not.toContain(first?.id);
    expect(again).toHaveLength(3);
  });

  test('is the same every time', () => {
    expect(suggestTopics(papers, 3)).toEqual(topics);
  });
});

describe('formatDraft', () => {
  test('can be read again, with hostile titles as comments', () => {
    const hostile = { title: 'A\n  - id: evil\u2028x', abstract: 'Lantern codes.' };
    const topics = suggestTopics([...papers, hostile], 3);
    const text = formatDraft(topics, [...papers, hostile], false);
    const parsed = parseYaml(topicDraftSchema, text, { file: 'draft.yaml' });
    expect(parsed.ok && parsed.value.topics).toEqual(
      topics.map(({ id, label, definition, cues }) => ({ id, label, definition, cues })),
    );
  });
});
