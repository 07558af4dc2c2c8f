/**
 * The address of a licence given by its address or, for Creative Commons, by its name; `undefined`
 * for any other name.
 * @example licenceUrl('CC BY 4.0') // 'https://creativecommons.org/licenses/by/4.0/'
 */
export function licenceUrl(licence: string | undefined): string | undefined {
  if (licence === undefined) return undefined;
  if (/^https?:\/\//u.test(licence)) return licence;
  const zero = /^CC0(?:[ -]1\.0)?$/iu.test(licence);
  if (zero) return 'https://creativecommons.org/publicdomain/zero/1.0/';
  const [, terms, version = '4.0'] =
    /^CC[ -](BY(?:-NC)?(?:-SA|-ND)?)(?:[ -](\d\.\d))?$/iu.exec(licence) ?? [];
  if (terms === undefined) return undefined;
  return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
}
