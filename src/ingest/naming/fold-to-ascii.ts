// prettier-ignore
const letterNames = new Map(Object.entries({
  α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ϵ: 'epsilon', ζ: 'zeta', η: 'eta',
  θ: 'theta', ι: 'iota', κ: 'kappa', λ: 'lambda', μ: 'mu', ν: 'nu', ξ: 'xi', π: 'pi', ρ: 'rho',
  σ: 'sigma', τ: 'tau', υ: 'upsilon', φ: 'phi', ϕ: 'phi', χ: 'chi', ψ: 'psi', ω: 'omega',
  ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', œ: 'oe', ð: 'd', þ: 'th', ı: 'i', '⁺': 'plus',
}));

/**
 * The text in small ASCII letters as far as it has any: accents dropped, Greek letters by their
 * names. Letters of other scripts stay as they are.
 * @example foldToAscii('Ünïmoß') // 'unimoss'
 */
export function foldToAscii(text: string): string {
  return [...text.toLowerCase()]
    .map((letter) => letterNames.get(letter) ?? letter)
    .join('')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '');
}
