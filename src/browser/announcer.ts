/** Pause after which a screen reader is told: one that types hears the last answer only. */
const pauseMs = 800;

/**
 * Tells screen readers what a page shows now, once it stays so.
 * @param region an element with `role="status"` that others do not see
 */
export function announcer(region: HTMLElement): (text: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      region.textContent = text;
    }, pauseMs);
  };
}
