import type { SuggestedTopic } from './suggest-topics.ts';

/** As many papers of a topic are shown beside it. */
const maxExamples = 5;

/**
 * Suggested topics as a draft in YAML, for the curator to edit and for `npm run topics -- add` to
 * read, with examples as comments.
 */
export function formatDraft(
  topics: readonly SuggestedTopic[],
  papers: readonly { readonly title: string }[],
  hasFamilies: boolean,
): string {
  return [
    '# Topics as they were found in the papers. Keep what is one, correct labels, write definitions,',
    '# add cues (see content/README.md, topics), delete the rest; then: npm run topics -- add FILE',
    'topics:',
    ...topics.flatMap(({ id, label, definition, cues, papers: members }) => [
      `  - id: ${id}`,
      `    label: ${JSON.stringify(label)}`,
      `    definition: ${JSON.stringify(definition)}`,
      ...(hasFamilies ? ['    family: to-be-chosen'] : []),
      '    cues:',
      ...Object.entries(cues).map(
        ([cue, weight]) => `      ${JSON.stringify(cue)}: ${String(weight)}`,
      ),
      `    # ${String(members.length)} papers, such as:`,
      ...members
        .slice(0, maxExamples)
        .map((paper) => `    #   ${(papers[paper]?.title ?? '').replaceAll(/\s+/gu, ' ')}`),
    ]),
    '',
  ].join('\n');
}
