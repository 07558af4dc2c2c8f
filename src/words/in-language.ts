/**
 * What is there for a language, otherwise the usual.
 * @param language tag of BCP 47; what follows the first hyphen, such as a region, does not matter
 */
export function inLanguage<Value>(
  byLanguage: Readonly<Record<string, Value>>,
  language: string,
  usual: Value,
): Value {
  return byLanguage[language.split('-')[0]?.toLowerCase() ?? ''] ?? usual;
}
