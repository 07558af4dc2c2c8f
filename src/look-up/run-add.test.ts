import { describe, expect, test } from 'vitest';
import { ContentErrors } from '../content-files/content-error.ts';
import { readAllFiles } from '../content-files/testing/read-all-files.ts';
import { temporaryContent } from '../content-files/testing/temporary-content.ts';
import { status } from '../link-check/testing/odd-server.ts';
import { runIngest } from '../ingest/run-ingest.ts';
import { recordedServices } from './testing/recorded-services.ts';
import { runAdd } from './run-add.ts';

const day = '2024-06-01';

describe('runAdd', () => {
  test('writes a page of each paper with what the services know', async () => {
    const root = await temporaryContent({});
    const { options, server } = await recordedServices();
    const names = [
      'https://arxiv.org/pdf/2401.00001v1',
      'https://doi.org/10.1000/MOSS',
      '10.5072/fern',
    ];
    const { ingested, failures } = await runAdd(root, names, day, await options());
    expect(ingested?.created).toEqual(['ferns-at-noon', 'how-fast-moss-grows', 'tideloom']);
    expect([...failures]).toEqual([]);
    expect(server.mostAtOnce()).toBe(1);
    const files = await readAllFiles(root);
    expect(files['papers/tideloom.mdx']).toBe(
      [
        '---',
        'title: "TideLoom: Weaving Tide Tables"',
        'authors:',
        '  - Ada Moss',
        '  - Bo Fern',
        'published: "2024-01-01"',
        'identifiers:',
        '  arxiv: "2401.00001"',
        'primaryClass: cs.RO',
        'citationKey: moss2024tideloom',
        'topics:',
        '  - topic: other',
        'added: "2024-06-01"',
        'abstract: We weave tide tables into carpets, without yarn and on a barge.',
        'origins:',
        '  - listing: added-2024-06-01.jsonl',
        '    line: 1',
        '---',
        '',
      ].join('\n'),
    );
    expect(files['papers/how-fast-moss-grows.mdx']).toContain(
      'venue: Journal of Moss 2023\nidentifiers:\n  arxiv: "2301.00009"\n  doi: 10.1000/moss\n',
    );
    expect(files['papers/ferns-at-noon.mdx']).toContain('abstract: Ferns do not weave.\n');
    await runIngest({ root });
    expect(await readAllFiles(root)).toEqual(files);
  });

  test('adds to the listing of the day, and asks for no paper that is there', async () => {
    const root = await temporaryContent({});
    const { options, server } = await recordedServices();
    await runAdd(root, ['2401.00001'], day, await options());
    const asked = server.requests.length;
    const again = await runAdd(root, ['arXiv:2401.00001v3'], day, await options());
    expect(again).toEqual({
      ingested: undefined,
      notes: ['arXiv:2401.00001 is in the list already: tideloom.'],
      failures: new Map(),
    });
    expect(server.requests).toHaveLength(asked);
    await runAdd(root, ['10.1000/moss'], day, await options());
    const { 'listings/added-2024-06-01.jsonl': listing = '' } = await readAllFiles(root);
    expect(listing.trim().split('\n')).toHaveLength(2);
  });

  test('writes a page with the identifier alone where no service answers, and says so', async () => {
    const root = await temporaryContent({});
    const { options } = await recordedServices({
      '/arxiv': (request) => request.socket.destroy(),
      '/crossref/10.1000%2Fmoss': status(503),
    });
    const { ingested, notes, failures } = await runAdd(
      root,
      ['2401.00001', '10.1000/moss'],
      day,
      await options(),
    );
    expect(ingested?.created).toEqual(['arxiv-2401-00001', 'doi-10-1000-moss']);
    expect(notes).toEqual([
      'arXiv:2401.00001: nothing is known but the identifier.',
      'doi:10.1000/moss: nothing is known but the identifier.',
    ]);
    expect([...failures]).toEqual([
      ['arXiv', expect.stringContaining('closed')],
      ['Crossref', 'it answers 503'],
    ]);
  });

  test('refuses what is no identifier before it asks or writes anything', async () => {
    const root = await temporaryContent({});
    const { options, server } = await recordedServices();
    const names = ['2401.00001', 'https://example.org/paper'];
    await expect(runAdd(root, names, day, await options())).rejects.toThrow(ContentErrors);
    expect(server.requests).toEqual([]);
    expect(await readAllFiles(root)).toEqual({});
  });
});
