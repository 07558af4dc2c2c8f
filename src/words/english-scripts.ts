const numbers = new Intl.NumberFormat('en-GB');
const number = (value: number) => numbers.format(value);
const citations = (count: number) => `${number(count)} ${count === 1 ? 'citation' : 'citations'}`;

/**
 * What scripts say in English. Apart from what pages say (`english.ts`), as every page loads it.
 */
export const englishScripts = {
  copying: {
    copied: 'Copied',
    selected: 'Selected: copy it with Ctrl+C or ⌘C',
  },
  citing: {
    loadingStyles: 'Loading the citation styles',
    stylesFailed:
      'The citation styles could not be loaded. Check the connection, then close this and open it again.',
    collecting: 'Collecting the citations',
    none: 'There is no paper to cite.',
    copied: (count: number) => `${citations(count)} copied`,
    downloaded: (count: number) => `${citations(count)} downloaded`,
    printed: (count: number) => `${citations(count)} printed`,
    refused: 'The browser does not allow copying here. Download them instead.',
    failed: 'The citations could not be loaded. Check the connection and try again.',
  },
  trail: {
    search: (query: string) => `Search: ${query}`,
    of: (some: number, all: number) => `${number(some)} of ${number(all)}`,
    previous: 'Previous paper',
    next: 'Next paper',
  },
  map: {
    shown: (some: number, all: number) => `${number(some)} of ${number(all)} papers`,
  },
};
