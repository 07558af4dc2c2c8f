/** Steps of the colour ramp in `styles/parts/topic-link.css`. */
const hues = 12;

/** Steps for families in their order: as far apart as can be, however many there are. */
const familySteps = [0, 4, 8, 2, 6, 10, 1, 5, 9, 3, 7, 11];

/**
 * Class that gives a topic its hue: that of its family, else one made from its id, which is the same
 * whatever other topics there are.
 * @param family position of its family among all, from 0; `undefined` where there are no families
 */
export function topicHue(topic: string, family: number | undefined): string {
  return `hue-${String(family === undefined ? stepOfId(topic) : familySteps[family % hues])}`;
}

function stepOfId(topic: string): number {
  let hash = 0;
  for (const letter of topic) hash = (hash * 31 + letter.charCodeAt(0)) % 9973;
  return hash % hues;
}
