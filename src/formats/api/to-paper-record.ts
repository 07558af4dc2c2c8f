import { toTex } from '../../text/to-tex.ts';
import type { Inline } from '../../text/tree.ts';
import { arxivDoi } from '../../reading-list/arxiv-doi.ts';
import type { Addresses } from '../../reading-list/file-addresses.ts';
import type { PaperContext } from '../../reading-list/paper-context.ts';
import { listingId, permalink } from '../../reading-list/permalink.ts';
import type { ListedPaper } from '../../reading-list/reading-list.ts';
import { waysOut } from '../../reading-list/ways-out.ts';
import { apiRoot } from './api-version.ts';
import type { PaperRecord, PaperReference } from './paper-record.ts';

/** Address of a paper's record from the site's root. */
export function recordPath(id: string): string {
  return apiRoot + permalink('papers', id, 'json');
}

/** A paper as the API gives it; every address as `address` writes it. */
export function toPaperRecord(
  { paper, places, related }: PaperContext,
  address: Addresses,
): PaperRecord {
  const { id, data } = paper;
  const { published, venue, added, authors, moreAuthors, identifiers, aliases } = data;
  const inFormat = (ending?: string) => address(permalink('papers', id, ending));
  return {
    id,
    url: inFormat(),
    title: paper.titleText,
    ...(isPlain(paper.title) ? {} : { titleTex: toTex(paper.title) }),
    abstract: paper.abstractText,
    ...(isPlain(paper.abstract) ? {} : { abstractTex: toTex(paper.abstract) }),
    authors,
    moreAuthors,
    ...(published === undefined ? {} : { published }),
    ...(venue === undefined ? {} : { venue }),
    citationKey: paper.citationKey,
    identifiers: {
      ...identifiers,
      ...(identifiers.arxiv !== undefined && { arxivDoi: arxivDoi(identifiers.arxiv) }),
    },
    topics: paper.topics.map(({ id: topic, label, cue }) => {
      const url = address(permalink('topics', topic));
      return { id: topic, label, url, ...(cue === undefined ? {} : { cue }) };
    }),
    links: waysOut(data, paper.titleText)
      .filter(({ isPrimary }) => isPrimary)
      .map(({ kind, url }) => ({ kind, url })),
    formats: {
      html: inFormat(),
      api: address(recordPath(id)),
      markdown: inFormat('md'),
      bibtex: inFormat('bib'),
      ris: inFormat('ris'),
      csl: inFormat('json'),
    },
    paths: places.map(({ path, step, steps, reason }) => ({
      ...path,
      url: address(permalink('paths', path.id)),
      step: step + 1,
      steps,
      reason,
    })),
    related: related.map(({ paper: near, similarity, sharedTerms }) => ({
      ...toPaperReference(near, address),
      similarity,
      sharedTerms: [...sharedTerms],
    })),
    listedIn: data.origins.map(({ listing, line, title }) => ({
      listing,
      line,
      ...(title === undefined ? {} : { title }),
      url: address(`${permalink('listings', listingId(listing))}#line-${String(line)}`),
    })),
    ...(added === undefined ? {} : { added }),
    aliases,
  };
}

/** A paper by name. */
export function toPaperReference(
  { id, titleText }: ListedPaper,
  address: Addresses,
): PaperReference {
  return { id, title: titleText, url: address(permalink('papers', id)) };
}

/** Whether plain text says all of it. */
function isPlain(nodes: readonly Inline[]): boolean {
  return nodes.every(({ type }) => type === 'text' || type === 'link');
}
