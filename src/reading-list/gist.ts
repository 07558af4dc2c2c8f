/** Longest gist in characters; a longer sentence is cut at a word. */
const maxGistChars = 180;

const contribution =
  /\b(?:we|this (?:paper|work|study|survey|article|report)|our (?:work|paper|approach|method))\b[^.]{0,40}\b(?:propos|introduc|present|develop|investigat|explor|design|provid|offer|conduct|review|examin|releas|evaluat|survey|study|show|describ|analy[sz])/iu;

/** White space after the end of a sentence, not after an abbreviation such as "e.g." */
const sentenceEnd =
  /(?<=[.!?]["”']?)(?<!\b(?:e\.g|i\.e|et al|vs|cf|[Ff]ig|resp)\.)\s+(?=[\p{Lu}\d“"])/u;

/**
 * One line that says what the paper contributes, in its own words: the first sentence of the
 * abstract that states it, else the first sentence.
 * @param abstract plain text
 */
export function gist(abstract: string): string {
  const sentences = abstract.split(sentenceEnd);
  const sentence = sentences.find((each) => contribution.test(each)) ?? sentences[0] ?? '';
  const start = sentence.replace(
    /^(?:(?:In|With) this (?:paper|work|study|report|survey),?|To (?:this end|address (?:this|these)[^,]*),|Here(?:in)?,|Specifically,|Therefore,|Hence,|Thus,)\s+/u,
    '',
  );
  const text = start.charAt(0).toUpperCase() + start.slice(1);
  if (text.length <= maxGistChars) return text;
  const cut = text.slice(0, maxGistChars).replace(/[\s,;:([“–-]+\S*$/u, '');
  return `${cut}…`;
}
