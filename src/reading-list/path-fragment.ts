/**
 * Fragment of a paper's address when it is opened from a reading path: its page then shows the place
 * on that path, without any script, see `Trail.astro`.
 */
export function pathFragment(id: string): string {
  return `on-${id}`;
}
