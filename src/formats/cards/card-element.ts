import { toPlainText } from '../../text/to-plain-text.ts';
import type { Inline } from '../../text/tree.ts';
import { authorLine } from './author-line.ts';
import { cardColours, topicInk } from './card-colours.ts';
import type { CardFonts, Face } from './card-fonts.ts';
import { cardSize } from '../../reading-list/card-path.ts';
import type { Card } from './card.ts';
import { drawableText } from './drawable-text.ts';
import { titleKey, type SatoriElement } from './satori-element.ts';
import { titleElements } from './title-elements.ts';
import { titleLineHeight, type TitleSetting } from './title-setting.ts';
import { unbrokenWords } from './unbroken-words.ts';

type Style = SatoriElement['props']['style'];

/** Measures in pixels. */
const margin = { top: 56, side: 72, bottom: 44 };
const accentWidth = 14;
const footerGap = 40;

/** As many letters of names as a line has room for if few are unusually wide; narrow ones count half. */
const maxAuthorLetters = 68;
const narrowLetter = /[fijlrtI.,' ]/gu;

/** A title of which less than this part can be drawn would mislead. */
const leastDrawableShare = 0.5;

/**
 * A card as elements for satori, which breaks its lines and cuts what is too long. Texts have only
 * what the fonts can draw.
 */
export function cardElement(
  card: Card,
  { faces }: Pick<CardFonts, 'faces'>,
  titleSetting: TitleSetting,
): SatoriElement {
  const hue = card.hue === undefined ? cardColours.accent : topicInk(card.hue);
  const top = [
    ...line(card.kicker, faces.strong, { fontSize: 30, color: hue, marginBottom: 20 }),
    titleElement(card, faces, titleSetting),
    ...lines(card.description, faces.text, {
      marginTop: 24,
      fontSize: 30,
      lineHeight: 1.4,
      lineClamp: 4,
      color: cardColours['soft-ink'],
    }),
  ];
  const bottom = [
    ...line(shownAuthors(card, faces.plain), faces.plain, {
      fontSize: 28,
      color: cardColours['soft-ink'],
    }),
    box({ height: 2, margin: '20px 0 16px', backgroundColor: cardColours.line }),
    box({ justifyContent: 'space-between', columnGap: footerGap }, [
      ...line(card.siteName, faces.title, {
        flexShrink: 0,
        maxWidth: '60%',
        fontSize: 26,
        color: cardColours.ink,
      }),
      ...line(card.facts, faces.plain, { fontSize: 26, color: cardColours['soft-ink'] }),
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

function box(style: Style, children: readonly SatoriElement[] = []): SatoriElement {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function titleElement(card: Card, faces: CardFonts['faces'], setting: TitleSetting): SatoriElement {
  const { fontSize, maxLines, isCut } = setting;
  const title = shownTitle(card, faces.title);
  // Satori would count a line that is cut as one that fits, and balance what is left.
  const lineStyle = isCut ? { lineClamp: maxLines } : { textWrap: 'balance' };
  const style = { fontSize, lineHeight: titleLineHeight, color: cardColours.ink, ...lineStyle };
  const text: Inline = { type: 'text', value: toPlainText(title) };
  const children = titleElements(isCut ? [text] : title, faces);
  return { ...paragraph(children, faces.title, style), key: titleKey };
}

/** The title, or what stands in where too little of it can be drawn. */
function shownTitle({ title, plainTitle }: Card, face: Face): readonly Inline[] {
  const text = toPlainText(title);
  const letters = letterCount(drawable(text, face));
  return letters > 0 && letters >= letterCount(text) * leastDrawableShare
    ? title
    : [{ type: 'text', value: plainTitle }];
}

/** Names that cannot be drawn are among the others. */
function shownAuthors({ authors }: Card, face: Face): string {
  if (!authors) return '';
  const names = authors.names
    .map((name) => drawable(name, face).trim())
    .filter((name) => letterCount(name) > 0);
  const hidden = authors.names.length - names.length;
  const fits = (joined: string) =>
    joined.length - (joined.match(narrowLetter)?.length ?? 0) / 2 <= maxAuthorLetters;
  return authorLine(names, { hidden, areMore: authors.areMore }, fits);
}

/** A text in one line, which is cut where it is too long. */
function line(text: string | undefined, face: Face, style: Style): SatoriElement[] {
  return lines(text, face, { lineHeight: 1.35, lineClamp: 1, ...style });
}

/** None for a text of which nothing can be drawn. */
function lines(text: string | undefined, face: Face, style: Style): SatoriElement[] {
  const shown = drawable(text ?? '', face).trim();
  return shown === '' ? [] : [paragraph([unbrokenWords(shown)], face, style)];
}

function paragraph(
  children: readonly (string | SatoriElement)[],
  { style: { fontFamily, fontWeight, fontStyle } }: Face,
  style: Style,
): SatoriElement {
  return {
    type: 'div',
    props: {
      style: {
        display: 'block',
        overflowWrap: 'anywhere',
        fontFamily,
        fontWeight,
        fontStyle,
        ...style,
      },
      children,
    },
  };
}

function drawable(text: string, face: Face): string {
  return drawableText(text, face.has);
}

/** How many letters and digits a text has. */
function letterCount(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
