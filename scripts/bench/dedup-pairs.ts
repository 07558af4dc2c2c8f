import type { PaperData } from '../../src/schemas/paper.ts';

/** What a listing could say of a paper: one of the list, or another that looks like it. */
export interface MadeRecord {
  readonly title: string;
  readonly abstract: string;
  readonly facts?: Partial<Pick<PaperData, 'authors' | 'published' | 'identifiers' | 'venue'>>;
}

/** A way to make a record that is to be compared with a paper. */
export interface PairKind {
  readonly name: string;
  /** Whether the record is about the same paper. */
  readonly isOne: boolean;
  /** @param other a paper that is not on the list, for texts and names that are others */
  readonly make: (paper: PaperData, other: PaperData, index: number) => MadeRecord;
}

/** As many words are left of the titles that papers share with others. */
const shortTitleWords = 3;

/**
 * Records of papers of the list as other sources could have them, and records of papers that are
 * others however like they look. All are made from the list by program.
 */
export const pairKinds: readonly PairKind[] = [
  one('title in capitals', (paper) => ({ ...texts(paper), title: paper.title.toUpperCase() })),
  one('title in TeX', (paper) => ({ ...texts(paper), title: inTex(paper.title) })),
  one('title without punctuation', (paper) => ({
    ...texts(paper),
    title: paper.title.replaceAll(/[:,–—-]/gu, ' '),
  })),
  one('another typesetting of the abstract', (paper) => ({
    title: paper.title,
    abstract: paper.abstract.replaceAll('-', ' – ').replaceAll(/["“”]/gu, "''"),
  })),
  one('first half of the abstract', (paper) => ({
    title: paper.title,
    abstract: half(paper.abstract),
  })),
  one('every fifth word of the abstract another', (paper, other) => ({
    title: paper.title,
    abstract: replaceWords(paper.abstract, other.abstract, 5),
  })),
  one('a letter of the title another', (paper) => ({
    ...texts(paper),
    title: misspell(paper.title),
  })),
  one('retitled', (paper) => ({ ...texts(paper), title: newTitle(paper) })),
  one('retitled, and half the abstract', (paper) => ({
    title: newTitle(paper),
    abstract: half(paper.abstract),
  })),
  one('retitled, and every fifth word another', (paper, other) => ({
    title: newTitle(paper),
    abstract: replaceWords(paper.abstract, other.abstract, 5),
  })),
  one('subtitle dropped, half the abstract', (paper) => ({
    title: paper.title.split(': ')[0] ?? paper.title,
    abstract: half(paper.abstract),
  })),
  one('a word of the title another, sentences in another order', (paper, other) => ({
    title: replaceWords(paper.title, other.title, 6),
    abstract: sentences(paper.abstract).reverse().join(' '),
  })),
  one('published: DOI, a year later, abstract revised', (paper, other, index) => ({
    title: paper.title,
    abstract: replaceWords(paper.abstract, other.abstract, 8),
    facts: {
      authors: paper.authors,
      published: laterYear(paper),
      venue: 'Proceedings',
      identifiers: { doi: `10.1000/one.${String(index)}` },
    },
  })),
  one('published: DOI, no abstract', (paper, _other, index) => ({
    title: paper.title,
    abstract: '',
    facts: {
      authors: paper.authors,
      published: laterYear(paper),
      identifiers: { doi: `10.1000/two.${String(index)}` },
    },
  })),
  one('same arXiv id, all else another', (paper, other) => ({
    title: newTitle(other),
    abstract: half(other.abstract),
    facts: { identifiers: paper.identifiers },
  })),
  one('DOI of arXiv, retitled', (paper) => ({
    title: newTitle(paper),
    abstract: 'Not available.',
    facts: { identifiers: { doi: `10.48550/arXiv.${paper.identifiers.arxiv ?? ''}` } },
  })),
  one('authors in initials, a letter of the title another, no abstract', (paper) => ({
    title: misspell(paper.title),
    abstract: '',
    facts: { authors: paper.authors.map(initials), published: (paper.published ?? '').slice(0, 4) },
  })),
  another('same title, another arXiv id', (paper, other) => ({
    title: paper.title,
    abstract: other.abstract,
    facts: { identifiers: other.identifiers },
  })),
  another('same title and much of the abstract, another arXiv id', (paper, other) => ({
    title: paper.title,
    abstract: alternate(paper.abstract, other.abstract),
    facts: { identifiers: other.identifiers, authors: paper.authors },
  })),
  another('same title, nothing else known', (paper, other) => ({
    title: paper.title,
    abstract: other.abstract,
  })),
  another('second version, nothing else known', (paper, other) => ({
    title: `${paper.title} v2`,
    abstract: alternate(other.abstract, paper.abstract),
  })),
  another('same title, other authors', (paper, other) => ({
    title: paper.title,
    abstract: other.abstract,
    facts: { authors: other.authors, published: paper.published ?? '2024' },
  })),
  another('same beginning of the title, another subject', (paper, other) => ({
    title: `${firstWords(paper.title)}: ${firstWords(other.title)}`,
    abstract: other.abstract,
  })),
  another('second version under another arXiv id', (paper, other) => ({
    title: `${paper.title} v2`,
    abstract: alternate(paper.abstract, other.abstract),
    facts: { identifiers: other.identifiers, authors: paper.authors },
  })),
  another('second part, without identifier', (paper, other) => ({
    title: `${paper.title}, Part II`,
    abstract: alternate(other.abstract, paper.abstract),
    facts: { authors: paper.authors },
  })),
  another('a reply', (paper, other) => ({
    title: `${paper.title}: A Reply`,
    abstract: other.abstract,
    facts: { authors: other.authors },
  })),
  another('same authors, year and subject', (paper, other) => ({
    title: other.title,
    abstract: `${sentences(paper.abstract)[0] ?? ''} ${other.abstract}`,
    facts: { authors: paper.authors, published: paper.published ?? '2024' },
  })),
  another('another object in the title', (paper, other) => ({
    title: replaceWords(paper.title, other.title, 3),
    abstract: other.abstract,
    facts: { identifiers: other.identifiers },
  })),
  another('same sentences in between', (paper, other) => ({
    title: other.title,
    abstract: `${half(other.abstract)} ${sentences(paper.abstract).at(-1) ?? ''}`,
  })),
];

function one(name: string, make: PairKind['make']): PairKind {
  return { name, isOne: true, make };
}

function another(name: string, make: PairKind['make']): PairKind {
  return { name, isOne: false, make };
}

function texts({ title, abstract }: PaperData): { title: string; abstract: string } {
  return { title, abstract };
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/u);
}

function half(text: string): string {
  const words = text.split(' ');
  return words.slice(0, Math.ceil(words.length / 2)).join(' ');
}

function firstWords(title: string): string {
  return title
    .split(/[\s:]+/u)
    .slice(0, shortTitleWords)
    .join(' ');
}

/** Every n-th word is one of another text. */
function replaceWords(text: string, other: string, every: number): string {
  const others = other.split(' ').filter((word) => word.length > 4);
  return text
    .split(' ')
    .map((word, at) => (at % every === every - 1 ? (others[at % others.length] ?? word) : word))
    .join(' ');
}

/** Sentences of two texts in turn. */
function alternate(text: string, other: string): string {
  const others = sentences(other);
  return sentences(text)
    .map((sentence, at) => (at % 2 === 0 ? sentence : (others[at] ?? '')))
    .join(' ');
}

/** A title that another editor could have given, of words that are not those of the title. */
function newTitle({ abstract }: PaperData): string {
  const words = (sentences(abstract)[1] ?? abstract).split(' ').filter((word) => word.length > 3);
  return words.slice(0, 7).join(' ').replace(/[.,]$/u, '');
}

/** Two neighbouring letters in the middle are swapped, or one is doubled where they are the same. */
function misspell(title: string): string {
  const at = title.search(/\p{L}{2}\p{L}*(?=\P{L}*$)/u) + 1;
  const [a = '', b = ''] = title.slice(at, at + 2);
  return title.slice(0, at) + (a === b ? a + a + b : b + a) + title.slice(at + 2);
}

/** As TeX users write it: styles, dashes, accents, Greek letters by name. */
function inTex(title: string): string {
  const [name = '', ...rest] = title.split(' ');
  return [String.raw`\textsc{${name}}`, ...rest]
    .join(' ')
    .replaceAll('–', '--')
    .replaceAll('é', String.raw`\'e`)
    .replaceAll('α', String.raw`$\alpha$`)
    .replaceAll('π', String.raw`$\pi$`)
    .replaceAll('&', String.raw`\&`)
    .replaceAll('%', String.raw`\%`);
}

function initials(author: string): string {
  const words = author.split(' ');
  return [...words.slice(0, -1).map((word) => `${word.slice(0, 1)}.`), words.at(-1)].join(' ');
}

function laterYear({ published = '2024' }: PaperData): string {
  return String(Number(published.slice(0, 4)) + 1);
}
