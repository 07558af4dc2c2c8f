import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../content-files/testing/any-text.ts';
import { parseText } from '../../text/parse-text.ts';
import { loadCardFonts } from './card-fonts.ts';
import { cardSvg } from './card-svg.ts';
import { cardSize } from '../../reading-list/card-path.ts';
import type { Card } from './card.ts';

const fonts = await loadCardFonts();

/** A piece of text where satori puts it. */
interface PlacedText {
  readonly text: string;
  readonly fontSize: number;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
}

/** What a card says, line by line, and the characters for which no font has a glyph. */
interface Layout {
  readonly pieces: readonly PlacedText[];
  readonly lines: readonly string[];
  readonly missing: readonly string[];
}

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
};

async function layOut(card: Card): Promise<Layout> {
  const missing: string[] = [];
  const svg = await cardSvg(card, fonts, {
    embedFont: false,
    loadAdditionalAsset: (_script, text) => {
      missing.push(...text.replaceAll('\u2060', ''));
      return Promise.resolve([]);
    },
  });
  const pieces = [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/gu)].map(
    ([, attributes = '', content = '']): PlacedText => {
      const number = (name: string) =>
        Number(new RegExp(`(?:^| )${name}="([^"]*)"`, 'u').exec(attributes)?.[1]);
      const text = content.replaceAll(/&([^;]+);/gu, (_all, name: string) => {
        return namedEntities[name] ?? '?';
      });
      return {
        text: text.replaceAll('\u2060', ''),
        fontSize: number('font-size'),
        left: number('x'),
        right: number('x') + number('width'),
        baseline: number('y'),
      };
    },
  );
  const shown = pieces.filter(({ text }) => text.trim() !== '');
  return { pieces: shown, lines: linesOf(shown), missing };
}

/** Pieces side by side as one text, with a blank where there is room for one. */
function linesOf(pieces: readonly PlacedText[]): string[] {
  const lines: string[] = [];
  let before: PlacedText | undefined;
  for (const piece of pieces) {
    const gap = before ? piece.left - before.right : Infinity;
    if (gap < -1 || gap > piece.fontSize) lines.push(piece.text);
    else lines.push(`${lines.pop() ?? ''}${gap > piece.fontSize / 10 ? ' ' : ''}${piece.text}`);
    before = piece;
  }
  return lines;
}

function card(fields: Partial<Card> = {}): Card {
  return {
    kicker: 'Carts',
    hue: 'hue-7',
    title: parseText('On Carts'),
    plainTitle: 'on-carts',
    facts: 'Farm Letters · 2031',
    siteName: 'Farming',
    ...fields,
  };
}

/** All text inside the margins, and none over another; kerning may bring two pieces together. */
function expectTidy(pieces: readonly PlacedText[]): void {
  const boxes = pieces.map(({ text, fontSize, left, right, baseline }) => ({
    text,
    left: left + fontSize / 8,
    right: right - fontSize / 8,
    top: baseline - 0.75 * fontSize,
    bottom: baseline + 0.25 * fontSize,
  }));
  for (const [index, a] of boxes.entries()) {
    expect(a.left).toBeGreaterThanOrEqual(86);
    expect(a.right).toBeLessThanOrEqual(cardSize.width - 72);
    expect(a.top).toBeGreaterThanOrEqual(40);
    expect(a.bottom).toBeLessThanOrEqual(cardSize.height - 40);
    for (const b of boxes.slice(index + 1)) {
      const isApart =
        a.bottom <= b.top || b.bottom <= a.top || a.right <= b.left || b.right <= a.left;
      expect(isApart, `“${a.text}” and “${b.text}” overlap`).toBe(true);
    }
  }
}

/** The lines of the title of a card that says nothing below it. */
async function titleLines(title: string): Promise<{ lines: string[]; fontSize: number }> {
  const { pieces } = await layOut({
    kicker: '',
    title: parseText(title),
    plainTitle: 'x',
    facts: '',
  });
  return { lines: linesOf(pieces), fontSize: pieces[0]?.fontSize ?? 0 };
}

describe('cardSvg', () => {
  test('says kicker, title, authors, site and facts, in this order', async () => {
    const authors = { names: ['Ada Acre', 'Bo Barn'], areMore: false };
    const { lines, pieces } = await layOut(card({ authors }));
    expect(lines).toEqual([
      'Carts',
      'On Carts',
      'Ada Acre and Bo Barn',
      'Farming',
      'Farm Letters · 2031',
    ]);
    expectTidy(pieces);
  });

  test('leaves out what is not known', async () => {
    const bare = card({ authors: { names: [], areMore: false }, facts: '', hue: undefined });
    expect((await layOut(bare)).lines).toEqual(['Carts', 'On Carts', 'Farming']);
  });

  test('has outlines alone, of no colours but those of the card', async () => {
    const svg = await cardSvg(card(), fonts);
    expect(svg).not.toMatch(/<(?:text|image|style)\b|href=/u);
    expect(new Set(svg.match(/fill="rgb[^"]*"/gu)).size).toBe(5);
  });

  test.each([
    ['a short title in the largest letters', 'Carts', 1, 72],
    ['a longer one in smaller letters', 'Many carts go round and down '.repeat(4), 4, 64],
    ['one of capitals in smaller letters still', 'MANY CARTS GO DOWN '.repeat(6), 4, 56],
  ])('sets %s', async (_rule, title, lineCount, size) => {
    const { lines, fontSize } = await titleLines(title);
    expect(lines).toHaveLength(lineCount);
    expect(fontSize).toBe(size);
  });

  test('makes lines of about equal length', async () => {
    const { lines } = await titleLines('How carts learned to roll down');
    expect(lines).toEqual(['How carts learned', 'to roll down']);
  });

  test('breaks no line after a hyphen', async () => {
    const { lines } = await titleLines(
      'Many carts were in need of fine-tuning and some multi-wheel',
    );
    expect(lines.join(' ')).toContain('fine-tuning');
    for (const line of lines) expect(line).not.toMatch(/-$/u);
  });

  test('raises and lowers scripts', async () => {
    const { pieces } = await layOut(card({ title: parseText('x^{2} $y_i$') }));
    const [x, two, y, i] = pieces.slice(1, 5);
    expect([x?.text, two?.text, y?.text, i?.text]).toEqual(['x', '2', 'y', 'i']);
    expect(two?.baseline).toBeLessThan(x?.baseline ?? 0);
    expect(i?.baseline).toBeGreaterThan(y?.baseline ?? Infinity);
    expect(two?.fontSize).toBeLessThan(x?.fontSize ?? 0);
  });

  test.each([
    ['a title of 300 letters', { title: parseText('Carts '.repeat(50)) }],
    ['a title without blanks', { title: parseText('W'.repeat(300)) }],
    ['a short title without blanks', { title: parseText('W'.repeat(80)) }],
    ['a title far too long', { title: parseText('Many carts '.repeat(400)) }],
    ['scripts in every line', { title: parseText('x^{2} y_{i} '.repeat(60)) }],
    ['a few scripts in every line', { title: parseText('carts^{2} wheels_{i} '.repeat(6)) }],
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
    const authors = { names: ['Ada Acre'], areMore: false };
    const { pieces } = await layOut(card({ authors, ...fields }));
    expectTidy(pieces);
  });

  test('cuts a title that is too long for any size, and shows that', async () => {
    const { lines } = await titleLines('Many carts '.repeat(400));
    expect(lines.join(' ')).toMatch(/^(?:Many carts )+Many(?: carts)?…$/u);
    expect(lines).toHaveLength(6);
  });

  test('shows all of a title of up to 200 letters', async () => {
    const title = fc
      .array(fc.stringMatching(/^[a-z]{1,14}$/u), { minLength: 1, maxLength: 40 })
      .map((words) => words.join(' ').slice(0, 200).trim());
    await fc.assert(
      fc.asyncProperty(title, async (text) => {
        const { lines } = await titleLines(text);
        expect(lines.join(' ')).toBe(text);
      }),
      { numRuns: 40 },
    );
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
    expect(lines[1]).toBe(expected);
    expect(missing).toEqual([]);
  });

  test('counts authors whose names cannot be drawn among the others', async () => {
    const authors = { names: ['李雷', 'Łukasz Żółć', 'Δημήτρης'], areMore: false };
    const { lines } = await layOut(card({ authors }));
    expect(lines[2]).toBe('Łukasz Żółć, Δημήτρης and 1 other');
  });

  test('any text is drawn as text, without a box for a missing character', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (title, other) => {
        const hostile = card({
          title: parseText(title),
          kicker: other,
          facts: title,
          siteName: other,
          authors: { names: [title, other], areMore: false },
        });
        const { pieces, missing } = await layOut(hostile);
        expect(missing).toEqual([]);
        expectTidy(pieces);
        const svg = await cardSvg(hostile, fonts);
        expect(svg).not.toMatch(/<(?:script|image|foreignObject|a|text|style)\b|href=/iu);
      }),
      { numRuns: 40 },
    );
  });
});
