/** Key of the title's element. */
export const titleKey = 'title';

/** An element as satori takes it: a part of React's shape, with boxes and text only. */
export interface SatoriElement {
  readonly type: 'div' | 'span';
  /** Name of an element whose place is asked for. */
  readonly key?: typeof titleKey;
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children?: readonly (string | SatoriElement)[];
  };
}
