import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create } from 'fontkitten';
import type { Font } from 'satori';

/** The ways in which text is set on a card. */
export type FaceName = 'title' | 'title-italic' | 'text' | 'strong' | 'plain';

/** A face with its fonts for several scripts. */
export interface Face {
  /** For the element tree: families in the order in which a character is looked for. */
  readonly style: {
    readonly fontFamily: string;
    readonly fontWeight: number;
    readonly fontStyle: 'normal' | 'italic';
  };
  /** Whether a font of the face has a glyph for a code point. */
  readonly has: (codePoint: number) => boolean;
}

/** The fonts of all cards. */
export interface CardFonts {
  readonly faces: Readonly<Record<FaceName, Face>>;
  /** As satori takes them. */
  readonly fonts: readonly Font[];
}

/** The site's two families, each with the scripts its package has. */
const families = {
  serif: {
    folder: '@fontsource/source-serif-4/files/source-serif-4',
    scripts: ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'],
  },
  sans: {
    folder: '@fontsource/source-sans-3/files/source-sans-3',
    scripts: ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'],
  },
} as const;

interface FaceSource {
  readonly family: keyof typeof families;
  readonly weight: 400 | 600;
  readonly style: 'normal' | 'italic';
}

const sources: Readonly<Record<FaceName, FaceSource>> = {
  title: { family: 'serif', weight: 600, style: 'normal' },
  'title-italic': { family: 'serif', weight: 600, style: 'italic' },
  text: { family: 'serif', weight: 400, style: 'normal' },
  strong: { family: 'sans', weight: 600, style: 'normal' },
  plain: { family: 'sans', weight: 400, style: 'normal' },
};

const { resolve } = createRequire(import.meta.url);

let loaded: Promise<CardFonts> | undefined;

/**
 * The fonts, from the installed packages; nothing comes from a network. They are read once, and so is
 * the list of them by satori, which knows it by its identity.
 */
export function loadCardFonts(): Promise<CardFonts> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<CardFonts> {
  const [title, titleItalic, text, strong, plain] = await Promise.all([
    loadFace('title'),
    loadFace('title-italic'),
    loadFace('text'),
    loadFace('strong'),
    loadFace('plain'),
  ]);
  return {
    faces: {
      title: title.face,
      'title-italic': titleItalic.face,
      text: text.face,
      strong: strong.face,
      plain: plain.face,
    },
    fonts: [title, titleItalic, text, strong, plain].flatMap(({ fonts }) => fonts),
  };
}

async function loadFace(name: FaceName): Promise<{ face: Face; fonts: Font[] }> {
  const { family, weight, style } = sources[name];
  const { folder, scripts } = families[family];
  const fonts = await Promise.all(
    scripts.map(async (script): Promise<Font> => {
      const data = await readFile(resolve(`${folder}-${script}-${String(weight)}-${style}.woff`));
      // One name a script: of fonts with one name satori takes a single one.
      return { name: `${family} ${script}`, weight, style, data };
    }),
  );
  const codePoints = new Set(fonts.flatMap(({ data }) => characterSet(data)));
  return {
    face: {
      style: {
        fontFamily: fonts.map((font) => font.name).join(', '),
        fontWeight: weight,
        fontStyle: style,
      },
      has: (codePoint) => codePoints.has(codePoint),
    },
    fonts,
  };
}

/** Code points for which a font file has glyphs. */
function characterSet(data: Font['data']): readonly number[] {
  const font = create(Buffer.from(data as Buffer));
  return font.isCollection ? [] : font.characterSet;
}
