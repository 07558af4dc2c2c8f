/** The language of the page, as a tag of BCP 47. */
export const pageLanguage = document.documentElement.lang;
