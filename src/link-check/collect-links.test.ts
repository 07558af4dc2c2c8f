import { describe, expect, test } from 'vitest';
import { toPage } from '../content-files/testing/to-page.ts';
import { collectLinks, type LinkingContent } from './collect-links.ts';

/** Links as text: kinds, address, places. */
function linksOf(content: Partial<LinkingContent>): string[] {
  const none = { papers: [], topics: [], paths: [], site: { file: 'site.yaml', text: '' } };
  return collectLinks({ ...none, ...content }).map(({ url, kinds, places, mayBeMissing }) =>
    [
      [...kinds].join('+') + (mayBeMissing ? '?' : ''),
      url,
      ...places.map(({ file, line }) => `${file.replace(/^.*\//u, '')}:${String(line)}`),
    ].join(' '),
  );
}

const paper = (fields: string, body = '') =>
  toPage(
    'cart',
    `---\ntitle: Carts\ntopics:\n  - topic: growth\nabstract: They roll.\n${fields}---\n${body}`,
  );

describe('collectLinks', () => {
  test('knows the line of each link of a front matter', () => {
    const page = paper(
      'links:\n  - kind: code\n    url: https://example.org/a\n  - kind: model\n    url: https://example.org/b\n',
    );
    expect(linksOf({ papers: [page] })).toEqual([
      'code https://example.org/a cart.mdx:8',
      'model https://example.org/b cart.mdx:10',
    ]);
  });

  test('asks for the places of an identifier, other sites as what may be missing, and no search', () => {
    const page = paper('identifiers:\n  doi: 10.5555/cart\n  arxiv: "3101.00042"\n');
    expect(linksOf({ papers: [page] })).toEqual([
      'arxiv https://arxiv.org/abs/3101.00042 cart.mdx:8',
      'pdf https://arxiv.org/pdf/3101.00042 cart.mdx:8',
      'doi https://doi.org/10.5555/cart cart.mdx:7',
      'html? https://arxiv.org/html/3101.00042 cart.mdx:8',
      'hugging-face? https://huggingface.co/papers/3101.00042 cart.mdx:8',
      'semantic-scholar? https://api.semanticscholar.org/arXiv:3101.00042 cart.mdx:8',
    ]);
    expect(linksOf({ papers: [paper('')] })).toEqual([]);
  });

  test('finds addresses in abstracts, notes, topics, paths and the site’s own file', () => {
    const page = paper(
      '',
      '\nSee\n[code](https://example.org/note), <b>and</b>\nhttps://example.org/end.',
    );
    const abstract = toPage(
      'root',
      '---\ntitle: Roots\ntopics: [{ topic: x }]\nabstract: See \\url{https://example.org/tex}.\n---\n',
    );
    expect(
      linksOf({
        papers: [page, abstract],
        topics: [{ file: 'topics/t.mdx', text: '---\nlabel: T\n---\n(https://example.org/t)' }],
        paths: [{ file: 'paths/p.mdx', text: '---\ndescription: https://example.org/p\n---\n' }],
        site: {
          file: 'site.yaml',
          text: '# See https://example.org/comment\nname: A\nurl: https://example.org/list/ # own\n',
        },
      }),
    ).toEqual([
      'note https://example.org/note cart.mdx:9',
      'note https://example.org/end cart.mdx:10',
      'abstract https://example.org/tex root.mdx:4',
      'topic https://example.org/t t.mdx:4',
      'path https://example.org/p p.mdx:2',
      'site https://example.org/list/ site.yaml:3',
    ]);
  });

  test('asks for an address once, whatever its kind, place, case of host or fragment', () => {
    const first = paper('links: [{ kind: code, url: https://example.org/a#read-me }]\n');
    const second = paper(
      '',
      'https://EXAMPLE.org/a and https://example.org/a#use\n\nhttps://example.org/a',
    );
    expect(linksOf({ papers: [first, { ...second, file: 'content/papers/barn.mdx' }] })).toEqual([
      'code+note https://example.org/a cart.mdx:6 barn.mdx:7 barn.mdx:9',
    ]);
  });

  test('counts an address as one that must be there when any place says so', () => {
    const page = paper(
      'identifiers: { arxiv: "3101.00042" }\n',
      'Read https://huggingface.co/papers/3101.00042 first.',
    );
    const [, , , huggingFace] = collectLinks({
      papers: [page],
      topics: [],
      paths: [],
      site: { file: 'site.yaml', text: '' },
    });
    expect(huggingFace?.url).toBe('https://huggingface.co/papers/3101.00042');
    expect(huggingFace?.mayBeMissing).toBe(false);
  });
});
