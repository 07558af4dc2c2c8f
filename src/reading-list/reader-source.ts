/** Names that authors give the macro for the name of their own work. */
const ownName =
  /\\(?:(?:our|my|the)?(?:model|method|name|system|approach|framework|tool|dataset|benchmark)(?:name)?|(?:prj|proj|project|sys|alg|algo)name|ours)(?![A-Za-z])(?:\{\}|\\xspace(?![A-Za-z])(?:\{\})?)?/gu;

/** A citation, which names nothing here; the key alone where the listing lost the command. */
const citation =
  /~?\\cite[a-z]*\*?(?:\[[^\]]*\])*\{[^{}]*\}|~[a-z]+(?:19|20)\d\d[a-z]*(?![\p{L}\p{N}])/gu;

/** A dash or a quotation mark by its code point, between words, whose backslash the listing may have lost. */
const codePoint = /(?<=\p{Ll})\\?x(20(?:1[3489cd]))(?=\p{Ll})/gu;

/**
 * Source of a text without what only its authors' own files could resolve: the macro for the name of
 * their work is what the title begins with, citations are left out, and code points are characters.
 * @param title source of the paper's title; without a name before a colon, macros stay as written
 * @example readerSource('We present \\model.', 'TideLoom: Weaving') // 'We present TideLoom.'
 */
export function readerSource(source: string, title: string): string {
  const name = /^([^\s:]+):\s/u.exec(title)?.[1];
  return source
    .replaceAll(ownName, (macro) => name ?? macro)
    .replaceAll(citation, '')
    .replaceAll(codePoint, (_all, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}
