/** Makes the words of a part of the site, with dates and numbers as a locale writes them. */
type InLocale<Words> = (locale?: string) => Words;

/**
 * Gives the words of a part in any language: those of the same language whatever its region, or
 * English where nobody has written them. Each is made once.
 * @param others by the first part of a tag of BCP 47
 */
export function inLanguage<Words>(
  english: InLocale<Words>,
  others: Readonly<Record<string, InLocale<NoInfer<Words>>>> = {},
): (language: string) => Words {
  const languages = new Map([['en', english], ...Object.entries(others)]);
  const made = new Map<string, Words>();
  return (language) => {
    const known = made.get(language);
    if (known) return known;
    const [name = '', region] = language.split('-');
    const own = languages.get(name.toLowerCase());
    // Without a region the words choose their usual locale.
    const words = own ? own(region === undefined ? undefined : language) : english();
    made.set(language, words);
    return words;
  };
}
