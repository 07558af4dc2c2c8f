import { createHash } from 'node:crypto';

/** Characters of a line of base64: https://www.rfc-editor.org/rfc/rfc2045#section-6.8 */
const lineChars = 76;

/** Bytes of text that one encoded word has room for: https://www.rfc-editor.org/rfc/rfc2047#section-2 */
const wordBytes = 42;

/**
 * An e-mail as a file that mail programs open as a draft (`X-Unsent`), with both texts in it. It has
 * no sender, receiver or date: the program adds them as it sends. See
 * https://www.rfc-editor.org/rfc/rfc2046#section-5.1.4
 */
export function toEml(mail: {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}): string {
  const { subject, html, text } = mail;
  const digest = createHash('sha256')
    .update(JSON.stringify([subject, html, text]))
    .digest('hex');
  const boundary = `shelfmark-${digest.slice(0, 32)}`;
  const lines = [
    `Subject: ${encodedWords(subject).join('\r\n ')}`,
    'MIME-Version: 1.0',
    'X-Unsent: 1',
    `Content-Type: multipart/alternative;\r\n boundary="${boundary}"`,
    '',
    ...part(boundary, 'text/plain', text),
    ...part(boundary, 'text/html', html),
    `--${boundary}--`,
    '',
  ];
  return lines.join('\r\n');
}

function part(boundary: string, type: string, text: string): string[] {
  const encoded = Buffer.from(text).toString('base64');
  return [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(encoded.match(new RegExp(`.{1,${String(lineChars)}}`, 'gu')) ?? []),
  ];
}

/** Text of any script for a header, in words that each fit a line and end with a whole character. */
function encodedWords(text: string): string[] {
  const words = [''];
  for (const character of text.replaceAll(/\s+/gu, ' ')) {
    const word = words.at(-1) ?? '';
    if (Buffer.byteLength(word + character) > wordBytes) words.push(character);
    else words[words.length - 1] = word + character;
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`);
}
