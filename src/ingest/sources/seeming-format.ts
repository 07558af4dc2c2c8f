/** What texts that are no listings look like; the first that matches names a text. */
const looks: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['RTF (rich text)', /^\{\\rtf/u],
  ['PostScript', /^%!PS/u],
  ['a Git conflict', /^<{7} .*\n[^]*^={7}$/mu],
  ['a Jupyter notebook', /^\s*\{[^]{0,500}"(?:cells|nbformat)"\s*:/u],
  ['a web page', /^\s*<(?:!doctype html|html|head|body|div|table|ul|p)\b/iu],
  ['a feed or other XML', /^\s*<(?:\?xml|[a-z][\w.:-]*[\s>/])/iu],
  ['JSON', /^\s*(?:\{\s*["}]|\[\s*[[{"\d\]])/u],
  ['LaTeX', /\\(?:documentclass|begin\{document\}|usepackage)/u],
  ['a script', /^#!\s*\//u],
  [
    'an e-mail',
    /^(?:From|Received|Return-Path|Delivered-To|Message-ID): .*\n(?:[\w-]+: |[ \t])/imu,
  ],
  [
    'a log',
    /^(?:.*\n)?\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d.*\n(?:.*\n){0,3}?\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d/u,
  ],
  ['a subtitle file', /^\d+\n\d\d:\d\d:\d\d,\d+ --> /mu],
  [
    'program code',
    /^(?:import [\w{*"'].*|from \S+ import .*|#include\s*[<"].*|package [\w.]+;?|(?:export |pub |async |static |public )*(?:def|class|function|fn|interface|struct|const|let|var) [\w$]+.*)$/mu,
  ],
  ['a Markdown document', /^(?:#{1,6} \S|```|\s*[-*+] \S|\s*\d+\. \S|\|.*\|\s*$|> )/mu],
  [
    'a table without the names of its columns',
    /^[^\n]*(?:[\t;|,][^\n]*){2}\n[^\n]*(?:[\t;|,][^\n]*){2}\n/u,
  ],
  ['YAML', /^(?:---\n)?[\w-]+:(?: .*)?\n(?:[\w-]+:|\s+-? ?\S)/u],
];

/** What a text seems to be that no format reads, with its article: `a Markdown document`. */
export function seemingFormat(text: string): string {
  const beginning = text.slice(0, 20_000);
  return looks.find(([, pattern]) => pattern.test(beginning))?.[0] ?? 'other text';
}

/** First bytes of files that are no text (https://www.iana.org/assignments/media-types). */
const signatures: readonly (readonly [name: string, bytes: string])[] = [
  ['a PDF', '%PDF-'],
  ['a ZIP archive, or a document packed as one', 'PK\u0003\u0004'],
  ['a tar archive', 'ustar'],
  ['a database', 'SQLite format 3'],
  ['a PNG picture', '\u0089PNG'],
  ['a JPEG picture', '\u00ff\u00d8\u00ff'],
  ['a GIF picture', 'GIF8'],
  ['an archive', '7z\u00bc\u00af'],
  ['an archive', 'BZh'],
  ['an archive', '\u00fd7zXZ'],
  ['an archive', '(\u00b5/\u00fd'],
  ['a gzip archive', '\u001f\u008b'],
  ['a Word document', '\u00d0\u00cf\u0011\u00e0'],
  ['a Parquet table', 'PAR1'],
];

/** What bytes are that are no text; `undefined` where their beginning does not tell. */
export function binaryFormat(bytes: Uint8Array): string | undefined {
  const beginning = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  return signatures.find(([, start]) =>
    start === 'ustar' ? beginning.startsWith(start, 257) : beginning.startsWith(start),
  )?.[0];
}
