import type { TopicModel } from '../../schemas/topic-model.ts';

/** `topic-model.yaml`: a line for each topic, word and feature, so that a diff can be read. */
export function formatTopicModel(model: TopicModel): string {
  const { slope, intercept } = model.calibration;
  return [
    '# How primary topics are told, learned by `npm run topics -- learn`; do not edit.',
    `pages: ${String(model.pages)}`,
    `threshold: ${String(model.threshold)}`,
    `calibration: { slope: ${String(slope)}, intercept: ${String(intercept)} }`,
    ...section('biases', model.biases, String),
    ...section('rarities', model.rarities, String),
    ...section('weights', model.weights, (byTopic) => {
      const weights = [...byTopic].map(([topic, weight]) => `${topic}: ${String(weight)}`);
      return `{ ${weights.join(', ')} }`;
    }),
    '',
  ].join('\n');
}

/** A map by its keys, which are in quotes, as a word may be `null` or `1e3`. */
function section<Value>(
  name: string,
  map: ReadonlyMap<string, Value>,
  format: (value: Value) => string,
): string[] {
  if (map.size === 0) return [`${name}: {}`];
  const lines = [...map]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${format(value)}`);
  return [`${name}:`, ...lines];
}
