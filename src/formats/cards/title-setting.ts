import { toPlainText } from '../../text/to-plain-text.ts';
import type { Card } from './card.ts';

/** A way to set the title of a card. */
export interface TitleSetting {
  /** In pixels. */
  readonly fontSize: number;
  /** More lines would come too near to what is below. */
  readonly maxLines: number;
  /**
   * Whether a title that has too many lines is cut. One that is cut stands as plain text, as satori
   * cuts only what is all in one style.
   */
  readonly isCut: boolean;
}

/** Of titles, as a multiple of the font size. */
export const titleLineHeight = 1.18;

/** A font size, its most lines, and how many letters surely do not fit in them. */
interface TitleSize {
  readonly fontSize: number;
  readonly maxLines: number;
  readonly tooManyLetters: number;
}

/** Sizes leave room for the authors below; a title of 250 letters fits in the smallest. */
const sizes: readonly TitleSize[] = [
  { fontSize: 72, maxLines: 3, tooManyLetters: 84 },
  { fontSize: 64, maxLines: 4, tooManyLetters: 118 },
  { fontSize: 56, maxLines: 4, tooManyLetters: 140 },
  { fontSize: 48, maxLines: 5, tooManyLetters: 210 },
  { fontSize: 42, maxLines: 6, tooManyLetters: 300 },
];
const sizesOverText: readonly TitleSize[] = [
  { fontSize: 64, maxLines: 2, tooManyLetters: 66 },
  { fontSize: 48, maxLines: 3, tooManyLetters: 130 },
];

/** Settings to try for a card's title, the preferred one first; in the last one any title fits. */
export function titleSettings({ title, description }: Card): readonly TitleSetting[] {
  const { length } = toPlainText(title);
  const all = description === undefined ? sizes : sizesOverText;
  return [
    ...all
      .filter(({ tooManyLetters }) => length < tooManyLetters)
      .map(({ fontSize, maxLines }) => ({ fontSize, maxLines, isCut: false })),
    ...all.slice(-1).map(({ fontSize, maxLines }) => ({ fontSize, maxLines, isCut: true })),
  ];
}

/**
 * Whether a title has room on its card.
 * @param height in pixels, as satori has set it; a script may make a line somewhat higher
 */
export function isTitleShort(
  height: number,
  { fontSize, maxLines }: Pick<TitleSetting, 'fontSize' | 'maxLines'>,
): boolean {
  return height < (maxLines + 0.5) * fontSize * titleLineHeight;
}
