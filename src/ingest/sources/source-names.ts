/** A name with the family's first: "Moss, Ada", "Moss, Jr., Ada". */
const inverted = /^[^,]+,(?:\s*(?:[JS]r\.?|I{2,3}|IV),)?\s*[^,]+$/u;

/**
 * The names of a text that lists authors: separated by `;`, by `and`, or by commas where each name
 * between them is a whole one.
 */
export function splitNames(text: string): string[] {
  const plain = text.replaceAll(/\s+/gu, ' ').trim();
  const [others] = /[\s,;]+(?:et\.? ?al\b\.?|and others)$/iu.exec(plain) ?? [];
  if (others !== undefined) return [...splitNames(plain.slice(0, -others.length)), 'et al.'];
  // As programs print a list of texts: ['Moss, Ada', 'Fern, Bo'].
  if (/^\[\s*['"]/u.test(plain)) {
    const quoted = [...plain.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/gu)];
    return namesOf(quoted.map(([, single, double]) => single ?? double ?? ''));
  }
  if (plain.includes(';')) return namesOf(plain.split(';'));
  const parts = plain.split(/,?\s+(?:and|&)\s+/u);
  const [first = ''] = parts;
  if (parts.length > 1 && !first.includes(',')) return namesOf(parts);
  // "Moss, Ada and Fern, Bo" has a comma in every name; "Ada Moss, Bo Fern and Cy Reed" has not.
  if (parts.length > 1 && parts.every((part) => inverted.test(part))) return namesOf(parts);
  return splitAtCommas(plain.replaceAll(/,?\s+(?:and|&)\s+/gu, ', '));
}

/** One author's name as "First Last", from text or from the parts that a source gives. */
export function nameOf(value: unknown): string {
  if (typeof value === 'string') return inReadingOrder(value);
  if (typeof value !== 'object' || value === null) return '';
  const text = (...names: readonly string[]) => {
    const found = names.map((name) => (value as Readonly<Record<string, unknown>>)[name]);
    const first = found.find((each) => typeof each === 'string' && each.trim() !== '');
    return typeof first === 'string' ? first.trim() : '';
  };
  const family = text('family', 'lastName', 'familyName', 'last');
  const whole = text('literal', 'name', 'fullname', 'display_name');
  if (family === '') return inReadingOrder(whole);
  return [
    text('given', 'firstName', 'givenName', 'first'),
    text('dropping-particle'),
    text('non-dropping-particle', 'prefix'),
    family,
    text('suffix'),
  ]
    .filter(Boolean)
    .join(' ');
}

function namesOf(parts: readonly string[]): string[] {
  return parts.map(inReadingOrder).filter((name) => name !== '');
}

/** "Moss, Ada" and "Moss, Jr., Ada" as "Ada Moss" and "Ada Moss Jr."; other names as they are. */
function inReadingOrder(name: string): string {
  const parts = name
    .replaceAll(/\s+/gu, ' ')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const [family = '', second, third] = parts;
  if (second === undefined) return family;
  return third === undefined ? `${second} ${family}` : `${third} ${family} ${second}`;
}

/** Names in a row of commas: whole ones, or family and first names in turn ("Moss, A., Fern, B."). */
function splitAtCommas(text: string): string[] {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const isInitials = (part: string | undefined) =>
    part !== undefined && /^(?:\p{Lu}\.?[\s-]?)+$/u.test(part);
  const isInTurn =
    parts.length > 1 &&
    parts.length % 2 === 0 &&
    parts.every((part, index) => index % 2 === 0 || isInitials(part));
  if (isInTurn) {
    return parts.flatMap((part, index) =>
      index % 2 === 0 ? [`${parts[index + 1] ?? ''} ${part}`] : [],
    );
  }
  // One name of two words, each a single one, is inverted: "Moss, Ada".
  if (parts.length === 2 && parts.every((part) => !part.includes(' ')))
    return [inReadingOrder(text)];
  return parts;
}
