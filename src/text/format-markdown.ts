import type { RootContent } from 'mdast';
import { mathToMarkdown } from 'mdast-util-math';
import { toMarkdown, type Options, type Unsafe } from 'mdast-util-to-markdown';
import { plainHandlers } from './plain-handlers.ts';

/** Where an address is written as such. */
const inLink: Unsafe['notInConstruct'] = ['autolink', 'link', 'image', 'label'];

/** What is Markdown's syntax for most readers of it. */
export const markdownSyntax: Options = {
  bullet: '-',
  extensions: [mathToMarkdown()],
  // What GitHub and many others take for markup beyond CommonMark: text between tildes is struck
  // through, and bare addresses become links, in which no escapes are read
  // (https://github.github.com/gfm/#autolinks-extension-).
  unsafe: [
    { character: '~', inConstruct: 'phrasing', notInConstruct: 'autolink' },
    { character: ':', before: '[ps]', after: '/', inConstruct: 'phrasing', notInConstruct: inLink },
    {
      character: '.',
      before: '[Ww]',
      after: String.raw`[\-.\w]`,
      inConstruct: 'phrasing',
      notInConstruct: inLink,
    },
    {
      character: '@',
      before: String.raw`[+\-.\w]`,
      after: String.raw`[\-.\w]`,
      inConstruct: 'phrasing',
      notInConstruct: inLink,
    },
  ],
};

/** Markdown (CommonMark, with mathematics in dollars) of a tree; texts in it are escaped. */
export function formatMarkdown(blocks: readonly RootContent[]): string {
  return toMarkdown(
    { type: 'root', children: [...blocks] },
    { ...markdownSyntax, handlers: plainHandlers },
  );
}
