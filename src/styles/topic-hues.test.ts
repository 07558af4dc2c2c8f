import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { topicHue } from '../reading-list/topic-hue.ts';

const css = await readFile('src/styles/parts/topic-link.css', 'utf8');

type Colour = readonly [red: number, green: number, blue: number];

/** Linear sRGB of an OKLCH colour, cut to what a screen can show; https://www.w3.org/TR/css-color-4/#color-conversion-code */
function toLinear(lightness: number, chroma: number, hue: number): Colour {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const cut = (value: number) => Math.min(1, Math.max(0, value));
  return [
    cut(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    cut(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    cut(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

const luminance = ([red, green, blue]: Colour) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** WCAG's contrast ratio, 1 to 21. */
function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** Distance in OKLab; about 0.02 can just be seen side by side. */
function distance(one: Colour, other: Colour): number {
  const lab = ([red, green, blue]: Colour) => {
    const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return [
      0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    ];
  };
  const [x, y] = [lab(one), lab(other)];
  return Math.hypot(...x.map((value, index) => value - (y[index] ?? 0)));
}

/** Lightness and chroma of a custom property in one theme. */
function stepOf(property: string, theme: 'light' | 'dark'): [lightness: number, chroma: number] {
  const pattern = /oklch\((\d+)% ([\d.]+) var\(--hue/gu;
  const line = css.split('\n').find((each) => each.includes(`--${property}:`)) ?? '';
  const [, lightness, chroma] = [...line.matchAll(pattern)][theme === 'light' ? 0 : 1] ?? [];
  return [Number(lightness) / 100, Number(chroma)];
}

const degreesOf = (hue: string) =>
  Number(new RegExp(String.raw`\.${hue} \{\s*--hue: (\d+);`, 'u').exec(css)?.[1]);

describe.each(['light', 'dark'] as const)('hues of topics in the %s theme', (theme) => {
  const colourOf = (property: string, family: number) =>
    toLinear(...stepOf(property, theme), degreesOf(topicHue('carts', family)));

  test('can be read: at least 7:1, as WCAG asks for at AAA', () => {
    for (let family = 0; family < 12; family += 1) {
      const ratio = contrast(colourOf('topic-ink', family), colourOf('topic-fill', family));
      expect(ratio).toBeGreaterThan(7);
    }
  });

  test('tell six families apart', () => {
    for (let family = 0; family < 6; family += 1) {
      for (let other = 0; other < family; other += 1) {
        const apart = distance(colourOf('topic-ink', family), colourOf('topic-ink', other));
        expect(apart).toBeGreaterThan(0.04);
      }
    }
  });
});
