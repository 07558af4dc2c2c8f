import fc from 'fast-check';
import satori, { type Font } from 'satori';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../content-files/testing/any-text.ts';
import {
  readPapers,
  readReadingPaths,
  readSite,
  readTopics,
} from '../../content-files/content-folder.ts';
import { inventedContent } from '../../testing/invented-content.ts';
import { parseText } from '../../text/parse-text.ts';
import { cardElement, type CardElement } from './card-element.ts';
import { loadCardFonts } from './card-fonts.ts';
import { cardSize, type Card } from './card.ts';
import { cardsOf } from './cards-of.ts';

const { faces, fonts } = await loadCardFonts();

/** A line of text where satori puts it. */
interface PlacedLine {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Lines in their order on the card, and the signs for which no font has a picture. */
async function layOut(
  card: Card,
): Promise<{ lines: PlacedLine[]; missing: string[]; svg: string }> {
  const lines: PlacedLine[] = [];
  const missing: string[] = [];
  const element = cardElement(card, { faces });
  const texts = linesIn(element);
  const svg = await satori(element, {
    ...cardSize,
    fonts: fonts as Font[],
    loadAdditionalAsset: (_script, text) => {
      missing.push(text);
      return Promise.resolve([]);
    },
    onNodeDetected: ({ left, top, width, height, props }) => {
      const style = props['style'] as { whiteSpace?: string } | undefined;
      if (style?.whiteSpace !== 'pre') return;
      const text = texts[lines.length] ?? '';
      lines.push({ text, left, top, right: left + width, bottom: top + height });
    },
  });
  return { lines, missing, svg };
}

/** Texts of a card's lines, in order. */
function linesIn(node: string | CardElement): string[] {
  if (typeof node === 'string') return [];
  const { style, children = [] } = node.props;
  return style['whiteSpace'] === 'pre' ? [textOf(node)] : children.flatMap(linesIn);
}

function textOf(node: string | CardElement): string {
  return typeof node === 'string' ? node : (node.props.children ?? []).map(textOf).join('');
}

function card(fields: Partial<Card> = {}): Card {
  return {
    kicker: 'Carts',
    topic: 'carts',
    title: parseText('On Carts'),
    plainTitle: 'on-carts',
    facts: 'Farm Letters · 2031',
    siteName: 'Farming',
    ...fields,
  };
}

/** Every line inside the margins, and none over another. */
function expectTidy(lines: readonly PlacedLine[]): void {
  for (const line of lines) {
    expect(line.left).toBeGreaterThanOrEqual(80);
    // Satori rounds widths up.
    expect(line.right).toBeLessThanOrEqual(cardSize.width - 71);
    expect(line.top).toBeGreaterThanOrEqual(40);
    expect(line.bottom).toBeLessThanOrEqual(cardSize.height - 40);
  }
  for (const [index, a] of lines.entries()) {
    for (const b of lines.slice(index + 1)) {
      const isApart =
        a.bottom <= b.top || b.bottom <= a.top || a.right <= b.left || b.right <= a.left;
      expect(isApart, `“${a.text}” and “${b.text}” overlap`).toBe(true);
    }
  }
}

describe('cardElement', () => {
  test('says kicker, title, authors, site and facts, in this order', async () => {
    const authors = { names: ['Ada Acre', 'Bo Barn'], areMore: false };
    const { lines } = await layOut(card({ authors }));
    expect(lines.map(({ text }) => text)).toEqual([
      'Carts',
      'On Carts',
      'Ada Acre and Bo Barn',
      'Farming',
      'Farm Letters · 2031',
    ]);
    expectTidy(lines);
  });

  test('leaves out what is not known', async () => {
    const bare = card({ authors: { names: [], areMore: false }, facts: '', topic: undefined });
    const { lines } = await layOut(bare);
    expect(lines.map(({ text }) => text)).toEqual(['Carts', 'On Carts', 'Farming']);
  });

  test('raises and lowers scripts', async () => {
    const { svg } = await layOut(card({ title: parseText('x^{2} y_i') }));
    const { svg: flat } = await layOut(card({ title: parseText('x2 yi') }));
    expect(svg).not.toBe(flat);
    const { lines } = await layOut(card({ title: parseText('S^{2}FT and $L_{2}$') }));
    expect(lines[1]?.text).toBe('S2FT and L2');
  });

  test.each([
    ['a title of 300 letters', { title: parseText('Carts '.repeat(50)) }],
    ['a title without blanks', { title: parseText('W'.repeat(300)) }],
    ['a title far too long', { title: parseText('Many carts '.repeat(400)) }],
    ['scripts at every line', { title: parseText('x^{2} y_{i} '.repeat(60)) }],
    ['a long description', { description: 'For those who drive carts. '.repeat(40) }],
    [
      'a long title and description',
      { title: parseText('Many carts '.repeat(30)), description: 'Carts. '.repeat(99) },
    ],
    ['a long site name', { siteName: 'Farming '.repeat(40), facts: 'Farm Letters '.repeat(40) }],
    ['a long kicker', { kicker: 'Carts '.repeat(50) }],
    ['300 authors', { authors: { names: Array<string>(300).fill('Ada Acre'), areMore: false } }],
    ['one long author', { authors: { names: ['A'.repeat(300)], areMore: true } }],
  ])('has room for %s', async (_rule, fields) => {
    const { lines } = await layOut(card(fields));
    expectTidy(lines);
  });

  test('cuts a title at a word', async () => {
    const { lines } = await layOut(card({ title: parseText('Many carts '.repeat(400)) }));
    const title = lines.slice(1, -2).map(({ text }) => text);
    expect(title.join(' ')).toMatch(/^(?:Many carts )+Many(?: carts)?…$/u);
  });

  test.each([
    ['中文标题', 'on-carts'],
    ['🦙🦙', 'on-carts'],
    ['\u202e\u200b', 'on-carts'],
    ['שלום עולם in farming', 'in farming'],
    ['基于注意力机制的车辆检测 BERT', 'on-carts'],
    ['The Llama 🦙 Herd', 'The Llama Herd'],
  ])('shows of “%s” what can be read: %s', async (title, expected) => {
    const { lines, missing } = await layOut(card({ title: parseText(title) }));
    expect(lines[1]?.text).toBe(expected);
    expect(missing).toEqual([]);
  });

  test('counts authors whose names cannot be drawn among the others', async () => {
    const authors = { names: ['李雷', 'Łukasz Żółć', 'Δημήτρης'], areMore: false };
    const { lines } = await layOut(card({ authors }));
    expect(lines[2]?.text).toBe('Łukasz Żółć, Δημήτρης and 1 other');
  });

  test('any text is drawn as text, without a box for a missing sign', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (title, other) => {
        const hostile = card({
          title: parseText(title),
          kicker: other,
          facts: title,
          siteName: other,
          authors: { names: [title, other], areMore: false },
        });
        const { lines, missing, svg } = await layOut(hostile);
        expect(missing).toEqual([]);
        expectTidy(lines);
        expect(svg).not.toMatch(/<(?:script|image|foreignObject|a|text|style)\b|href=/iu);
      }),
      { numRuns: 40 },
    );
  });
});

describe('every card of a whole list', async () => {
  const root = inventedContent;
  const [papers, topics, paths, site] = await Promise.all([
    readPapers(root),
    readTopics(root),
    readReadingPaths(root),
    readSite(root),
  ]);
  if (!site.ok) throw new Error('site.yaml cannot be read');
  const longest = 'on-the-long-and-short-of-it';
  const cards = cardsOf({
    site: site.value,
    papers: papers.pages,
    topics: topics.pages,
    paths: paths.pages,
  });

  test('is tidy, whole and without a missing sign', async () => {
    expect(cards.size).toBeGreaterThan(papers.pages.length);
    for (const [path, each] of cards) {
      const { lines, missing } = await layOut(each);
      expect(missing, path).toEqual([]);
      expectTidy(lines);
      // A venue's long name, which stands last, and the longest title are cut.
      const cut = lines.slice(0, -1).filter(({ text }) => text.endsWith('…'));
      expect(cut, path).toHaveLength(path.includes(longest) ? 1 : 0);
    }
  });
});
