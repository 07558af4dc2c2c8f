import type { Filters } from '../search/facet-sets.ts';

/** By facet and value, how many papers choosing it would show. */
type FacetCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * Shows in groups of values (`facetGroup`) which are chosen and how many papers each has. Values
 * without a paper are out of the way, unless they are chosen; so is a facet without a choice.
 */
export function showFacets(panel: HTMLElement, filters: Filters, counts: FacetCounts): void {
  for (const group of panel.querySelectorAll<HTMLElement>('[data-facet]')) {
    const facet = group.dataset['facet'] ?? '';
    const { any, not } = filters[facet] ?? { any: [], not: [] };
    let offered = 0;
    for (const box of group.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
      const count = counts[facet]?.[box.value] ?? 0;
      const row = box.closest('li');
      box.checked = any.includes(box.value);
      const isOffered = count > 0 || box.checked || not.includes(box.value);
      if (isOffered) offered += 1;
      const shown = row?.querySelector('[data-count]');
      if (shown) shown.textContent = String(count);
      row?.toggleAttribute('data-without-papers', !isOffered);
    }
    group.hidden = offered === 0;
  }
}

/** The value whose box was ticked or cleared; `undefined` for what is no such box. */
export function tickedValue(
  target: EventTarget | null,
):
  | { readonly facet: string; readonly value: string; readonly choice: 'any' | undefined }
  | undefined {
  if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return undefined;
  const facet = target.closest<HTMLElement>('[data-facet]')?.dataset['facet'];
  if (facet === undefined) return undefined;
  return { facet, value: target.value, choice: target.checked ? 'any' : undefined };
}

/** Lets a reader type into the box of a long facet to see only the values with these letters. */
export function enableFacetFind(panel: HTMLElement): void {
  panel.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.matches('[data-facet-find]')) return;
    const sought = target.value.trim().toLowerCase();
    for (const row of target.closest('[data-facet]')?.querySelectorAll('li') ?? []) {
      const label = row.querySelector('[data-label]')?.textContent ?? '';
      row.hidden = !label.toLowerCase().includes(sought);
    }
  });
}
