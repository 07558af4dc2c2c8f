import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { richOEmbedSchema } from './testing/oembed-schema.ts';
import { parsedFragment } from './testing/parse-fragment.ts';
import { toOEmbed, type OEmbedInput } from './to-oembed.ts';

const site = { name: 'Gardening "R" & D', home: 'https://garden.example/list/' };
const paper: OEmbedInput = { kind: 'papers', id: 'cart', title: 'A Cart', authors: 'Ada Birch' };

describe('toOEmbed', () => {
  test.each(['papers', 'topics', 'paths'] as const)(
    'answers for %s as the standard asks',
    (kind) => {
      expect(richOEmbedSchema.safeParse(toOEmbed({ ...paper, kind }, site)).error).toBeUndefined();
    },
  );

  test('shows the page for frames, in a frame of the size that is announced', () => {
    const { html, width, height } = toOEmbed(paper, site);
    expect(parsedFragment(html)).toEqual([
      {
        tag: 'iframe',
        attributes: {
          src: 'https://garden.example/list/embed/papers/cart.html',
          title: 'A Cart',
          width: String(width),
          height: String(height),
          frameborder: '0',
          loading: 'lazy',
        },
        children: [],
      },
    ]);
  });

  test('has a picture of a paper, with its size, and of nothing else', () => {
    expect(toOEmbed(paper, site)).toMatchObject({
      thumbnail_url: 'https://garden.example/list/cards/papers/cart.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    expect(toOEmbed({ ...paper, kind: 'topics' }, site)).not.toHaveProperty('thumbnail_url');
  });

  test('leaves out an author that is not known', () => {
    expect(toOEmbed(paper, site).author_name).toBe('Ada Birch');
    expect(toOEmbed({ ...paper, authors: '' }, site)).not.toHaveProperty('author_name');
  });

  test('keeps any title as it is, in the answer and in the frame', () => {
    fc.assert(
      fc.property(anyTitle, (title) => {
        const answer = richOEmbedSchema.parse(
          JSON.parse(JSON.stringify(toOEmbed({ ...paper, title }, site))),
        );
        expect(answer.title).toBe(title);
        const frames = parsedFragment(answer.html);
        expect(frames).toMatchObject([{ tag: 'iframe', attributes: { title: asParsed(title) } }]);
      }),
    );
  });
});

/** Any characters, those with a meaning in HTML or JSON and those that show nothing among them. */
const anyTitle = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'<>&"\'\\{}\0\r\n\u001b\u0085\u200b\u202e\u2028\uffff'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
});

/** HTML knows one line break, and no null character. */
function asParsed(text: string): string {
  return text.replaceAll(/\r\n?/gu, '\n').replaceAll('\0', '\uFFFD');
}
