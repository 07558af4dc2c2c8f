import { markup, type MarkupElement } from './markup.ts';

/** A value that a list can be narrowed by. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  /** Class that gives a topic its hue. */
  readonly hue?: string;
}

/** What a facet says in the language of the site. */
export interface FacetWords {
  /** Its name, such as "Topic". */
  readonly name: string;
  /** What its box is for, such as "Find a topic". */
  readonly find: string;
}

/** More values than this have a box to find one. */
const maxWithoutBox = 12;

/**
 * The values of a facet to tick, for templates and scripts alike; `browser/facet-panel.ts` puts the
 * counts in and works the box.
 * @param facet its name in addresses, such as `topic`
 */
export function facetGroup(
  facet: string,
  { name, find }: FacetWords,
  values: readonly FacetValue[],
): MarkupElement<never> {
  return markup<never>(
    'fieldset',
    { class: 'facet', 'data-facet': facet },
    markup<never>('legend', {}, name),
    values.length <= maxWithoutBox
      ? undefined
      : markup<never>('label', { class: 'facet-find' }, ...findBox(find)),
    markup<never>('ul', {}, ...values.map(valueRow)),
  );
}

function findBox(find: string): MarkupElement<never>[] {
  return [
    markup<never>('span', { class: 'visually-hidden' }, find),
    markup<never>('input', {
      type: 'search',
      'data-facet-find': '',
      placeholder: find,
      autocomplete: 'off',
    }),
  ];
}

function valueRow({ value, label, hue }: FacetValue): MarkupElement<never> {
  return markup<never>(
    'li',
    { class: 'facet-value' },
    markup<never>(
      'label',
      {},
      markup<never>('input', { type: 'checkbox', value, 'data-hue': hue }),
      markup<never>('span', { 'data-label': '' }, label),
      markup<never>('span', { class: 'count', 'data-count': '' }),
    ),
  );
}
