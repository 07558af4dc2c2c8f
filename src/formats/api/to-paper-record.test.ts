import { describe, expect, test } from 'vitest';
import type { PaperData } from '../../schemas/paper.ts';
import { fileAddresses } from '../../reading-list/file-addresses.ts';
import { paperContext } from '../../reading-list/paper-context.ts';
import { inventedPaper } from '../../reading-list/testing/invented-paper.ts';
import { inventedReadingList } from '../../reading-list/testing/invented-reading-list.ts';
import { recordPath, toPaperRecord } from './to-paper-record.ts';

const site = { url: 'https://example.org/list/' };

function recordOf(fields: Partial<PaperData>, others: readonly string[] = []) {
  const papers = [inventedPaper('turnip', fields), ...others.map((id) => inventedPaper(id))];
  const list = inventedReadingList(papers);
  const paper = list.paperById.get('turnip');
  if (!paper) throw new Error('no turnip');
  return toPaperRecord(paperContext(list, paper), fileAddresses(recordPath('turnip'), site, {}));
}

describe('toPaperRecord', () => {
  test('leaves out what is not known', () => {
    expect(Object.keys(recordOf({}))).toEqual([
      'id',
      'url',
      'title',
      'abstract',
      'authors',
      'moreAuthors',
      'citationKey',
      'identifiers',
      'topics',
      'links',
      'formats',
      'paths',
      'related',
      'listedIn',
      'aliases',
    ]);
  });

  test('gives plain text, and LaTeX where plain text loses something', () => {
    const { title, titleTex, abstract, abstractTex } = recordOf({
      title: String.raw`$\textit{X}^2$-Cart at 50\%`,
      abstract: 'See https://example.org/a_b for 50% & more.',
    });
    expect([title, titleTex]).toEqual(['X²-Cart at 50%', String.raw`$\textit{X}^2$-Cart at 50\%`]);
    expect([abstract, abstractTex]).toEqual([
      'See https://example.org/a_b for 50% & more.',
      undefined,
    ]);
  });

  test('leads to the page and to every other format', () => {
    const { url, formats } = recordOf({});
    expect(url).toBe('https://example.org/list/papers/turnip.html');
    expect(formats).toEqual({
      html: 'https://example.org/list/papers/turnip.html',
      api: 'https://example.org/list/api/v1/papers/turnip.json',
      markdown: 'https://example.org/list/papers/turnip.md',
      bibtex: 'https://example.org/list/papers/turnip.bib',
      ris: 'https://example.org/list/papers/turnip.ris',
      csl: 'https://example.org/list/papers/turnip.json',
    });
  });

  test('leads to the places of the paper, and to no search', () => {
    const links = [{ kind: 'code', url: 'https://example.org/cart' }] as const;
    expect(recordOf({ identifiers: { doi: '10.5555/cart' }, links: [...links] }).links).toEqual([
      { kind: 'doi', url: 'https://doi.org/10.5555/cart' },
      ...links,
    ]);
    expect(recordOf({}).links).toEqual([]);
  });

  test('names topics with their cues, paths with the place from 1, listings with the line', () => {
    const record = recordOf({
      topics: [{ topic: 'gardening', cue: 'beds' }],
      origins: [{ listing: 'June.txt', line: 7 }],
    });
    expect(record.topics).toEqual([
      {
        id: 'gardening',
        label: 'Gardening & more',
        url: 'https://example.org/list/topics/gardening.html',
        cue: 'beds',
      },
    ]);
    expect(record.paths).toMatchObject([{ id: 'to-the-barn', step: 1, steps: 1 }]);
    expect(record.listedIn).toEqual([
      { listing: 'June.txt', line: 7, url: 'https://example.org/list/listings/june.html#line-7' },
    ]);
  });

  test('names related papers with the terms they share', () => {
    const words = 'Copper kettles whistle while parsnips ferment.';
    const papers = ['turnip', 'kettle', 'beet'].map((id) =>
      inventedPaper(id, { abstract: id === 'beet' ? 'Nothing alike.' : words }),
    );
    const list = inventedReadingList(papers);
    const turnip = paperContext(list, list.paperById.get('turnip') ?? expect.fail());
    const { related } = toPaperRecord(turnip, fileAddresses('/', site, {}));
    expect(related.map(({ id, url }) => [id, url])).toEqual([
      ['kettle', 'https://example.org/list/papers/kettle.html'],
    ]);
    expect(related[0]?.sharedTerms).toContain('parsnips ferment');
  });
});
