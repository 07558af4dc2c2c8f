import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withContentLock } from '../content-files/content-lock.ts';
import { readAllFiles } from '../content-files/testing/read-all-files.ts';
import { temporaryContent } from '../content-files/testing/temporary-content.ts';
import { inTurn, status } from '../link-check/testing/odd-server.ts';
import { recorded, recordedServices } from './testing/recorded-services.ts';
import { runEnrich } from './run-enrich.ts';

const page = (...fields: string[]) =>
  ['---', ...fields, 'topics:', '  - topic: other', '---', '', 'Notes stay.', ''].join('\n');

describe('runEnrich', () => {
  test('fills what pages lack, and leaves what they say', async () => {
    const root = await temporaryContent({
      'papers/loom.mdx': page(
        'title: A Loom',
        'identifiers: { arxiv: "2401.00001" }',
        'published: "2023"',
      ),
      'papers/whole.mdx': page('title: Whole'),
    });
    const { options } = await recordedServices();
    const { asked, updated, notes } = await runEnrich(root, [], await options());
    expect([asked, updated, notes]).toEqual([1, ['loom'], []]);
    expect((await readAllFiles(root))['papers/loom.mdx']).toBe(
      [
        '---',
        'title: A Loom',
        'authors:',
        '  - Ada Moss',
        '  - Bo Fern',
        'identifiers: { arxiv: "2401.00001" }',
        'published: "2023"',
        'primaryClass: cs.RO',
        'topics:',
        '  - topic: other',
        'abstract: We weave tide tables into carpets, without yarn and on a barge.',
        '---',
        '',
        'Notes stay.',
        '',
      ].join('\n'),
    );
  });

  test('gives a paper its title where it had only an identifier', async () => {
    const root = await temporaryContent({
      'papers/doi-10-1000-moss.mdx': page(
        'title: doi:10.1000/moss',
        'identifiers: { doi: 10.1000/moss }',
      ),
    });
    const { options } = await recordedServices();
    await runEnrich(root, [], await options());
    expect((await readAllFiles(root))['papers/doi-10-1000-moss.mdx']).toContain(
      'title: How Fast \\emph{Moss} Grows\n',
    );
  });

  test('tells what the services say otherwise', async () => {
    const root = await temporaryContent({
      'papers/loom.mdx': page(
        'title: A Loom',
        'authors: [Cy Reed]',
        'identifiers: { arxiv: "2401.00001" }',
        'published: "2019"',
      ),
    });
    const { options } = await recordedServices();
    const { notes } = await runEnrich(root, [], await options());
    expect(notes).toEqual([
      'loom: published is 2019 on the page; a service says 2024-01-01.',
      'loom: authors is Cy Reed on the page; a service says Ada Moss.',
    ]);
  });

  test('asks once for all papers of arXiv, and not again while the answers are kept', async () => {
    const root = await temporaryContent({
      'papers/a.mdx': page('title: A', 'identifiers: { arxiv: "2401.00001" }'),
      'papers/b.mdx': page('title: B', 'identifiers: { arxiv: "2401.00002" }'),
    });
    const { options, server } = await recordedServices();
    await runEnrich(root, [], await options());
    expect(server.requests).toEqual(['GET /arxiv?id_list=2401.00001%2C2401.00002&max_results=2']);
    expect((await runEnrich(root, ['b'], await options())).asked).toBe(1);
    expect(server.requests).toHaveLength(1);
  });

  test('asks DataCite for a DOI that Crossref does not know, and goes on after a bad answer', async () => {
    const root = await temporaryContent({
      'papers/bad.mdx': page('title: Bad', 'identifiers: { doi: 10.1000/bad }'),
      'papers/fern.mdx': page('title: Fern', 'identifiers: { doi: 10.5072/fern }'),
    });
    const { options, server } = await recordedServices({
      '/crossref/10.1000%2Fbad': (_request, response) => response.writeHead(200).end('<html>'),
    });
    const { updated, failures } = await runEnrich(root, [], await options());
    expect(updated).toEqual(['fern']);
    expect([...failures]).toEqual([
      ['Crossref', 'an answer is not in the format that it documents'],
    ]);
    expect(server.requests).toEqual([
      'GET /crossref/10.1000%2Fbad',
      'GET /crossref/10.5072%2Ffern',
      'GET /datacite/10.1000%2Fbad',
      'GET /datacite/10.5072%2Ffern',
    ]);
  });

  test('asks again when a service is busy, as long as it asks to wait', async () => {
    const root = await temporaryContent({
      'papers/loom.mdx': page('title: A Loom', 'identifiers: { arxiv: "2401.00001" }'),
    });
    const { options, server } = await recordedServices({
      '/arxiv': inTurn(
        status(429, { 'retry-after': '0' }),
        status(503, { 'retry-after': '0' }),
        recorded('arxiv.xml'),
      ),
    });
    const { updated, failures } = await runEnrich(root, [], await options());
    expect([updated, [...failures], server.requests.length]).toEqual([['loom'], [], 3]);
  });

  test('asks no more of a service that stays busy, or asks for too long a wait', async () => {
    const root = await temporaryContent({
      'papers/a.mdx': page('title: A', 'identifiers: { doi: 10.1000/a }'),
      'papers/b.mdx': page('title: B', 'identifiers: { doi: 10.1000/b }'),
    });
    const { options, server } = await recordedServices({
      '/crossref/10.1000%2Fa': status(503),
      '/datacite/10.1000%2Fa': status(429, { 'retry-after': '3600' }),
    });
    const { failures } = await runEnrich(root, [], await options());
    expect([...failures]).toEqual([
      ['Crossref', 'it answers 503'],
      ['DataCite', 'the host asks to wait 3600 s'],
    ]);
    expect(server.requests).toEqual([
      ...Array<string>(3).fill('GET /crossref/10.1000%2Fa'),
      'GET /datacite/10.1000%2Fa',
    ]);
  });

  test('asks for papers one by one where a request for several is refused', async () => {
    const root = await temporaryContent({
      'papers/bad.mdx': page('title: Bad', 'identifiers: { arxiv: "2412.99999" }'),
      'papers/loom.mdx': page('title: A Loom', 'identifiers: { arxiv: "2401.00001" }'),
    });
    const { options } = await recordedServices({
      '/arxiv': (request, response) => {
        const isRefused = request.url?.includes('2412.99999') === true;
        (isRefused ? status(400) : recorded('arxiv.xml'))(request, response);
      },
    });
    expect((await runEnrich(root, [], await options())).updated).toEqual(['loom']);
  });

  test('asks again on the next day for a paper that no service knew', async () => {
    const root = await temporaryContent({
      'papers/new.mdx': page('title: New', 'identifiers: { doi: 10.1000/new }'),
    });
    const { options, server } = await recordedServices();
    const enrichOn = async (day: string) => {
      const before = server.requests.length;
      const now = () => new Date(`${day}T08:00:00Z`);
      await runEnrich(root, [], { ...(await options()), now });
      return server.requests.length - before;
    };
    expect(await enrichOn('2024-06-01')).toBe(2);
    expect(await enrichOn('2024-06-01')).toBe(0);
    expect(await enrichOn('2024-06-03')).toBe(2);
  });

  test('leaves the content to other commands while it asks, and keeps what they write', async () => {
    const root = await temporaryContent({
      'papers/loom.mdx': page('title: A Loom', 'identifiers: { arxiv: "2401.00001" }'),
    });
    const file = join(root, 'papers/loom.mdx');
    const { options } = await recordedServices({
      '/arxiv': (request, response) => {
        void withContentLock({ root, command: 'a curator' }, () =>
          writeFile(
            file,
            page('title: A Loom', 'authors: [Cy Reed]', 'identifiers: { arxiv: "2401.00001" }'),
          ),
        ).then(() => {
          recorded('arxiv.xml')(request, response);
        });
      },
    });
    expect((await runEnrich(root, [], await options())).updated).toEqual(['loom']);
    const text = await readFile(file, 'utf8');
    expect(text).toContain('authors: [Cy Reed]\n');
    expect(text).toContain('abstract: We weave tide tables');
  });

  test('names ids that no paper has, before it asks anything', async () => {
    const root = await temporaryContent({});
    const { options, server } = await recordedServices();
    await expect(runEnrich(root, ['loom'], await options())).rejects.toThrow(
      'has no paper "loom".',
    );
    expect(server.requests).toEqual([]);
  });
});
