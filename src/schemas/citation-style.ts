import { z } from 'zod';

/** Styles that come with the project, in the order in which a list offers them. */
export const shippedStyleNames = ['apa', 'ieee', 'acm', 'chicago', 'mla', 'nature'] as const;

/** Name of a style: one that comes with the project, or a file of `content/styles` without `.csl`. */
export const citationStyleNameSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'a style is named as its file, without .csl');

/** A style of the owner's own choice, from `content/styles`. */
export interface OwnCitationStyle {
  readonly name: string;
  /** The whole file; Citation Style Language 1.0. */
  readonly csl: string;
}
