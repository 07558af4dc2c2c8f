import { describe, expect, test } from 'vitest';
import { inventedPaper } from '../../reading-list/testing/invented-paper.ts';
import { toPlainText } from '../../text/to-plain-text.ts';
import { cardsOf, type CardContent } from './cards-of.ts';

const content: CardContent = {
  site: { name: 'Farming', description: 'Papers on farms.', language: 'en' },
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
  topics: ['wheels', 'soil', 'sheep'].map((id) => ({
    id,
    data: { label: `All ${id}`, definition: `What is ${id}?`, cues: {}, aliases: [] },
  })),
  paths: [
    {
      id: 'first-steps',
      data: {
        title: 'First steps',
        description: 'For beginners.',
        papers: [{ paper: 'cart', reason: 'It rolls.' }],
        aliases: [],
      },
    },
  ],
};
const cards = cardsOf(content);

describe('cardsOf', () => {
  test('makes a card for each paper, path and topic that papers have, and one for the site', () => {
    expect([...cards.keys()]).toEqual([
      '/cards/papers/cart.png',
      '/cards/papers/root.png',
      '/cards/topics/wheels.png',
      '/cards/topics/soil.png',
      '/cards/paths/first-steps.png',
      '/cards/site.png',
    ]);
  });

  test('says of a paper its primary topic, title, authors, venue and year', () => {
    const card = cards.get('/cards/papers/cart.png');
    expect(card).toMatchObject({
      kicker: 'All wheels',
      topic: 'wheels',
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
    const only = cardsOf({ ...content, papers: [inventedPaper('x', fields)], paths: [] });
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
    const topics = [{ id: 'soil', data: { label, definition: 'D', cues: {}, aliases: [] } }];
    const title = cardsOf({ ...content, topics }).get('/cards/topics/soil.png')?.title;
    expect(title).toEqual([{ type: 'text', value: label }]);
  });
});
