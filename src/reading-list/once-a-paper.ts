import type { ListedPaper } from './reading-list.ts';

/** A function of a paper that is worked out once for each, as many files show the same of it. */
export function onceAPaper<Value>(
  make: (paper: ListedPaper) => Value,
): (paper: ListedPaper) => Value {
  const known = new WeakMap<ListedPaper, { readonly value: Value }>();
  return (paper) => {
    let found = known.get(paper);
    if (!found) {
      found = { value: make(paper) };
      known.set(paper, found);
    }
    return found.value;
  };
}
