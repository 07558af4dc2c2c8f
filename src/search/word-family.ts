import { stemmer } from 'stemmer';

/** Endings that make other words of a word, as Porter's stemmer leaves them; longest first. */
const endings =
  `isat izat ational ation ator ativ atori ition ibil abil iti ous ness ment less able abl ibl
  ance ence anc enc ant ent ist ism ive iv ful ion ic al ar or er li at is iz if e i y`
    .split(/\s+/u)
    .sort((a, b) => b.length - a.length);

/** Letters that are left of a word at least; shorter ones are in many words by chance. */
const minRootLetters = 4;

/** Endings that are taken off one after another at most, as in `classif-i-er`. */
const maxEndings = 3;

/** Whether a word is long enough to have a family, and is no number or name with one. */
export function isOfFamily(word: string): boolean {
  return /^[a-z]{5,}$/u.test(word);
}

/**
 * What a word has in common with the words made of the same one: `detect` of detector and detection,
 * `spars` of sparse and sparsity, which have different stems; `initial` of initialization and initialisation. English, as the stems are.
 */
export function wordFamily(word: string): string {
  // Spelling that differs between countries: colour, modelling, analyse, centre.
  let root = stemmer(word).replace('our', 'or').replace(/ll$/u, 'l').replace(/yz$/u, 'ys');
  for (let taken = 0; taken < maxEndings; taken += 1) {
    const ending = endings.find(
      (each) => root.endsWith(each) && root.length - each.length >= minRootLetters,
    );
    if (ending === undefined) break;
    root = root.slice(0, -ending.length);
  }
  return root;
}
