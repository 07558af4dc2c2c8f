import { formatCitation } from '../formats/citations/format-citation.ts';

/*!
References are made by citeproc-js (https://github.com/Juris-M/citeproc-js), copyright 2009-2019
Frank Bennett, under the Common Public Attribution License 1.0 or later, or the GNU Affero General
Public License 3 or later. Its source is the package "citeproc" of https://www.npmjs.com.
The styles and the locale are those of https://citationstyles.org, under CC BY-SA 3.0:
https://creativecommons.org/licenses/by-sa/3.0/
*/

/** The citation processor with every style, in a script of its own: most readers never need it. */
window.shelfmarkFormatCitation = formatCitation;
