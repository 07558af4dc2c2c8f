import type { Nodes, RootContent } from 'mdast';
import { mdxToMdast } from 'satteri';
import { isMathematics, noteFeatures } from '../../text/compile-note.ts';
import type { Addresses } from '../../reading-list/file-addresses.ts';

/** Phrasing as MDX makes it; what else is in an element is blocks. */
// prettier-ignore
const phrasingTypes = new Set<string>([
  'text', 'emphasis', 'strong', 'inlineCode', 'break', 'link', 'linkReference', 'image',
  'imageReference',
]);

export interface CuratorBlocksOptions {
  readonly address: Addresses;
  /** Level that no heading may exceed, so that the text fits below the heading that it is under. */
  readonly topHeading: 2 | 3;
}

/**
 * What the curator wrote below a page's front matter, without its code: imports, exports and
 * expressions are left out, components and elements leave what is between their tags. The MDX is
 * only parsed, by the parser that Astro renders it with; nothing of it runs.
 */
export function curatorBlocks(body: string, options: CuratorBlocksOptions): RootContent[] {
  // Tables and the like stay as they are written, which is Markdown already.
  const root = mdxToMdast(body, { features: { ...noteFeatures, gfm: false } });
  return 'children' in root ? (withoutCode(root.children, options) as RootContent[]) : [];
}

function withoutCode(nodes: readonly Nodes[], options: CuratorBlocksOptions): Nodes[] {
  return nodes.flatMap((node): Nodes[] => {
    const children = 'children' in node ? withoutCode(node.children, options) : [];
    switch (node.type) {
      case 'mdxjsEsm':
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return [];
      case 'mdxJsxTextElement':
        return children;
      case 'mdxJsxFlowElement':
        return toBlocks(children);
      case 'inlineMath':
        return [isMathematics(node.value) ? node : { type: 'text', value: `$${node.value}$` }];
      case 'paragraph':
        return children.length === 0 ? [] : [{ ...node, children } as Nodes];
      case 'heading': {
        const depth = Math.max(node.depth, options.topHeading);
        return [{ ...node, depth, children } as Nodes];
      }
      case 'link':
        return [{ ...node, url: toAddress(node.url, options), children } as Nodes];
      case 'image':
      case 'definition':
        return [{ ...node, url: toAddress(node.url, options) }];
      default:
        return ['children' in node ? ({ ...node, children } as Nodes) : node];
    }
  });
}

/** An element on a line of its own has its text without a paragraph around it. */
function toBlocks(nodes: readonly Nodes[]): Nodes[] {
  const blocks: Nodes[] = [];
  let run: Nodes[] = [];
  const endRun = () => {
    if (run.length > 0) blocks.push({ type: 'paragraph', children: run } as Nodes);
    run = [];
  };
  for (const node of nodes) {
    if (phrasingTypes.has(node.type)) run.push(node);
    else {
      endRun();
      blocks.push(node);
    }
  }
  endRun();
  return blocks;
}

/** As in pages, an address that begins at the site's root leads to a page of the site. */
function toAddress(url: string, { address }: CuratorBlocksOptions): string {
  return url.startsWith('/') && !url.startsWith('//') ? address(url) : url;
}
