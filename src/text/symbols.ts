/**
 * TeX commands for one character, from the LaTeX companion's tables, as far as titles and
 * abstracts use them. Read in both directions: command to character when parsing, character to
 * `$\command$` when writing TeX; where two commands give one character, the first is written.
 */
// prettier-ignore
export const mathSymbols: ReadonlyMap<string, string> = new Map(
  Object.entries({
    alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ϵ', varepsilon: 'ε', zeta: 'ζ',
    eta: 'η', theta: 'θ', iota: 'ι', kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', pi: 'π',
    rho: 'ρ', sigma: 'σ', tau: 'τ', upsilon: 'υ', phi: 'ϕ', varphi: 'φ', chi: 'χ', psi: 'ψ',
    omega: 'ω', Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Xi: 'Ξ', Pi: 'Π', Sigma: 'Σ',
    Phi: 'Φ', Psi: 'Ψ', Omega: 'Ω',
    times: '×', div: '÷', pm: '±', mp: '∓', cdot: '⋅', ast: '∗', circ: '∘', bullet: '•',
    sim: '∼', simeq: '≃', approx: '≈', equiv: '≡', neq: '≠', ne: '≠', leq: '≤', le: '≤', geq: '≥',
    ge: '≥', ll: '≪', gg: '≫', propto: '∝', in: '∈', notin: '∉', subset: '⊂', subseteq: '⊆',
    cup: '∪', cap: '∩', forall: '∀', exists: '∃', infty: '∞', partial: '∂', nabla: '∇',
    sum: '∑', prod: '∏', int: '∫', to: '→', rightarrow: '→', leftarrow: '←',
    leftrightarrow: '↔', Rightarrow: '⇒', Leftarrow: '⇐', mapsto: '↦', uparrow: '↑',
    downarrow: '↓', langle: '⟨', rangle: '⟩', ell: 'ℓ', otimes: '⊗', oplus: '⊕', odot: '⊙',
    star: '⋆', dagger: '†', checkmark: '✓',
  }),
);

/** Text-mode commands for a symbol or a letter; like TeX, they swallow the white space after them. */
// prettier-ignore
export const textSymbols: ReadonlyMap<string, string> = new Map(
  Object.entries({
    textgreater: '>', textless: '<', textbackslash: '\\', textasciitilde: '~',
    textasciicircum: '^', textasciigrave: '`', textquotesingle: "'", textbar: '|',
    textunderscore: '_', textdollar: '$', textasteriskcentered: '*', textbraceleft: '{',
    textbraceright: '}', textendash: '–', textemdash: '—', textquotedblleft: '“',
    textquotedblright: '”', textquoteleft: '‘', textquoteright: '’',
    textdegree: '°', texttimes: '×', ldots: '…', dots: '…',
    textregistered: '®', texttrademark: '™', copyright: '©', pounds: '£', euro: '€', S: '§',
    ss: 'ß', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å',
    i: 'ı', j: 'ȷ', DJ: 'Đ', dj: 'đ', DH: 'Ð', dh: 'ð', TH: 'Þ', th: 'þ',
  }),
);

/** Abbreviation macros that computer-vision style files define and listings leave unexpanded. */
// prettier-ignore
export const abbreviations: ReadonlyMap<string, string> = new Map(
  Object.entries({
    aka: 'a.k.a.', eg: 'e.g.', ie: 'i.e.', cf: 'cf.', etc: 'etc.', etal: 'et al.', wrt: 'w.r.t.',
    vs: 'vs.',
  }),
);

/** TeX accent command to the combining mark that Unicode puts after the letter. */
// prettier-ignore
export const accents: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '"': '\u0308', "'": '\u0301', '`': '\u0300', '^': '\u0302', '~': '\u0303', '=': '\u0304',
    '.': '\u0307', u: '\u0306', v: '\u030c', H: '\u030b', c: '\u0327', k: '\u0328', r: '\u030a',
    d: '\u0323', b: '\u0331',
  }),
);

/** Characters that have a raised form in Unicode, for plain text that keeps `S²FT` readable. */
export const superscripts: ReadonlyMap<string, string> = pairs(
  '0123456789+-=()ni',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ',
);

/** Characters that have a lowered form in Unicode. */
export const subscripts: ReadonlyMap<string, string> = pairs(
  '0123456789+-=()aehijklmnoprstuvx',
  '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ',
);

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  const targets = [...to];
  return new Map([...from].map((character, index) => [character, targets[index] ?? character]));
}
