import type { Inline } from '../../text/tree.ts';

/** Where a run stands in relation to the line it is in. */
export type Script = 'super' | 'sub';

/** A piece of text that is set in one way. */
export interface Run {
  readonly text: string;
  readonly isItalic: boolean;
  /** Outermost first; empty for text on the line. */
  readonly scripts: readonly Script[];
}

/**
 * A text tree as runs, in order. Emphasis, and as in print the variables of mathematics, are set in
 * italics; the other styles a card does not know, and their text stands as any other.
 */
export function toRuns(nodes: readonly Inline[]): Run[] {
  return runsOf(nodes, { isItalic: false, scripts: [], isMath: false });
}

interface Surroundings extends Omit<Run, 'text'> {
  readonly isMath: boolean;
}

function runsOf(nodes: readonly Inline[], around: Surroundings): Run[] {
  const { isItalic, scripts, isMath } = around;
  return nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case 'text':
        return isMath ? mathRuns(node.value, around) : [{ text: node.value, isItalic, scripts }];
      case 'link':
        return [{ text: node.url, isItalic, scripts }];
      case 'math':
        return runsOf(node.children, { ...around, isMath: true });
      case 'emphasis':
        // Emphasis in italics is upright; in mathematics a letter is italic either way.
        return runsOf(node.children, { ...around, isItalic: isMath || !isItalic });
      case 'superscript':
        return runsOf(node.children, { ...around, scripts: [...scripts, 'super'] });
      case 'subscript':
        return runsOf(node.children, { ...around, scripts: [...scripts, 'sub'] });
      default:
        return runsOf(node.children, around);
    }
  });
}

/** Letters that stand alone are variables; longer names such as "log" are upright. */
function mathRuns(text: string, { isItalic, scripts }: Surroundings): Run[] {
  return text
    .split(/((?<!\p{L})\p{L}(?!\p{L}))/u)
    .map((part, index) => ({ text: part, isItalic: isItalic || index % 2 === 1, scripts }))
    .filter((run) => run.text !== '');
}
