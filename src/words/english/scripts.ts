import { counting } from '../counting.ts';

/*
 * What scripts say in English: a function for each tool, so that a script has the words of its own
 * tools alone.
 */

const usual = 'en-GB';
const papers = { one: 'paper', other: 'papers' };
const citations = { one: 'citation', other: 'citations' };
const results = { one: 'result', other: 'results' };
const known = {
  one: 'paper of the file was on the shelf already.',
  other: 'papers of the file were on the shelf already.',
};

/** What the script of every page says. */
export function everyPage(locale = usual) {
  const { number } = counting(locale);
  return {
    copying: {
      copied: 'Copied',
      selected: 'Selected: copy it with Ctrl+C or ⌘C',
    },
    references: {
      loading: 'Loading the citation styles',
      failed:
        'The citation styles could not be loaded. Check the connection, then close this and open it again.',
    },
    loading: {
      failed: 'This did not load. Check the connection and try again.',
    },
    trail: {
      search: (query: string) => `Search: ${query}`,
      of: (some: number, all: number) => `${number(some)} of ${number(all)}`,
      previous: 'Previous paper',
      next: 'Next paper',
    },
  };
}

/** A row of a list of papers. */
export function row(locale = usual) {
  return {
    /** Dates of rows are written as this locale does. */
    locale,
    code: 'Code',
  };
}

/** What can be done with papers in rows. */
export function rowActions(locale = usual) {
  const { number } = counting(locale);
  return {
    select: 'Select',
    save: 'Save',
    /** Before "BibTeX", for screen readers. */
    copy: 'Copy',
    copyBibtex: 'Copy BibTeX',
    read: (title: string) => `${title}, read`,
    selected: 'Selected papers',
    howMany: (count: number) => `${number(count)} selected`,
    cite: 'Cite',
    print: 'Print',
    clear: 'Clear',
    bibtexCopied: (count: number) =>
      count === 1 ? 'BibTeX copied' : `${number(count)} BibTeX entries copied`,
    copyRefused: 'The browser does not allow copying here.',
    bibtexFailed: 'The BibTeX could not be loaded. Check the connection and try again.',
  };
}

/** What lists are narrowed by. */
export function facets() {
  return {
    topic: { name: 'Topic', find: 'Find a topic' },
    year: { name: 'Year', find: 'Find a year' },
    has: { name: 'Comes with', find: 'Find one' },
    listing: { name: 'Listing', find: 'Find a listing' },
  };
}

/** Lists that are sorted and narrowed. */
export function list(locale = usual) {
  const { number, counted } = counting(locale);
  return {
    papers: (count: number) => counted(count, papers),
    some: (some: number, all: number) => `${number(some)} of ${counted(all, papers)}`,
    number,
  };
}

/** The dialog and the page of search. */
export function search(locale = usual) {
  const { number, counted } = counting(locale);
  return {
    title: 'Search',
    box: 'Search the papers',
    placeholder: 'Search titles, abstracts, authors',
    close: 'Close',
    found: 'Found',
    canAsk: 'Words of a title or an abstract, a name, an arXiv number.',
    recent: 'Recent searches',
    groups: {
      papers: 'Papers',
      topics: 'Topics',
      paths: 'Reading paths',
      authors: 'Authors',
      venues: 'Venues',
    },
    all: (count: number) => (count === 1 ? 'The 1 result' : `All ${counted(count, results)}`),
    count: (count: number) => (count === 0 ? 'No papers found' : `${counted(count, papers)} found`),
    resultsFor: 'Showing results for ',
    insteadFor: 'Search instead for ',
    asWritten: 'Spelling is taken as written.',
    allowCorrections: 'Allow corrections',
    results: (first: number, last: number, all: number) =>
      all <= last && first === 1
        ? counted(all, papers)
        : `${counted(all, papers)}, ${number(first)} to ${number(last)} shown`,
    everything: (first: number, last: number, all: number) =>
      `All ${counted(all, papers)}, newest first` +
      (all <= last && first === 1 ? '' : `, ${number(first)} to ${number(last)} shown`),
    failed: 'The search index could not be loaded. Check the connection and try again.',
    page: (page: number) => `Page ${number(page)}`,
    not: (label: string) => `not ${label}`,
    leaveOut: 'leave out',
    leaveOutValue: (label: string) => `Leave out ${label}`,
    include: 'include',
    includeValue: (label: string) => `Include ${label}`,
    remove: (label: string) => `Remove ${label}`,
  };
}

/** Keeping papers on the shelf, on any page. */
export function keeping(locale = usual) {
  const { counted } = counting(locale);
  return {
    firstSaved: 'Saved on your shelf. It is kept in this browser and nowhere else.',
    open: 'Open the shelf',
    removed: (count: number) =>
      count === 1
        ? 'Removed from your shelf.'
        : `${counted(count, papers)} removed from your shelf.`,
    undo: 'Undo',
    notKept:
      'This browser keeps nothing for this site, or has no room left. What you change lasts until you leave the page; save the shelf as a file to keep it.',
    perPage: 'Opened from a disk, Firefox keeps this for this page alone, not for the shelf.',
  };
}

/** The page of the shelf. */
export function shelf(locale = usual) {
  const { number, counted } = counting(locale);
  return {
    states: { 'to-read': 'To read', reading: 'Reading', read: 'Read' },
    notLoaded: 'The papers could not be loaded. Check the connection and try again.',
    shareCopied: (count: number) =>
      `A link to ${counted(count, papers)} is copied. It has no notes and does not say what you read.`,
    shareRefused: (url: string) => `The browser does not allow copying here. The link: ${url}`,
    place: (place: number, all: number) => `Now ${number(place)} of ${number(all)}`,
    unlisted: 'No longer on this list.',
    unknown: 'Not loaded.',
    howFar: (title: string) => `How far you are with ${title}`,
    up: (title: string) => `Move ${title} up`,
    down: (title: string) => `Move ${title} down`,
    drag: 'Drag to move',
    note: 'Private note',
    noteOn: (title: string) => `Private note on ${title}`,
    remove: 'Remove',
    added: (count: number, file: string) => `${counted(count, papers)} added from ${file}.`,
    known: (count: number) => counted(count, known),
    browserKeepsNothing: 'This browser does not keep the shelf.',
    tooLarge: 'This file is too large.',
    notPapers:
      'No papers were found in it. Choose a shelf that was saved as a file, or BibTeX, RIS, CSL-JSON or Markdown.',
    looking: (done: number, all: number) => `Looking for paper ${number(done)} of ${number(all)}`,
    notListed: (count: number) =>
      `${counted(count, papers)} of the file not on this list, and left out:`,
    untitled: 'A paper without a title',
    wrongField: (paper: number, field: string) =>
      `Paper ${number(paper)} of the file has no proper “${field}”. Correct it, or save the shelf as a file again.`,
    unreadableFile: (file: string) => `${file} could not be read. Choose it again.`,
    ofFile: (file: string, problem: string) => `${file}: ${problem}`,
    missing: (count: number) => `${counted(count, papers)} of the link not on this list.`,
    unreadable: 'What this browser kept for the shelf cannot be read. It is not lost:',
    saveAsFile: 'Save it as a file',
    blocked:
      'This browser keeps nothing for this site, as in a private window or with cookies blocked. The shelf is lost when you leave the page.',
    perPageOnShelf:
      'Opened from a disk, Firefox keeps what each page stores apart, so papers saved on other pages do not come here. Other browsers, and Firefox with the site on a server, have one shelf.',
  };
}

/** How far the reader is with paths, topics and the shelf. */
export function progress(locale = usual) {
  const { number, counted } = counting(locale);
  return {
    read: (read: number, all: number) => `${number(read)} of ${number(all)} read`,
    goOnWithStep: (step: number) => `Go on with step ${number(step)}`,
    goOn: 'Go on with ',
    stepOf: (step: number, all: number) => `step ${number(step)} of ${number(all)}`,
    inPath: (path: string) => ` in ${path}`,
    goOnReading: 'Go on reading ',
    next: 'Next on your shelf: ',
    allRead: 'All of your shelf is read.',
    onShelf: (count: number) => `${counted(count, papers)} on your shelf`,
    beingRead: (count: number) => `, ${number(count)} being read`,
  };
}

/** What single keys do. */
export function keys() {
  return {
    title: 'Keys',
    close: 'Close',
    meanings: {
      '/': 'search',
      j: 'next paper',
      k: 'previous paper',
      o: 'open the paper',
      s: 'save it on the shelf, or remove it',
      c: 'copy its BibTeX',
      p: 'open its PDF',
      x: 'select it, for several at once',
      '?': 'show these keys',
    },
    areOn: 'Single keys do this',
    always: 'Ctrl+K or ⌘K searches in any case. “Keys” at the foot of each page shows this.',
    notKept: 'This browser keeps nothing for this site, so the keys stay as they are.',
  };
}

/** Citing several papers. */
export function citing(locale = usual) {
  const { counted } = counting(locale);
  return {
    collecting: 'Collecting the citations',
    none: 'There is no paper to cite.',
    copied: (count: number) => `${counted(count, citations)} copied`,
    downloaded: (count: number) => `${counted(count, citations)} downloaded`,
    printed: (count: number) => `${counted(count, citations)} printed`,
    refused: 'The browser does not allow copying here. Download them instead.',
    failed: 'The citations could not be loaded. Check the connection and try again.',
  };
}

/** The map of papers. */
export function map(locale = usual) {
  const { number, counted } = counting(locale);
  return {
    shown: (some: number, all: number) => `${number(some)} of ${counted(all, papers)}`,
  };
}

/** The copy on a device. */
export function offline(locale = usual) {
  return {
    keep: 'Keep a copy on this device',
    refresh: 'Refresh the copy',
    kept: (size: string) => `A copy of ${size} is on this device and follows the site.`,
    size: (size: string) => `The whole list takes ${size} and then works without a network.`,
    megabytes: (bytes: number) =>
      new Intl.NumberFormat(locale, {
        ...{ style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 },
      }).format(bytes / 1e6),
    copying: 'Copying',
    failed: 'Copying broke off. Check the connection and try again.',
  };
}
