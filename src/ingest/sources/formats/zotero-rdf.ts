import { XMLParser } from 'fast-xml-parser';
import { recordOfFields, type SourceFields } from '../fields-record.ts';
import { lineNumbers } from '../line-numbers.ts';
import type { BadRecord, SourceFormat, SourceRecord } from '../source-format.ts';

/** An element as it is parsed: its attributes and its children by their names, each a list. */
type Element = Readonly<Record<string, unknown>>;

/** What lies in a library and is no work. */
const noWorks = new Set(['attachment', 'note', 'annotation']);

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  alwaysCreateTextNode: true,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
});

/**
 * Zotero's RDF, which its folders of exports have beside the files
 * (https://www.zotero.org/support/kb/exporting). A work is any element with an item type; where it
 * appeared is an element of its own, which also has the DOI of an article.
 */
export const zoteroRdf: SourceFormat = {
  name: 'an export of Zotero in RDF',
  confidence: (text) =>
    /^\s*<(?:\?xml|rdf:RDF)/u.test(text) &&
    text.slice(0, 5000).includes('http://www.zotero.org/namespaces/export#')
      ? 0.99
      : 0,
  read: (text) => {
    const records: SourceRecord[] = [];
    const bad: BadRecord[] = [];
    const [root = {}] = children(parser.parse(text), 'rdf:RDF');
    const all = Object.values(root).flatMap((elements) => elementsOf(elements));
    const byName = new Map(all.map((element) => [attribute(element, 'rdf:about'), element]));
    const lineAt = lineNumbers(text);
    const users = Map.groupBy(all.flatMap(containerNames), (name) => name);
    const containersOf = (work: Element) => [
      ...children(work, 'dcterms:isPartOf').flatMap(innerElements),
      ...containerNames(work).map((name): Element => {
        const { 'dc:identifier': identifiers, ...shared }: Element = byName.get(name) ?? {};
        // What several works are a part of has the identifier of one of them.
        return users.get(name)?.length === 1 ? { ...shared, 'dc:identifier': identifiers } : shared;
      }),
    ];
    const works = all
      .filter((element) => !noWorks.has(textAt(element, 'z:itemType') ?? 'note'))
      .map((element) => ({ element, start: placeOf(text, element) }))
      .sort((a, b) => a.start - b.start);
    for (const { element, start } of works) {
      const line = lineAt(start);
      const fields = fieldsOf(element, containersOf(element));
      const record = recordOfFields(fields, line);
      if (record && record.title !== '') records.push(record);
      else {
        const problem = 'an item of Zotero without a title';
        bad.push({ line, text: JSON.stringify(fields), problem });
      }
    }
    return { records, bad };
  },
};

/** The fields of a work, under the names that `recordOfFields` knows. */
function fieldsOf(work: Element, containers: readonly Element[]): SourceFields {
  const meetings = children(work, 'bib:presentedAt').flatMap(innerElements);
  const identifiers = [work, ...containers].flatMap((element) =>
    children(element, 'dc:identifier').flatMap((identifier) => [
      textOf(identifier),
      textAt(identifier, 'dcterms:URI', 'rdf:value'),
    ]),
  );
  return {
    title: textAt(work, 'dc:title'),
    abstract: textAt(work, 'dcterms:abstract'),
    authors: children(work, 'bib:authors', 'rdf:Seq', 'rdf:li', 'foaf:Person').map((person) => ({
      given: textAt(person, 'foaf:givenName') ?? textAt(person, 'foaf:givenname'),
      family: textAt(person, 'foaf:surname'),
    })),
    date: textAt(work, 'dc:date'),
    venue: [...containers, ...meetings].map((each) => textAt(each, 'dc:title')).find(Boolean),
    url: [
      attribute(work, 'rdf:about'),
      ...identifiers,
      textAt(work, 'prism:number'),
      textAt(work, 'dc:description'),
    ],
  };
}

/** Names of the elements that a work is a part of. */
function containerNames(work: Element): string[] {
  return children(work, 'dcterms:isPartOf').flatMap(
    (part) => attribute(part, 'rdf:resource') ?? [],
  );
}

/** Offset of an element's name, else of its title; 0 where neither is written as it is read. */
function placeOf(text: string, element: Element): number {
  const name = attribute(element, 'rdf:about');
  const written = name === undefined ? (textAt(element, 'dc:title') ?? '') : `rdf:about="${name}"`;
  return Math.max(0, text.indexOf(written));
}

/** The elements at the end of a path of names. */
function children(parent: unknown, ...path: readonly string[]): Element[] {
  return path.reduce<readonly unknown[]>(
    (elements, name) => elements.flatMap((element) => elementsOf(asElement(element)?.[name])),
    [parent],
  ) as Element[];
}

function innerElements(parent: Element): Element[] {
  return Object.values(parent).flatMap((value) => elementsOf(value));
}

function elementsOf(value: unknown): Element[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.map(asElement).filter((each) => each !== undefined);
}

function asElement(value: unknown): Element | undefined {
  return typeof value === 'object' && value !== null ? (value as Element) : undefined;
}

/** The text of the first element at the end of a path. */
function textAt(parent: Element, ...path: readonly string[]): string | undefined {
  const [first] = children(parent, ...path);
  return first && textOf(first);
}

function textOf(element: Element): string | undefined {
  const text = element['#text'];
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

function attribute(element: Element, name: string): string | undefined {
  const value = element[`@${name}`];
  return typeof value === 'string' ? value : undefined;
}
