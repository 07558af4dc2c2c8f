import { element } from './element.ts';

/** How long a notice stays, unless the reader points at it or is in it. */
const noticeMs = 8000;

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Says something at the foot of the window, to screen readers as well, in place of what it said
 * before.
 * @param action what the reader can do about it
 */
export function notify(
  message: string,
  action?: { readonly label: string; readonly run: () => void },
): void {
  const region = document.querySelector('.notice') ?? makeRegion();
  region.replaceChildren(element('p', {}, message));
  if (action) {
    const button = element('button', { type: 'button', class: 'quiet-button' }, action.label);
    button.addEventListener('click', () => {
      region.replaceChildren();
      action.run();
    });
    region.append(button);
  }
  const hideLater = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (region.matches(':hover, :focus-within')) hideLater();
      else region.replaceChildren();
    }, noticeMs);
  };
  hideLater();
}

function makeRegion(): HTMLElement {
  const region = element('div', { class: 'notice', role: 'status' });
  document.body.append(region);
  return region;
}
