import { ignoreRefusal } from './ignore-refusal.ts';
import { siteKey } from './site-key.ts';

/** How much of each paper lists show: two lines, or its text as well. */
export type Density = 'compact' | 'comfortable';

/** What the address asks for (`?view=compact`), else what the reader chose on this site. */
export function storedDensity(): Density {
  const asked = new URLSearchParams(location.search).get('view');
  if (asked === 'compact' || asked === 'comfortable') return asked;
  try {
    return localStorage.getItem(siteKey('density')) === 'compact' ? 'compact' : 'comfortable';
  } catch (error) {
    ignoreRefusal(error);
    return 'comfortable';
  }
}

/** Shows lists so, here and on other pages. */
function chooseDensity(density: Density): void {
  document.documentElement.dataset['density'] = density;
  try {
    localStorage.setItem(siteKey('density'), density);
  } catch (error) {
    ignoreRefusal(error);
  }
}

/** Makes a button (`data-density-switch`) switch between the two. */
export function enableDensitySwitch(button: HTMLElement): void {
  const { dataset } = document.documentElement;
  const show = () => button.setAttribute('aria-pressed', String(dataset['density'] === 'compact'));
  button.addEventListener('click', () => {
    chooseDensity(dataset['density'] === 'compact' ? 'comfortable' : 'compact');
    show();
  });
  show();
}
