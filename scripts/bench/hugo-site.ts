import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readContent } from '../../src/content-files/read-content.ts';
import type { PaperData } from '../../src/schemas/paper.ts';

/*
 * A site for Hugo (https://gohugo.io) of the same papers with the same kinds of files beside each page:
 * BibTeX, RIS, CSL-JSON, Markdown, a frame, a redirect, feeds and related papers. It says less in each
 * of them than Shelfmark does, and is there to race against.
 */

const head =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>' +
  '<meta name="citation_title" content="{{ .Title }}">' +
  '{{ range .Params.authors }}<meta name="citation_author" content="{{ . }}">{{ end }}' +
  '</head><body><nav><a href="/">Home</a></nav>';

const paperRow =
  '<li><a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ substr .Params.abstract 0 160 }}</p></li>';

const list = (pages: string) =>
  `${head}<h1>{{ .Title }}</h1><ul>{{ range ${pages} }}${paperRow}{{ end }}</ul></body></html>`;

const plain = (suffixes: string[]) => ({ suffixes });

const files: Readonly<Record<string, string>> = {
  'hugo.json': JSON.stringify({
    baseURL: 'https://papers.example.org/list/',
    relativeURLs: true,
    uglyURLs: true,
    title: 'List',
    taxonomies: { topic: 'topics' },
    mediaTypes: {
      'application/x-bibtex': plain(['bib']),
      'application/x-research-info-systems': plain(['ris']),
    },
    outputFormats: {
      bib: { mediaType: 'application/x-bibtex', isPlainText: true },
      ris: { mediaType: 'application/x-research-info-systems', isPlainText: true },
      csl: { mediaType: 'application/json', baseName: 'index', isPlainText: true },
      md: { mediaType: 'text/markdown', isPlainText: true },
      embed: { mediaType: 'text/html', path: 'embed', isHTML: true },
    },
    outputs: {
      page: ['HTML', 'bib', 'ris', 'csl', 'md', 'embed'],
      home: ['HTML', 'RSS'],
      section: ['HTML', 'RSS'],
      term: ['HTML', 'RSS'],
      taxonomy: ['HTML'],
    },
  }),
  'layouts/_default/single.html':
    `${head}<main data-pagefind-body><h1>{{ .Title }}</h1>` +
    '<p>{{ delimit .Params.authors ", " }}</p><p>{{ .Params.abstract }}</p>{{ .Content }}' +
    '<ul>{{ range .GetTerms "topics" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>' +
    '<h2>Related</h2><ul>{{ range first 5 (site.RegularPages.Related .) }}' +
    '<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></main></body></html>',
  'layouts/_default/single.embed.html': `${head}<p><a href="{{ .RelPermalink }}">{{ .Title }}</a></p></body></html>`,
  'layouts/_default/single.bib':
    '@misc{ {{ .Params.citationKey }},\n  title = { {{ .Title }} },\n' +
    '  author = { {{ delimit .Params.authors " and " }} },\n  abstract = { {{ .Params.abstract }} },\n}\n',
  'layouts/_default/single.ris':
    'TY  - GEN\nTI  - {{ .Title }}\n{{ range .Params.authors }}AU  - {{ . }}\n{{ end }}' +
    'AB  - {{ .Params.abstract }}\nER  -\n',
  'layouts/_default/single.csl.json':
    '{{ dict "title" .Title "author" .Params.authors "abstract" .Params.abstract | jsonify }}',
  'layouts/_default/single.md':
    '# {{ .Title }}\n\n{{ delimit .Params.authors ", " }}\n\n{{ .Params.abstract }}\n',
  'layouts/_default/list.html': list('.Pages'),
  'layouts/index.html': list('first 100 site.RegularPages'),
  'layouts/_default/terms.html': `${head}<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></body></html>`,
};

/** Writes the site's settings, its templates and a page for each paper of a content folder. */
export async function writeHugoSite(content: string, to: string): Promise<void> {
  for (const [path, text] of Object.entries(files)) await write(join(to, path), text);
  for (const { id, data, body } of (await readContent(content)).papers) {
    await write(join(to, 'content', 'papers', `${id}.md`), hugoPage(data) + body);
  }
}

/** Front matter as JSON, which Hugo reads as well as YAML. */
function hugoPage({
  title,
  authors,
  abstract,
  citationKey,
  topics,
  identifiers,
}: PaperData): string {
  const topicIds = topics.map(({ topic }) => topic);
  const aliases = identifiers.arxiv === undefined ? [] : [`/arxiv/${identifiers.arxiv}.html`];
  const fields = { title, authors, abstract, citationKey, topics: topicIds, keywords: topicIds };
  return `${JSON.stringify({ ...fields, aliases })}\n\n`;
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
