import * as english from './english/scripts.ts';
import { inLanguage } from './in-language.ts';

/*
 * What scripts say, for each tool a function that gives its words in a language. The marks let
 * scripts leave out the words of tools that they do not have.
 */

export const everyPageWords = /* @__PURE__ */ inLanguage(english.everyPage);
export const rowWords = /* @__PURE__ */ inLanguage(english.row);
export const rowActionsWords = /* @__PURE__ */ inLanguage(english.rowActions);
export const facetsWords = /* @__PURE__ */ inLanguage(english.facets);
export const listWords = /* @__PURE__ */ inLanguage(english.list);
export const searchWords = /* @__PURE__ */ inLanguage(english.search);
export const keepingWords = /* @__PURE__ */ inLanguage(english.keeping);
export const shelfWords = /* @__PURE__ */ inLanguage(english.shelf);
export const progressWords = /* @__PURE__ */ inLanguage(english.progress);
export const keysWords = /* @__PURE__ */ inLanguage(english.keys);
export const citingWords = /* @__PURE__ */ inLanguage(english.citing);
export const mapWords = /* @__PURE__ */ inLanguage(english.map);
export const offlineWords = /* @__PURE__ */ inLanguage(english.offline);
