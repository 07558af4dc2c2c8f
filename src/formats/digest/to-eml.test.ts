import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toEml } from './to-eml.ts';

/** Headers and parts of a message, by the rules of MIME. */
function read(eml: string) {
  const [head = '', ...rest] = eml.split('\r\n\r\n');
  const boundary = /boundary="([^"]+)"/u.exec(head)?.[1] ?? expect.fail('no boundary');
  const body = rest.join('\r\n\r\n');
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [headers = '', content = ''] = part.split('\r\n\r\n');
      return {
        type: /Content-Type: ([^;]+)/u.exec(headers)?.[1],
        text: Buffer.from(content, 'base64').toString(),
      };
    });
  const subject = [...head.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/gu)]
    .map(([, word = '']) => Buffer.from(word, 'base64').toString())
    .join('');
  return { head, subject, parts };
}

describe('toEml', () => {
  test('is a draft with the text first and the HTML after it', () => {
    const { head, parts } = read(toEml({ subject: 'New', html: '<p>Ü</p>', text: 'Ü\n' }));
    expect(head).toContain('\r\nX-Unsent: 1\r\n');
    expect(parts).toEqual([
      { type: 'text/plain', text: 'Ü\n' },
      { type: 'text/html', text: '<p>Ü</p>' },
    ]);
  });

  test('is the same for the same e-mail', () => {
    const mail = { subject: 'New', html: '<p></p>', text: '' };
    expect(toEml(mail)).toBe(toEml(mail));
  });

  test('keeps any subject, in lines that a mail program may not break', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const eml = toEml({ subject: text, html: '', text: '' });
        expect(read(eml).subject).toBe(text.replaceAll(/\s+/gu, ' '));
        for (const line of eml.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
      }),
    );
  });
});
