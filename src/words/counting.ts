/** A noun in the forms that numbers ask for, by the categories of Unicode's plural rules. */
export type NounForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  /** The form for every category that has none of its own. */
  readonly other: string;
};

/** How a locale writes numbers, and numbers of things. */
export interface Counting {
  /** @example number(4110) // '4,110' */
  readonly number: (value: number) => string;
  /** @example counted(1, { one: 'paper', other: 'papers' }) // '1 paper' */
  readonly counted: (count: number, noun: NounForms) => string;
}

/** @param locale tag of BCP 47, such as `en-GB` */
export function counting(locale: string): Counting {
  const numbers = new Intl.NumberFormat(locale);
  const rules = new Intl.PluralRules(locale);
  const number = (value: number) => numbers.format(value);
  return {
    number,
    counted: (count, noun) => `${number(count)} ${noun[rules.select(count)] ?? noun.other}`,
  };
}
