import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent } from 'd3-zoom';
import { mapWords } from '../words/script-words.ts';
import { MapCanvas } from './map-canvas.ts';
import { pageLanguage } from './page-language.ts';

/** The map of papers: moved, zoomed, searched, and read by pointer, touch and keyboard. */

/** A point is taken that is this near to the pointer, in CSS pixels: half the width of a usual target. */
const reachPx = 14;

const maxZoom = 16;

interface Point {
  readonly link: SVGAElement;
  readonly x: number;
  readonly y: number;
  readonly title: string;
  readonly topics: readonly string[];
}

const svg = part('svg[data-map]', SVGSVGElement);
const view = part('[data-map-view]', SVGGElement);
const tip = part('[data-map-tip]', HTMLElement);
const status = part('[data-map-status]', HTMLElement);
const topic = part('[data-map-topic]', HTMLSelectElement);
const title = part('[data-map-title]', HTMLInputElement);

const points = [...view.querySelectorAll<SVGAElement>('.point')].map((link): Point => {
  const circle = link.querySelector('circle');
  return {
    link,
    x: Number(circle?.getAttribute('cx')),
    y: Number(circle?.getAttribute('cy')),
    title: link.querySelector('title')?.textContent ?? '',
    topics: (link.dataset['topics'] ?? '').split(' '),
  };
});
let shown: ReadonlySet<Point> = new Set(points);
let active: Point | undefined;
let transform = zoomIdentity;

const canvas = new MapCanvas(svg, points);
let isDrawing = false;

/** Draws once a frame, however much has changed. */
function draw(): void {
  if (isDrawing) return;
  isDrawing = true;
  requestAnimationFrame(() => {
    isDrawing = false;
    canvas.draw(transform, shown);
  });
}

function drawAnew(): void {
  canvas.reset();
  draw();
}

new ResizeObserver(drawAnew).observe(svg);
new MutationObserver(drawAnew).observe(document.documentElement, {
  attributeFilter: ['data-theme'],
});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAnew);

const { width, height, x: left, y: top } = svg.viewBox.baseVal;
const behaviour = zoom<SVGSVGElement, unknown>()
  .scaleExtent([1, maxZoom])
  .extent([
    [left, top],
    [left + width, top + height],
  ])
  .translateExtent([
    [left, top],
    [left + width, top + height],
  ])
  // The page scrolls by the wheel and, while all is shown, by touch.
  .filter((event: Event) => {
    if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
    if (event instanceof TouchEvent) return event.touches.length > 1 || isZoomed();
    return !(event instanceof MouseEvent && event.button > 0);
  })
  // A notch of a wheel is many times a step of two fingers on a trackpad.
  .wheelDelta(({ deltaY }) => Math.max(-0.5, Math.min(0.5, -deltaY / 100)))
  .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
    transform = event.transform;
    view.setAttribute('transform', transform.toString());
    setShrink(transform.k);
    svg.classList.toggle('is-zoomed', transform.k > 1.5);
    draw();
    if (active) placeTip(active);
  });
const map = select<SVGSVGElement, unknown>(svg).call(behaviour).on('dblclick.zoom', null);

/**
 * Lets points and names grow more slowly than the distances between them; in steps, as every one of
 * them is laid out again.
 */
function setShrink(scale: number): void {
  const steps = Math.round(2 * Math.log2(scale));
  const shrink = (2 ** (-0.375 * steps)).toFixed(3);
  if (view.style.getPropertyValue('--shrink') !== shrink) {
    view.style.setProperty('--shrink', shrink);
  }
}

function isZoomed(): boolean {
  return svg.classList.contains('is-zoomed');
}

function part<Type extends Element>(selector: string, type: new () => Type): Type {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`the map lacks its part ${selector}`);
  return found;
}

/** Where a point is on the screen, from the corner of the map. */
function onScreen({ x, y }: Point): DOMPoint {
  const frame = svg.getBoundingClientRect();
  const place = new DOMPoint(x, y).matrixTransform(view.getScreenCTM() ?? undefined);
  return new DOMPoint(place.x - frame.left, place.y - frame.top);
}

function activate(point: Point | undefined): void {
  if (point === active) return;
  active?.link.classList.remove('is-active');
  active = point;
  tip.hidden = point === undefined;
  if (!point) return;
  nameLink(point);
  point.link.classList.add('is-active');
  tip.textContent = point.title;
  placeTip(point);
}

/** Names a link in another way than by `<title>`, of which the browser would make a tip of its own. */
function nameLink({ link, title: own }: Point): void {
  link.setAttribute('aria-label', own);
  link.querySelector('title')?.remove();
}

/** Beside the point, on the side with more room. */
function placeTip(point: Point): void {
  const { x, y } = onScreen(point);
  const isRight = x > svg.clientWidth / 2;
  const isLow = y > svg.clientHeight / 2;
  tip.style.translate = `calc(${String(x)}px ${isRight ? '- 100% - 12px' : '+ 12px'}) calc(${String(y)}px ${isLow ? '- 100% - 12px' : '+ 12px'})`;
}

/** The point nearest to the pointer, if it is within reach. */
function pointAt({ clientX, clientY }: MouseEvent): Point | undefined {
  const matrix = view.getScreenCTM();
  if (!matrix) return undefined;
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
  const reach = reachPx / matrix.a;
  let nearest: Point | undefined;
  let distance = reach * reach;
  for (const point of shown) {
    const square = (point.x - x) ** 2 + (point.y - y) ** 2;
    if (square < distance) [nearest, distance] = [point, square];
  }
  return nearest;
}

svg.addEventListener('pointermove', (event) => {
  activate(pointAt(event));
});
svg.addEventListener('pointerleave', () => {
  activate(undefined);
});
svg.addEventListener('click', (event) => {
  const point = pointAt(event);
  // A point itself is a link, which the browser follows.
  if (!point || (event.target instanceof Element && event.target.closest('a'))) return;
  location.assign(new URL(point.link.href.baseVal, document.baseURI));
});

// One point is in tab order; arrow keys go to the nearest one in their direction.
let inTabOrder = points[0];
if (inTabOrder) nameLink(inTabOrder);
inTabOrder?.link.setAttribute('tabindex', '0');

function moveTo(point: Point): void {
  inTabOrder?.link.setAttribute('tabindex', '-1');
  inTabOrder = point;
  point.link.setAttribute('tabindex', '0');
  point.link.focus({ preventScroll: true });
}

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest point in a direction; those aside count as further away. */
function nextPoint(from: Point, [dx, dy]: readonly [number, number]): Point | undefined {
  let next: Point | undefined;
  let least = Infinity;
  for (const point of shown) {
    const along = (point.x - from.x) * dx + (point.y - from.y) * dy;
    const aside = Math.abs((point.x - from.x) * dy) + Math.abs((point.y - from.y) * dx);
    const cost = along + 2 * aside;
    if (along > 0 && cost < least) [next, least] = [point, cost];
  }
  return next;
}

svg.addEventListener('focusin', ({ target }) => {
  const point = points.find(({ link }) => link === target);
  if (!point) return;
  activate(point);
  if (isZoomed()) behaviour.translateTo(map, point.x, point.y);
});
svg.addEventListener('focusout', () => {
  activate(undefined);
});
svg.addEventListener('keydown', (event) => {
  const direction = directions[event.key];
  if (direction && inTabOrder) {
    event.preventDefault();
    const next = nextPoint(inTabOrder, direction);
    if (next) moveTo(next);
  } else if (event.key === '+' || event.key === '-') {
    zoomBy(event.key === '+' ? 1.5 : 1 / 1.5);
  }
});

function zoomBy(factor: number): void {
  behaviour.scaleBy(map, factor);
  if (active && active === inTabOrder && isZoomed()) {
    behaviour.translateTo(map, active.x, active.y);
  }
}

for (const button of document.querySelectorAll<HTMLElement>('[data-map-zoom]')) {
  button.addEventListener('click', () => {
    const { mapZoom } = button.dataset;
    if (mapZoom === 'all') behaviour.transform(map, zoomIdentity);
    else zoomBy(mapZoom === 'in' ? 1.5 : 1 / 1.5);
  });
}

function filter(): void {
  const words = title.value.toLowerCase().split(/\s+/u).filter(Boolean);
  const found = points.filter(
    (point) =>
      (topic.value === '' || point.topics.includes(topic.value)) &&
      words.every((word) => point.title.toLowerCase().includes(word)),
  );
  shown = new Set(found);
  draw();
  const isAll = found.length === points.length;
  status.textContent = isAll ? '' : mapWords(pageLanguage).shown(found.length, points.length);
  if (inTabOrder && shown.has(inTabOrder)) return;
  inTabOrder?.link.setAttribute('tabindex', '-1');
  inTabOrder = found[0];
  if (inTabOrder) nameLink(inTabOrder);
  inTabOrder?.link.setAttribute('tabindex', '0');
}

topic.addEventListener('change', filter);
title.addEventListener('input', filter);
// A browser that goes back has what was typed before.
filter();
