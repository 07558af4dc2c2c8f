/**
 * A title or an abstract after parsing: what a reader should see, free of any output format.
 * `text` has Unicode with every TeX escape resolved; `math` keeps its TeX source for MathML and
 * BibTeX, and `children` as its linear reading; `link` is a web address exactly as written.
 */
export type Inline =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: InlineStyle; readonly children: readonly Inline[] }
  | { readonly type: 'math'; readonly tex: string; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly url: string };

/** The ways a run of text can be set apart. */
export type InlineStyle =
  'emphasis' | 'strong' | 'small-caps' | 'monospace' | 'superscript' | 'subscript';
