/**
 * A pure function of a text that is worked out once for each: names and dates come again on many
 * pages. What was worked out is kept as long as the function is.
 */
export function memoize<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
