import { describe, expect, test } from 'vitest';
import { checkCorpus } from '../check/check-corpus.ts';
import { ContentErrors } from '../content-files/content-error.ts';
import { temporaryContent } from '../content-files/testing/temporary-content.ts';
import { readAllFiles } from '../content-files/testing/read-all-files.ts';
import { completeChange } from './complete-change.ts';
import { applyChange } from './content-change.ts';
import { mergeTopics } from './merge-topics.ts';
import { proposeTopics } from './propose-topics.ts';
import { readTaxonomyContent } from './taxonomy-content.ts';

const paper = (title: string, ...topics: string[]) =>
  `---\ntitle: ${title}\ncitationKey: ${title.toLowerCase().replaceAll(' ', '-')}\ntopics:\n` +
  `${topics.map((topic) => `  - topic: ${topic}\n`).join('')}---\n`;

const topic = (label: string, cues = '') =>
  `---\nlabel: ${label}\ndefinition: All of it\n${cues === '' ? '' : `cues: { ${cues} }\n`}---\n`;

const addresses = (kind: string, ...ids: string[]) => ids.map((id) => `/${kind}/${id}.html\n`);

/** Proposed when no cue spoke for ferns; somebody decided that the moss by hand is about roofs. */
const files = {
  'site.yaml': 'name: Roofs\ndescription: What grows on roofs.\n',
  'topics/moss.mdx': topic('Moss', 'moss: 4'),
  'topics/ferns.mdx': topic('Ferns', "'fern*': 6"),
  'topics/roofs.mdx': topic('Roofs'),
  'topics/other.mdx': topic('Other'),
  'papers/a-fern.mdx': paper('A Fern', 'other'),
  'papers/ferns-in-moss.mdx': paper('Ferns in Moss', 'moss\n    cue: moss by moss'),
  'papers/fern-by-hand.mdx': paper('Fern by Hand', 'roofs'),
  'papers/fern-never-proposed.mdx': paper('Fern Never Proposed', 'roofs'),
  'papers/moss.mdx': paper('Moss', 'roofs'),
  'papers/slates.mdx': paper('Slates', 'other'),
  'proposed-topics.txt': 'a-fern: other\nfern-by-hand: other\nferns-in-moss: moss\nmoss: moss\n',
  'permalinks.txt': [
    ...addresses('papers', 'a-fern', 'fern-by-hand', 'fern-never-proposed', 'ferns-in-moss'),
    ...addresses('papers', 'moss', 'slates'),
    ...addresses('topics', 'moss', 'other', 'roofs'),
  ].join(''),
};

async function contentOf(changed: Readonly<Record<string, string>> = {}) {
  return readTaxonomyContent(await temporaryContent({ ...files, ...changed }));
}

/** The content after proposals were carried out; `npm run check` must find nothing wrong with it. */
async function applied(
  ids: readonly string[] = [],
  changed: Readonly<Record<string, string>> = {},
) {
  const content = await contentOf(changed);
  await applyChange(completeChange(content, proposeTopics(content, ids).change));
  expect((await checkCorpus(content.folder.root)).errors).toEqual([]);
  return { files: await readAllFiles(content.folder.root), root: content.folder.root };
}

const notesOf = (content: Awaited<ReturnType<typeof contentOf>>, ids: readonly string[] = []) =>
  proposeTopics(content, ids).change.notes;

describe('proposeTopics', () => {
  test('says which papers get which topics because of which cue, and what stays as it was decided', async () => {
    expect(notesOf(await contentOf())).toEqual([
      'a-fern: other → ferns ("fern*")',
      'fern-by-hand: roofs → ferns ("fern*"); stays, as it was decided',
      'ferns-in-moss: moss ("moss by moss") → ferns ("fern*"), moss ("moss by moss")',
      'papers that get other topics: 2, of which 0 to be confirmed (?), and 0 with no topic but "other"',
      'papers that stay, as they were decided: 1',
    ]);
  });

  test('changes what was proposed before, and nothing that was decided', async () => {
    const { files: after } = await applied();
    expect(after['papers/a-fern.mdx']).toContain('topics:\n  - topic: ferns\n    cue: fern*\n---');
    expect(after['papers/ferns-in-moss.mdx']).toContain(
      'topics:\n  - topic: ferns\n    cue: fern*\n  - topic: moss\n    cue: moss by moss\n---',
    );
    for (const decided of ['fern-by-hand', 'fern-never-proposed', 'moss'] as const) {
      expect(after[`papers/${decided}.mdx`]).toBe(files[`papers/${decided}.mdx`]);
    }
  });

  test('has nothing to say once it is carried out', async () => {
    const { root } = await applied();
    const { papers, change } = proposeTopics(await readTaxonomyContent(root));
    expect(papers).toEqual([]);
    expect(change.writes.size).toBe(0);
  });

  test('changes papers that are named, decided or not, and no others', async () => {
    const { files: after } = await applied(['fern-by-hand', 'fern-never-proposed']);
    for (const named of ['fern-by-hand', 'fern-never-proposed']) {
      expect(after[`papers/${named}.mdx`]).toContain('topics:\n  - topic: ferns\n');
    }
    expect(after['papers/a-fern.mdx']).toBe(files['papers/a-fern.mdx']);
  });

  test('takes a topic that waits to be confirmed as proposed, and one that was confirmed as decided', async () => {
    const waits = { 'papers/moss.mdx': paper('Fern', 'roofs\n    confidence: 0.4') };
    const { files: after } = await applied([], waits);
    expect(after['papers/moss.mdx']).toBe(waits['papers/moss.mdx']);
    const proposed = files['proposed-topics.txt'].replace('moss: moss\n', '');
    expect(
      (await applied([], { ...waits, 'proposed-topics.txt': proposed })).files['papers/moss.mdx'],
    ).toContain('  - topic: ferns\n    cue: fern*\n---');
    expect(notesOf(await contentOf({ 'proposed-topics.txt': 'moss: roofs?\n' }))[0]).toBe(
      'moss: roofs → moss ("moss"); stays, as it was decided',
    );
  });

  test('takes all as decided where nothing is remembered, and remembers from then on', async () => {
    const { 'proposed-topics.txt': left, ...before } = files;
    expect(left).not.toBe('');
    const root = await temporaryContent(before);
    const content = await readTaxonomyContent(root);
    const { papers, change } = proposeTopics(content);
    expect(papers).toEqual([]);
    await applyChange(change);
    expect((await readTaxonomyContent(root)).proposed?.get('a-fern')).toBe('ferns');
  });

  test('names ids that no paper has', async () => {
    const content = await contentOf();
    expect(() => proposeTopics(content, ['a-fern', 'lichen'])).toThrow(ContentErrors);
    expect(() => proposeTopics(content, ['lichen'])).toThrow('has no paper "lichen".');
  });

  test('knows what a merge of topics made of what was proposed', async () => {
    const content = await contentOf({ 'taxonomy.yaml': '' });
    await applyChange(completeChange(content, mergeTopics(content, 'moss', 'roofs')));
    const after = await readTaxonomyContent(content.folder.root);
    expect(after.proposed?.get('ferns-in-moss')).toBe('roofs');
    expect(notesOf(after)).toContain(
      'ferns-in-moss: roofs ("moss by moss") → ferns ("fern*"), roofs ("moss by moss")',
    );
  });
});
