import {
  defineHastPlugin,
  defineMdastPlugin,
  htmlToHast,
  mdxToJs,
  mdxToMdast,
  type Features,
} from 'satteri';
import { toMathMl } from './to-math-ml.ts';

/** What notes may have besides MDX. Their front matter is read elsewhere. */
export const noteFeatures = { math: true, frontmatter: false } satisfies Features;

/** A place in a note where it cannot be compiled. */
export interface NoteProblem {
  /** 1-based, of the note. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/**
 * Whether what is between two dollars is mathematics, and they are not prices: no blank is inside of
 * either (the rule of pandoc, https://pandoc.org/MANUAL.html#math).
 */
export function isMathematics(tex: string): boolean {
  return !/^\s|\s$|[-–—,;(]$/u.test(tex);
}

const pricesAsText = defineMdastPlugin({
  name: 'prices-as-text',
  inlineMath(node, context) {
    if (!isMathematics(node.value)) {
      context.replaceNode(node, { type: 'text', value: `$${node.value}$` });
    }
  },
});

const mathAsMathMl = defineHastPlugin({
  name: 'math-as-mathml',
  element: {
    filter: ['pre', 'code'],
    visit(node, context) {
      const [inner] = node.children;
      const code = node.tagName === 'pre' && inner?.type === 'element' ? inner : node;
      const classes = String(code.properties.className);
      const [child] = code.children;
      if (!classes.includes('language-math') || child?.type !== 'text') return;
      const html = toMathMl(child.value.trim(), classes.includes('math-display'));
      if (html === undefined) return;
      const tree = htmlToHast(html, { fragment: true });
      const math = 'children' in tree ? tree.children[0] : undefined;
      if (math?.type === 'element') context.replaceNode(node, withoutStyle(math));
    },
  },
});

/** Plugins of the compiler of notes: mathematics becomes MathML, as it is in abstracts. */
export const notePlugins = {
  mdastPlugins: [pricesAsText],
  hastPlugins: [mathAsMathMl],
};

/** The first problem of a note in MDX, or nothing. Nothing of the note runs. */
export function findNoteProblem(body: string): NoteProblem | undefined {
  try {
    mdxToJs(body, { features: noteFeatures, ...notePlugins });
    return undefined;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1', message = text] = /^(\d+):(\d+): (.*)$/su.exec(text) ?? [];
    return {
      line: Number(line),
      column: Number(column),
      message: message.replace(/ \(mdx[\w:-]+\)$/u, ''),
    };
  }
}

/** Addresses that a note links to, each with its 1-based line in the note. */
export function findNoteLinks(body: string): { url: string; line: number }[] {
  const links: { url: string; line: number }[] = [];
  const collect = (node: MdastNode) => {
    if ('url' in node) links.push({ url: node.url, line: node.position?.start.line ?? 1 });
    if ('children' in node) node.children.forEach(collect);
  };
  collect(mdxToMdast(body, { features: noteFeatures }));
  return links;
}

type MdastNode = ReturnType<typeof mdxToMdast>;
type Element = Extract<ReturnType<typeof htmlToHast>, { type: 'element' }>;

/** The content security policy allows no styles in attributes; those of Temml are refinements. */
function withoutStyle(element: Element): Element {
  const { properties, children } = element;
  return {
    ...element,
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => name !== 'style')),
    children: children.map((child) => (child.type === 'element' ? withoutStyle(child) : child)),
  };
}
