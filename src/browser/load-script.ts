/**
 * Loads a classic script, which browsers allow on a disk as well.
 * @throws {Error} when it could not be loaded
 */
export function loadScript(url: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url.href;
    script.addEventListener('load', () => {
      script.remove();
      resolve();
    });
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`${url.href} could not be loaded`));
    });
    document.head.append(script);
  });
}
