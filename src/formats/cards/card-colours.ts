/** Colours of the light theme in `styles/tokens.css`, by the names of its custom properties. */
export const cardColours = {
  paper: 'oklch(98.4% 0.007 85deg)',
  line: 'oklch(88% 0.014 80deg)',
  ink: 'oklch(24% 0.014 60deg)',
  'soft-ink': 'oklch(40% 0.016 60deg)',
  accent: 'oklch(42% 0.13 22deg)',
} as const;

/** Hue of the first step of the style sheet's ramp, and the way to the next, in degrees. */
const firstHue = 20;
const hueStep = 30;

/** Ink of a hue's class, such as `hue-3`, as `--topic-ink` has it in the light theme. */
export function topicInk(hue: string): string {
  const step = Number(hue.slice('hue-'.length));
  return `oklch(38% 0.08 ${String(firstHue + hueStep * step)})`;
}
