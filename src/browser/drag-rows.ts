/**
 * Lets a reader drag rows by their grips, with mouse, pen or finger.
 * @param drop told of the row and of the one that is now after it, once it is let go
 */
export function enableDragging(
  page: HTMLElement,
  drop: (row: HTMLElement, before: Element | null) => void,
): void {
  page.addEventListener('pointerdown', ({ target, button }) => {
    const grip = target instanceof Element ? target.closest('.grip') : null;
    const row = grip?.closest<HTMLElement>('.paper-row');
    const list = row?.parentElement;
    if (!row || !list || button !== 0) return;
    row.classList.add('is-dragged');
    const ended = new AbortController();
    const move = ({ clientY }: PointerEvent) => {
      const others = [...list.children].filter((other) => other !== row);
      const after = others.find((other) => {
        const { top, height } = other.getBoundingClientRect();
        return clientY < top + height / 2;
      });
      if (row.nextElementSibling !== (after ?? null)) list.insertBefore(row, after ?? null);
    };
    const end = () => {
      row.classList.remove('is-dragged');
      ended.abort();
      drop(row, row.nextElementSibling);
    };
    document.addEventListener('pointermove', move, { signal: ended.signal });
    for (const type of ['pointerup', 'pointercancel'] as const) {
      document.addEventListener(type, end, { signal: ended.signal });
    }
  });
}
