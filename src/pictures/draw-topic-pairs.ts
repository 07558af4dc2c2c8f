import { axisX, axisY, cell } from '@observablehq/plot';
import { drawPlot } from './draw-plot.ts';
import type { TopicPair } from './topic-pairs.ts';

/**
 * A cell for each two topics that papers have together, darker with more papers.
 * @param labels of all topics, in the order of rows and columns
 */
export function drawTopicPairs(pairs: readonly TopicPair[], labels: readonly string[]): string {
  return drawPlot({
    width: 960,
    height: 930,
    marginLeft: 200,
    marginRight: 0,
    marginTop: 190,
    marginBottom: 0,
    x: { domain: labels, label: null, padding: 0.1 },
    y: { domain: labels, label: null, padding: 0.1 },
    opacity: { type: 'sqrt', range: [0, 1] },
    marks: [
      axisX({ anchor: 'top', tickSize: 0, tickRotate: -90 }),
      axisY({ tickSize: 0 }),
      cell(pairs, {
        x: 'one',
        y: 'other',
        fill: 'currentColor',
        fillOpacity: 'papers',
        rx: 2,
        title: ({ one, other, papers }: TopicPair) => `${one} and ${other}: ${String(papers)}`,
      }),
    ],
  });
}
