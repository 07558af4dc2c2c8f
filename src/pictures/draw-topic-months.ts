import { axisX, cell } from '@observablehq/plot';
import { drawPlot } from './draw-plot.ts';
import type { TopicMonths } from './topic-months.ts';

/** A cell for each topic and month, darker with more papers. */
export function drawTopicMonths({ months, rows }: TopicMonths): string {
  const cells = rows.flatMap(({ label, papers }) =>
    papers.map((count, index) => ({ label, month: months[index] ?? '', count })),
  );
  return drawPlot({
    width: 960,
    marginLeft: 200,
    marginRight: 0,
    marginTop: 0,
    x: { domain: months, label: null, padding: 0.1 },
    y: { domain: rows.map(({ label }) => label), label: null, tickSize: 0, padding: 0.1 },
    opacity: { type: 'sqrt', range: [0, 1] },
    marks: [
      // One name a year, and that of the first month.
      axisX({
        ticks: months.filter((month, index) => index === 0 || month.endsWith('-01')),
        tickSize: 0,
        textAnchor: 'start',
      }),
      cell(
        cells.filter(({ count }) => count > 0),
        {
          x: 'month',
          y: 'label',
          fill: 'currentColor',
          fillOpacity: 'count',
          rx: 2,
          title: ({ label, month, count }: (typeof cells)[number]) =>
            `${label}, ${month}: ${String(count)}`,
        },
      ),
    ],
  });
}
