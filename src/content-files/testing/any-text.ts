import fc from 'fast-check';

// prettier-ignore
const yamlParts = [
  ' ', '  ', '- ', '# ', ': ', ':', '? ', '"', "'", '\\', '`', '|', '>', '>-', '*a', '&a', '!t', '%',
  '@', '{', '}', '[', ']', ',', '---', '...', '+++', '<<', '=', '~', 'null', 'Yes', 'off', 'True',
  '2024', '2024-11', '2024-11-21', '12:30:45', '1e3', '0x1f', '0o17', '0b11', '012', '1_000', '.5',
  '.inf', '.NaN', '\u00a0', '\u00ad', '\u2028', '\u2029', '\u200b', '\u202e', '\ufeff', '\ufffe',
  '\u{1f600}', 'word', 'words that go on and on until the line is full and has to be folded somewhere',
];

/**
 * Text as a listing may have it, characters with a meaning in YAML included: no control characters,
 * no lone surrogates.
 */
export const anyText: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(fc.oneof(fc.constantFrom(...yamlParts), fc.string({ maxLength: 8 })), {
        maxLength: 40,
      })
      .map((parts) => parts.join('')),
    fc.array(fc.constantFrom(...yamlParts), { maxLength: 40 }).map((parts) => parts.join(' ')),
  )
  .map((text) => text.replaceAll(/\p{Cc}/gu, ' '));
