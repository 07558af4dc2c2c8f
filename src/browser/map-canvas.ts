/** A point to be drawn, in the units of the map's view box. */
export interface DrawnPoint {
  readonly link: SVGAElement;
  readonly x: number;
  readonly y: number;
}

/** Where the map is moved to: what of `x` is at `x * k + tx`. */
export interface MapTransform {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** Radius and strength of the ground around points; as `.region` of `paper-map.css` has them. */
const ground = { radius: 35, alpha: 0.1 } as const;

/** How strong points are that a search leaves out. */
const dimAlpha = 0.12;

/** Points of one colour. */
interface Hue<Point> {
  readonly points: readonly Point[];
  /** By which the style sheet says how they look; not shown. */
  readonly sample: Element;
}

/**
 * The points of the map and the ground around them on a canvas below the map: thousands of elements
 * would be styled and painted anew at each step. How they look is up to the style sheet, as for those
 * that they are drawn for.
 */
export class MapCanvas<Point extends DrawnPoint> {
  private readonly svg: SVGSVGElement;
  private readonly canvas: HTMLCanvasElement;
  private readonly hues: readonly Hue<Point>[];
  /** Made anew when colours or the size of the map change. */
  private regions: HTMLCanvasElement | undefined;

  constructor(svg: SVGSVGElement, points: readonly Point[]) {
    this.svg = svg;
    this.canvas = document.createElement('canvas');
    this.canvas.className = 'map-canvas';
    svg.before(this.canvas);
    this.hues = [...Map.groupBy(points, ({ link }) => link.getAttribute('class') ?? '')].map(
      ([name, ofHue]) => ({ points: ofHue, sample: addSample(name, ofHue[0]?.link) }),
    );
    svg.classList.add('is-drawn');
  }

  /** Takes colours and the size of the map anew. */
  reset(): void {
    const { clientWidth, clientHeight } = this.svg;
    this.canvas.width = Math.round(clientWidth * devicePixelRatio);
    this.canvas.height = Math.round(clientHeight * devicePixelRatio);
    this.regions = undefined;
  }

  /** Draws what is in view; points that are not of `shown` faintly. */
  draw({ k, x, y }: MapTransform, shown: ReadonlySet<Point>): void {
    const context = contextOf(this.canvas);
    const { width, height } = this.canvas;
    const { unit, left, top } = this.frame();
    context.clearRect(0, 0, width, height);
    this.regions ??= this.drawRegions();
    const scaled = unit * k;
    const [originX, originY] = [left + x * unit, top + y * unit];
    context.drawImage(this.regions, originX - left * k, originY - top * k, width * k, height * k);
    for (const { points, sample } of this.hues) {
      const dot = drawDot(sample, scaled);
      const half = dot.width / 2;
      for (const point of points) {
        const [atX, atY] = [originX + point.x * scaled, originY + point.y * scaled];
        if (atX < -half || atY < -half || atX > width + half || atY > height + half) continue;
        context.globalAlpha = shown.has(point) ? 1 : dimAlpha;
        context.drawImage(dot, atX - half, atY - half);
      }
    }
    context.globalAlpha = 1;
  }

  /** Pixels of the canvas for a unit of the map, and where its origin is. */
  private frame(): { unit: number; left: number; top: number } {
    const { width, height, x, y } = this.svg.viewBox.baseVal;
    const unit = Math.min(this.canvas.width / width, this.canvas.height / height);
    const left = (this.canvas.width - width * unit) / 2 - x * unit;
    const top = (this.canvas.height - height * unit) / 2 - y * unit;
    return { unit, left, top };
  }

  /** One shape for each colour, so that it does not grow darker in its middle. */
  private drawRegions(): HTMLCanvasElement {
    const { width, height } = this.canvas;
    const { unit, left, top } = this.frame();
    const regions = newCanvas(width, height);
    const shape = newCanvas(width, height);
    const [to, of] = [contextOf(regions), contextOf(shape)];
    to.globalAlpha = ground.alpha;
    for (const { points, sample } of this.hues) {
      const disc = drawDisc(ground.radius * unit, getComputedStyle(sample).fill);
      of.clearRect(0, 0, width, height);
      for (const { x, y } of points) {
        of.drawImage(disc, left + x * unit - disc.width / 2, top + y * unit - disc.height / 2);
      }
      to.drawImage(shape, 0, 0);
    }
    return regions;
  }
}

function addSample(className: string, beside: Element | undefined): Element {
  const [group, circle] = (['g', 'circle'] as const).map((name) =>
    document.createElementNS('http://www.w3.org/2000/svg', name),
  ) as [SVGGElement, SVGCircleElement];
  group.setAttribute('class', className);
  group.append(circle);
  beside?.before(group);
  return circle;
}

/** A point as the style sheet has it, at a scale in pixels. */
function drawDot(sample: Element, scale: number): HTMLCanvasElement {
  const { r, fill, stroke, strokeWidth } = getComputedStyle(sample);
  return drawDisc(
    Number.parseFloat(r) * scale,
    fill,
    stroke,
    Number.parseFloat(strokeWidth) * scale,
  );
}

function drawDisc(radius: number, fill: string, stroke = 'none', width = 0): HTMLCanvasElement {
  const size = 2 * Math.ceil(radius + width);
  const canvas = newCanvas(size, size);
  const context = contextOf(canvas);
  context.arc(size / 2, size / 2, radius, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.fill();
  if (width > 0) {
    context.lineWidth = width;
    context.strokeStyle = stroke;
    context.stroke();
  }
  return canvas;
}

function newCanvas(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, width);
  canvas.height = Math.max(1, height);
  return canvas;
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the browser draws no canvas');
  return context;
}
