import { readdir, readFile } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { addressAttributes, addressListAttributes } from '../build/relative-addresses.ts';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** The attributes that the build rewrites. */
const single: ReadonlySet<string> = new Set(addressAttributes);
const lists: ReadonlySet<string> = new Set(addressListAttributes);

/**
 * What a page says of itself and its feeds may be known by the site's full address only; what it
 * says of the paper are names elsewhere.
 */
const selfDescription = new Set(['canonical', 'alternate', 'schema.DC', 'cite-as', 'type']);

interface Address {
  readonly value: string;
  /** Whether it leads away at the reader's wish, to wherever it likes. */
  readonly mayLeave: boolean;
}

interface Source {
  readonly addresses: readonly Address[];
  readonly ids: ReadonlySet<string>;
}

/**
 * Addresses in the pages and style sheets of a folder that lead to no file or no place in a file.
 * An address inside the site must be relative, so that what holds here holds at a domain's root,
 * under a sub-path and on a disk.
 * @param home path of the published site's root, with slashes at both ends, where it is known: a host
 *   shows 404.html at any address, so there, and only there, addresses begin at that root
 * @returns a sentence a problem, with file and address; and how many addresses were looked at
 */
export async function findBrokenLinks(
  root: string,
  home?: string,
): Promise<{ problems: string[]; checked: number }> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = new Set<string>();
  const folders = new Set(['']);
  for (const entry of entries) {
    const path = posixPath(join(entry.parentPath, entry.name).slice(root.length + 1));
    (entry.isDirectory() ? folders : files).add(path);
  }
  const sources = new Map<string, Source>();
  for (const file of files) {
    if (file.endsWith('.html'))
      sources.set(file, readHtml(await readFile(join(root, file), 'utf8')));
    if (file.endsWith('.css')) sources.set(file, readCss(await readFile(join(root, file), 'utf8')));
  }
  let checked = 0;
  const problems = [...sources].flatMap(([file, { addresses }]) =>
    addresses.flatMap(({ value, mayLeave }) => {
      checked += 1;
      const problem = findProblem(file, value, mayLeave);
      return problem === undefined ? [] : [`${file}: “${value}” ${problem}`];
    }),
  );
  return { problems, checked };

  function findProblem(file: string, value: string, mayLeave: boolean): string | undefined {
    if (/^[a-z][a-z\d+.-]*:/iu.test(value)) {
      if (mayLeave ? /^(?:https?|mailto):/u.test(value) : value.startsWith('data:'))
        return undefined;
      return 'has a scheme';
    }
    const isAtHome = file === '404.html' && home !== undefined && value.startsWith(home);
    if (value.startsWith('/') && !isAtHome) return 'begins at the root';
    const relative = isAtHome ? `./${value.slice(home.length)}` : value;
    const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/u.exec(relative) ?? [];
    let target: string;
    let place: string;
    try {
      target = path === '' ? file : posix.join(posix.dirname(file), decodeURIComponent(path));
      place = decodeURIComponent(fragment);
    } catch {
      return 'is not encoded as an address';
    }
    if (target.startsWith('..')) return 'leads out of the site';
    const folder = target.replace(/^\.?\/?$|\/$/u, '');
    if (target.endsWith('/') || target === '.') {
      return folders.has(folder) ? undefined : 'is no folder';
    }
    if (!files.has(target)) return 'is no file';
    if (place === '') return undefined;
    return sources.get(target)?.ids.has(place) === true ? undefined : `has no place “${place}”`;
  }
}

function readHtml(html: string): Source {
  const addresses: Address[] = [];
  const ids = new Set<string>();
  const visit = (node: DefaultTreeAdapterTypes.ChildNode) => {
    if ('attrs' in node) {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
      const isSelf = selfDescription.has(attributes.get('rel') ?? '');
      const mayLeave = node.tagName === 'a' || (node.tagName === 'link' && isSelf);
      for (const [name, value] of attributes) {
        if (name === 'id' || (name === 'name' && node.tagName === 'a')) ids.add(value);
        if (single.has(name)) addresses.push({ value, mayLeave });
        if (lists.has(name)) addresses.push(...fromSourceSet(value));
        if (name === 'style') addresses.push(...readCss(value).addresses);
      }
      if (attributes.get('http-equiv')?.toLowerCase() === 'refresh') {
        const value = /url=(.*)$/iu.exec(attributes.get('content') ?? '')?.[1];
        if (value !== undefined) addresses.push({ value, mayLeave: false });
      }
      if ('content' in node) node.content.childNodes.forEach(visit);
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  parse(html).childNodes.forEach(visit);
  return { addresses, ids };
}

function fromSourceSet(value: string): Address[] {
  return value.split(',').map((each) => ({
    value: each.trim().split(/\s/u)[0] ?? '',
    mayLeave: false,
  }));
}

function readCss(css: string): Source {
  const addresses = [...css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)|@import\s+(["'])(.*?)\3/gu)];
  return {
    addresses: addresses.map((match) => ({ value: match[2] ?? match[4] ?? '', mayLeave: false })),
    ids: new Set(),
  };
}

function posixPath(path: string): string {
  return path.split(sep).join('/');
}
