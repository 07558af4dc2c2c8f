/** Dates and numbers are written as this locale does. */
const locale = 'en-GB';

const numbers = new Intl.NumberFormat(locale);
const number = (value: number) => numbers.format(value);
const papers = (count: number) => `${number(count)} ${count === 1 ? 'paper' : 'papers'}`;
const entries = (count: number) => `${number(count)} ${count === 1 ? 'entry' : 'entries'}`;

/**
 * What the site says in English, by the part that says it. Another language is a file like this one
 * (`words.ts`). Long texts, "About" and "For programs", are pages of their own.
 */
export const english = {
  locale,
  number,
  papers,
  /** A place among others, from 1, or a part of a whole. */
  of: (some: number, all: number) => `${number(some)} of ${number(all)}`,
  /** Names of the site's pages, in its header, in its footer and as their titles. */
  pages: {
    papers: 'Papers',
    allPapers: 'All papers',
    topics: 'Topics',
    paths: 'Paths',
    readingPaths: 'Reading paths',
    map: 'Map',
    about: 'About',
    search: 'Search',
    new: 'What is new',
    listings: 'Listings',
    ledger: 'Ledger',
    programs: 'For programs',
    aboutThisList: 'About this list',
  },
  frame: {
    skip: 'Skip to the content',
    main: 'Main',
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    curatedBy: (curator: string) => `Curated by ${curator}.`,
    lastAddition: (date: string) => `Last addition: ${date}.`,
    licence: (licence: string) => `Curator’s texts: ${licence}.`,
  },
  home: {
    topics: (count: number) => `${number(count)} topics`,
    paths: (count: number) => `${number(count)} reading paths`,
    lastAddition: (date: string) => `last addition ${date}`,
    map: 'Map of the papers',
    begin: 'Where to begin',
    allPaths: (count: number) => `All ${number(count)} reading paths`,
    newest: 'Newest papers',
    allPapers: (count: number) => `All ${papers(count)}`,
    newByDay: 'What is new, day by day',
  },
  paper: {
    andOthers: 'and others',
    alsoAt: 'Also at',
    lookAt: 'Look for it at',
    abstract: 'Abstract',
    note: 'Curator’s note',
    onPaths: 'On reading paths',
    related: 'Related papers',
    both: (terms: readonly string[]) => `both: ${terms.join(', ')}`,
    listedIn: 'Listed in',
    line: (line: number) => `line ${String(line)}`,
    previous: 'Previous paper',
    next: 'Next paper',
    within: (topic: string) => `Within ${topic}`,
    previousIn: (topic: string) => `Previous in ${topic}`,
    nextIn: (topic: string) => `Next in ${topic}`,
  },
  cite: {
    cite: 'Cite',
    copyBibtex: 'Copy BibTeX',
    download: 'Download',
    file: 'file',
    fileOfThese: 'file of these papers',
    copy: 'Copy',
    reference: (style: string) => `the ${style} reference`,
    bibtexEntry: 'BibTeX entry',
    zotero:
      'For Zotero take CSL-JSON, or its button for this page: RIS and BibTeX know no preprints.',
    these: 'Cite these papers',
    found: 'Cite all papers found',
    format: 'Format',
    files: 'Files',
    references: 'References',
    print: 'Print',
  },
  link: {
    papers: 'Link or embed this paper',
    topics: 'Link or embed this topic',
    paths: 'Link or embed this path',
    listings: 'Link to this listing',
    inBar:
      'Once this list is published, the address in the browser’s bar is the permalink of this page.',
  },
  follow: {
    all: 'Follow this list:',
    topics: 'Follow this topic:',
    paths: 'Follow this path:',
  },
  topic: {
    begin: 'Where to begin',
    paths: 'Reading paths through it',
    neighbours: 'Neighbouring topics',
    perYear: 'Papers per year',
    year: 'Year',
    primary: 'On this topic',
    secondary: 'Related to it',
  },
  topics: {
    description: (count: number) => `The ${number(count)} topics of the list, family by family.`,
    lead: 'A paper has up to four topics; the first is its main one. The number is how many papers have the topic.',
    topic: 'Topic',
    asTable: 'As a table',
    perMonth: 'Papers per topic and month',
    perMonthTable: 'Table of papers per topic and month',
    darkerMonth: 'The darker, the more papers came out in that month.',
    older: (count: number) => `Older: ${papers(count)}.`,
    withoutMonth: (count: number) => `Without a known month: ${papers(count)}.`,
    together: 'Topics that occur together',
    darkerPair: 'The darker, the more papers have both topics.',
  },
  path: { next: 'Go on with' },
  paths: {
    lead: 'Papers in an order to read them in, each with the reason for its place.',
  },
  map: {
    title: 'Map of the papers',
    description: 'All papers in one picture, like near like.',
    lead: 'Each point is a paper. Papers about like things are near each other. As a list:',
    allPapers: 'all papers',
    topic: 'Topic',
    allTopics: 'All topics',
    paperTitle: 'Title',
    zoom: 'Zoom',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    showAll: 'Show all',
    hint: 'Drag to move; pinch, or scroll with Ctrl, to zoom. By keyboard: Tab to a point, arrow keys to the next, Enter to open it, + and − to zoom.',
  },
  listings: {
    description: 'The listings that the papers were collected from, and what they have in common.',
    lead: 'The papers were collected from these listings.',
    entries: (count: number, isYearInferred: boolean) =>
      entries(count) + (isYearInferred ? '; the year is inferred from the newest paper' : ''),
    overlap: 'Papers in two listings',
    overlapTable: 'Table of papers in two listings',
    listing: 'Listing',
    darker:
      'The darker, the more papers two listings have in common. Where a listing meets itself: how many papers it has.',
    ledger: 'What was merged and left out: the ledger',
  },
  listing: {
    description: (count: number, file: string) =>
      `The ${entries(count)} of the listing ${file}, in its order.`,
    lead: (count: number) => `${entries(count)}, in the order of the file.`,
    yearInferred: 'The year is inferred from the newest paper.',
    file: 'File',
    place: (line: number, times: number) =>
      `line ${String(line)}${times > 1 ? `, listed ${number(times)} times` : ''}`,
  },
  ledger: {
    description: 'What became of every entry of every listing.',
    lead: (all: number, listings: number, became: number) =>
      `${entries(all)} in ${number(listings)} listings became ${papers(became)}.`,
    proposed: 'Perhaps the same',
    proposedLead: 'Papers so alike that they may be one. The curator has not decided yet.',
    and: 'and',
    alike: (share: number) => `abstracts ${number(Math.round(share * 100))} % the same`,
    skipped: 'Left out',
    place: (listing: string, line: number) => `${listing}, line ${String(line)}`,
    moved: 'Merged or renamed pages',
    merged: 'Listed more than once',
    as: (title: string) => `as “${title}”`,
  },
  new: {
    description: (site: string) => `The papers added last to ${site}, day by day.`,
    lead: 'The papers added last, day by day. A paper may be older than its place here.',
    none: 'No paper says when it was added. Ingest writes the day of a listing; in a page written by hand, it is the field “added”.',
    allOfDay: 'All of this day:',
    earlier: (count: number) => `Added before: ${papers(count)}.`,
    undated: (count: number) => `Added on an unknown day: ${papers(count)}.`,
  },
  notFound: {
    title: 'Page not found',
    lead: 'There is no page at this address.',
    help: 'Addresses of papers do not change, so it may be mistyped. Search above, or begin with:',
  },
};
