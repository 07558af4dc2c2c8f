import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { curationSchema, type Curation } from '../schemas/curation.ts';
import type { TopicData } from '../schemas/topic.ts';
import type { TopicModel } from '../schemas/topic-model.ts';
import { foldTitle } from '../text/fold-title.ts';
import { placeKey } from './place-key.ts';
import { parseBibliography } from './identify/parse-bibliography.ts';
import type { ListingEntry, ParsedListing } from './sources/listing-entry.ts';
import { toParsedListing } from './sources/parse-listing.ts';
import { textDump } from './sources/text-dump/text-dump.ts';
import { planIngest, type IngestPlan } from './plan-ingest.ts';
import { anyText } from '../content-files/testing/any-text.ts';
import { toPage, toRetiredPage } from '../content-files/testing/to-page.ts';

const reason = 'told by the authors';

// prettier-ignore
const abstracts = {
  loom: 'We present a loom that weaves tide tables into carpets. It needs no yarn, runs on a barge, and is calm.',
  moss: 'Moss grows on most models. We measure how fast, on twelve roofs, and find that shade explains nine tenths of it.',
  lantern: 'A lantern can be lit from afar when its wick remembers the flame. We teach such a wick in three experiments.',
};

const topics = new Map<string, TopicData>([
  ['weaving', { label: 'Weaving', definition: 'Looms', cues: { loom: 4 }, begin: [], aliases: [] }],
  ['growth', { label: 'Growth', definition: 'Moss', cues: { moss: 4 }, begin: [], aliases: [] }],
]);

/** What is in a content folder, as text. */
interface Content {
  readonly listings: Readonly<Record<string, string>>;
  /** By id; those that are retired by `retired/` and the id. */
  readonly pages?: Readonly<Record<string, string>>;
  readonly curation?: Partial<Curation>;
  readonly bibliography?: string;
  readonly topicModel?: TopicModel;
  readonly keysAsked?: boolean;
}

const listing = (...paragraphs: string[]) => ['new', 'Mar 14', ...paragraphs].join('\n\n');

function plan(content: Content): IngestPlan {
  const {
    listings,
    pages = {},
    curation = {},
    bibliography,
    topicModel,
    keysAsked = false,
  } = content;
  const header = 'title\tarxiv\tpublished\tauthors\tvenue';
  return planIngest({
    listings: Object.entries(listings).map(([name, text]) =>
      toParsedListing(textDump.read(text), name),
    ),
    ...toPages(pages),
    curation: curationSchema.parse(curation),
    topics,
    topicModel,
    keysAsked,
    facts: parseBibliography(`${header}\n${bibliography ?? ''}`, 'bibliography.tsv').facts,
  });
}

const isRetired = (id: string) => id.startsWith('retired/');

function toPages(pages: Readonly<Record<string, string>>) {
  const all = Object.entries(pages);
  return {
    pages: all.flatMap(([id, text]) => (isRetired(id) ? [] : [toPage(id, text)])),
    retired: all.flatMap(([id, text]) =>
      isRetired(id) ? [toRetiredPage(id.slice('retired/'.length), text)] : [],
    ),
  };
}

/** Writes and removals of a plan, those of retired pages by `retired/` and the id. */
function changesOf({ writes, removals, retired }: IngestPlan) {
  const name = (id: string) => `retired/${id}`;
  return {
    writes: new Map([
      ...Array.from(retired.writes, ([id, text]): [string, string] => [name(id), text]),
      ...writes,
    ]),
    removals: [...removals, ...retired.removals.map(name)],
  };
}

/** The pages after a plan is carried out. */
function pagesAfter(done: IngestPlan, before: Content['pages'] = {}) {
  const { writes, removals } = changesOf(done);
  const pages = { ...before, ...Object.fromEntries(writes) };
  return Object.fromEntries(Object.entries(pages).filter(([id]) => !removals.includes(id)));
}

/** The pages after one run; a second run must find nothing to change, and record the same. */
function ingest(content: Content): Record<string, string> {
  const first = plan(content);
  expect(first.errors).toEqual([]);
  const pages = pagesAfter(first, content.pages);
  const second = plan({ ...content, pages });
  expect(second.errors).toEqual([]);
  expect(changesOf(second)).toEqual({ writes: new Map(), removals: [] });
  expect(second.ledger).toEqual(first.ledger);
  return pages;
}

/** Ids of the pages of the list. */
const idsOf = (pages: Record<string, string>) => Object.keys(pages).filter((id) => !isRetired(id));

const dataOf = (pages: Record<string, string>, id: string) => toPage(id, pages[id] ?? '').data;

const placesOf = (pages: Record<string, string>) =>
  Object.fromEntries(idsOf(pages).map((id) => [id, dataOf(pages, id).origins.map(placeKey)]));

const messagesOf = (content: Content) => plan(content).errors.map(({ message }) => message);

/** Lines: TideLoom 5, Moss 9. */
const aText = listing('TideLoom: Weaving Tides', abstracts.loom, 'Moss', abstracts.moss);
/** Lines: MOSS 5, Lanterns 9. */
const bText = listing('MOSS', abstracts.moss, 'Lanterns', abstracts.lantern);
const listings = { 'a.txt': aText, 'b.txt': bText };

describe('planIngest', () => {
  test('makes a page for each paper, with all that is known of it', () => {
    const bibliography =
      'tideloom – weaving tides\t2411.00001\t2024-11-21\tAda Moss; et al.\tLoomConf 2024';
    const { writes, counts, ledger } = plan({ listings: { 'a.txt': aText }, bibliography });
    expect([...writes.keys()]).toEqual(['moss', 'tideloom']);
    expect(toPage('tideloom', writes.get('tideloom') ?? '').data).toEqual({
      title: 'TideLoom: Weaving Tides',
      authors: ['Ada Moss'],
      moreAuthors: true,
      published: '2024-11-21',
      venue: 'LoomConf 2024',
      identifiers: { arxiv: '2411.00001' },
      citationKey: 'moss2024tideloom',
      formerCitationKeys: [],
      links: [],
      topics: [{ topic: 'weaving', cue: 'loom' }],
      added: '2025-03-14',
      abstract: abstracts.loom,
      origins: [{ listing: 'a.txt', line: 5 }],
      aliases: [],
    });
    expect(counts).toEqual({
      entries: 2,
      papers: 2,
      created: 2,
      updated: 0,
      merged: 0,
      repeated: 0,
      proposed: 0,
      skipped: 0,
      withoutIdentifier: 1,
      undecided: 0,
    });
    expect(ledger).toEqual({
      listings: [{ name: 'a.txt', date: '2025-03-14', yearInferred: true, entries: 2 }],
      skipped: [],
      proposed: [],
      removed: [],
    });
  });

  describe('with a learned model', () => {
    const topicModel: TopicModel = {
      pages: 60,
      threshold: 0.8,
      calibration: { slope: 1, intercept: 0 },
      biases: new Map(),
      rarities: new Map([['roof', 2]]),
      weights: new Map([['word roof', new Map([['weaving', 1.5]])]]),
    };

    test('marks a primary topic that is not sure with its confidence, and counts such papers', () => {
      const { writes, counts } = plan({ listings: { 'a.txt': aText }, topicModel });
      expect(toPage('tideloom', writes.get('tideloom') ?? '').data.topics).toEqual([
        { topic: 'weaving', cue: 'loom' },
      ]);
      expect(toPage('moss', writes.get('moss') ?? '').data.topics).toEqual([
        { topic: 'growth', cue: 'moss', confidence: expect.closeTo(0.7, 1) as number },
      ]);
      expect(counts.undecided).toBe(1);
    });

    test('leaves the topics of a page that is there as they are', () => {
      const page = '---\ntitle: Moss\ntopics:\n  - topic: weaving\nabstract: Moss grows.\n---\n';
      const pages = ingest({ listings: { 'a.txt': aText }, pages: { moss: page }, topicModel });
      expect(dataOf(pages, 'moss').topics).toEqual([{ topic: 'weaving' }]);
    });
  });

  test('makes one page of entries with one title, and remembers how each was written', () => {
    const pages = ingest({ listings });
    expect(placesOf(pages)).toEqual({
      lanterns: ['b.txt:9'],
      moss: ['a.txt:9', 'b.txt:5'],
      tideloom: ['a.txt:5'],
    });
    expect(dataOf(pages, 'moss').origins).toEqual([
      { listing: 'a.txt', line: 9, title: 'Moss' },
      { listing: 'b.txt', line: 5 },
    ]);
  });

  test('takes the fullest abstract', () => {
    const short = listing('Moss', 'Moss grows.');
    for (const texts of [
      [short, aText],
      [aText, short],
    ]) {
      const pages = ingest({ listings: { '1.txt': texts[0] ?? '', '2.txt': texts[1] ?? '' } });
      expect(dataOf(pages, 'moss').abstract).toBe(abstracts.moss);
    }
  });

  test('dates a paper by the first listing that held it', () => {
    const dated = (day: string) => `${day}\n\nMoss\n\n${abstracts.moss}`;
    const pages = ingest({
      listings: { 'a.txt': dated('May 2, 2024'), 'b.txt': dated('May 1, 2024') },
    });
    expect(dataOf(pages, 'moss').added).toBe('2024-05-01');
  });

  describe('when a later run knows of an earlier listing', () => {
    const dated = (day: string) => `${day}\n\nMoss\n\n${abstracts.moss}`;
    const late = { 'b.txt': dated('May 2, 2024') };
    const both = { ...late, 'a.txt': dated('May 1, 2024') };

    test('corrects the day, so that the order of runs does not matter', () => {
      const pages = ingest({ listings: both, pages: ingest({ listings: late }) });
      expect(pages).toEqual(ingest({ listings: both }));
    });

    test('leaves a day that the curator wrote', () => {
      const first = ingest({ listings: late });
      const moss = (first['moss'] ?? '').replace('2024-05-02', '2024-05-03');
      expect(dataOf(ingest({ listings: both, pages: { moss } }), 'moss').added).toBe('2024-05-03');
    });

    test('corrects a year that was inferred otherwise', () => {
      const undated = { 'a.txt': dated('May 2') };
      const before = 'MOSS\t\t2024-01';
      const after = 'MOSS\t\t2025-01';
      const pages = ingest({ listings: undated, bibliography: before });
      const moss = (pages['moss'] ?? '').replace('published: 2024-01', 'published: 2025-01');
      const { writes } = planIngest({
        listings: [toParsedListing(textDump.read(undated['a.txt']), 'a.txt')],
        pages: [toPage('moss', moss)],
        curation: curationSchema.parse({}),
        topics,
        facts: parseBibliography(`title\tarxiv\tpublished\tauthors\tvenue\n${after}`, 'b').facts,
        former: {
          listings: [{ name: 'a.txt', date: '2024-05-02', yearInferred: true, entries: 1 }],
          skipped: [],
          proposed: [],
          removed: [],
        },
      });
      expect(dataOf(Object.fromEntries(writes), 'moss').added).toBe('2025-05-02');
    });
  });

  test('gives another key to one of two pages that have the same', () => {
    const pages = ingest({ listings });
    const lanterns = (pages['lanterns'] ?? '').replace(
      'citationKey: lanterns',
      'citationKey: Moss',
    );
    const healed = ingest({ listings, pages: { ...pages, lanterns } });
    expect(dataOf(healed, 'moss').citationKey).toBe('moss-b');
    expect(dataOf(healed, 'lanterns').citationKey).toBe('Moss');
  });

  test('finds facts by any title that the paper had', () => {
    const first = ingest({ listings });
    const pages = { ...first, moss: (first['moss'] ?? '').replace('title: MOSS', 'title: Fern') };
    const bibliography = 'Moss\t2411.00002';
    expect(dataOf(ingest({ listings, pages, bibliography }), 'moss').identifiers).toEqual({
      arxiv: '2411.00002',
    });
  });

  test('gives a preprint and its publication one page with what both know', () => {
    const entry = (name: string, facts: ListingEntry['facts']): ParsedListing => ({
      name,
      date: { year: 2025, month: 3, day: 14 },
      entries: [
        {
          title: 'Moss',
          abstract: abstracts.moss,
          listing: name,
          line: 1,
          ...(facts && { facts }),
        },
      ],
      broken: [],
    });
    const parsed = [
      entry('a.bib', { identifiers: { arxiv: '2411.00002' }, published: '2024-11' }),
      entry('b.bib', {
        identifiers: { doi: '10.1000/1' },
        authors: ['Ada Moss'],
        venue: 'MossConf',
      }),
    ];
    const { writes } = planIngest({
      listings: parsed,
      pages: [],
      curation: curationSchema.parse({}),
      topics,
      facts: new Map(),
    });
    expect(dataOf(Object.fromEntries(writes), 'moss')).toMatchObject({
      identifiers: { arxiv: '2411.00002', doi: '10.1000/1' },
      authors: ['Ada Moss'],
      published: '2024-11',
      venue: 'MossConf',
    });
  });

  test('makes two papers of one title whose abstracts say different things, and proposes them', () => {
    const text =
      'Lichen is two beings in one coat. We ask both of them, on nine walls, and get three answers.';
    const other = { ...listings, 'c.txt': listing('Moss', text) };
    expect(placesOf(ingest({ listings: other }))).toMatchObject({
      moss: ['a.txt:9', 'b.txt:5'],
      'moss-2': ['c.txt:5'],
    });
    expect(plan({ listings: other }).ledger.proposed).toEqual([
      { papers: ['moss', 'moss-2'], similarity: 0 },
    ]);
  });

  test('gives a paper that is split off no facts of the one that has its title', () => {
    const bibliography = 'Moss\t2411.00002\t2024-11\tAda Moss\tMossConf';
    const split = [{ listing: 'b.txt', line: 5, reason }];
    const pages = ingest({ listings, bibliography, curation: { split } });
    expect(dataOf(pages, 'moss').identifiers).toEqual({ arxiv: '2411.00002' });
    expect(dataOf(pages, 'moss-2')).toMatchObject({ identifiers: {}, authors: [] });
    expect(dataOf(pages, 'moss-2').published).toBeUndefined();
  });

  test('leaves a paper that was written by hand as it is, but for a citation key', () => {
    const fern =
      '---\ntitle: Fern\nauthors: [Ada Moss]\ntopics: [{ topic: growth }]\nabstract: Ferns, too.\n---\n\nMy notes.\n';
    const keyed = fern.replace('topics:', 'citationKey: mossfern\ntopics:');
    expect(ingest({ listings, pages: { fern } })['fern']).toBe(keyed);
    expect(ingest({ listings, pages: { fern: keyed } })['fern']).toBe(keyed);
  });

  test('gives a page that was written by hand no citation key without an author, unless it is asked to', () => {
    const fern = '---\ntitle: Fern\ntopics: [{ topic: growth }]\nabstract: Ferns, too.\n---\n';
    const waiting = plan({ listings, pages: { fern } });
    expect(waiting.writes.get('fern')).toBeUndefined();
    expect(waiting.warnings).toContainEqual(
      expect.stringMatching(/^Pages made by hand without a citation key.*: fern\. /u),
    );
    const asked = plan({ listings, pages: { fern }, keysAsked: true });
    expect(asked.writes.get('fern')).toContain('citationKey: fern\n');
    const known = plan({ listings, pages: { fern }, bibliography: 'Fern\t\t2024\tAda Moss\t' });
    expect(known.writes.get('fern')).toContain('citationKey: moss2024fern\n');
  });

  test('keeps a citation key whatever becomes of title and authors', () => {
    const pages = ingest({ listings });
    const key = dataOf(pages, 'moss').citationKey;
    const retitled = (pages['moss'] ?? '').replace(/^title: .*$/mu, 'title: Lichen');
    expect(
      dataOf(ingest({ listings, pages: { ...pages, moss: retitled } }), 'moss').citationKey,
    ).toBe(key);
  });

  test('gives no two papers one citation key, whatever their case', () => {
    const fern = (key: string) =>
      `---\ntitle: Fern\ncitationKey: ${key}\ntopics: [{ topic: growth }]\nabstract: Ferns, too.\n---\n`;
    const pages = ingest({ listings, pages: { fern: fern('MOSS') } });
    expect(dataOf(pages, 'moss').citationKey).toBe('moss-b');
  });

  test('keeps the citation key of a page that is merged into another', () => {
    const merge = [{ keep: 'tideloom', drop: 'moss', reason: 'one paper' }];
    const pages = ingest({ listings, pages: ingest({ listings }), curation: { merge } });
    expect(dataOf(pages, 'tideloom').formerCitationKeys).toEqual(['moss']);
    expect(ingest({ listings, pages, curation: { merge } })).toEqual(pages);
  });

  test('keeps the origins of a listing that was taken away', () => {
    const pages = ingest({ listings });
    expect(placesOf(ingest({ listings: { 'b.txt': bText }, pages }))).toEqual(placesOf(pages));
  });

  test('gives two papers of one name different ids', () => {
    const text = listing('Moss: On Roofs', abstracts.moss, 'Moss: On Walls', abstracts.loom);
    expect(Object.keys(ingest({ listings: { 'a.txt': text } }))).toEqual(['moss', 'moss-on-walls']);
  });

  test('gives a new paper no id that another paper had', () => {
    const pages = {
      'roof-growth': `---\ntitle: Roofs\ntopics: [{ topic: growth }]\nabstract: Roofs.\naliases: [tideloom]\n---\n`,
    };
    expect(Object.keys(ingest({ listings: { 'a.txt': aText }, pages })).sort()).toEqual([
      'moss',
      'roof-growth',
      'tideloom-weaving-tides',
    ]);
  });

  describe('on a page that the curator has edited', () => {
    const edited = `---
title: Moss, Corrected   # after the authors
topics: [{ topic: weaving }]
links: []
abstract: 'Shorter.'
# Found by Bo.
origins:
  - listing: a.txt
    line: 9
---

import Note from '../Note.astro';

<Note>Mine: {1 + 1}</Note>
`;
    const bibliography = 'Moss, Corrected\t2411.00002\t2024-11\tAda Moss';
    const after = ingest({ listings, pages: { moss: edited }, bibliography })['moss'] ?? '';

    test('keeps every field that is there, an empty list included', () => {
      expect(toPage('moss', after).data).toMatchObject({
        title: 'Moss, Corrected',
        topics: [{ topic: 'weaving' }],
        links: [],
        abstract: 'Shorter.',
      });
    });

    test('keeps every other line and the notes byte for byte', () => {
      const added =
        /^(?:authors:\n {2}- Ada Moss|published: 2024-11|identifiers:\n {2}arxiv: "2411\.00002"|citationKey: moss2024moss|added: "2025-03-14")\n/gmu;
      const origins = /origins:\n(?: {2}.*\n)+/u;
      expect(after.replaceAll(added, '').replace(origins, '')).toBe(edited.replace(origins, ''));
    });

    test('fills in what is missing', () => {
      expect(toPage('moss', after).data).toMatchObject({
        authors: ['Ada Moss'],
        published: '2024-11',
        identifiers: { arxiv: '2411.00002' },
        added: '2025-03-14',
      });
    });

    test('takes the names that are there for all authors', () => {
      const pages = { moss: edited.replace('links', 'authors: [Bo Fern]\nlinks') };
      const more = 'Moss, Corrected\t\t\tAda Moss; et al.';
      const { authors, moreAuthors } = dataOf(
        ingest({ listings, pages, bibliography: more }),
        'moss',
      );
      expect([authors, moreAuthors]).toEqual([['Bo Fern'], false]);
    });

    test('keeps the origins, with the titles that differ now', () => {
      expect(toPage('moss', after).data.origins).toEqual([
        { listing: 'a.txt', line: 9, title: 'Moss' },
        { listing: 'b.txt', line: 5, title: 'MOSS' },
      ]);
    });
  });

  describe('with a skip', () => {
    const skip = [{ listing: 'b.txt', line: 5, reason }];

    test('makes no paper of the entry, and records why', () => {
      expect(placesOf(ingest({ listings, curation: { skip } }))['moss']).toEqual(['a.txt:9']);
      expect(plan({ listings, curation: { skip } }).ledger.skipped).toEqual([
        { listing: 'b.txt', line: 5, text: 'MOSS', reason },
      ]);
    });

    test('takes the entry from the page that has it', () => {
      const pages = ingest({ listings });
      expect(placesOf(ingest({ listings, pages, curation: { skip } }))['moss']).toEqual([
        'a.txt:9',
      ]);
    });

    test('takes text that is no entry, of which it records the beginning', () => {
      const text = '🌊'.repeat(301);
      const broken = { 'c.txt': `${text}\n\n${bText}` };
      const { bad, errors } = plan({ listings: broken });
      expect(errors).toEqual([]);
      expect(bad.map(({ message }) => message)).toEqual([
        expect.stringMatching(/ is an abstract without a title\.$/u),
      ]);
      const curation = { skip: [{ listing: 'c.txt', line: 1, reason }] };
      ingest({ listings: broken, curation });
      expect(plan({ listings: broken, curation }).ledger.skipped).toEqual([
        { listing: 'c.txt', line: 1, text: '🌊'.repeat(300), reason },
      ]);
    });

    test('names a place where nothing begins', () => {
      expect(
        messagesOf({ listings, curation: { skip: [{ listing: 'b.txt', line: 6, reason }] } }),
      ).toEqual(['skips b.txt:6, where nothing begins.']);
    });
  });

  describe('with a split', () => {
    const split = [{ listing: 'b.txt', line: 5, reason }];

    test('makes a paper of its own of the entry', () => {
      expect(placesOf(ingest({ listings, curation: { split } }))).toMatchObject({
        moss: ['a.txt:9'],
        'moss-2': ['b.txt:5'],
      });
    });

    test('gives the entry a page of its own, and takes it from the page that had it', () => {
      const pages = ingest({ listings });
      expect(placesOf(ingest({ listings, pages, curation: { split } }))).toMatchObject({
        moss: ['a.txt:9'],
        'moss-2': ['b.txt:5'],
      });
    });

    test('leaves the page with its first entry when all are split from each other', () => {
      const both = [{ listing: 'a.txt', line: 9, reason }, ...split];
      const pages = ingest({ listings });
      expect(placesOf(ingest({ listings, pages, curation: { split: both } }))).toMatchObject({
        moss: ['a.txt:9'],
        'moss-2': ['b.txt:5'],
      });
    });

    test('refuses to merge the entry back', () => {
      const pages = ingest({ listings, curation: { split } });
      const merge = [{ keep: 'moss', drop: 'moss-2', reason }];
      expect(messagesOf({ listings, pages, curation: { split, merge } })).toEqual([
        'merges "moss-2" into "moss", but splits b.txt:5 off from it.',
      ]);
    });

    test('lets a merge give the entry to another paper', () => {
      const pages = ingest({ listings, curation: { split } });
      const merge = [{ keep: 'lanterns', drop: 'moss-2', reason }];
      const after = ingest({ listings, pages, curation: { split, merge } });
      expect(placesOf(after)).toEqual({
        lanterns: ['b.txt:5', 'b.txt:9'],
        moss: ['a.txt:9'],
        tideloom: ['a.txt:5'],
      });
    });
  });

  describe('with a merge', () => {
    const merge = [{ keep: 'lanterns', drop: 'moss', reason }];

    test('makes one page of two, which is found under both ids', () => {
      const pages = ingest({ listings, pages: ingest({ listings }), curation: { merge } });
      expect(placesOf(pages)).toEqual({
        lanterns: ['a.txt:9', 'b.txt:5', 'b.txt:9'],
        tideloom: ['a.txt:5'],
      });
      expect(dataOf(pages, 'lanterns')).toMatchObject({
        title: 'Lanterns',
        abstract: abstracts.lantern,
        aliases: ['moss'],
      });
    });

    test('makes one page of two papers that are new', () => {
      expect(placesOf(ingest({ listings, curation: { merge } }))).toEqual({
        lanterns: ['a.txt:9', 'b.txt:5', 'b.txt:9'],
        tideloom: ['a.txt:5'],
      });
    });

    test('fills in what the kept page lacks from the one that goes', () => {
      const pages = ingest({
        listings,
        bibliography: 'Moss\t2411.00002\t2024-11\tAda Moss\tMossConf',
      });
      const after = ingest({ listings, pages, curation: { merge } });
      expect(dataOf(after, 'lanterns')).toMatchObject({
        authors: ['Ada Moss'],
        published: '2024-11',
        venue: 'MossConf',
        identifiers: { arxiv: '2411.00002' },
      });
    });

    test('takes new entries of the merged title to the page that is kept', () => {
      const pages = ingest({ listings, pages: ingest({ listings }), curation: { merge } });
      const more = { ...listings, 'c.txt': listing('Moss', abstracts.moss) };
      expect(placesOf(ingest({ listings: more, pages, curation: { merge } }))).toEqual({
        lanterns: ['a.txt:9', 'b.txt:5', 'b.txt:9', 'c.txt:5'],
        tideloom: ['a.txt:5'],
      });
    });

    test('refuses to lose notes, and names both files', () => {
      const pages = ingest({ listings });
      const withNotes = { ...pages, moss: `${pages['moss'] ?? ''}\nMy notes.\n` };
      const refused = plan({ listings, pages: withNotes, curation: { merge } });
      expect(refused.errors.map(({ message, places }) => [message, ...places])).toEqual([
        [
          'has notes, but is merged into "lanterns".',
          { file: 'content/papers/moss.mdx' },
          { file: 'content/curation.yaml' },
        ],
      ]);
    });

    test('names an id that no paper has', () => {
      const wrong = [
        { keep: 'lanterns', drop: 'mos', reason },
        { keep: 'lantern', drop: 'moss', reason },
      ];
      expect(messagesOf({ listings, curation: { merge: wrong } })).toEqual([
        'merge: no paper has the id "mos" (drop).',
        'merge: no paper has the id "lantern" (keep).',
      ]);
    });

    test('remains when the kept page is merged into another later', () => {
      let pages = ingest({ listings });
      pages = ingest({ listings, pages, curation: { merge } });
      const later = { merge: [...merge, { keep: 'tideloom', drop: 'lanterns', reason }] };
      pages = ingest({ listings, pages, curation: later });
      expect(idsOf(pages)).toEqual(['tideloom']);
      expect(dataOf(pages, 'tideloom').aliases).toEqual(['moss', 'lanterns']);
      expect(idsOf(ingest({ listings, curation: later }))).toEqual(['tideloom']);
    });

    test('completes a run that was killed before the merged page was removed', () => {
      const before = ingest({ listings });
      const whole = plan({ listings, pages: before, curation: { merge } });
      const halfway = { ...before, ...Object.fromEntries(changesOf(whole).writes) };
      expect(ingest({ listings, pages: halfway, curation: { merge } })).toEqual(
        pagesAfter(whole, before),
      );
    });
  });

  describe('when a decision is taken back', () => {
    const merge = [{ keep: 'lanterns', drop: 'moss', reason }];
    const bibliography = 'Moss\t2411.00002\t2024-11\tAda Moss; et al.\tMossConf';

    test('makes two papers again of a merge, as they were, with the facts that each had', () => {
      const before = ingest({ listings, bibliography });
      const edited = { ...before, moss: (before['moss'] ?? '').replace('cue: moss', 'cue: green') };
      const merged = ingest({ listings, bibliography, pages: edited, curation: { merge } });
      expect(dataOf(merged, 'lanterns').authors).toEqual(['Ada Moss']);
      expect(ingest({ listings, bibliography, pages: merged })).toEqual(edited);
    });

    test('leaves a fact to the kept page that it had itself, or got since', () => {
      const before = ingest({ listings, bibliography: `${bibliography}\nLanterns\t\t2024-11` });
      const merged = ingest({ listings, pages: before, curation: { merge } });
      const lanterns = (merged['lanterns'] ?? '').replace('venue: MossConf', 'venue: LampConf');
      const after = ingest({ listings, pages: { ...merged, lanterns } });
      expect(dataOf(after, 'lanterns')).toMatchObject({
        published: '2024-11',
        venue: 'LampConf',
        authors: [],
        identifiers: {},
      });
    });

    test('makes two papers of a merge that was carried out before either had a page', () => {
      const merged = ingest({ listings, curation: { merge } });
      expect(ingest({ listings, pages: merged })).toEqual(ingest({ listings }));
    });

    test('takes back one merge of a chain', () => {
      const first = ingest({ listings });
      const chain = [...merge, { keep: 'tideloom', drop: 'lanterns', reason }];
      const all = ingest({ listings, pages: first, curation: { merge: chain } });
      const later = ingest({ listings, pages: all, curation: { merge: chain.slice(1) } });
      expect(placesOf(later)).toEqual({
        moss: ['a.txt:9', 'b.txt:5'],
        tideloom: ['a.txt:5', 'b.txt:9'],
      });
      const earlier = ingest({ listings, pages: all, curation: { merge } });
      expect(earlier).toEqual(ingest({ listings, pages: first, curation: { merge } }));
      expect(ingest({ listings, pages: later })).toEqual(first);
    });

    test('makes one paper of a split, whose address leads to it, and two again of it', () => {
      const split = [{ listing: 'b.txt', line: 5, reason }];
      const apart = ingest({ listings, curation: { split } });
      const edited = {
        ...apart,
        'moss-2': (apart['moss-2'] ?? '').replace('cue: moss', 'cue: green'),
      };
      const one = ingest({ listings, pages: edited });
      expect(placesOf(one)['moss']).toEqual(['a.txt:9', 'b.txt:5']);
      expect(dataOf(one, 'moss').aliases).toEqual(['moss-2']);
      expect(plan({ listings, pages: one }).ledger.proposed).toEqual([]);
      const again = ingest({ listings, pages: one, curation: { split } });
      expect(again).toEqual(edited);
    });

    test('leaves facts with the entry that they came with', () => {
      const facts = {
        authors: ['Cy Reed', 'Di Sedge'],
        moreAuthors: true,
        published: '1999',
        venue: 'Other Mosses 1999',
        identifiers: { doi: '10.1000/mosses' },
        links: [{ kind: 'code' as const, url: 'https://github.com/reed/mosses' }],
      };
      const entries = [
        { title: 'Moss', abstract: abstracts.moss, listing: 'a.txt', line: 1 },
        { title: 'Moss', abstract: '', listing: 'a.txt', line: 2, facts },
      ];
      const planOf = (pages: Readonly<Record<string, string>>, split: Curation['split']) =>
        planIngest({
          listings: [
            { name: 'a.txt', date: { year: 2025, month: 3, day: 14 }, entries, broken: [] },
          ],
          ...toPages(pages),
          curation: curationSchema.parse({ split }),
          topics,
          facts: new Map(),
        });
      const split = [{ listing: 'a.txt', line: 2, reason }];
      const joined = pagesAfter(planOf({}, []));
      expect(dataOf(joined, 'moss')).toMatchObject(facts);
      const apart = pagesAfter(planOf(joined, split), joined);
      expect(dataOf(apart, 'moss-2')).toMatchObject(facts);
      const left = dataOf(apart, 'moss');
      expect(left).toMatchObject({ authors: [], identifiers: {}, links: [], moreAuthors: false });
      expect([left.published, left.venue]).toEqual([undefined, undefined]);
      expect(left.abstract).toBe(abstracts.moss);
      expect(planOf(apart, split).writes.size).toBe(0);
      expect(dataOf(pagesAfter(planOf(apart, []), apart), 'moss')).toMatchObject(facts);
    });

    test('leaves a page what it says otherwise than the entry that is split off from it', () => {
      const page =
        '---\ntitle: Moss\nauthors: [Ada Moss]\ntopics: [{ topic: growth }]\norigins:\n' +
        '  - { listing: a.txt, line: 5 }\n  - { listing: b.txt, line: 5 }\n---\n';
      const apart = ingest({
        listings: {
          'a.txt': listing('Moss', abstracts.moss),
          'b.txt': listing('Moss', abstracts.loom),
        },
        pages: { moss: page },
        curation: { split: [{ listing: 'b.txt', line: 5, reason }] },
      });
      expect(dataOf(apart, 'moss').authors).toEqual(['Ada Moss']);
    });

    test('refuses to lose the notes on a page that was split off', () => {
      const split = [{ listing: 'b.txt', line: 5, reason }];
      const apart = ingest({ listings, curation: { split } });
      const pages = { ...apart, 'moss-2': `${apart['moss-2'] ?? ''}\nMy notes.\n` };
      expect(messagesOf({ listings, pages })).toEqual(['has notes, but is merged into "moss".']);
    });

    test('refuses a page that is in both places with different notes', () => {
      const merged = ingest({ listings, curation: { merge } });
      const moss = `${ingest({ listings })['moss'] ?? ''}\nMy notes.\n`;
      expect(messagesOf({ listings, pages: { ...merged, moss }, curation: { merge } })).toContain(
        'are the same page, with different notes.',
      );
    });
  });

  describe('with a removal', () => {
    const remove = [{ paper: 'moss', reason: 'withdrawn' }];

    test('takes the page from the list, and records why under all its names', () => {
      const rename = [{ from: 'moss', to: 'green', reason }];
      const before = ingest({ listings, curation: { rename } });
      const removal = { rename, remove: [{ paper: 'green', reason: 'withdrawn' }] };
      const pages = ingest({ listings, pages: before, curation: removal });
      expect(idsOf(pages).sort()).toEqual(['lanterns', 'tideloom']);
      expect(plan({ listings, pages, curation: removal }).ledger).toMatchObject({
        removed: [{ id: 'green', title: 'MOSS', aliases: ['moss'], reason: 'withdrawn' }],
        skipped: [
          { listing: 'a.txt', line: 9, text: 'Moss', reason: 'withdrawn' },
          { listing: 'b.txt', line: 5, text: 'MOSS', reason: 'withdrawn' },
        ],
      });
    });

    test('takes further entries of the paper to what is removed', () => {
      const pages = ingest({ listings, pages: ingest({ listings }), curation: { remove } });
      const more = { ...listings, 'c.txt': listing('Moss', abstracts.moss) };
      const after = ingest({ listings: more, pages, curation: { remove } });
      expect(idsOf(after)).toEqual(idsOf(pages));
    });

    test('is taken back with its line, notes included', () => {
      const first = ingest({ listings });
      const before = { ...first, moss: `${first['moss'] ?? ''}\nMy notes.\n` };
      const pages = ingest({ listings, pages: before, curation: { remove } });
      expect(ingest({ listings, pages })).toEqual(before);
    });

    test('takes a listing, and the papers that came from it alone', () => {
      const before = ingest({ listings });
      const curation = { remove: [{ listing: 'b.txt', reason: 'not ours' }] };
      const pages = ingest({ listings, pages: before, curation });
      expect(idsOf(pages).sort()).toEqual(['moss', 'tideloom']);
      expect(plan({ listings, pages, curation }).ledger).toMatchObject({
        listings: [{ name: 'a.txt' }, { name: 'b.txt', entries: 2, removed: 'not ours' }],
        removed: [{ id: 'lanterns', reason: 'not ours' }],
      });
      expect(ingest({ listings, pages })).toEqual(before);
      expect(ingest({ listings: { 'a.txt': aText }, pages, curation })).toEqual(pages);
    });

    test('names a paper that is not there, or has another id now', () => {
      const merge = [{ keep: 'lanterns', drop: 'moss', reason }];
      const papers = ['moss', 'mos'].map((paper) => ({ paper, reason }));
      expect(messagesOf({ listings, curation: { merge, remove: papers } })).toEqual([
        'removes "moss", which is "lanterns" now.',
        'remove: no paper has the id "mos" (paper).',
      ]);
    });

    test('records a paper of which nothing is left but its address', () => {
      const { ledger, errors } = planIngest({
        listings: [],
        pages: [],
        curation: curationSchema.parse({ remove: [{ paper: 'fern', reason }] }),
        topics,
        facts: new Map(),
        published: new Set(['fern']),
      });
      expect(errors).toEqual([]);
      expect(ledger.removed).toEqual([{ id: 'fern', aliases: [], reason }]);
    });
  });

  describe('with a rename', () => {
    const rename = [{ from: 'moss', to: 'moss-growth', reason }];

    test('moves the page with its notes, and is found under both ids', () => {
      const before = ingest({ listings });
      const moss = `${before['moss'] ?? ''}\nMy notes.\n`;
      const pages = ingest({ listings, pages: { ...before, moss }, curation: { rename } });
      expect(Object.keys(pages)).toEqual(['lanterns', 'tideloom', 'moss-growth']);
      expect(pages['moss-growth']).toBe(
        moss.replace('\n---\n\nMy', '\naliases:\n  - moss\n---\n\nMy'),
      );
    });

    test('keeps the new id from papers that are new', () => {
      const fern = { ...listings, 'c.txt': listing('Fern', 'Ferns grow on roofs.') };
      const toFern = [{ from: 'moss', to: 'fern', reason }];
      expect(placesOf(ingest({ listings: fern, curation: { rename: toFern } }))).toMatchObject({
        fern: ['a.txt:9', 'b.txt:5'],
        'fern-2': ['c.txt:5'],
      });
    });

    test('names a new paper', () => {
      const pages = ingest({ listings, curation: { rename } });
      expect(dataOf(pages, 'moss-growth').aliases).toEqual(['moss']);
    });

    test('remains when the page is renamed again, or back', () => {
      let pages = ingest({ listings, curation: { rename } });
      const again = [...rename, { from: 'moss-growth', to: 'green', reason }];
      pages = ingest({ listings, pages, curation: { rename: again } });
      expect(dataOf(pages, 'green').aliases).toEqual(['moss', 'moss-growth']);
      const back = [...again, { from: 'green', to: 'moss', reason }];
      pages = ingest({ listings, pages, curation: { rename: back } });
      expect(dataOf(pages, 'moss').aliases).toEqual(['moss-growth', 'green']);
      expect(idsOf(pages).sort()).toEqual(['lanterns', 'moss', 'tideloom']);
    });

    test('remains when the page is merged into another later, and goes before it', () => {
      const merge = [{ keep: 'lanterns', drop: 'moss-growth', reason }];
      const renamed = ingest({ listings, curation: { rename } });
      const pages = ingest({ listings, pages: renamed, curation: { rename, merge } });
      expect(dataOf(pages, 'lanterns').aliases).toEqual(['moss', 'moss-growth']);
      // In one run the page was never there, so it leaves no citation key.
      const withoutKeys = (text = '') => text.replace('formerCitationKeys:\n  - moss\n', '');
      expect(ingest({ listings, curation: { rename, merge } })).toEqual({
        ...pages,
        lanterns: withoutKeys(pages['lanterns']),
        'retired/moss-growth': (pages['retired/moss-growth'] ?? '').replace(
          'citationKey: moss\n',
          '',
        ),
      });
    });

    test('takes a merge that names the page by its old id', () => {
      const merge = [{ keep: 'moss', drop: 'lanterns', reason }];
      const renamed = ingest({ listings, curation: { rename } });
      const pages = ingest({ listings, pages: renamed, curation: { rename, merge } });
      expect(idsOf(pages).sort()).toEqual(['moss-growth', 'tideloom']);
    });

    test('refuses the id of another paper, its former ids included', () => {
      const merge = [{ keep: 'lanterns', drop: 'tideloom', reason }];
      const pages = ingest({ listings, curation: { merge } });
      for (const to of ['lanterns', 'tideloom']) {
        expect(
          messagesOf({ listings, pages, curation: { rename: [{ from: 'moss', to, reason }] } }),
        ).toEqual([`renames "moss" to "${to}", which is another paper.`]);
      }
    });

    test('names an id that no paper has, or has no longer', () => {
      const pages = ingest({ listings, curation: { rename } });
      const wrong = [
        { from: 'mos', to: 'green', reason },
        { from: 'moss', to: 'green', reason },
      ];
      expect(messagesOf({ listings, pages, curation: { rename: wrong } })).toEqual([
        'rename: no paper has the id "mos" (from).',
        'renames "moss", which is "moss-growth" now.',
      ]);
    });

    test('completes a run that was killed before the old page was removed', () => {
      const before = ingest({ listings });
      const whole = plan({ listings, pages: before, curation: { rename } });
      const halfway = { ...before, ...Object.fromEntries(changesOf(whole).writes) };
      expect(ingest({ listings, pages: halfway, curation: { rename } })).toEqual(
        pagesAfter(whole, before),
      );
    });

    test('refuses to remove an old page whose notes differ from the new one', () => {
      const before = ingest({ listings });
      const { writes } = plan({ listings, pages: before, curation: { rename } });
      const moss = `${before['moss'] ?? ''}\nOther notes.\n`;
      const halfway = { ...before, ...Object.fromEntries(writes), moss };
      expect(messagesOf({ listings, pages: halfway, curation: { rename } })).toContain(
        'are pages of one paper: they have an origin in common.',
      );
    });
  });

  test('proposes papers that look alike, and merges none of them', () => {
    const text = listing('Moss on Walls', abstracts.moss.replace('twelve', 'nine'));
    const both = { 'a.txt': aText, 'c.txt': text };
    expect(Object.keys(ingest({ listings: both }))).toContain('moss-on-walls');
    expect(plan({ listings: both }).ledger.proposed).toEqual([
      { papers: ['moss', 'moss-on-walls'], similarity: expect.closeTo(0.7, 1) as number },
    ]);
    const distinct: Curation['distinct'] = [{ papers: ['moss-on-walls', 'moss'], reason }];
    expect(plan({ listings: both, curation: { distinct } }).ledger.proposed).toEqual([]);
  });

  test('warns of what it had to guess, with a count', () => {
    const text = listing('Moss', abstracts.loom, 'Moss Again', 'Moss, but short.');
    const undated = listing('Lanterns', abstracts.lantern);
    const bibliography = 'MOSS\t\t2024-11';
    const { warnings } = plan({
      listings: { ...listings, 'c.txt': text, 'd.txt': undated },
      bibliography,
    });
    expect(warnings).toEqual([
      'Listings that give no year: 3; it is inferred from the newest paper.',
      'Listings whose day is not known: 1; --date gives one to new listings.',
      'Abstracts so short that they may be titles: c.txt:9.',
    ]);
  });

  test('tells what has no effect: the same listing twice, rows and ids of no paper', () => {
    const distinct: Curation['distinct'] = [{ papers: ['moss', 'mos'], reason }];
    const { warnings } = plan({
      listings: { 'a.txt': `Mar 14, 2025\n\n${aText}`, 'z.txt': `Mar 15, 2025\n\n${aText}` },
      bibliography: 'Fern\t\t2024-11',
      curation: { distinct },
    });
    expect(warnings).toEqual([
      'a.txt and z.txt are the same listing; remove all but one.',
      'Rows of bibliography.tsv that are of no paper: fern.',
      'mos in distinct of content/curation.yaml is the id of no paper.',
    ]);
  });

  describe('flags what is no paper', () => {
    const entryOf = (title: string, abstract: string): ParsedListing => ({
      name: 'a.txt',
      date: { year: 2025, month: 3, day: 14 },
      entries: [{ title, abstract, listing: 'a.txt', line: 1 }],
      broken: [],
    });
    const planOf = (title: string, abstract: string, page?: string) =>
      planIngest({
        listings: [entryOf(title, abstract)],
        pages: page === undefined ? [] : [toPage('page', page)],
        curation: curationSchema.parse({}),
        topics,
        facts: new Map(),
      });

    test.each(['44', '1,024', 'Submitted by', 'Submitted by ada', '12 authors', 'Upvote', '· 7'])(
      'the stray line %j',
      (title) => {
        const { bad, writes, ledger } = planOf(title, abstracts.moss);
        expect(bad.map(({ message }) => message)).toEqual([
          expect.stringContaining('is a line of the page around, not a title.') as string,
        ]);
        expect(writes.size).toBe(0);
        expect(ledger.skipped).toMatchObject([{ listing: 'a.txt', line: 1 }]);
      },
    );

    test('an abstract that no page could bear', () => {
      const { bad, writes } = planOf('Moss', 'moss '.repeat(2_000_000));
      expect(bad[0]?.message).toBe(
        '"Moss" is a title with an abstract of 10000000 characters; a paper has at most 100000.',
      );
      expect(writes.size).toBe(0);
    });

    test('but no title with a word of its own, nor what a page names as its origin', () => {
      expect(planOf('44 Ways to Grow', abstracts.moss).bad).toEqual([]);
      const page = `---\ntitle: 1984\ntopics: [{ topic: growth }]\nabstract: Moss.\norigins:\n  - { listing: a.txt, line: 1 }\n---\n`;
      expect(planOf('1984', abstracts.moss, page.replace('1984', '"1984"')).bad).toEqual([]);
    });
  });

  test('refuses two pages of the same entries, once however many these are', () => {
    const { moss = '' } = ingest({ listings });
    expect(messagesOf({ listings, pages: { moss, 'moss-copy': moss } })).toEqual([
      'are pages of one paper: they have an origin in common.',
    ]);
  });

  test('collects the problems of all stages in one run', () => {
    const content: Content = {
      listings: { ...listings, 'c.txt': listing('?!', abstracts.moss) },
      curation: {
        skip: [{ listing: 'z.txt', line: 1, reason }],
        split: [{ listing: 'z.txt', line: 2, reason }],
        merge: [{ keep: 'nothing', drop: 'moss', reason }],
        rename: [{ from: 'nowhere', to: 'green', reason }],
      },
    };
    expect(plan(content).errors.map(({ places: [place], message }) => [place, message])).toEqual([
      [{ file: 'content/curation.yaml' }, 'skips z.txt:1, where nothing begins.'],
      [{ file: 'content/curation.yaml' }, 'splits z.txt:2, where no entry begins.'],
      [
        { file: 'content/listings/c.txt', line: 5 },
        'title "?!" has no letter or digit to tell it from others.',
      ],
      [{ file: 'content/curation.yaml' }, 'rename: no paper has the id "nowhere" (from).'],
      [{ file: 'content/curation.yaml' }, 'merge: no paper has the id "nothing" (keep).'],
    ]);
  });

  describe('for any listings', () => {
    const clean = (text: string) => text.replaceAll(/[ \t\f]+/gu, ' ').trim();
    const title = fc
      .oneof(
        fc.constantFrom(
          'Moss',
          'MOSS',
          'Moss.',
          'Móss',
          'Moss: Growth',
          'Moss: On Roofs',
          'TideLoom',
        ),
        anyText.map(clean),
      )
      .filter((text) => foldTitle(text) !== '');
    const abstract = fc
      .oneof(fc.constantFrom(...Object.values(abstracts)), anyText.map(clean))
      .filter((text) => text !== '');
    const anyListings = fc
      .array(fc.array(fc.record({ title, abstract }), { maxLength: 6 }), { maxLength: 4 })
      .map((lists) =>
        lists.map((entries, number): ParsedListing => {
          const name = `${String(number)}.txt`;
          const placed = entries.map((entry, index): ListingEntry => ({
            ...entry,
            listing: name,
            line: 4 * index + 1,
          }));
          return {
            name,
            date: { year: 2025, month: 3, day: number + 1 },
            entries: placed,
            broken: [],
          };
        }),
      );

    const planOf = (
      parsed: readonly ParsedListing[],
      pages: Record<string, string> = {},
      curation: Partial<Curation> = {},
    ) =>
      planIngest({
        listings: parsed,
        ...toPages(pages),
        curation: curationSchema.parse(curation),
        topics,
        facts: new Map(),
      });

    const problemsOf = (...content: Parameters<typeof planOf>) =>
      planOf(...content).errors.map(({ message }) => message);

    /** A plan without problems, and the pages after it. */
    const run = (...content: Parameters<typeof planOf>) => {
      const done = planOf(...content);
      expect(done.errors).toEqual([]);
      return { done, pages: pagesAfter(done, content[1]) };
    };

    /** Two decisions that contradict each other. */
    const refusal =
      /^(?:merges .*, but splits .* off from it|renames .*, which is another paper)\.$/u;

    const allPlaces = (parsed: readonly ParsedListing[]) =>
      parsed.flatMap(({ entries }) => entries.map(placeKey)).sort();

    test('their order does not matter', () => {
      const shuffled = anyListings.chain((parsed) =>
        fc.tuple(
          fc.constant(parsed),
          fc.shuffledSubarray(parsed, { minLength: parsed.length, maxLength: parsed.length }),
        ),
      );
      fc.assert(
        fc.property(shuffled, ([parsed, other]) => {
          const [one, two] = [run(parsed), run(other)];
          expect(two.pages).toEqual(one.pages);
          expect(two.done.ledger).toEqual(one.done.ledger);
        }),
      );
    });

    test('every entry ends in one paper or in the ledger, and a second run changes no page', () => {
      fc.assert(
        fc.property(anyListings, (parsed) => {
          const { pages, done } = run(parsed);
          const skipped = done.ledger.skipped.map(placeKey);
          expect([...Object.values(placesOf(pages)).flat(), ...skipped].sort()).toEqual(
            allPlaces(parsed),
          );
          expect(run(parsed, pages).done.writes).toEqual(new Map());
        }),
      );
    });

    test('a run that was killed after any write is completed to the same pages', () => {
      fc.assert(
        fc.property(anyListings, fc.nat(), (parsed, stop) => {
          const { done, pages } = run(parsed);
          const writes = [...changesOf(done).writes];
          const written = writes.slice(0, stop % (writes.length + 1));
          expect(run(parsed, Object.fromEntries(written)).pages).toEqual(pages);
        }),
      );
    });

    /** What the curator writes down next; the numbers choose among what there is. */
    const decide = (
      { kind, first, second }: { kind: string; first: number; second: number },
      curation: Curation,
      ids: readonly string[],
      entries: readonly ListingEntry[],
    ): Curation => {
      const [one, two] = [ids[first % ids.length], ids[second % ids.length]];
      const entry = entries[first % entries.length];
      const hasPlace = (each: { listing: string; line: number }) =>
        entry !== undefined && placeKey(each) === placeKey(entry);
      if (entry === undefined || one === undefined || two === undefined) return curation;
      const { listing: name, line } = entry;
      switch (kind) {
        case 'merge':
          if (one === two) return curation;
          return { ...curation, merge: [...curation.merge, { keep: one, drop: two, reason }] };
        case 'remove':
          return { ...curation, remove: [...curation.remove, { paper: one, reason }] };
        case 'rename':
          return {
            ...curation,
            rename: [...curation.rename, { from: one, to: `n-${String(second)}`, reason }],
          };
        case 'split':
          if (curation.skip.some(hasPlace)) return curation;
          return { ...curation, split: [...curation.split, { listing: name, line, reason }] };
        default:
          if (curation.split.some(hasPlace)) return curation;
          return { ...curation, skip: [...curation.skip, { listing: name, line, reason }] };
      }
    };

    test('merges and removals that are taken back leave every page as it was', () => {
      const decision = fc.record({
        kind: fc.constantFrom('merge', 'remove'),
        first: fc.nat(),
        second: fc.nat(),
      });
      fc.assert(
        fc.property(anyListings, fc.array(decision, { maxLength: 4 }), (parsed, decisions) => {
          const before = run(parsed).pages;
          let pages = before;
          let curation = curationSchema.parse({});
          for (const each of decisions) {
            const next = decide(
              each,
              curation,
              idsOf(pages).sort(),
              parsed.flatMap((one) => one.entries),
            );
            if (problemsOf(parsed, pages, next).length > 0) continue;
            curation = next;
            ({ pages } = run(parsed, pages, curation));
          }
          expect(run(parsed, pages).pages).toEqual(before);
        }),
        { numRuns: 100 },
      );
    });

    test('decisions, one after the other, settle in one run each and lose no entry', () => {
      const decision = fc.record({
        kind: fc.constantFrom('merge', 'split', 'skip', 'rename', 'remove', 'listing'),
        first: fc.nat(),
        second: fc.nat(),
      });
      fc.assert(
        fc.property(anyListings, fc.array(decision, { maxLength: 6 }), (parsed, decisions) => {
          let given = parsed.slice(0, 2);
          let { pages } = run(given);
          let curation = curationSchema.parse({});
          for (const each of decisions) {
            if (each.kind === 'listing') given = parsed;
            const entries = given.flatMap((one) => one.entries);
            const next = decide(each, curation, idsOf(pages).sort(), entries);
            const problems = problemsOf(given, pages, next);
            // The curator reads the message and takes the decision back.
            expect(problems.filter((message) => !refusal.test(message))).toEqual([]);
            if (problems.length > 0) continue;
            curation = next;
            const first = run(given, pages, curation);
            ({ pages } = first);
            const again = run(given, pages, curation).done;
            expect(again.ledger).toEqual(first.done.ledger);
            expect(changesOf(again)).toEqual({ writes: new Map(), removals: [] });
            expect(
              [
                ...Object.values(placesOf(pages)).flat(),
                ...again.ledger.skipped.map(placeKey),
              ].sort(),
            ).toEqual(allPlaces(given));
          }
        }),
        { numRuns: 100 },
      );
    });
  });
});
