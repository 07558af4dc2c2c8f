import { describe, expect, test } from 'vitest';
import { checkCorpus } from '../check/check-corpus.ts';
import { ContentErrors } from '../content-files/content-error.ts';
import { temporaryContent } from '../content-files/testing/temporary-content.ts';
import { readAllFiles } from '../content-files/testing/read-all-files.ts';
import type { TopicDraft } from '../schemas/topic-draft.ts';
import { addTopics } from './add-topics.ts';
import { completeChange } from './complete-change.ts';
import { applyChange, type ContentChange } from './content-change.ts';
import { mergeTopics } from './merge-topics.ts';
import { splitTopic } from './split-topic.ts';
import { readTaxonomyContent, type TaxonomyContent } from './taxonomy-content.ts';

const paper = (id: string, title: string, topics: string, note = '') =>
  `---\ntitle: ${title}\ncitationKey: ${id}\ntopics:\n${topics}abstract: It is so.\n---\n${note}`;

const topic = (label: string, more = '', note = '') =>
  `---\nlabel: ${label}\ndefinition: All of it\n${more}---\n${note}`;

const files = {
  'site.yaml': 'name: Roofs\ndescription: What grows on roofs.\n',
  'taxonomy.yaml': [
    '# As the roofers wish.',
    'families:',
    '  - id: plants',
    '    label: Plants',
    '    definition: What grows',
    '    topics: [moss, ferns]',
    '  - id: rest',
    '    label: Rest',
    '    definition: What does not',
    '    topics: [other]',
    '',
  ].join('\n'),
  'topics/moss.mdx': topic('Moss', 'cues:\n  moss: 4 # of all kinds\n', '\nOn moss.\n'),
  'topics/ferns.mdx': topic(
    'Ferns',
    'cues:\n  fern*: 4\n  moss: 1\nbegin:\n  - paper: a-fern\n    reason: It is green.\naliases: [bracken]\n',
    '\nOn ferns; see [moss](../topics/moss.html).\n',
  ),
  'topics/other.mdx': topic('Other'),
  'papers/a-fern.mdx': paper('a', 'A Fern', '  - topic: ferns\n    cue: fern*\n'),
  'papers/a-fern-in-moss.mdx': paper(
    'b',
    'A Fern in Moss',
    '  - topic: moss\n  - topic: ferns\n',
    '\nLike [ferns](../topics/ferns.html).\n',
  ),
  'papers/slates.mdx': paper('c', 'Slates of Old', '  - topic: other\n'),
  'papers/tiles.mdx': paper('d', 'Tiles and Slates', '  - topic: moss\n    confidence: 0.2\n'),
  'papers/tiles-by-hand.mdx': paper('e', 'Tiles by Hand', '  - topic: moss\n'),
  'papers/nothing.mdx': paper('f', 'Nothing', '  - topic: other\n'),
  'paths/up.mdx':
    '---\ntitle: Up\ndescription: For roofers.\npapers:\n  - paper: a-fern\n    reason: First.\n---\n\nOn [ferns](../topics/ferns.html).\n',
  'permalinks.txt': [
    ...['a-fern', 'a-fern-in-moss', 'nothing', 'slates', 'tiles', 'tiles-by-hand'].map(
      (id) => `/papers/${id}.html`,
    ),
    '/paths/up.html',
    ...['bracken', 'ferns', 'moss', 'other'].map((id) => `/topics/${id}.html`),
    '',
  ].join('\n'),
};

/** The content after a change, by path; `npm run check` must find nothing wrong with it. */
async function after(
  plan: (content: TaxonomyContent) => ContentChange,
  other: Readonly<Record<string, string>> = {},
) {
  const root = await temporaryContent({ ...files, ...other });
  const content = await readTaxonomyContent(root);
  const change = completeChange(content, plan(content));
  await applyChange(change);
  expect((await checkCorpus(root)).errors).toEqual([]);
  const texts = new Map(Object.entries(await readAllFiles(root)));
  return { texts, notes: change.notes };
}

/** Messages of what a change refuses. */
async function refusalOf(plan: (content: TaxonomyContent) => ContentChange) {
  const content = await readTaxonomyContent(await temporaryContent(files));
  try {
    plan(content);
  } catch (error) {
    return error instanceof ContentErrors
      ? error.errors.map(({ message }) => message)
      : [error instanceof Error ? error.message : ''];
  }
  return [];
}

const draft = (id: string, cues: TopicDraft['cues'], family = 'rest'): TopicDraft => ({
  id,
  label: id.toUpperCase(),
  definition: `All of ${id}: "here"`,
  cues,
  family,
});

describe('addTopics', () => {
  const slates = draft('slates', { 'slate*': 4 });

  test('gives new topics to papers without one that is decided, which go on waiting if they did', async () => {
    const tiles = draft('tiles', { tiles: 3 });
    const { texts, notes } = await after((content) => addTopics(content, [slates, tiles]));
    expect(texts.get('papers/slates.mdx')).toContain(
      'topics:\n  - topic: slates\n    cue: slate*\n',
    );
    expect(texts.get('papers/tiles.mdx')).toContain(
      'topics:\n  - topic: slates\n    cue: slate*\n    confidence: 0.2\n  - topic: tiles\n    cue: tiles\n',
    );
    expect(texts.get('papers/tiles-by-hand.mdx')).toBe(files['papers/tiles-by-hand.mdx']);
    expect(texts.get('papers/nothing.mdx')).toBe(files['papers/nothing.mdx']);
    expect(notes).toEqual([
      'papers with slates: 2',
      'papers with tiles: 0',
      'papers that still lack a topic: 1',
    ]);
  });

  test('writes the page, the family and the address, and keeps comments', async () => {
    const { texts } = await after((content) => addTopics(content, [slates]));
    expect(texts.get('topics/slates.mdx')).toBe(
      '---\nlabel: "SLATES"\ndefinition: "All of slates: \\"here\\""\ncues:\n  "slate*": 4\n---\n',
    );
    expect(texts.get('taxonomy.yaml')).toContain('# As the roofers wish.');
    expect(texts.get('taxonomy.yaml')).toContain('topics: [ other, slates ]');
    expect(texts.get('permalinks.txt')).toContain('/topics/slates.html\n');
  });

  test.each([
    [[draft('moss', {})], 'is taken: "moss" is a topic or was one.'],
    [[draft('bracken', {})], 'is taken: "bracken" is a topic or was one.'],
    [[slates, slates], 'is taken: "slates" is a topic or was one.'],
    [[draft('slates', {}, 'tools')], 'has no family "tools" for the new topic "slates".'],
  ])('refuses %j', async (topics, message) => {
    expect(await refusalOf((content) => addTopics(content, topics))).toEqual([message]);
  });
});

describe('completeChange', () => {
  test('says that the fallback topic has lost its page, which a new list need not keep', async () => {
    const content = await readTaxonomyContent(await temporaryContent(files));
    const all = draft('all', { 'slate*': 4, nothing: 4 });
    const { notes } = completeChange(content, addTopics(content, [all]));
    expect(notes.at(-1)).toContain('no paper has the topic other any more');
  });
});

describe('mergeTopics', () => {
  test('carries papers, cues, beginnings, introduction, links and addresses along', async () => {
    const { texts, notes } = await after((content) => mergeTopics(content, 'ferns', 'moss'));
    expect(texts.has('topics/ferns.mdx')).toBe(false);
    expect(texts.get('topics/moss.mdx')).toBe(
      topic(
        'Moss',
        'cues:\n  moss: 4 # of all kinds\n  fern*: 4\nbegin:\n  - paper: a-fern\n    reason: It is green.\naliases:\n  - ferns\n  - bracken\n',
        '\nOn moss.\n\nOn ferns; see [moss](../topics/moss.html).\n',
      ),
    );
    expect(texts.get('papers/a-fern.mdx')).toContain('topics:\n  - topic: moss\n    cue: fern*\n');
    expect(texts.get('papers/a-fern-in-moss.mdx')).toBe(
      paper('b', 'A Fern in Moss', '  - topic: moss\n', '\nLike [ferns](../topics/moss.html).\n'),
    );
    expect(texts.get('paths/up.mdx')).toContain('On [ferns](../topics/moss.html).');
    expect(texts.get('taxonomy.yaml')).toContain('topics: [ moss ]');
    expect(texts.get('permalinks.txt')).toBe(files['permalinks.txt']);
    expect(notes).toContain('/topics/ferns.html leads to /topics/moss.html');
  });

  test.each([
    ['ferns', 'ferns', 'cannot be merged into "ferns".'],
    ['other', 'moss', 'cannot be merged into "moss".'],
    ['grass', 'moss', 'has no topic "grass".'],
  ])('refuses %s into %s', async (from, into, message) => {
    expect(await refusalOf((content) => mergeTopics(content, from, into))).toEqual([message]);
  });

  test('changes pages that were removed as well, which may come back', async () => {
    const gone = paper('z', 'Old Ferns', '  - topic: ferns\n  - topic: moss\n').replace(
      'abstract',
      'retired: { reason: lost }\nabstract',
    );
    const { texts } = await after((content) => mergeTopics(content, 'ferns', 'moss'), {
      'retired/old-ferns.mdx': gone,
    });
    expect(texts.get('retired/old-ferns.mdx')).toContain('topics:\n  - topic: moss\nretired:');
  });

  test('leaves it to the check that other addresses led nowhere before', async () => {
    const root = await temporaryContent({
      ...files,
      'permalinks.txt': `${files['permalinks.txt']}/topics/reeds.html\n`,
    });
    const content = await readTaxonomyContent(root);
    const { notes } = completeChange(content, mergeTopics(content, 'ferns', 'moss'));
    expect(notes).toContain('/topics/ferns.html leads to /topics/moss.html');
  });
});

describe('splitTopic', () => {
  const tall = draft('tall-ferns', { fern: 4 }, 'plants');
  const small = draft('small-ferns', { 'small fern': 4 }, 'plants');

  test('divides the papers by the cues of the new topics; the rest keep the old one', async () => {
    const mosses = draft('deep-moss', { 'in moss': 4 }, 'plants');
    const { texts, notes } = await after((content) => splitTopic(content, 'moss', [mosses]));
    expect(texts.get('papers/a-fern-in-moss.mdx')).toContain(
      'topics:\n  - topic: deep-moss\n    cue: in moss\n  - topic: ferns\n',
    );
    expect(texts.get('papers/tiles-by-hand.mdx')).toBe(files['papers/tiles-by-hand.mdx']);
    expect(texts.get('topics/moss.mdx')).toBe(files['topics/moss.mdx']);
    expect(notes).toEqual(['papers with deep-moss: 1', 'papers with moss: 2']);
  });

  test('leaves the rest, the address and the introduction to one of them', async () => {
    const { texts } = await after((content) =>
      splitTopic(content, 'ferns', [small, tall], 'tall-ferns'),
    );
    expect(texts.has('topics/ferns.mdx')).toBe(false);
    expect(texts.get('topics/tall-ferns.mdx')).toContain('aliases:\n  - ferns\n  - bracken\n');
    expect(texts.get('topics/tall-ferns.mdx')).toContain('On ferns; see');
    expect(texts.get('topics/tall-ferns.mdx')).toContain('paper: a-fern\n');
    expect(texts.get('papers/a-fern-in-moss.mdx')).toContain('[ferns](../topics/tall-ferns.html)');
    expect(texts.get('taxonomy.yaml')).toContain('topics: [ moss, small-ferns, tall-ferns ]');
  });

  test('leaves a paper all its other topics, and lets it wait if it did', async () => {
    const fourTopics = ['moss', 'ferns', 'grass', 'other']
      .map((id) => `  - topic: ${id}\n`)
      .join('');
    const change = {
      'topics/grass.mdx': topic('Grass'),
      'taxonomy.yaml': files['taxonomy.yaml'].replace('[other]', '[other, grass]'),
      'papers/a-fern-in-moss.mdx': paper('b', 'A Fern in Moss', fourTopics),
      'permalinks.txt': `${files['permalinks.txt']}/topics/grass.html\n`,
    };
    const drafts = [draft('moss-a', { moss: 4 }), draft('moss-b', { 'in moss': 3 })];
    const { texts } = await after(
      (content) => splitTopic(content, 'moss', drafts, 'moss-a'),
      change,
    );
    expect(texts.get('papers/a-fern-in-moss.mdx')).toContain(
      '  - topic: moss-a\n    cue: moss\n  - topic: ferns\n  - topic: grass\n  - topic: other\n',
    );
    expect(texts.get('papers/tiles.mdx')).toContain('  - topic: moss-a\n    confidence: 0.2\n');
  });

  test('refuses to leave the rest to no topic of the draft', async () => {
    expect(await refusalOf((content) => splitTopic(content, 'ferns', [tall], 'moss'))).toEqual([
      'cannot leave the rest to "moss", which is no topic of the draft.',
    ]);
  });

  test('refuses to leave the address of the old topic without a page', async () => {
    const all = draft('all-ferns', { fern: 4 });
    expect(
      await refusalOf((content) => completeChange(content, splitTopic(content, 'ferns', [all]))),
    ).toEqual([
      '/topics/bracken.html was published, and nothing would answer it any more.',
      '/topics/ferns.html was published, and nothing would answer it any more.',
    ]);
  });
});
