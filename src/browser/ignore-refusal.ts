/**
 * Lets the refusal of a browser to keep something pass, as where cookies are blocked: a choice then
 * lasts for the page. Any other error is thrown on.
 */
export function ignoreRefusal(error: unknown): void {
  if (!(error instanceof DOMException)) throw error;
}
