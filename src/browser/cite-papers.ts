import { joinCitations, type JoinedCitations } from '../formats/citations/join-citations.ts';
import type { CitedItem } from '../formats/citations/to-cited-item.ts';
import { writeClipboard } from './copy-button.ts';
import { download } from './download.ts';
import { element } from './element.ts';
import { loadCiteproc } from './load-citeproc.ts';
import { citingWords } from '../words/script-words.ts';
import { pageLanguage } from './page-language.ts';
import { readCitations } from './read-citations.ts';
import { readStyle } from './read-style.ts';

const citing = citingWords(pageLanguage);

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

  const run =
    (
      done: (count: number) => string,
      act: (citations: JoinedCitations) => Promise<boolean>,
      styleIfFile?: HTMLOptionElement,
    ) =>
    () => {
      status.textContent = citing.collecting;
      papers()
        .then(async (ids) => {
          if (ids.length === 0) return citing.none;
          const [chosen] = format.selectedOptions;
          const style = chosen && isStyle(chosen) ? chosen : styleIfFile;
          const citations = await (style
            ? makeReferences(panel, style, readCitations<CitedItem>(ids, 'reference'))
            : readCitations<string>(ids, format.value));
          const { value: id, dataset } = style ?? format;
          const { numbering } = dataset;
          const isDone = await act(joinCitations(citations, { id, numbering }, toText));
          return isDone ? done(ids.length) : citing.refused;
        })
        .catch((error: unknown) => {
          console.error(error);
          return citing.failed;
        })
        .then((message) => {
          status.textContent = message;
        })
        .catch(console.error);
    };
  part('copy', HTMLButtonElement).addEventListener(
    'click',
    run(citing.copied, ({ text, html }) => writeClipboard(text, html)),
  );
  part('download', HTMLButtonElement).addEventListener(
    'click',
    run(citing.downloaded, ({ text }) => {
      const ending = ['bib', 'ris', 'json'].includes(format.value) ? format.value : 'txt';
      download(text, `citations.${ending}`);
      return Promise.resolve(true);
    }),
  );
  part('print', HTMLButtonElement).addEventListener(
    'click',
    run(
      citing.printed,
      ({ html = '' }) => {
        printReferences(html);
        return Promise.resolve(true);
      },
      [...format.options].find(isStyle),
    ),
  );
  part('choice', HTMLElement).hidden = false;
}

/** Whether an option of the form is a style; the others are files. */
function isStyle({ dataset }: HTMLOptionElement): boolean {
  return dataset['isStyle'] !== undefined;
}

/** How long references are made at a stretch: the page answers a reader in between. */
const stretchMs = 50;

async function makeReferences(
  panel: HTMLElement,
  style: HTMLOptionElement,
  reading: Promise<readonly CitedItem[]>,
): Promise<string[]> {
  const [formatCitation, items, csl] = await Promise.all([
    loadCiteproc(panel),
    reading,
    readStyle(style),
  ]);
  const references: string[] = [];
  let start = performance.now();
  for (const item of items) {
    references.push(formatCitation(item, style.value, csl));
    if (performance.now() - start < stretchMs) continue;
    await new Promise((resolve) => setTimeout(resolve));
    start = performance.now();
  }
  return references;
}

/** Prints the page with references in place of its lists; `styles/parts/citing.css` does the rest. */
function printReferences(html: string): void {
  const references = element('div', { class: 'printed-references' });
  // HTML with no other tags than for italics, bold and raised or lowered text.
  references.innerHTML = html;
  document.querySelector('main')?.append(references);
  addEventListener(
    'afterprint',
    () => {
      references.remove();
    },
    { once: true },
  );
  print();
}

/** Parsed in a document of its own, where nothing is loaded or run. */
function toText(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent;
}
