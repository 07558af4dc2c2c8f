import { describe, expect, test } from 'vitest';
import { inventedList } from '../../reading-list/testing/invented-list.ts';
import { inventedPaper } from '../../reading-list/testing/invented-paper.ts';
import { toPlainText } from '../../text/to-plain-text.ts';
import { cardFiles } from './card-files.ts';

type Content = Parameters<typeof inventedList>[0];

const content: Content = {
  site: { name: 'Farming', description: 'Papers on farms.', url: 'https://reading.example/' },
  papers: [
    inventedPaper('cart', {
      title: 'C^{2}ART & <b>wheels</b>',
      authors: ['Ada Acre', 'Bo Barn'],
      moreAuthors: true,
      published: '2031-05',
      venue: 'Farm Letters',
      topics: [{ topic: 'wheels' }, { topic: 'soil' }],
    }),
    inventedPaper('root', { topics: [{ topic: 'soil' }] }),
  ],
  topics: { wheels: 'All wheels', soil: 'All soil', sheep: 'All sheep' },
  paths: [
    {
      id: 'first-steps',
      data: {
        title: 'First steps',
        description: 'For beginners.',
        papers: [{ paper: 'cart', reason: 'It rolls.' }],
        next: [],
        aliases: [],
      },
    },
  ],
};

/** Cards of an invented list by their addresses. */
function cardsBy(changes: Content = {}) {
  const files = cardFiles(inventedList({ ...content, ...changes }));
  return new Map(files.map(({ path, from }) => [path, from.card]));
}

const cards = cardsBy();

describe('cardFiles', () => {
  test('makes a card for each paper, path and topic that papers have, and one for the site', () => {
    expect([...cards.keys()]).toEqual([
      '/cards/papers/cart.png',
      '/cards/papers/root.png',
      '/cards/topics/soil.png',
      '/cards/topics/wheels.png',
      '/cards/paths/first-steps.png',
      '/cards/site.png',
    ]);
  });

  test('says of a paper its primary topic, title, authors, venue and year', () => {
    const card = cards.get('/cards/papers/cart.png');
    expect(card).toMatchObject({
      kicker: 'All wheels',
      hue: 'hue-1',
      authors: { names: ['Ada Acre', 'Bo Barn'], areMore: true },
      facts: 'Farm Letters · 2031',
      siteName: 'Farming',
    });
    expect(toPlainText(card?.title ?? [])).toBe('C²ART & <b>wheels</b>');
  });

  test.each([
    [{}, ''],
    [{ published: '2031-05-02' }, '2031'],
    [{ venue: 'Farm Letters' }, 'Farm Letters'],
    [{ venue: 'Farms 2031', published: '2031' }, 'Farms 2031'],
    [{ venue: 'Farms 2031', published: '2030' }, 'Farms 2031 · 2030'],
  ])('says once what is known: %o', (fields, facts) => {
    const only = cardsBy({ papers: [inventedPaper('x', fields)], paths: [] });
    expect(only.get('/cards/papers/x.png')?.facts).toBe(facts);
  });

  test('counts papers for topics, paths and the site', () => {
    const facts = ['topics/wheels', 'topics/soil', 'paths/first-steps', 'site'].map(
      (name) => cards.get(`/cards/${name}.png`)?.facts,
    );
    expect(facts).toEqual([
      '1 paper',
      '2 papers',
      '1 paper',
      '2 papers · 2 topics · 1 reading path',
    ]);
  });

  test('takes curators’ texts as they are', () => {
    const label = 'Costs $5 and x^2 & more';
    const title = cardsBy({ topics: { soil: label } }).get('/cards/topics/soil.png')?.title;
    expect(title).toEqual([{ type: 'text', value: label }]);
  });

  test('makes none while the address of the site is not known', () => {
    expect(cardFiles(inventedList({ ...content, site: {} }))).toEqual([]);
  });

  test('depends on what the card shows and what it is drawn with, and on nothing else', () => {
    const [file] = cardFiles(inventedList(content));
    expect(Object.keys(file?.from ?? {})).toEqual(['card', 'fonts']);
    expect(file?.from.fonts.every((name) => /@\d+\.\d+\.\d+$/u.test(name))).toBe(true);
    const abstract = { ...inventedPaper('root').data, abstract: 'Another.' };
    const papers = [inventedPaper('root', { topics: [{ topic: 'soil' }] })];
    const others = papers.map(({ id, data }) => ({
      id,
      data: { ...data, abstract: abstract.abstract },
    }));
    const fromOf = (list: Content) =>
      cardFiles(inventedList({ ...content, ...list, paths: [] })).map(({ from }) => from);
    expect(fromOf({ papers: others })).toEqual(fromOf({ papers }));
  });
});
