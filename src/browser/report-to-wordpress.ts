/** What WordPress listens to from frames that it embeds by oEmbed. */
interface Message {
  readonly message: 'height' | 'link';
  /** As WordPress wrote it into the frame's address, so that it knows the frame. */
  readonly secret: string;
  readonly value: number | string;
}

/**
 * Speaks to WordPress from a page in a frame that it made: the height that the page needs, and the
 * links that readers follow. It shows frames of other sites with `sandbox="allow-scripts"` only, in
 * which links open nothing, and takes readers itself to addresses of the frame's own site; a link to
 * another site leads to the page in the list, which has that link. In any other frame this does
 * nothing. See https://developer.wordpress.org/advanced-administration/wordpress/oembed/ and
 * wp-includes/js/wp-embed.js
 */
export function reportToWordPress(frame: Window): void {
  const { document, location } = frame;
  const secret = /[?&]secret=([^&]+)/u.exec(location.hash)?.[1];
  if (secret === undefined || frame.parent === frame) return;
  const send = (message: Omit<Message, 'secret'>) => {
    // It has no secret of its own, and the address of the page around the frame is not known.
    frame.parent.postMessage({ ...message, secret } satisfies Message, '*');
  };
  const sendHeight = () => {
    send({ message: 'height', value: Math.ceil(document.documentElement.scrollHeight) });
  };
  new ResizeObserver(sendHeight).observe(document.body);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    event.preventDefault();
    const source = document.querySelector<HTMLAnchorElement>('[data-part="title"], .source a');
    const isOwn = link.host === location.host;
    send({ message: 'link', value: (isOwn ? link : (source ?? link)).href });
  });
}
