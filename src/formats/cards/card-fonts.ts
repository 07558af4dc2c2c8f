import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Font } from 'satori';
import { fontMetrics } from './font-metrics.ts';

/** The ways in which text is set on a card. */
export type FaceName = 'title' | 'title-italic' | 'text' | 'strong' | 'plain';

/** A face with its fonts for several scripts. */
export interface Face {
  /** For the element tree: families in the order in which a sign is looked for. */
  readonly style: {
    readonly fontFamily: string;
    readonly fontWeight: number;
    readonly fontStyle: 'normal' | 'italic';
  };
  /** Width of a code point's sign in em, or `undefined` when no font of the face has it. */
  readonly advance: (codePoint: number) => number | undefined;
}

/** The fonts of all cards. */
export interface CardFonts {
  readonly faces: Readonly<Record<FaceName, Face>>;
  /** As satori takes them. */
  readonly fonts: readonly Font[];
  /** Of every font's bytes. */
  readonly hash: string;
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
  const hash = createHash('sha256');
  const fonts: Font[] = [];
  const loadFace = async (name: FaceName): Promise<Face> => {
    const { family, weight, style } = sources[name];
    const { folder, scripts } = families[family];
    const files = await Promise.all(
      scripts.map((script) =>
        readFile(resolve(`${folder}-${script}-${String(weight)}-${style}.woff`)),
      ),
    );
    // One name a script: of fonts with one name satori takes a single one.
    const nameOf = (script: string) => `${family} ${script}`;
    for (const [index, script] of scripts.entries()) {
      const data = files[index];
      if (!data) continue;
      hash.update(data);
      fonts.push({ name: nameOf(script), weight, style, data });
    }
    const metrics = files.map(fontMetrics);
    return {
      style: {
        fontFamily: scripts.map(nameOf).join(', '),
        fontWeight: weight,
        fontStyle: style,
      },
      advance: (codePoint) => {
        for (const { advance } of metrics) {
          const width = advance(codePoint);
          if (width !== undefined) return width;
        }
        return undefined;
      },
    };
  };
  // One after another, so that the order of the fonts, and with it the hash, is always the same.
  const faces = {
    title: await loadFace('title'),
    'title-italic': await loadFace('title-italic'),
    text: await loadFace('text'),
    strong: await loadFace('strong'),
    plain: await loadFace('plain'),
  };
  return { faces, fonts, hash: hash.digest('hex') };
}
