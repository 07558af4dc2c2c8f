import type { FileSource } from '../search/file-source.ts';

/**
 * Files from a host.
 * @param root address of the site's root, with a slash at its end
 */
export function hostFiles(root: URL): FileSource {
  const get = async (path: string) => {
    const response = await fetch(new URL(path, root));
    if (!response.ok) throw new Error(`${path} answered ${String(response.status)}`);
    return response;
  };
  return {
    readJson: async (path) => (await (await get(path)).json()) as unknown,
    readBytes: async (path) => new Uint8Array(await (await get(path)).arrayBuffer()),
  };
}
