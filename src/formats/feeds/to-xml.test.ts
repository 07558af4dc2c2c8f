import { XMLParser } from 'fast-xml-parser';
import { generateAtomFeed, type AtomFeed } from 'feedsmith';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { legalInMarkup } from '../../text/legal-in-markup.ts';
import { toXml } from './to-xml.ts';

type Minimal = AtomFeed.Feed<Date, true>;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  htmlEntities: true,
});

/** A text as title, name and attribute, there and back. */
function through(text: string) {
  const xml = toXml((value: Minimal) => generateAtomFeed(value, { strict: true }), {
    id: 'https://lists.example/',
    title: { value: text },
    updated: new Date('2031-01-01'),
    authors: [{ name: text }],
    links: [{ href: 'https://lists.example/', title: text }],
  });
  const { feed } = parser.parse(xml) as {
    feed: { title: string; author: { name: string }; link: { title: string } };
  };
  return [feed.title, feed.author.name, feed.link.title];
}

describe('toXml', () => {
  test.each([
    'a < b && c > d',
    '</title><script>alert(1)</script>',
    ']]> and <![CDATA[ and <!-- -->',
    '&apos; &amp; &#60; &lt;',
    `it's "quoted"`,
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y "z">]>&y;',
    '\u202eright to left\u202c שלום',
    '𝔘 🦙 中文',
    'one line\nand another',
  ])('keeps %j as it is', (text) => {
    expect(through(text)).toEqual([text, text, text]);
  });

  test.each([
    ['what XML does not allow', 'a\0b\u001bc\ufffed\ud83e', 'a\ufffdb\ufffdc\ufffdd\ufffd'],
    ['what replaces the characters of XML', 'a\ufdd0b\ufdd1c', 'a\ufffdb\ufffdc'],
  ])('replaces %s', (_name, text, expected) => {
    expect(through(text)).toEqual([expected, expected, expected]);
  });

  test('keeps any text but what XML does not allow', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (binary) => {
        // White space at the ends is not kept, and of line ends there is one kind.
        const text = `x${binary.replaceAll(/\r\n?/gu, '\n')}x`;
        const expected = legalInMarkup(text.replaceAll(/[\ufdd0-\ufdef]/gu, '\ufffd'));
        expect(through(text)).toEqual([expected, expected, expected]);
      }),
    );
  });

  test('keeps carriage returns', () => {
    const xml = toXml((value: Minimal) => generateAtomFeed(value, { strict: true }), {
      id: 'https://lists.example/',
      title: { value: 'a\r\nb' },
      updated: new Date('2031-01-01'),
    });
    expect(xml).toContain('<title>a&#13;\nb</title>');
  });
});
