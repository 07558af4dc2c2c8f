/** A name as CSL-JSON has it: parts for people, `literal` for what has none. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly suffix?: string;
  readonly 'non-dropping-particle'?: string;
  readonly literal?: string;
}

const suffix = /^(?:Jr\.?|Sr\.?|II|III|IV)$/u;

/** Written small, these belong to the family name. */
const particle = /^(?:af|al|bin|d[aeiou]|dal|de[lnr]|della|dos|el|la|le|ten|ter|v[ao]n|zu[mr]?)$/u;

/** A last word that no family has; the name is then of a group. */
const group = /^(?:Collaboration|Consortium|Foundation|Group|Initiative|Lab|Labs|Project|Team)$/u;

/**
 * The parts of an author's name written "First Last". One word, or a group's name, is kept whole.
 * @example parseName('Chien van Nguyen')
 *   // { given: 'Chien', 'non-dropping-particle': 'van', family: 'Nguyen' }
 */
export function parseName(name: string): CslName {
  const words = name.trim().split(/\s+/u);
  const last = words.length > 2 && suffix.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const family = (words.pop() ?? '').replace(last === undefined ? '' : /,$/u, '');
  if (words.length === 0 || group.test(family)) return { literal: name.trim() };
  const given = words.findLastIndex((word) => !particle.test(word)) + 1;
  const particles = words.slice(Math.max(given, 1)).join(' ');
  return {
    given: words.slice(0, Math.max(given, 1)).join(' '),
    ...(particles !== '' && { 'non-dropping-particle': particles }),
    family,
    ...(last !== undefined && { suffix: last }),
  };
}
