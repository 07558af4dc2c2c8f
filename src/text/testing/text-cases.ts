/** One text in its outputs; `html`, `tex` and `markdown` are left out where they equal `plain`. */
export interface TextCase {
  readonly rule: string;
  readonly source: string;
  readonly plain: string;
  readonly html?: string;
  readonly tex?: string;
  readonly markdown?: string;
}

/** The oddities of real listings, each with what a reader, a search engine, LaTeX and Markdown should get. */
// prettier-ignore
export const textCases: readonly TextCase[] = [
  { rule: 'leaves ordinary text alone', source: 'Attention, please: 3.5 of 10', plain: 'Attention, please: 3.5 of 10' },
  {
    rule: 'sets delimited mathematics as MathML',
    source: String.raw`$\textit{X}^2$-DFD`,
    plain: 'X²-DFD',
    html: '<math><msup><mi>X</mi><mn>2</mn></msup></math>-DFD',
    tex: String.raw`$\textit{X}^2$-DFD`,
    markdown: String.raw`$\textit{X}^2$-DFD`,
  },
  { rule: 'sets one letter between dollars in italics', source: 'e${X}$plainable', plain: 'eXplainable', html: 'e<em>X</em>plainable', tex: String.raw`e\textit{X}plainable`, markdown: 'e*X*plainable' },
  { rule: 'raises a braced script', source: 'S^{2}FT', plain: 'S²FT', html: 'S<sup>2</sup>FT', tex: String.raw`S\textsuperscript{2}FT` },
  { rule: 'raises a bare digit', source: 'GlobalCom^2 treats', plain: 'GlobalCom² treats', html: 'GlobalCom<sup>2</sup> treats', tex: String.raw`GlobalCom\textsuperscript{2} treats` },
  { rule: 'raises a character', source: 'MLICv2^+,', plain: 'MLICv2⁺,', html: 'MLICv2<sup>+</sup>,', tex: String.raw`MLICv2\textsuperscript{+},` },
  { rule: 'raises a braced base', source: '{X}^2-DFD', plain: 'X²-DFD', html: 'X<sup>2</sup>-DFD', tex: String.raw`X\textsuperscript{2}-DFD` },
  { rule: 'lowers a script under one letter', source: 'the L_2 norm of f_i', plain: 'the L₂ norm of fᵢ', html: 'the L<sub>2</sub> norm of f<sub>i</sub>', tex: String.raw`the L\textsubscript{2} norm of f\textsubscript{i}` },
  { rule: 'keeps names with underscores', source: 'BERT_BASE and snake_case', plain: 'BERT_BASE and snake_case', tex: String.raw`BERT\_BASE and snake\_case` },
  { rule: 'reads complexity classes', source: String.raw`costs O(N^2)`, plain: 'costs O(N²)', html: 'costs O(N<sup>2</sup>)', tex: String.raw`costs O(N\textsuperscript{2})` },
  {
    rule: 'reads mathematics in TeX brackets',
    source: String.raw`their \( O(n^3) \) time`,
    plain: 'their O(n³) time',
    html: 'their <math><mrow><mi>O</mi><mrow><mo fence="true" form="prefix" stretchy="false">(</mo><msup><mi>n</mi><mn>3</mn></msup><mo fence="true" form="postfix" stretchy="false">)</mo></mrow></mrow></math> time',
    tex: 'their $O(n^3)$ time',
    markdown: 'their $O(n^3)$ time',
  },
  { rule: 'keeps a times sign without its dollars', source: String.raw`2.4\times speedup`, plain: '2.4× speedup', tex: String.raw`2.4$\times$ speedup` },
  { rule: 'restores a times sign that lost its backslash', source: '3times faster, 1152times1152', plain: '3× faster, 1152×1152', tex: String.raw`3$\times$ faster, 1152$\times$1152` },
  { rule: 'leaves the word times alone', source: '3 times, sometimes', plain: '3 times, sometimes' },
  { rule: 'restores an approximation sign', source: String.raw`saving sim50\% memory`, plain: 'saving ∼50% memory', tex: String.raw`saving $\sim$50\% memory` },
  {
    rule: 'restores a sum that lost its backslash',
    source: 'N_E sum_{i=1}^{N_E} f_i p_i',
    plain: 'N_E ∑ᵢ₌₁^{N_E} fᵢ pᵢ',
    html: 'N<sub>E</sub> ∑<sub>i=1</sub><sup>N<sub>E</sub></sup> f<sub>i</sub> p<sub>i</sub>',
    tex: String.raw`N\textsubscript{E} $\sum$\textsubscript{i=1}\textsuperscript{N\textsubscript{E}} f\textsubscript{i} p\textsubscript{i}`,
  },
  { rule: 'restores a minimum and a norm', source: 'min_x| Ax - b |_2', plain: 'minₓ| Ax - b |₂', html: 'min<sub>x</sub>| Ax - b |<sub>2</sub>', tex: String.raw`min\textsubscript{x}\textbar{} Ax - b \textbar{}\textsubscript{2}` },
  { rule: 'restores brackets and bold', source: 'langle exp(Ax), {bf 1}_n rangle^{-1}', plain: '⟨ exp(Ax), 1ₙ ⟩⁻¹', html: '⟨ exp(Ax), <strong>1</strong><sub>n</sub> ⟩<sup>-1</sup>', tex: String.raw`$\langle$ exp(Ax), \textbf{1}\textsubscript{n} $\rangle$\textsuperscript{-1}`, markdown: '⟨ exp(Ax), **1**ₙ ⟩⁻¹' },
  { rule: 'restores a script l', source: 'a ell_2 loss', plain: 'a ℓ₂ loss', html: 'a ℓ<sub>2</sub> loss', tex: String.raw`a $\ell$\textsubscript{2} loss` },
  { rule: 'composes accents', source: String.raw`T\"ULU, na\"{\i}ve, Poincar\'e, \c{c}a`, plain: 'TÜLU, naïve, Poincaré, ça' },
  { rule: 'unescapes characters', source: String.raw`50\% of Q\&A, \$5, a\_b`, plain: '50% of Q&A, $5, a_b', html: '50% of Q&amp;A, $5, a_b', tex: String.raw`50\% of Q\&A, \$5, a\_b`, markdown: String.raw`50% of Q\&A, \$5, a_b` },
  { rule: 'knows money from mathematics', source: 'with $100K Budget', plain: 'with $100K Budget', tex: String.raw`with \$100K Budget`, markdown: String.raw`with \$100K Budget` },
  { rule: 'knows two sums of money from mathematics', source: 'from $5 to $10, or $20K and $30K', plain: 'from $5 to $10, or $20K and $30K', tex: String.raw`from \$5 to \$10, or \$20K and \$30K`, markdown: String.raw`from \$5 to \$10, or \$20K and \$30K` },
  { rule: 'sets small capitals', source: String.raw`of \textsc{Fuse-7B} here`, plain: 'of Fuse-7B here', html: 'of <span class="small-caps">Fuse-7B</span> here', tex: String.raw`of \textsc{Fuse-7B} here` },
  { rule: 'sets emphasis', source: String.raw`a \textit{local perception} phenomenon`, plain: 'a local perception phenomenon', html: 'a <em>local perception</em> phenomenon', tex: String.raw`a \textit{local perception} phenomenon`, markdown: 'a *local perception* phenomenon' },
  { rule: 'swallows the blank after a text symbol', source: String.raw`using \textgreater 1B`, plain: 'using >1B', html: 'using &gt;1B', tex: String.raw`using \textgreater{}1B` },
  { rule: 'expands common abbreviations', source: String.raw`(\aka the size) \eg text`, plain: '(a.k.a. the size) e.g. text' },
  { rule: 'keeps unknown macros as written', source: String.raw`\prjname can`, plain: String.raw`\prjname can`, tex: String.raw`\textbackslash{}prjname can` },
  { rule: 'curls TeX quotation marks', source: "``Weight Guide'' and ``how to\"", plain: '“Weight Guide” and “how to”', tex: "``Weight Guide'' and ``how to''" },
  { rule: 'curls single TeX quotation marks', source: "a `mountainside and ridge' view", plain: 'a ‘mountainside and ridge’ view' },
  { rule: 'keeps apostrophes', source: "the agents' and Newton's", plain: "the agents' and Newton's", html: 'the agents&#39; and Newton&#39;s' },
  { rule: 'turns a tie into a no-break space', source: 'Llama~2, done.~Working', plain: 'Llama\u00a02, done.\u00a0Working', tex: 'Llama~2, done.~Working' },
  { rule: 'keeps a tilde that means about', source: 'only ~9 tokens (~3x)', plain: 'only ~9 tokens (~3x)', tex: String.raw`only \textasciitilde{}9 tokens (\textasciitilde{}3x)`, markdown: String.raw`only \~9 tokens (\~3x)` },
  { rule: 'sets Markdown bold', source: 'introduce **TransMLA**, a', plain: 'introduce TransMLA, a', html: 'introduce <strong>TransMLA</strong>, a', tex: String.raw`introduce \textbf{TransMLA}, a`, markdown: 'introduce **TransMLA**, a' },
  {
    rule: 'links an address without the full stop after it',
    source: 'at https://example.org/a_b.',
    plain: 'at https://example.org/a_b.',
    html: 'at <a href="https://example.org/a_b" rel="external noopener">https://example.org/a_b</a>.',
    tex: String.raw`at \url{https://example.org/a_b}.`,
    markdown: 'at <https://example.org/a_b>.',
  },
  {
    rule: 'links an address in a TeX command',
    source: String.raw`progress.\url{https://example.org/x}}`,
    plain: 'progress. https://example.org/x}',
    html: 'progress. <a href="https://example.org/x" rel="external noopener">https://example.org/x</a>}',
    tex: String.raw`progress. \url{https://example.org/x}\}`,
    markdown: 'progress. <https://example.org/x>}',
  },
  { rule: 'escapes markup', source: '<script>alert(1)</script> & {process.exit(1)}', plain: '<script>alert(1)</script> & {process.exit(1)}', html: '&lt;script&gt;alert(1)&lt;/script&gt; &amp; {process.exit(1)}', tex: String.raw`\textless{}script\textgreater{}alert(1)\textless{}/script\textgreater{} \& \{process.exit(1)\}`, markdown: String.raw`\<script>alert(1)\</script> & {process.exit(1)}` },
  { rule: 'keeps comparisons', source: '<0.1 and K << V', plain: '<0.1 and K << V', html: '&lt;0.1 and K &lt;&lt; V', tex: String.raw`\textless{}0.1 and K \textless{}\textless{} V` },
  { rule: 'writes Greek letters', source: 'PanGu-π', plain: 'PanGu-π', tex: String.raw`PanGu-$\pi$` },
  { rule: 'keeps right-to-left and zero-width characters', source: 'ab\u200dcd \u202eשלום', plain: 'ab\u200dcd \u202eשלום' },
  { rule: 'shows Markdown as text', source: '# 1. [a](b) - _c_ <d> ~~e~~ | f & &amp; !', plain: '# 1. [a](b) - _c_ <d> ~~e~~ | f & &amp; !', html: '# 1. [a](b) - _c_ &lt;d&gt; ~~e~~ | f &amp; &amp;amp; !', tex: String.raw`\# 1. [a](b) - \_c\_ \textless{}d\textgreater{} \textasciitilde{}\textasciitilde{}e\textasciitilde{}\textasciitilde{} \textbar{} f \& \&amp; !`, markdown: String.raw`\# 1. \[a]\(b) - \_c\_ \<d> \~\~e\~\~ | f & \&amp; !` },
];
