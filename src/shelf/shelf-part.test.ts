import { describe, expect, test } from 'vitest';
import { factsIn, toShelfPart, type PaperFacts } from './shelf-part.ts';

const oak: PaperFacts = {
  ...{ id: 'oak', title: 'On oaks', authors: 'Zoë Beet', venue: 'Cart Fair', date: '2024-05' },
  ...{ hasCode: true, pdf: 'https://example.org/oak.pdf' },
  topics: [{ id: 'trees', label: 'Trees & more', hue: 'hue-3' }],
};
const moss: PaperFacts = { ...oak, id: 'moss', hasCode: false, pdf: '', date: '', topics: [] };

describe('toShelfPart and factsIn', () => {
  test.each([oak, moss])('keep what is shown of $id', (facts) => {
    const part = JSON.parse(JSON.stringify(toShelfPart([oak, moss], {}))) as ReturnType<
      typeof toShelfPart
    >;
    expect(factsIn(part, facts.id)).toEqual(facts);
  });
});

describe('factsIn', () => {
  test.each(['fern', 'constructor'])('says nothing of a paper that is not there: %s', (id) => {
    expect(factsIn(toShelfPart([oak], {}), id)).toBeUndefined();
  });
});
