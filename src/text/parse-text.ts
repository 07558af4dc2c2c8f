import { findUrls, type UrlRange } from './find-urls.ts';
import { abbreviations, accents, mathSymbols, textSymbols } from './symbols.ts';
import type { Inline, InlineStyle } from './tree.ts';

// prettier-ignore
const styleCommands: ReadonlyMap<string, InlineStyle | 'plain'> = new Map([
  ['textit', 'emphasis'], ['emph', 'emphasis'], ['mathit', 'emphasis'], ['textsl', 'emphasis'],
  ['textbf', 'strong'], ['mathbf', 'strong'], ['bm', 'strong'], ['boldsymbol', 'strong'],
  ['textsc', 'small-caps'], ['texttt', 'monospace'], ['mathtt', 'monospace'],
  ['textsuperscript', 'superscript'], ['textsubscript', 'subscript'],
  ['text', 'plain'], ['textrm', 'plain'], ['mathrm', 'plain'], ['mathcal', 'plain'],
  ['mathbb', 'plain'], ['textsf', 'plain'], ['mathsf', 'plain'], ['mbox', 'plain'],
  ['ensuremath', 'plain'], ['underline', 'plain'], ['operatorname', 'plain'],
]);

// prettier-ignore
const fontSwitches: ReadonlyMap<string, InlineStyle> = new Map([
  ['bf', 'strong'], ['bfseries', 'strong'], ['it', 'emphasis'], ['itshape', 'emphasis'],
  ['em', 'emphasis'], ['sc', 'small-caps'], ['scshape', 'small-caps'], ['tt', 'monospace'],
]);

/** Operators that lose their backslash in listings but keep their `_`: `sum_{i=1}`, `ell_2`. */
const lostOperator = /(?:sum|prod|int|ell|arg ?min|arg ?max|min|max|lim|sup|inf|log)(?=_)/uy;
const lostWord = /(?:langle|rangle)(?![A-Za-z])/uy;
const fontSwitch = /\\?([a-z]{2,8})(?:\s+|(?=\\))/uy;
const commandName = /[A-Za-z]+/uy;
const scriptToken = /[+-]?\d+|[+\-*'′]|(?:st|nd|rd|th)\b|\p{L}/uy;

const constructStarts = new Set([...'\\${^_~`*'].map((character) => character.charCodeAt(0)));

/** What a text has that is not plain throughout: the start of a construct, an address, a lost command. */
const anyConstruct = /[\\${^_~`*]|:\/\/|\dtimes|sim\d|[lr]angle/u;

/** Deeper nesting than this stays as written; real titles nest twice. */
const maxDepth = 16;

/** Longest run between paired delimiters (`$…$`, `` ``…'' ``, `**…**`), in characters. */
const maxPairChars = 400;

/**
 * Reads the light TeX of listings into a tree. Whatever is not understood stays as written, so no
 * letter is ever dropped; time grows linearly with the length of the text.
 * @example parseText('S^{2}FT') // S, superscript 2, FT
 */
export function parseText(source: string): Inline[] {
  if (!anyConstruct.test(source)) return source === '' ? [] : [{ type: 'text', value: source }];
  return new TextParser(source).parseRange(0, source.length, 0);
}

class TextParser {
  private readonly source: string;
  private readonly urls: ReadonlyMap<number, UrlRange>;
  private readonly closingBraces: ReadonlyMap<number, number>;

  constructor(source: string) {
    this.source = source;
    this.urls = new Map(findUrls(source).map((range) => [range.start, range]));
    this.closingBraces = matchBraces(source);
  }

  parseRange(start: number, end: number, depth: number): Inline[] {
    const output = new InlineList();
    let position = start;
    while (position < end) {
      const after =
        depth > maxDepth ? undefined : this.parseConstruct(position, start, end, depth, output);
      const next = after ?? this.endOfPlainRun(position, end);
      if (after === undefined) output.text(this.source.slice(position, next));
      position = next;
    }
    return output.nodes;
  }

  /** Reads one construct at `position`; the offset after it, or `undefined` when there is none. */
  private parseConstruct(
    position: number,
    start: number,
    end: number,
    depth: number,
    output: InlineList,
  ): number | undefined {
    const url = this.urls.get(position);
    if (url && url.end <= end) {
      output.push({ type: 'link', url: url.url });
      return url.end;
    }
    switch (this.source[position]) {
      case '\\':
        return this.parseCommand(position, end, depth, output);
      case '$':
        return this.parseDollarMath(position, end, depth, output);
      case '{':
        return this.parseGroup(position, end, depth, output);
      case '^':
      case '_':
        return this.parseScript(position, start, end, depth, output);
      case '~':
        return this.parseTie(position, start, end, output);
      case '`':
        return this.parseQuotation(position, end, depth, output);
      case '*':
        return this.parseMarkdownStrong(position, end, depth, output);
      default:
        return this.parseLostCommand(position, start, end, output);
    }
  }

  private parseCommand(
    position: number,
    end: number,
    depth: number,
    output: InlineList,
  ): number | undefined {
    const next = this.source[position + 1];
    if (next === undefined || position + 1 >= end) return undefined;
    if ('%&#$_{}'.includes(next)) {
      output.text(next);
      return position + 2;
    }
    if (next === ' ' || next === ',' || next === ';') {
      output.text(' ');
      return position + 2;
    }
    if (next === '(' || next === '[') {
      const close = this.find(next === '(' ? '\\)' : '\\]', position + 2, end);
      if (close === undefined) return undefined;
      this.pushMath(position + 2, close, depth, output);
      return close + 2;
    }
    const accented = this.parseAccent(position, end, output);
    if (accented !== undefined) return accented;

    const name = this.match(commandName, position + 1, end);
    if (name === undefined) return undefined;
    const after = position + 1 + name.length;
    if (name === 'url' || name === 'href') {
      return this.parseLinkCommand(name, after, end, depth, output);
    }
    const style = styleCommands.get(name);
    const close = this.closingBrace(after, end);
    if (style !== undefined && close !== undefined) {
      const children = this.parseRange(after + 1, close, depth + 1);
      if (style === 'plain') children.forEach((child) => output.push(child));
      else output.push({ type: style, children });
      return close + 1;
    }
    const textSymbol = textSymbols.get(name);
    if (textSymbol !== undefined) {
      output.text(textSymbol);
      if (this.source.startsWith('{}', after) && after + 2 <= end) return after + 2;
      return this.source[after] === ' ' && after < end ? after + 1 : after;
    }
    const symbol = mathSymbols.get(name) ?? abbreviations.get(name);
    if (symbol === undefined) return undefined;
    output.text(symbol);
    return this.source.startsWith('{}', after) && after + 2 <= end ? after + 2 : after;
  }

  private parseAccent(position: number, end: number, output: InlineList): number | undefined {
    const command = this.source[position + 1] ?? '';
    const mark = accents.get(command);
    if (mark === undefined) return undefined;
    const rest = this.source.slice(position + 2, Math.min(end, position + 7));
    const named = /[a-zA-Z]/u.test(command);
    const match = /^(\s*)(?:\{(?:\\([ij])|(\p{L}))\}|\\([ij])(?![A-Za-z])|(\p{L}))/u.exec(rest);
    if (!match) return undefined;
    // A letter accent such as \c needs a space or a brace, else it is the start of a longer name.
    if (named && match[1] === '' && match[5] !== undefined) return undefined;
    const letter = match[2] ?? match[3] ?? match[4] ?? match[5] ?? '';
    output.text((letter + mark).normalize('NFC'));
    return position + 2 + match[0].length;
  }

  private parseLinkCommand(
    name: 'url' | 'href',
    open: number,
    end: number,
    depth: number,
    output: InlineList,
  ): number | undefined {
    const close = this.closingBrace(open, end);
    if (close === undefined) return undefined;
    const url = this.source
      .slice(open + 1, close)
      .replaceAll(/\\([%&#_~])/gu, '$1')
      .trim();
    if (!/^https?:\/\/\S+$/u.test(url)) return undefined;
    if (name === 'href') {
      const labelClose = this.closingBrace(close + 1, end);
      if (labelClose === undefined) return undefined;
      for (const child of this.parseRange(close + 2, labelClose, depth + 1)) output.push(child);
      output.text(' (');
      output.push({ type: 'link', url });
      output.text(')');
      return labelClose + 1;
    }
    // A sentence glued to its address ("progress.\url{…}") would read as one word.
    if (/[.,;:]$/u.test(output.lastText)) output.text(' ');
    output.push({ type: 'link', url });
    return close + 1;
  }

  /** `$…$` is mathematics only if it cannot be money: see `isMathContent`. */
  private parseDollarMath(
    position: number,
    end: number,
    depth: number,
    output: InlineList,
  ): number | undefined {
    const width = this.source.startsWith('$$', position) ? 2 : 1;
    const open = position + width;
    const close = this.find(width === 2 ? '$$' : '$', open, end);
    if (close === undefined) return undefined;
    if (!isMathContent(this.source.slice(open, close), this.source[close + width] ?? '')) {
      return undefined;
    }
    this.pushMath(open, close, depth, output);
    return close + width;
  }

  private pushMath(start: number, end: number, depth: number, output: InlineList): void {
    const tex = this.source.slice(start, end).trim();
    const word = /^\{?([\p{L}\d.,]+)\}?$/u.exec(tex)?.[1];
    if (word === undefined) {
      const children = this.parseRange(start, end, depth + 1);
      output.push({ type: 'math', tex, children: trimEnds(children) });
    } else if (/^\d/u.test(word)) {
      output.text(word);
    } else {
      output.push({ type: 'emphasis', children: [{ type: 'text', value: word }] });
    }
  }

  private parseGroup(
    position: number,
    end: number,
    depth: number,
    output: InlineList,
  ): number | undefined {
    const close = this.closingBrace(position, end);
    if (close === undefined) return undefined;
    const name = this.match(fontSwitch, position + 1, close);
    const style = fontSwitches.get(name?.replace('\\', '').trim() ?? '');
    if (name !== undefined && style !== undefined) {
      const children = this.parseRange(position + 1 + name.length, close, depth + 1);
      output.push({ type: style, children });
      return close + 1;
    }
    const after = this.source[close + 1];
    if (close > position + 1 && (after === '^' || after === '_') && close + 1 < end) {
      for (const child of this.parseRange(position + 1, close, depth + 1)) output.push(child);
      return close + 1;
    }
    return undefined;
  }

  private parseScript(
    position: number,
    start: number,
    end: number,
    depth: number,
    output: InlineList,
  ): number | undefined {
    if (position === start || output.nodes.length === 0) return undefined;
    const raised = this.source[position] === '^';
    const base = this.source[position - 1] ?? '';
    if (!/[\p{L}\p{N})\]}|]/u.test(base)) return undefined;
    const type = raised ? 'superscript' : 'subscript';
    const close = this.closingBrace(position + 1, end);
    if (close !== undefined) {
      if (close === position + 2) return undefined;
      output.push({ type, children: this.parseRange(position + 2, close, depth + 1) });
      return close + 1;
    }
    const token = this.match(scriptToken, position + 1, end);
    if (token === undefined) return undefined;
    const after = position + 1 + token.length;
    if (!raised) {
      // snake_case and BERT_BASE are names, not mathematics: only a base of one character takes a
      // subscript.
      const following = after < end ? (this.source[after] ?? '') : '';
      const beforeBase = position - 2 >= start ? (this.source[position - 2] ?? '') : '';
      const oneCharacter = !/\p{L}|\p{N}/u.test(base) || !/[\p{L}\p{N}_]/u.test(beforeBase);
      if ((!oneCharacter && !output.operatorBase) || /[\p{L}\p{N}_]/u.test(following))
        return undefined;
    }
    output.push({ type, children: [{ type: 'text', value: token }] });
    return after;
  }

  private parseTie(
    position: number,
    start: number,
    end: number,
    output: InlineList,
  ): number | undefined {
    const before = position > start ? (this.source[position - 1] ?? '') : '';
    const after = position + 1 < end ? (this.source[position + 1] ?? '') : '';
    if (!/[\p{L}\p{N}.,;:)\]}]/u.test(before) || !/[\p{L}\p{N}\\([{]/u.test(after))
      return undefined;
    output.text('\u00a0');
    return position + 1;
  }

  /** TeX quotation marks; a listing may close them with the keyboard's straight mark. */
  private parseQuotation(
    position: number,
    end: number,
    depth: number,
    output: InlineList,
  ): number | undefined {
    if (this.source.startsWith('``', position)) {
      const start = position + 2;
      const closers = ["''", '"'].flatMap((closer) => {
        const at = this.find(closer, start, end);
        return at === undefined ? [] : [{ at, after: at + closer.length }];
      });
      const [close] = closers.sort((a, b) => a.at - b.at);
      if (close === undefined) return undefined;
      output.text('“');
      for (const child of this.parseRange(start, close.at, depth + 1)) output.push(child);
      output.text('”');
      return close.after;
    }
    const window = this.source.slice(position + 1, Math.min(end, position + maxPairChars));
    const quoted = /^[^`'\s](?:[^`']*[^`'\s])?'(?![\p{L}'])/u.exec(window)?.[0];
    if (quoted === undefined || /[\\$^_{}]/u.test(quoted) || /https?:/u.test(quoted)) {
      return undefined;
    }
    output.text(`‘${quoted.slice(0, -1)}’`);
    return position + 1 + quoted.length;
  }

  private parseMarkdownStrong(
    position: number,
    end: number,
    depth: number,
    output: InlineList,
  ): number | undefined {
    if (!this.source.startsWith('**', position)) return undefined;
    const close = this.find('**', position + 2, end);
    if (close === undefined || close === position + 2) return undefined;
    if (/^[\s*]|[\s*]$/u.test(this.source.slice(position + 2, close))) return undefined;
    output.push({ type: 'strong', children: this.parseRange(position + 2, close, depth + 1) });
    return close + 2;
  }

  /** Commands whose backslash the listing lost, where context leaves no doubt. */
  private parseLostCommand(
    position: number,
    start: number,
    end: number,
    output: InlineList,
  ): number | undefined {
    const before = position > start ? (this.source[position - 1] ?? '') : '';
    if (/\d/u.test(before) && this.match(/times(?![a-z])/uy, position, end) !== undefined) {
      output.text('×');
      return position + 5;
    }
    if (/[\p{L}\p{N}\\]/u.test(before)) return undefined;
    if (this.match(/sim(?=\d)/uy, position, end) !== undefined) {
      output.text('∼');
      return position + 3;
    }
    const word = this.match(lostWord, position, end);
    if (word !== undefined) {
      output.text(mathSymbols.get(word) ?? word);
      return position + word.length;
    }
    const operator = this.match(lostOperator, position, end);
    if (operator === undefined) return undefined;
    const scripted = /_(?:\{|[\p{L}\d](?![\p{L}\d_]))/uy;
    if (this.match(scripted, position + operator.length, end) === undefined) return undefined;
    output.text(mathSymbols.get(operator) ?? operator);
    output.operatorBase = true;
    return position + operator.length;
  }

  /** End of the run that no construct can begin in; at least one code point long. */
  private endOfPlainRun(position: number, end: number): number {
    let next = position + 1;
    while (next < end) {
      const code = this.source.charCodeAt(next);
      if (!isPlainCode(code) || this.urls.has(next)) break;
      const previous = this.source.charCodeAt(next - 1);
      // Words may be lost commands, so a run also ends where a word or a letter after a digit begins.
      if (isLowerLetter(code) && !isLetterCode(previous)) break;
      next += 1;
    }
    return next;
  }

  private closingBrace(open: number, end: number): number | undefined {
    const close = this.closingBraces.get(open);
    return close !== undefined && close < end ? close : undefined;
  }

  private find(needle: string, from: number, end: number): number | undefined {
    const window = this.source.slice(from, Math.min(end, from + maxPairChars));
    const index = window.indexOf(needle);
    return index === -1 ? undefined : from + index;
  }

  private match(pattern: RegExp, position: number, end: number): string | undefined {
    pattern.lastIndex = position;
    const found = pattern.exec(this.source)?.[0];
    return found !== undefined && position + found.length <= end ? found : undefined;
  }
}

class InlineList {
  readonly nodes: Inline[] = [];
  /** Whether the last text is an operator that takes a subscript although it has several letters. */
  operatorBase = false;

  get lastText(): string {
    const last = this.nodes.at(-1);
    return last?.type === 'text' ? last.value : '';
  }

  push(node: Inline): void {
    if (node.type === 'text') this.text(node.value);
    else {
      this.nodes.push(node);
      this.operatorBase = false;
    }
  }

  text(value: string): void {
    this.operatorBase = false;
    if (value === '') return;
    const last = this.nodes.at(-1);
    if (last?.type === 'text') {
      this.nodes[this.nodes.length - 1] = { type: 'text', value: last.value + value };
    } else this.nodes.push({ type: 'text', value });
  }
}

/**
 * Whether the text between two dollars is mathematics. Follows Pandoc's rule (no white space inside
 * the dollars, no digit after them) and refuses prose: `$5 and then 10$` is money.
 */
function isMathContent(content: string, following: string): boolean {
  if (content === '' || /^\s|\s$/u.test(content)) return false;
  if (/\d/u.test(following) && !/\\[A-Za-z]/u.test(content)) return false;
  const withoutCommands = content
    .replaceAll(/\\(?:text\w*|mathrm|mbox|operatorname)\{[^{}]*\}/gu, '')
    .replaceAll(/\\[A-Za-z]+/gu, '');
  return !/\p{L}{2,}\s+\p{L}{2,}|^\d[\d.,]*\s?\p{L}/u.test(withoutCommands);
}

function matchBraces(source: string): Map<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (let index = 0; index < source.length; index += 1) {
    const character = source[index];
    if (character === '\\') index += 1;
    else if (character === '{') open.push(index);
    else if (character === '}') {
      const start = open.pop();
      if (start !== undefined) closing.set(start, index);
    }
  }
  return closing;
}

function trimEnds(nodes: readonly Inline[]): Inline[] {
  return nodes.flatMap((node, index): Inline[] => {
    if (node.type !== 'text') return [node];
    let { value } = node;
    if (index === 0) value = value.trimStart();
    if (index === nodes.length - 1) value = value.trimEnd();
    return value === '' ? [] : [{ type: 'text', value }];
  });
}

function isPlainCode(code: number): boolean {
  return !constructStarts.has(code);
}

function isLowerLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isLetterCode(code: number): boolean {
  return isLowerLetter(code) || (code >= 65 && code <= 90);
}
