import { citationPartOf, citationPartPath } from '../formats/citations/citation-parts.ts';
import { joinCitations, type JoinedCitations } from '../formats/citations/join-citations.ts';
import { writeClipboard } from './copy-button.ts';
import { siteFiles } from './site-files.ts';

/**
 * Lets a reader copy or download the citations of several papers, in a panel of `CitePapers.astro`.
 * @param papers ids in the order to cite them, asked at every press
 */
export function enableCitePapers(
  panel: HTMLElement,
  papers: () => Promise<readonly string[]>,
): void {
  const part = <Type extends HTMLElement>(name: string, type: new () => Type): Type => {
    const found = panel.querySelector(`[data-cite="${name}"]`);
    if (!(found instanceof type)) throw new Error(`the panel of citations lacks its part ${name}`);
    return found;
  };
  const format = part('format', HTMLSelectElement);
  const status = part('status', HTMLElement);
  const parts = Number(panel.dataset['parts']);

  const run = (done: string, act: (citations: JoinedCitations) => Promise<boolean>) => () => {
    status.textContent = 'Collecting the citations';
    papers()
      .then(async (ids) => {
        if (ids.length === 0) return 'There is no paper to cite.';
        const numbering = format.selectedOptions[0]?.dataset['numbering'];
        const citations = await readCitations(ids, format.value, parts);
        const isDone = await act(joinCitations(citations, { id: format.value, numbering }, toText));
        const counted = `${String(ids.length)} ${ids.length === 1 ? 'citation' : 'citations'}`;
        return isDone
          ? `${counted} ${done}`
          : 'The browser does not allow copying here. Download them instead.';
      })
      .catch((error: unknown) => {
        console.error(error);
        return 'The citations could not be loaded. Check the connection and try again.';
      })
      .then((message) => {
        status.textContent = message;
      })
      .catch(console.error);
  };
  part('copy', HTMLButtonElement).addEventListener(
    'click',
    run('copied', ({ text, html }) => writeClipboard(text, html)),
  );
  part('download', HTMLButtonElement).addEventListener(
    'click',
    run('downloaded', ({ text }) => {
      const ending = ['bib', 'ris', 'json'].includes(format.value) ? format.value : 'txt';
      download(text, `citations.${ending}`);
      return Promise.resolve(true);
    }),
  );
  part('choice', HTMLElement).hidden = false;
}

async function readCitations(
  ids: readonly string[],
  format: string,
  parts: number,
): Promise<string[]> {
  const files = siteFiles();
  const needed = new Set(ids.map((id) => citationPartOf(id, parts)));
  const read = await Promise.all(
    [...needed].map((part) => files.readJson(citationPartPath(format, part))),
  );
  const citations = Object.assign({}, ...read) as Readonly<Record<string, string>>;
  return ids.map((id) => {
    const citation = citations[id];
    if (citation === undefined) throw new Error(`the citations lack ${id}`);
    return citation;
  });
}

/** Parsed in a document of its own, where nothing is loaded or run. */
function toText(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent;
}

function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
