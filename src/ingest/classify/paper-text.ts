import { parseText } from '../../text/parse-text.ts';
import { toPlainText } from '../../text/to-plain-text.ts';

/** A paper's text in the three parts that count differently, each normalised by `normalise`. */
export interface PaperText {
  readonly title: string;
  /** The sentences that say what the paper contributes. */
  readonly stated: string;
  /** All other sentences. */
  readonly rest: string;
}

const contribution =
  /\b(?:we|this (?:paper|work|study|survey|article|report)) (?:\w+ )?(?:propose|introduce|present|develop|study|investigate|explore|design|provide|offer|conduct|review|describe|release|evaluate|examine|survey)/u;

/** The text of a paper as topics are found in it. */
export function paperText({
  title,
  abstract,
}: {
  readonly title: string;
  readonly abstract: string;
}): PaperText {
  const sentences = toPlainText(parseText(abstract))
    .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
    .map(normalise);
  return {
    title: normalise(toPlainText(parseText(title))),
    stated: sentences.filter((sentence) => contribution.test(sentence)).join(' '),
    rest: sentences.filter((sentence) => !contribution.test(sentence)).join(' '),
  };
}

/** Lower case without accents, and a single blank for whatever is neither letter nor digit. */
function normalise(text: string): string {
  return ` ${withoutAccents(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** Lower case without accents. */
export function withoutAccents(text: string): string {
  return text.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '');
}
