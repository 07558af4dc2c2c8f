/** Steps of the colour ramp in `styles/parts/topic-link.css`. */
const hues = 12;

/** Class that gives a topic its hue: always the same for one topic, whatever others there are. */
export function topicHue(topic: string): string {
  let hash = 0;
  for (const letter of topic) hash = (hash * 31 + letter.charCodeAt(0)) % 9973;
  return `hue-${String(hash % hues)}`;
}
