import { z } from 'zod';

/** A date known to the day, the month or the year, as ISO 8601 writes it: `2024-11-21`, `2024-11`, `2024`. */
export const partialDateSchema = z
  .string({ error: 'a date must be quoted text such as "2024-11-21"' })
  .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u, {
    error: (issue) =>
      `${JSON.stringify(issue.input)} is no date: write "2024-11-21", "2024-11" or "2024"`,
  });

/** A date known to the day. */
export const dateSchema = partialDateSchema.refine((date) => date.length === 10, {
  error: 'a full date such as "2024-11-21" is needed',
});
