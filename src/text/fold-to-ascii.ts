import { letterNames } from './letter-names.ts';

/**
 * The text in small ASCII letters as far as it has any: accents dropped, Greek letters by their
 * names. Letters of other scripts stay as they are.
 * @example foldToAscii('Ünïmoß') // 'unimoss'
 */
export function foldToAscii(text: string): string {
  return [...text.toLowerCase().replaceAll('⁺', 'plus')]
    .map((letter) => letterNames.get(letter) ?? letter)
    .join('')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '');
}
