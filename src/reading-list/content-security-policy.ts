/**
 * What a page may load: files of the site itself and nothing else. No inline script or style is
 * in any page; WebAssembly is Pagefind's need. Pages carry it as `<meta>`, for hosts that send no
 * headers and for a disk. Recipes for hosts add `frame-ancestors`, who may frame a page: browsers
 * ignore that in `<meta>`.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  // On a disk, Firefox does not count the site's own files as 'self' here.
  "form-action 'self' file:",
  "base-uri 'none'",
].join('; ');
