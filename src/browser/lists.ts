import { enableDensitySwitch } from './density.ts';
import { enableListTools } from './list-tools.ts';

/** What pages with lists of papers do beyond reading: sort, narrow down, show more or less of each. */

for (const button of document.querySelectorAll<HTMLElement>('[data-density-switch]')) {
  enableDensitySwitch(button);
}
const tools = document.querySelector<HTMLElement>('[data-list-tools]');
if (tools) enableListTools(tools);
