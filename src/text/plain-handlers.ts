import type { Link, Text } from 'mdast';
import { defaultHandlers, type Handle, type Info } from 'mdast-util-to-markdown';

/*
 * Most texts need no escapes. The library finds that out by trying some eighty patterns on each text and
 * each address; these handlers leave it only those that may need one.
 */

/** What may have a meaning in Markdown within a text, by the library and `markdownSyntax`. */
const special = /[\\`*_[\]<&~#@$\t\r\n]|[ps]:(?:\/|$)|[Ww]\.(?:[-.\w]|$)|!$/u;

/** What may have a meaning at the beginning of a line. */
const specialAtBreak = /^(?:[ +\-=>]|\d+[.)])/u;

/** What may have a meaning after other text. */
const specialAfter = /^(?::\/|[.(])/u;

/** An address that is written as it is in a link. */
const plainAddress = /^[\w\-./:#,=?+%@]+$/u;

const isBreak = (character: string): boolean => /^[\r\n]?$/u.test(character);

function isPlain(text: string, { before, after }: Pick<Info, 'before' | 'after'>): boolean {
  return (
    !special.test(text) &&
    !(isBreak(before.slice(-1)) ? specialAtBreak : specialAfter).test(text) &&
    !(text.endsWith(' ') && isBreak(after.slice(0, 1)))
  );
}

const text: Handle = (node: Text, parent, state, info) =>
  isPlain(node.value, info) ? node.value : defaultHandlers.text(node, parent, state, info);

const link: Handle = (node: Link, parent, state, info) => {
  const [label, ...others] = node.children;
  const isPlainLink =
    label?.type === 'text' &&
    others.length === 0 &&
    node.title == null &&
    // A link that shows its address is written in angle brackets.
    label.value !== node.url &&
    plainAddress.test(node.url) &&
    isPlain(label.value, { before: '[', after: ']' });
  return isPlainLink
    ? `[${label.value}](${node.url})`
    : defaultHandlers.link(node, parent, state, info);
};

/** What `toMarkdown` is to write texts and links with. */
export const plainHandlers = {
  text,
  // Asked for the first character before the link is written.
  link: Object.assign(link, { peek: () => '[' }),
};
