import { describe, expect, test } from 'vitest';
import { temporaryContent } from '../content-files/testing/temporary-content.ts';
import { inventedContent } from '../testing/invented-content.ts';
import { checkCorpus } from './check-corpus.ts';

const paper = (title: string, more = '', key = title.replaceAll(/[^A-Za-z]/gu, '')) =>
  `---\ntitle: ${title}\ntopics:\n  - topic: growth\nabstract: It grows.\n${more}citationKey: ${key}\n---\n`;

const good: Readonly<Record<string, string | undefined>> = {
  'site.yaml': 'name: Roofs\ndescription: What grows on roofs.\n',
  'topics/growth.mdx': '---\nlabel: Growth\ndefinition: What grows\n---\n',
  'papers/moss.mdx': paper('Moss', 'aliases:\n  - mos\n'),
  'papers/fern.mdx': paper('Fern'),
  'paths/roofs.mdx':
    '---\ntitle: Roofs\ndescription: For roofers.\npapers:\n  - paper: moss\n    reason: First.\n---\n',
  'permalinks.txt':
    '/papers/fern.html\n/papers/mos.html\n/papers/moss.html\n/paths/roofs.html\n/topics/growth.html\n',
};

/** The register with more permalinks than the fixture's own. */
const alsoRegistered = (...permalinks: string[]) => ({
  'permalinks.txt': [good['permalinks.txt'] ?? '', ...permalinks.map((each) => `${each}\n`)].join(
    '',
  ),
});

const present = (files: typeof good) =>
  Object.fromEntries(
    Object.entries(files).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])),
  );

/** Every problem as places, message and hint; a file left out is `undefined`. */
async function problemsOf(change: typeof good) {
  const root = await temporaryContent(present({ ...good, ...change }));
  const { errors } = await checkCorpus(root);
  return errors.map(({ places, message, hint }) => ({
    at: places.map(({ file, line }) => `${file.slice(root.length + 1)}:${String(line)}`).join(' '),
    message,
    hint,
  }));
}

describe('checkCorpus', () => {
  test('counts what is in order', async () => {
    const root = await temporaryContent(present(good));
    expect(await checkCorpus(root)).toEqual({ errors: [], papers: 2, topics: 1, paths: 1 });
  });

  test('names the line of a field that is not valid, in every kind of page', async () => {
    expect(
      await problemsOf({
        'papers/fern.mdx': paper('Fern', 'published: soon\n'),
        'topics/growth.mdx': '---\nlabel: Growth\ndefinition: What grows\ncolour: green\n---\n',
        'paths/roofs.mdx': '---\ntitle: Roofs\ndescription: For roofers.\npapers: []\n---\n',
      }),
    ).toMatchObject([
      { at: 'papers/fern.mdx:6', message: expect.stringContaining('"soon" is no date') as string },
      { at: 'topics/growth.mdx:4', message: 'Unrecognized key: "colour"' },
      { at: 'paths/roofs.mdx:4', message: 'papers: a reading path needs at least one paper' },
      // The page of the topic is not read, so papers that name it cannot be right.
      { at: 'papers/moss.mdx:4', message: 'names the unknown topic "growth".' },
    ]);
  });

  test('says where to get a citation style that the list does not have', async () => {
    const site = 'name: A\ndescription: B\ncitationStyles: [apa, springer-lncs]\n';
    expect(await problemsOf({ 'site.yaml': site })).toEqual([
      {
        at: 'site.yaml:undefined',
        message: 'names the unknown citation style "springer-lncs".',
        hint:
          'put https://www.zotero.org/styles/springer-lncs into content/styles as ' +
          'springer-lncs.csl, or name one of apa, ieee, acm, chicago, mla, nature.',
      },
    ]);
  });

  test('names the line of an unknown topic, and one like it', async () => {
    expect(
      await problemsOf({ 'papers/fern.mdx': paper('Fern').replace('growth', 'grwoth') }),
    ).toEqual([
      {
        at: 'papers/fern.mdx:4',
        message: 'names the unknown topic "grwoth".',
        hint: 'write one of the files in content/topics, without .mdx; did you mean "growth".',
      },
    ]);
    const unlike = await problemsOf({
      'papers/fern.mdx': paper('Fern').replace('growth', 'seamanship'),
    });
    expect(unlike[0]?.hint).toBe('write one of the files in content/topics, without .mdx.');
  });

  test('names all who claim one permalink', async () => {
    expect(
      await problemsOf({
        'papers/fern.mdx': paper('Fern', 'aliases: [old-fern, moss]\n'),
        'papers/lichen.mdx': paper('Lichen', 'aliases:\n  - x\n  - old-fern\n'),
        ...alsoRegistered('/papers/lichen.html', '/papers/old-fern.html', '/papers/x.html'),
      }),
    ).toMatchObject([
      {
        at: 'papers/moss.mdx:undefined papers/fern.mdx:6',
        message: 'claim the same permalink papers/moss.html.',
      },
      {
        at: 'papers/fern.mdx:6 papers/lichen.mdx:8',
        message: 'claim the same permalink papers/old-fern.html.',
      },
    ]);
  });

  test('names topics and paths that claim one permalink', async () => {
    expect(
      await problemsOf({
        'topics/soil.mdx': '---\nlabel: Soil\ndefinition: Below\naliases: [growth]\n---\n',
        'paths/barns.mdx': (good['paths/roofs.mdx'] ?? '').replace(
          'papers:',
          'aliases: [old, roofs]\npapers:',
        ),
        ...alsoRegistered('/paths/barns.html', '/paths/old.html'),
      }),
    ).toMatchObject([
      {
        at: 'topics/growth.mdx:undefined topics/soil.mdx:4',
        message: 'claim the same permalink topics/growth.html.',
      },
      {
        at: 'paths/roofs.mdx:undefined paths/barns.mdx:4',
        message: 'claim the same permalink paths/roofs.html.',
      },
    ]);
  });

  test('names listings whose file names make one permalink', async () => {
    const listing = (name: string) => `  - name: ${name}\n    entries: 1\n`;
    expect(
      await problemsOf({
        'ledger.yaml': `listings:\n${['may 1.txt', 'june.txt', 'May_1.txt'].map(listing).join('')}skipped: []\nproposed: []\n`,
        ...alsoRegistered('/listings/june.html', '/listings/may-1.html'),
      }),
    ).toEqual([
      {
        at: 'listings/may 1.txt:undefined listings/May_1.txt:undefined',
        message: 'claim the same permalink listings/may-1.html.',
        hint: 'give all but one another file name, and run `npm run ingest`.',
      },
    ]);
  });

  test('names papers of one arXiv id, which one of them has as a DOI', async () => {
    expect(
      await problemsOf({
        'papers/fern.mdx': paper('Fern', 'identifiers:\n  doi: 10.48550/arXiv.9901.00001\n'),
        'papers/moss.mdx': paper('Moss', `aliases: [mos]\nidentifiers:\n  arxiv: '9901.00001'\n`),
      }),
    ).toMatchObject([
      {
        at: 'papers/fern.mdx:7 papers/moss.mdx:8',
        message: 'claim the same arXiv id "9901.00001".',
      },
    ]);
  });

  test('names papers of one DOI, in whatever case', async () => {
    const known = (doi: string) => `identifiers:\n  doi: "${doi}"\n`;
    expect(
      await problemsOf({
        'papers/fern.mdx': paper('Fern', known('10.5555/Fern.1')),
        'papers/moss.mdx': paper('Moss', `aliases: [mos]\n${known('10.5555/fern.1')}`),
      }),
    ).toMatchObject([{ message: 'claim the same DOI "10.5555/fern.1".' }]);
  });

  test('names papers of one arXiv id, with and without its subject class', async () => {
    const known = (arxiv: string) => `identifiers:\n  arxiv: "${arxiv}"\n`;
    expect(
      await problemsOf({
        'papers/fern.mdx': paper('Fern', known('cs.CL/0112017')),
        'papers/moss.mdx': paper('Moss', `aliases: [mos]\n${known('cs/0112017')}`),
      }),
    ).toMatchObject([
      {
        at: 'papers/fern.mdx:7 papers/moss.mdx:8',
        message: 'claim the same arXiv id "cs/0112017".',
      },
    ]);
    expect(
      await problemsOf({
        'papers/fern.mdx': paper('Fern', known('9901.00001')),
        'papers/moss.mdx': paper('Moss', `aliases: [mos]\n${known('9901.00002')}`),
      }),
    ).toEqual([]);
  });

  describe('permalinks', () => {
    test('that were published and are gone are named with their line and what to do', async () => {
      const ledger = 'listings: []\nskipped: []\nproposed: []\n';
      expect(
        await problemsOf({
          'ledger.yaml': ledger,
          'topics/soil.mdx': '---\nlabel: Soil\ndefinition: Below\n---\n',
          'permalinks.txt': `# Register\n\n${(good['permalinks.txt'] ?? '').replaceAll('\n', '\r\n')}/papers/lichen.html\n/listings/may.html\n/paths/barns.html\n/topics/soil.html\n/topics/rain.html`,
        }),
      ).toEqual([
        {
          at: 'permalinks.txt:8',
          message: '/papers/lichen.html was published, but no page is there any more.',
          hint: 'restore content/papers/lichen.mdx, or add lichen to the aliases of the page that it is now; to move or remove a paper, use rename, merge or remove in content/curation.yaml.',
        },
        {
          at: 'permalinks.txt:9',
          message: '/listings/may.html was published, but no page is there any more.',
          hint: 'put the listing back into content/listings under its name, and run `npm run ingest`.',
        },
        {
          at: 'permalinks.txt:10',
          message: '/paths/barns.html was published, but no page is there any more.',
          hint: 'restore content/paths/barns.mdx, or add barns to the aliases of another path.',
        },
        {
          at: 'permalinks.txt:11',
          message: '/topics/soil.html was published, but no paper has the topic any more.',
          hint: 'give it to a paper, or let its address lead to another topic, such as "other": npm run topics -- merge soil other',
        },
        {
          at: 'permalinks.txt:12',
          message: '/topics/rain.html was published, but no page is there any more.',
          hint: 'restore content/topics/rain.mdx, or add rain to the aliases of another topic.',
        },
      ]);
    });

    test('name the page that seems to have been renamed by hand', async () => {
      const { 'papers/moss.mdx': moss = '', ...others } = good;
      const root = await temporaryContent({ ...others, 'papers/green.mdx': moss });
      expect((await checkCorpus(root)).errors.map(({ hint }) => hint)).toContain(
        'if it is content/papers/green.mdx now, write "aliases: [moss]" into that page; else restore content/papers/moss.mdx.',
      );
    });

    test('are kept by an alias of the same kind of page, and by no other', async () => {
      const lichen = (kind: string) => ({
        ...alsoRegistered(`/${kind}/lichen.html`),
        'papers/fern.mdx': paper('Fern', 'aliases: [lichen]\n'),
      });
      expect(await problemsOf(lichen('papers'))).toEqual([]);
      expect(await problemsOf(lichen('topics'))).toMatchObject([
        { at: 'permalinks.txt:6' },
        { at: 'papers/fern.mdx:undefined' },
      ]);
    });

    test('of pages that the register does not have yet are named together', async () => {
      expect(
        await problemsOf({
          'papers/lichen.mdx': paper('Lichen', 'aliases: [x]\n'),
          'paths/barns.mdx': good['paths/roofs.mdx'],
        }),
      ).toEqual([
        {
          at: 'papers/lichen.mdx:undefined paths/barns.mdx:undefined',
          message: expect.stringMatching(
            /^have permalinks that are not in \S+permalinks\.txt yet: \/papers\/lichen\.html, \/papers\/x\.html, \/paths\/barns\.html\.$/u,
          ) as string,
          hint: 'run `npm run ingest`, which registers new permalinks.',
        },
      ]);
    });

    test('need a register as soon as there is a page', async () => {
      expect(await problemsOf({ 'permalinks.txt': undefined })).toMatchObject([
        {
          at: 'permalinks.txt:undefined',
          message: expect.stringContaining('is missing') as string,
        },
      ]);
      const root = await temporaryContent({ 'site.yaml': good['site.yaml'] ?? '' });
      expect((await checkCorpus(root)).errors).toEqual([]);
    });

    test('are not said to be gone when a page cannot be read', async () => {
      expect(await problemsOf({ 'papers/fern.mdx': '---\ntitle: "open\n---\n' })).toMatchObject([
        { at: 'papers/fern.mdx:3' },
      ]);
    });

    test('are refused in the register when they are none', async () => {
      expect(
        await problemsOf(alsoRegistered('moss', 'papers/x.html', '/papers/x.html?y')),
      ).toMatchObject(
        [6, 7, 8].map((line) => ({
          at: `permalinks.txt:${String(line)}`,
          message: expect.stringContaining('is no permalink.') as string,
        })),
      );
    });
  });

  test('names files that differ by case only', async () => {
    const problems = await problemsOf({ 'papers/MOSS.mdx': paper('Lichen') });
    expect(problems).toMatchObject([
      { at: 'papers/MOSS.mdx:undefined', message: expect.stringContaining('is no id') as string },
      {
        at: 'papers/MOSS.mdx:undefined papers/moss.mdx:undefined',
        message: 'claim the same permalink papers/moss.html.',
      },
    ]);
  });

  test('names papers of one title', async () => {
    expect(await problemsOf({ 'papers/fern.mdx': paper('"MOSS."', '', 'fern') })).toMatchObject([
      {
        at: 'papers/fern.mdx:2 papers/moss.mdx:2',
        message: 'are the same paper by title: "MOSS.".',
      },
    ]);
  });

  test('accepts papers of one title that the curator split', async () => {
    const origin = (line: number) => `origins:\n  - listing: a.txt\n    line: ${String(line)}\n`;
    expect(
      await problemsOf({
        'papers/moss.mdx': paper('Moss', `aliases: [mos]\n${origin(5)}`),
        'papers/fern.mdx': paper('Moss', origin(9), 'fern'),
      }),
    ).toEqual([]);
    expect(
      await problemsOf({
        'papers/moss.mdx': paper('Moss', `aliases: [mos]\n${origin(5)}`),
        'papers/fern.mdx': paper('Moss', origin(5), 'fern'),
      }),
    ).toHaveLength(1);
  });

  test('names a page without a citation key', async () => {
    const fern = paper('Fern').replace('citationKey: Fern\n', '');
    const at = 'papers/fern.mdx:2';
    const message = 'has no citationKey.';
    expect(await problemsOf({ 'papers/fern.mdx': fern })).toEqual([
      {
        at,
        message,
        hint: 'write authors and run `npm run ingest`, which makes it of them; `npm run ingest -- --keys` makes it of the title alone.',
      },
    ]);
    const written = fern.replace('topics:', 'authors: [Ada Moss]\ntopics:');
    expect(await problemsOf({ 'papers/fern.mdx': written })).toEqual([
      { at, message, hint: 'run `npm run ingest`, which gives it one, or write one.' },
    ]);
  });

  test('names pages with one citation key, whatever its case, a former one included', async () => {
    expect(
      await problemsOf({
        'papers/fern.mdx': paper('Fern', 'formerCitationKeys: [x, MOSS]\n'),
      }),
    ).toMatchObject([
      {
        at: 'papers/fern.mdx:6 papers/moss.mdx:8',
        message: 'have the same citation key "moss".',
      },
    ]);
  });

  test('names the line of a paper that a path misses, and where it went', async () => {
    const path = good['paths/roofs.mdx'] ?? '';
    const problems = await problemsOf({
      'paths/roofs.mdx': path.replace(
        'paper: moss\n',
        'paper: mos\n    reason: Old.\n  - paper: ferm\n    reason: Wrong.\n  - paper: seamanship\n',
      ),
    });
    expect(problems).toEqual([
      {
        at: 'paths/roofs.mdx:5',
        message: 'names the paper "mos", which is not there.',
        hint: 'it moved to "moss".',
      },
      {
        at: 'paths/roofs.mdx:7',
        message: 'names the paper "ferm", which is not there.',
        hint: 'write one of the files in content/papers, without .mdx; did you mean "fern".',
      },
      {
        at: 'paths/roofs.mdx:9',
        message: 'names the paper "seamanship", which is not there.',
        hint: 'write one of the files in content/papers, without .mdx.',
      },
    ]);
  });

  test('finds the problems of all files in one run', async () => {
    expect(
      await problemsOf({
        'site.yaml': undefined,
        'curation.yaml': 'merge:\n  - keep: moss\n    drop: fern\n',
        'ledger.yaml': 'listings: []\nskipped: none\nproposed: []\n',
        'papers/Bad Name.mdx': paper('Bad Name'),
        'papers/broken.mdx': '---\ntitle: "open\n---\n',
        'papers/notes.mdx': 'Notes.\n',
        'papers/fern.mdx': paper('moss', '', 'fern').replace('growth', 'other'),
      }),
    ).toMatchObject([
      { at: 'papers/Bad Name.mdx:undefined' },
      {
        at: 'papers/broken.mdx:3',
        message: expect.stringContaining('is not valid YAML') as string,
      },
      { at: 'papers/notes.mdx:1', message: 'has no front matter.' },
      { at: 'site.yaml:undefined', message: 'is missing.' },
      { at: 'curation.yaml:2', message: 'merge.0.reason: every decision needs a reason' },
      { at: 'ledger.yaml:2' },
      { at: 'papers/fern.mdx:4', message: 'names the unknown topic "other".' },
      { at: 'papers/fern.mdx:2 papers/moss.mdx:2' },
    ]);
  });

  test('finds nothing wrong with a whole list', async () => {
    const { errors, papers } = await checkCorpus(inventedContent);
    expect(errors).toEqual([]);
    expect(papers).toBeGreaterThan(40);
  });
});
