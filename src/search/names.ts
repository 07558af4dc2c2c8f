import { LazyParts } from './lazy-parts.ts';
import { identifierKey } from './parse-identifier.ts';
import { queryStopWords } from './stop-words.ts';
import { compoundWords } from './words.ts';

/** One file of the names: of people and venues some of whose words begin in its groups, and identifiers. */
export interface NamesPart {
  /** By a name as it is written, the papers' keys with blanks between them. */
  readonly authors: Readonly<Record<string, string>>;
  readonly venues: Readonly<Record<string, string>>;
  /** By `identifierKey` of an identifier, an address or a citation key. */
  readonly identifiers: Readonly<Record<string, string>>;
}

/** A person or venue with papers. */
export interface Named {
  /** As the list writes it. */
  readonly name: string;
  /** The papers, by their keys in the index. */
  readonly keys: readonly string[];
}

/** The names in the browser: who wrote what, what appeared where, and what has which identifier. */
export class Names {
  private readonly parts: LazyParts<NamesPart>;

  /** @param starts see `SearchManifest.names` */
  constructor(starts: readonly string[], loadPart: (index: number) => Promise<NamesPart>) {
    this.parts = new LazyParts(starts, loadPart);
  }

  /** Papers with an identifier, an address or a citation key, however it is punctuated. */
  async papersWith(identifier: string): Promise<readonly string[]> {
    const key = identifierKey(identifier);
    return toKeys((await this.parts.of(key))?.identifiers[key]);
  }

  /**
   * People whose name has all the words of a text in its order, or else with the family name first.
   * An initial is as good as the name. Most papers first.
   * @param isTyping true when the last word may be the beginning of one
   */
  async authors(text: string, isTyping = false): Promise<readonly Named[]> {
    const words = nameWords(text);
    const [first] = words.toSorted((a, b) => b.length - a.length);
    const part = first === undefined ? undefined : await this.parts.of(first);
    if (!part) return [];
    const find = (sought: readonly string[]) =>
      namedIn(part.authors, (name) => isNamed(nameWords(name), sought, isTyping));
    const inOrder = find(words);
    return inOrder.length > 0 ? inOrder : find([...words.slice(1), ...words.slice(0, 1)]);
  }

  /**
   * Venues whose name has all the words of a text.
   * @param isWhole true when the name must begin with them: `NeurIPS 2024` is no workshop at it
   */
  async venues(text: string, isWhole = false): Promise<readonly Named[]> {
    const words = nameWords(text);
    const [first] = words.filter((word) => !queryStopWords.has(word));
    const part = first === undefined ? undefined : await this.parts.of(first);
    return namedIn(part?.venues ?? {}, (name) => {
      const ofName = nameWords(name);
      return isWhole
        ? words.every((word, index) => ofName[index] === word)
        : words.every((word) => ofName.includes(word));
    });
  }
}

/** The words of a name, folded, the pieces of hyphenated ones apart. */
export function nameWords(name: string): string[] {
  return compoundWords(name).flatMap(({ parts }) => parts);
}

function namedIn(
  names: Readonly<Record<string, string>>,
  isSought: (name: string) => boolean,
): Named[] {
  return Object.entries(names)
    .filter(([name]) => isSought(name))
    .map(([name, keys]) => ({ name, keys: toKeys(keys) }))
    .sort((a, b) => b.keys.length - a.keys.length || (a.name < b.name ? -1 : 1));
}

/** Whether the words of a name have those sought in order; others may be between them. */
function isNamed(words: readonly string[], sought: readonly string[], isTyping: boolean): boolean {
  let at = 0;
  for (const [index, word] of sought.entries()) {
    const isBeginning = word.length === 1 || (isTyping && index === sought.length - 1);
    const fits = (of: string) => of === word || (isBeginning && of.startsWith(word));
    while (at < words.length && !fits(words[at] ?? '')) at += 1;
    if (at === words.length) return false;
    at += 1;
  }
  return true;
}

function toKeys(keys: string | undefined): readonly string[] {
  return keys === undefined || keys === '' ? [] : keys.split(' ');
}
