import { describe, expect, test } from 'vitest';
import { inventedList } from '../../../reading-list/testing/invented-list.ts';
import { inventedPaper } from '../../../reading-list/testing/invented-paper.ts';
import { feedFormats } from '../feed-formats.ts';
import { toFeed } from '../to-feed.ts';
import { findFeedProblems } from './find-feed-problems.ts';

const feed = toFeed(
  inventedList({
    papers: [
      inventedPaper('turnip', {
        added: '2031-01-01',
        authors: ['Ada Carter'],
        identifiers: { arxiv: '3101.00001' },
      }),
    ],
  }),
  { kind: 'all' },
  { SITE_URL: 'https://lists.example' },
);

function texts() {
  return new Map(
    feedFormats.map(({ ending, format }) => [
      ending,
      feed ? format(feed, `https://lists.example/feeds/all.${ending}`) : '',
    ]),
  );
}

describe('findFeedProblems', () => {
  test.each(['atom', 'rss', 'json'])('finds none in a sound %s feed', async (ending) => {
    expect(
      await findFeedProblems([{ name: `all.${ending}`, text: texts().get(ending) ?? '' }]),
    ).toEqual([]);
  });

  test.each([
    ['atom', 'an entry without an id', /(<entry>[^]*)<id>.*<\/id>/u, '$1'],
    ['atom', 'an entry without a title', /(<entry>[^]*)<title>.*<\/title>/u, '$1'],
    ['atom', 'a feed without a date', /<updated>.*<\/updated>/u, ''],
    ['atom', 'a date without a zone', /T00:00:00.000Z/u, 'T00:00:00'],
    ['atom', 'a day that no calendar has', /2031-01-01T/u, '2031-02-30T'],
    ['atom', 'a person without a name', /<name>.*<\/name>/u, ''],
    ['atom', 'an author of none', /<author>[^]*?<\/author>/u, ''],
    ['atom', 'a link to nowhere', /href="[^"]*"/u, ''],
    ['atom', 'a relative link', /href="https:\/\/lists.example/u, 'href="'],
    ['atom', 'a topic without a term', /term="[^"]*"/u, ''],
    ['atom', 'content of an unknown kind', /type="html"/u, 'type="latex"'],
    ['atom', 'an element of its own', /<generator>/u, '<summary>x</summary><generator>'],
    ['atom', 'what is not XML', /Shelfmark/u, 'Shelf & mark'],
    ['rss', 'a channel without a link', /<link>.*<\/link>/u, ''],
    ['rss', 'a channel without a description', /<description>.*<\/description>/u, ''],
    ['rss', 'an item without a guid', /<guid.*<\/guid>/u, ''],
    ['rss', 'two titles of an item', /(<item>)/u, '$1<title>x</title>'],
    ['rss', 'a date of another kind', /<pubDate>.*<\/pubDate>/u, '<pubDate>2031-01-01</pubDate>'],
    [
      'rss',
      'an author without an address',
      /<dc:creator>(.*)<\/dc:creator>/u,
      '<author>$1</author>',
    ],
    ['rss', 'a channel that is not found', /<atom:link.*?\/>/u, ''],
    ['rss', 'another version', /version="2.0"/u, 'version="0.91"'],
    ['json', 'no title', /"title":"Carts and Roots",/u, ''],
    ['json', 'no items', /"items":/u, '"things":'],
    ['json', 'an item without an id', /"id":"[^"]*",/u, ''],
    ['json', 'an item without content', /"content_html":/u, '"content":'],
    ['json', 'a date without a zone', /T00:00:00.000Z/u, ''],
  ])('finds in %s: %s', async (ending, _name, sound, broken) => {
    const text = texts().get(ending) ?? '';
    const changed = text.replace(sound, broken);
    expect(changed).not.toBe(text);
    expect(await findFeedProblems([{ name: `all.${ending}`, text: changed }])).not.toEqual([]);
  });
});
