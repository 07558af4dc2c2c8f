import type { BlockContent, ListItem, PhrasingContent, Text } from 'mdast';
import { formatMarkdown } from '../text/format-markdown.ts';
import { readingStates, type ReadingState, type Shelf } from './shelf.ts';
import type { PaperFacts } from './shelf-part.ts';

/** How a shelf is written down. */
export interface MarkdownOptions {
  readonly title: string;
  /** Headings of the states. */
  readonly states: Readonly<Record<ReadingState, string>>;
  /** Address of a paper's page in full. */
  readonly address: (id: string) => string;
  /** What is known of a paper; nothing for one that has left the list. */
  readonly facts: (id: string) => PaperFacts | undefined;
}

/**
 * A shelf as Markdown for the reader's own notes: by state, each paper with a link, who wrote it and
 * when, and the reader's note with its lines as they are.
 */
export function shelfMarkdown(
  shelf: Shelf,
  { title, states, address, facts }: MarkdownOptions,
): string {
  const text = (value: string): Text => ({ type: 'text', value });
  const toItem = ({ id, title: saved, note }: Shelf[number]): ListItem => {
    const known = facts(id);
    const credit = [known?.authors ?? '', known?.date.slice(0, 4) ?? ''].filter(Boolean).join(', ');
    const name = text(known?.title ?? saved);
    const linked: PhrasingContent = known
      ? { type: 'link', url: address(id), children: [name] }
      : name;
    const line = credit === '' ? [linked] : [linked, text(`. ${credit}`)];
    const notes = note.split(/\n{2,}/u).filter((part) => part.trim() !== '');
    const children: BlockContent[] = [
      { type: 'paragraph', children: line },
      ...notes.map((part): BlockContent => ({ type: 'paragraph', children: toLines(part) })),
    ];
    return { type: 'listItem', spread: notes.length > 0, children };
  };
  return formatMarkdown([
    { type: 'heading', depth: 1, children: [text(title)] },
    ...readingStates.flatMap((state) => {
      const papers = shelf.filter((paper) => paper.state === state);
      if (papers.length === 0) return [];
      return [
        { type: 'heading' as const, depth: 2 as const, children: [text(states[state])] },
        { type: 'list' as const, ordered: false, spread: false, children: papers.map(toItem) },
      ];
    }),
  ]);
}

function toLines(note: string): PhrasingContent[] {
  return note
    .trim()
    .split('\n')
    .flatMap((line, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{ type: 'break' as const }]),
      { type: 'text', value: line.trim() },
    ]);
}
