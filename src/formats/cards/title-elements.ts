import type { Inline } from '../../text/tree.ts';
import type { CardFonts, Face } from './card-fonts.ts';
import { drawableText } from './drawable-text.ts';
import type { SatoriElement } from './satori-element.ts';
import { unbrokenWords } from './unbroken-words.ts';

/** Size of a raised or lowered text, as a part of the size around it. */
const scriptScale = 0.65;

/**
 * A title as elements for satori, with what the fonts can draw. Emphasis, and as in print the
 * variables of mathematics, are set in italics; the other styles a card does not know, and their text
 * stands as any other.
 */
export function titleElements(
  title: readonly Inline[],
  { title: upright, 'title-italic': italic }: Pick<CardFonts['faces'], 'title' | 'title-italic'>,
): (string | SatoriElement)[] {
  return elements(title, { upright, italic, isItalic: false, isMath: false });
}

interface Surroundings {
  readonly upright: Face;
  readonly italic: Face;
  readonly isItalic: boolean;
  readonly isMath: boolean;
}

function elements(nodes: readonly Inline[], around: Surroundings): (string | SatoriElement)[] {
  return nodes.flatMap((node): (string | SatoriElement)[] => {
    switch (node.type) {
      case 'text':
        return around.isMath ? mathElements(node.value, around) : textElements(node.value, around);
      case 'link':
        return textElements(node.url, around);
      case 'math':
        return elements(node.children, { ...around, isMath: true });
      case 'emphasis':
        // Emphasis in italics is upright; in mathematics a letter is italic either way.
        return elements(node.children, { ...around, isItalic: around.isMath || !around.isItalic });
      case 'superscript':
      case 'subscript':
        return [
          span(
            {
              verticalAlign: node.type === 'superscript' ? 'super' : 'sub',
              fontSize: `${String(scriptScale)}em`,
              lineHeight: 1,
            },
            elements(node.children, around),
          ),
        ];
      default:
        return elements(node.children, around);
    }
  });
}

/** Letters that stand alone are variables; longer names such as "log" are upright. */
function mathElements(text: string, around: Surroundings): (string | SatoriElement)[] {
  return text
    .split(/((?<!\p{L})\p{L}(?!\p{L}))/u)
    .flatMap((part, index) =>
      textElements(part, { ...around, isItalic: around.isItalic || index % 2 === 1 }),
    );
}

function textElements(
  text: string,
  { isItalic, upright, italic }: Surroundings,
): (string | SatoriElement)[] {
  const drawable = unbrokenWords(drawableText(text, (isItalic ? italic : upright).has));
  if (drawable === '') return [];
  const { fontFamily, fontStyle } = italic.style;
  return [isItalic ? span({ fontFamily, fontStyle }, [drawable]) : drawable];
}

function span(
  style: SatoriElement['props']['style'],
  children: readonly (string | SatoriElement)[],
): SatoriElement {
  return { type: 'span', props: { style, children } };
}
