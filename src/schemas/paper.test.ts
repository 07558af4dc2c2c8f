import { describe, expect, test } from 'vitest';
import { paperSchema } from './paper.ts';

const least = {
  title: 'TideLoom',
  abstract: 'A loom for tide tables.',
  topics: [{ topic: 'weaving' }],
};

const messagesFor = (change: object) =>
  paperSchema.safeParse({ ...least, ...change }).error?.issues.map(({ message }) => message);

describe('paperSchema', () => {
  test('fills in what a page may leave out', () => {
    expect(paperSchema.parse(least)).toEqual({
      ...least,
      authors: [],
      moreAuthors: false,
      identifiers: {},
      formerCitationKeys: [],
      links: [],
      origins: [],
      aliases: [],
    });
  });

  test('takes white space off the ends of title, abstract and names', () => {
    const paper = paperSchema.parse({
      ...least,
      title: ' A ',
      abstract: '\nB\n',
      authors: [' C '],
    });
    expect([paper.title, paper.abstract, paper.authors]).toEqual(['A', 'B', ['C']]);
  });

  test('needs a title that shows something', () => {
    expect(messagesFor({ title: '  ' })).toEqual(['a paper needs a title']);
  });

  test('needs one to four topics, each once', () => {
    const topics = (...names: string[]) => ({ topics: names.map((topic) => ({ topic })) });
    expect(messagesFor(topics())).toEqual(['a paper needs at least one topic; "other" is one']);
    expect(messagesFor(topics('a', 'b', 'c', 'd'))).toBeUndefined();
    expect(messagesFor(topics('a', 'b', 'c', 'd', 'e'))).toEqual(['a paper has at most 4 topics']);
    expect(messagesFor(topics('a', 'b', 'a'))).toEqual(['a topic is given twice']);
  });

  test.each(['javascript:alert(1)', 'ftp://example.org/', 'example.org', '//example.org'])(
    'refuses a link that is no web address: %s',
    (url) => {
      expect(messagesFor({ links: [{ kind: 'code', url }] })).toEqual([
        'an http or https address is needed',
      ]);
    },
  );

  test('refuses a link of a kind it does not know', () => {
    const links = [{ kind: 'blog', url: 'https://example.org/' }];
    expect(messagesFor({ links })).toHaveLength(1);
  });

  test('refuses a field it does not know', () => {
    expect(messagesFor({ abstact: 'A loom.' })).toEqual(['Unrecognized key: "abstact"']);
  });

  test('gives the keys of an origin in one order, however they are written', () => {
    const { origins } = paperSchema.parse({
      ...least,
      origins: [{ title: 'Tide Loom', line: 3, listing: 'a.txt' }],
    });
    expect(JSON.stringify(origins)).toBe('[{"listing":"a.txt","line":3,"title":"Tide Loom"}]');
  });
});
