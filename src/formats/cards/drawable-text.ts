/**
 * What replaces characters that the site's fonts lack: one of the same look or the usual way to type
 * it. Characters that Unicode itself takes apart, such as `ﬁ` and `ℝ`, need no entry.
 */
// prettier-ignore
const standIns: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '≤': '<=', '≥': '>=', '≪': '<<', '≫': '>>', '≲': '<~', '≳': '>~', '≠': '!=', '≡': '==',
    '≈': '~', '∼': '~', '≃': '~', '≅': '~', '∝': '~', '∓': '-/+', '⋅': '·', '∙': '·', '∗': '*',
    '⋆': '*', '∘': '°', '⊗': '(x)', '⊕': '(+)', '⊙': '(.)', '∞': 'inf', '∑': 'Σ', '∏': 'Π', '∆': 'Δ',
    '√': 'sqrt ', '∂': 'd', '∇': 'grad ', '∫': 'int ', '∀': 'for all ', '∃': 'exists ', '∈': ' in ',
    '∉': ' not in ', '⊂': ' in ', '⊆': ' in ', '∪': 'U', '∩': 'n', '→': '->', '←': '<-', '↔': '<->',
    '⇒': '=>', '⇐': '<=', '⇔': '<=>', '↦': '->', '⟨': '‹', '⟩': '›', 'ϵ': 'ε', 'ϕ': 'φ', '‐': '-',
    '‑': '-', '。': '. ', '、': ', ',
  }),
);

/**
 * A text with only what a face has glyphs for, so that no empty box is drawn: what it lacks is
 * replaced by what looks or reads alike, an accented letter by its base letter, and the rest (emoji,
 * scripts that the fonts do not have, control and direction marks) is left out. White space becomes
 * single blanks; a no-break space stays one.
 * @param isDrawable whether the face has a glyph for a code point
 */
export function drawableText(text: string, isDrawable: (codePoint: number) => boolean): string {
  const has = (character: string) =>
    !/[\p{C}\p{M}]/u.test(character) && isDrawable(character.codePointAt(0) ?? 0);
  return [...text.replaceAll(/[^\S\u{a0}\u{feff}]/gu, ' ').normalize('NFC')]
    .map((character) => {
      if (has(character)) return character;
      const standIn = standIns.get(character) ?? character.normalize('NFKD');
      return [...standIn].filter(has).join('');
    })
    .join('')
    .replaceAll(/ {2,}/gu, ' ');
}
