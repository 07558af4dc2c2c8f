import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import satori from 'satori';
import { describe, expect, test } from 'vitest';
import { fontMetrics } from './font-metrics.ts';

const { resolve } = createRequire(import.meta.url);
const fontFile = (name: string) => resolve(`@fontsource/${name}.woff`);

/** Width in em of a text as satori, which has its own reader of fonts, sets it. */
async function widthBySatori(font: Buffer, text: string): Promise<number> {
  const fontSize = 1000;
  let width = 0;
  const style = {
    fontSize,
    fontFamily: 'f',
    fontKerning: 'none',
    fontFeatureSettings: '"liga" 0, "calt" 0',
    whiteSpace: 'pre',
  };
  await satori(
    {
      type: 'div',
      props: {
        style: { display: 'flex' },
        children: [{ type: 'div', key: 'text', props: { style, children: text } }],
      },
    },
    {
      width: 100 * fontSize,
      height: fontSize,
      fonts: [{ name: 'f', data: font }],
      onNodeDetected: (node) => {
        if (node.key === 'text') ({ width } = node);
      },
    },
  );
  return width / fontSize;
}

describe('fontMetrics', () => {
  test.each([
    ['source-serif-4/files/source-serif-4-latin-600-normal', 'Wide words, i.e. 10×'],
    ['source-serif-4/files/source-serif-4-latin-600-italic', 'Wide words, i.e. 10×'],
    ['source-sans-3/files/source-sans-3-latin-400-normal', 'Ada Lovelace – 1843'],
    ['source-serif-4/files/source-serif-4-greek-600-normal', 'ΩΑλφα'],
    ['source-sans-3/files/source-sans-3-cyrillic-400-normal', 'Привет'],
    ['source-serif-4/files/source-serif-4-latin-ext-400-normal', 'łšğ'],
  ])('knows the widths of the signs in %s', async (name, text) => {
    const font = await readFile(fontFile(name));
    const { advance } = fontMetrics(font);
    const width = [...text].reduce(
      (sum, sign) => sum + (advance(sign.codePointAt(0) ?? 0) ?? 9),
      0,
    );
    expect(width).toBeCloseTo(await widthBySatori(font, text), 2);
  });

  test('knows which signs a font lacks', async () => {
    const { advance } = fontMetrics(
      await readFile(fontFile('source-serif-4/files/source-serif-4-latin-600-normal')),
    );
    for (const sign of 'λж中🦙\u{10ffff}') {
      expect(advance(sign.codePointAt(0) ?? 0)).toBeUndefined();
    }
  });

  test('refuses what is no WOFF file', async () => {
    const woff2 = resolve('@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2');
    const font = await readFile(woff2);
    expect(() => fontMetrics(font)).toThrow('no WOFF file');
    expect(() => fontMetrics(Buffer.alloc(0))).toThrow('no WOFF file');
  });
});
