import { authorLine } from './author-line.ts';
import { cardColours, topicInk } from './card-colours.ts';
import type { CardFonts, Face } from './card-fonts.ts';
import { cardSize, type Card } from './card.ts';
import { drawableText } from './drawable-text.ts';
import { toRuns, type Run } from './run.ts';
import { scriptScale, typeset, type TextSpace } from './typeset.ts';

/** An element as satori takes it: a part of React's shape, with boxes and text only. */
export interface CardElement {
  readonly type: 'div' | 'span';
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children?: readonly (string | CardElement)[];
  };
}

/** Measures in pixels. */
const margin = { top: 56, side: 72, bottom: 44 };
const accentWidth = 14;
const width = cardSize.width - accentWidth - 2 * margin.side;

/** Sizes leave room for the authors below; a title of 300 letters fits in the smallest. */
const titleSpace: TextSpace = {
  width,
  sizes: [
    { fontSize: 72, maxLines: 3 },
    { fontSize: 64, maxLines: 4 },
    { fontSize: 56, maxLines: 4 },
    { fontSize: 48, maxLines: 5 },
    { fontSize: 42, maxLines: 6 },
  ],
};
const titleOverTextSpace: TextSpace = {
  width,
  sizes: [
    { fontSize: 64, maxLines: 2 },
    { fontSize: 48, maxLines: 3 },
  ],
};
const descriptionSpace: TextSpace = { width, sizes: [{ fontSize: 30, maxLines: 4 }] };
/** Font sizes of what stands in one line. */
const kickerSize = 30;
const authorsSize = 28;
const footerSize = 26;
/** The site's name may take this part of the width; the facts beside it have the rest. */
const nameShare = 0.6;
const footerGap = 40;

/** A title of which less than this part can be drawn would mislead. */
const leastDrawableShare = 0.5;

/** How a text is set: in which face upright, in which italic, in what colour and line height. */
interface Setting {
  readonly upright: Face;
  readonly italic: Face;
  readonly color: string;
  /** As a multiple of the font size. */
  readonly lineHeight: number;
}

/**
 * A card as elements for satori, to the last line: every text is broken, fitted and cut here, and
 * holds only what the fonts can draw.
 */
export function cardElement(card: Card, { faces }: Pick<CardFonts, 'faces'>): CardElement {
  const hue = card.topic === undefined ? cardColours.accent : topicInk(card.topic);
  const setIn = (face: Face, color: string, lineHeight = 1.35): Setting => ({
    upright: face,
    italic: face,
    color,
    lineHeight,
  });
  const title: Setting = {
    ...setIn(faces.title, cardColours.ink, 1.18),
    italic: faces['title-italic'],
  };
  const description = setIn(faces.text, cardColours['soft-ink'], 1.4);
  const details = setIn(faces.plain, cardColours['soft-ink']);
  const siteName = setIn(faces.title, cardColours.ink);
  const { description: text } = card;
  const top = [
    ...oneLine(card.kicker, kickerSize, setIn(faces.strong, hue)),
    gap(20),
    ...lines(titleRuns(card, title), text === undefined ? titleSpace : titleOverTextSpace, title),
    ...(text === undefined ? [] : [gap(24), ...lines(asRuns(text), descriptionSpace, description)]),
  ];
  const name = card.siteName ?? '';
  const nameWidth = Math.min(widthOf(asRuns(name), siteName) * footerSize, width * nameShare);
  const bottom = [
    ...oneLine(shownAuthors(card, details), authorsSize, details),
    box({ height: 2, margin: '20px 0 16px', backgroundColor: cardColours.line }),
    box({ justifyContent: 'space-between' }, [
      ...oneLine(name, footerSize, siteName, width * nameShare),
      ...oneLine(card.facts, footerSize, details, width - nameWidth - footerGap),
    ]),
  ];
  return box({ ...cardSize, backgroundColor: cardColours.paper }, [
    box({ width: accentWidth, height: cardSize.height, backgroundColor: hue }),
    box(
      {
        ...column,
        boxSizing: 'border-box',
        justifyContent: 'space-between',
        width: cardSize.width - accentWidth,
        height: cardSize.height,
        padding: `${String(margin.top)}px ${String(margin.side)}px ${String(margin.bottom)}px`,
      },
      [box(column, top), box(column, bottom)],
    ),
  ]);
}

const column = { flexDirection: 'column' };

function box(
  style: Readonly<Record<string, string | number>>,
  children: readonly CardElement[] = [],
): CardElement {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function gap(height: number): CardElement {
  return box({ height });
}

function titleRuns({ title, plainTitle }: Card, setting: Setting): Run[] {
  const runs = toRuns(title);
  const drawable = drawableRuns(runs, setting);
  const isReadable = lettersIn(drawable) >= lettersIn(runs) * leastDrawableShare;
  return isReadable && lettersIn(drawable) > 0 ? runs : asRuns(plainTitle);
}

function lettersIn(runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
}

/** Names that cannot be drawn are among the others. */
function shownAuthors({ authors }: Card, setting: Setting): string {
  if (!authors) return '';
  const names = authors.names.flatMap((name) => {
    const runs = drawableRuns(asRuns(name), setting);
    return lettersIn(runs) === 0
      ? []
      : [
          runs
            .map(({ text }) => text)
            .join('')
            .trim(),
        ];
  });
  const hidden = authors.names.length - names.length;
  const fits = (line: string) => widthOf(asRuns(line), setting) * authorsSize <= width;
  return authorLine(names, { hidden, areMore: authors.areMore }, fits);
}

function asRuns(text: string): Run[] {
  return [{ text, isItalic: false, scripts: [] }];
}

function faceOf({ isItalic }: Run, { upright, italic }: Setting): Face {
  return isItalic ? italic : upright;
}

function drawableRuns(runs: readonly Run[], setting: Setting): Run[] {
  return runs.map((run) => {
    const { advance } = faceOf(run, setting);
    return { ...run, text: drawableText(run.text, (code) => advance(code) !== undefined) };
  });
}

/** In em of the text's own size. */
function widthOf(runs: readonly Run[], setting: Setting): number {
  return runs.reduce((sum, run) => {
    const { advance } = faceOf(run, setting);
    const letters = [...run.text].reduce(
      (all, letter) => all + (advance(letter.codePointAt(0) ?? 0) ?? 0),
      0,
    );
    return sum + letters * scriptScale ** run.scripts.length;
  }, 0);
}

function oneLine(
  text: string,
  fontSize: number,
  setting: Setting,
  maxWidth = width,
): CardElement[] {
  return lines(asRuns(text), { width: maxWidth, sizes: [{ fontSize, maxLines: 1 }] }, setting);
}

/** One element a line; none for a text of which nothing can be drawn. */
function lines(runs: readonly Run[], space: TextSpace, setting: Setting): CardElement[] {
  const set = typeset(drawableRuns(runs, setting), space, (run) => widthOf([run], setting));
  const { fontFamily, fontWeight, fontStyle } = setting.upright.style;
  return set.lines.map((line) => ({
    type: 'div',
    props: {
      style: {
        display: 'block',
        whiteSpace: 'pre',
        height: Math.round(set.fontSize * setting.lineHeight),
        lineHeight: setting.lineHeight,
        fontFamily,
        fontWeight,
        fontStyle,
        fontSize: set.fontSize,
        color: setting.color,
      },
      children: line.map((run) => runElement(run, setting)),
    },
  }));
}

function runElement(run: Run, setting: Setting): string | CardElement {
  const { fontFamily, fontStyle } = faceOf(run, setting).style;
  const plain: string | CardElement = run.isItalic
    ? { type: 'span', props: { style: { fontFamily, fontStyle }, children: [run.text] } }
    : run.text;
  return run.scripts.reduceRight<string | CardElement>(
    (inner, script) => ({
      type: 'span',
      props: {
        style: { verticalAlign: script, fontSize: `${String(scriptScale)}em`, lineHeight: 1 },
        children: [inner],
      },
    }),
    plain,
  );
}
