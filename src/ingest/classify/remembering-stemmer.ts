import { stemmer } from 'stemmer';

/** Texts have few words that are not among so many of the texts before. */
const maxRemembered = 20_000;

/** A stemmer for many texts: it works a stem out once, and forgets all when it has too many. */
export function rememberingStemmer(): (word: string) => string {
  const stems = new Map<string, string>();
  return (word) => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    if (stems.size === maxRemembered) stems.clear();
    const stem = stemmer(word);
    stems.set(word, stem);
    return stem;
  };
}
