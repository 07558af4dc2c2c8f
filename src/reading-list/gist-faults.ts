import { stopWords } from './stop-words.ts';

/** What is wrong with a sentence that is to stand alone for a paper. */
export type GistFault =
  'begins in mid-argument' | 'refers to what is not there' | 'says nothing' | 'is cut';

/** Beginnings that answer to a sentence before. */
const midArgument =
  /^(?:accordingly|additionally|also|although|and|as a result|as such|besides|building (?:up)?on (?:this|these|our)|but|consequently|conversely|finally|firstly|for (?:example|instance|this|these)|further|furthermore|hence|however|in (?:addition|contrast|particular|response|turn|this|light|these|order to)|indeed|inspired by (?:this|these)|instead|it|its|meanwhile|moreover|motivated by (?:this|these)|namely|nevertheless|next|nonetheless|notably|on top of|rather|second(?:ly)?|similarly|since|so|specifically|subsequently|such|that|the (?:former|latter|second)|their|then|thereby|therefore|these|they|third(?:ly)?|this(?! (?:article|chapter|paper|primer|report|review|study|survey|technical report|thesis|tutorial|work)\b)|those|thus|to (?:this end|that end|these ends)|to \w+ (?:this|these|that|those|such|the (?:above|aforementioned))|unlike (?:this|these)|while|whereas|with (?:this|these)|yet)\b/iu;

/** Words for what another sentence names. */
const reference =
  /\b(?:aforementioned|former|latter|the above|these|this (?!article|chapter|paper|primer|report|review|study|survey|technical report|thesis|tutorial|work)|such (?!as\b)(?:an? )?(?:approach|attack|behaviou?r|capabilit|challenge|data|failure|issue|limit|method|model|problem|system|task))/iu;

/** Fewer words that tell something than this say nothing. */
const minTellingWords = 4;

/** Words of papers about themselves, beside `stopWords`. */
const aboutItself =
  /^(?:comparative|detail|extensive|first|further|in-depth|investigation|novel|overview|previously|research|series|simple|study|summary|systematic|technique|thorough|wide|works?)$/iu;

/**
 * What is wrong with a sentence that is to say alone what a paper does; nothing where all is well.
 * @param text plain text
 */
export function gistFaults(text: string): GistFault[] {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? [];
  const telling = new Set(
    words.filter((word) => !stopWords.has(word.toLowerCase()) && !aboutItself.test(word)),
  );
  const faults: [isThere: boolean, fault: GistFault][] = [
    [midArgument.test(text), 'begins in mid-argument'],
    [reference.test(text), 'refers to what is not there'],
    [telling.size < minTellingWords || /https?:/u.test(text), 'says nothing'],
    [text.endsWith('…'), 'is cut'],
  ];
  return faults.filter(([isThere]) => isThere).map(([, fault]) => fault);
}
