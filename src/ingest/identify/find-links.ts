import { findUrls } from '../../text/find-urls.ts';
import type { Link } from '../../schemas/paper.ts';

const codeHosts = /^(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitee\.com)$/u;

/** Outgoing links of an abstract in the order of their appearance, each once. */
export function findLinks(abstract: string): Link[] {
  const links = new Map<string, Link>();
  for (const { start, url } of findUrls(abstract)) {
    if (!URL.canParse(url) || links.has(url)) continue;
    links.set(url, {
      kind: linkKind(new URL(url), abstract.slice(Math.max(0, start - 80), start)),
      url,
    });
  }
  return [...links.values()];
}

/** The kind of page, by its host, and where the host has several kinds by the words before it. */
export function linkKind({ hostname, pathname }: URL, before: string): Link['kind'] {
  const host = hostname.replace(/^www\./u, '');
  if (codeHosts.test(host) || host === 'anonymous.4open.science') return 'code';
  if (/^(?:zenodo\.org|kaggle\.com)$/u.test(host)) return 'dataset';
  if (host === 'huggingface.co' || host === 'hf.co' || host === 'modelscope.cn') {
    if (pathname.startsWith('/datasets/')) return 'dataset';
    if (pathname.startsWith('/spaces/') || pathname.startsWith('/papers/')) return 'project';
    return /data ?sets?\b[^.]*$/iu.test(before) && !/models?\b[^.]*$/iu.test(before)
      ? 'dataset'
      : 'model';
  }
  return 'project';
}
