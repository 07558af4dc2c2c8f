/** A place in the content: file as the curator names it, 1-based line where one is known. */
export interface Place {
  readonly file: string;
  readonly line?: number | undefined;
}

/** A problem in the content, told to the curator: where, what, and what to do about it. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly places: readonly Place[];
  readonly hint: string;

  constructor(message: string, places: readonly Place[], hint: string, options?: ErrorOptions) {
    super(message, options);
    this.places = places;
    this.hint = hint;
  }
}

/** Several problems found in one run; nothing was written. */
export class ContentErrors extends Error {
  override readonly name = 'ContentErrors';
  readonly errors: readonly ContentError[];

  constructor(errors: readonly ContentError[]) {
    super(errors.map(formatContentError).join('\n'));
    this.errors = errors;
  }
}

/**
 * Two lines for a terminal: the places and the problem, then the remedy.
 * @example 'content/listings/003.txt:418  entry "Flash Decoding" has no abstract.\n  Hint: …'
 */
export function formatContentError({ message, places, hint }: ContentError): string {
  const where = places.map(({ file, line }) =>
    line === undefined ? file : `${file}:${String(line)}`,
  );
  return `${where.join(', ')}  ${message}\n  Hint: ${hint}`;
}

/** @throws {ContentErrors} when there is any error */
export function throwIfAny(errors: readonly ContentError[]): void {
  if (errors.length > 0) throw new ContentErrors(errors);
}

/** Text of any length made fit for a message: one line, at most 60 characters, quoted. */
export function quote(text: string): string {
  const characters = [...text.replaceAll(/\s+/gu, ' ').trim()];
  return JSON.stringify(
    characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : characters.join(''),
  );
}
