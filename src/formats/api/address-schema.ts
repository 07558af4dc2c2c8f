import { z } from 'zod';

/** An address of the site, as `fileAddresses` writes it. */
export function addressSchema(what: string) {
  return z.string().meta({
    format: 'uri-reference',
    description:
      `${what} In full where the site knows its own address, else relative: ` +
      'resolve it against the address of this response.',
  });
}
