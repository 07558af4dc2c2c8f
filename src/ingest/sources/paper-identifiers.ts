import { arxivOfDoi } from '../../reading-list/arxiv-doi.ts';
import { identifiersSchema, type Identifiers } from '../../schemas/identifiers.ts';

const arxivId = String.raw`(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})`;
/** Addresses of a paper on arXiv: at its own hosts, at mirrors, and at readers of arXiv's papers. */
const arxivAddress = new RegExp(
  String.raw`^\S*(?:arxiv\.org|ar5iv\.org|huggingface\.co|hf\.co|alphaxiv\.org|paperswithcode\.com)\/` +
    String.raw`(?:abs|pdf|html|format|e-print|ps|papers|paper\/arxiv|overview)\/(${arxivId})(?!\d)\S*$`,
  'iu',
);
/** As it is cited: `2401.18079v2`, `arXiv:2401.18079 [cs.LG]`, `arXiv preprint arXiv:2401.18079`. */
const arxivCited = new RegExp(
  String.raw`^(?:arxiv (?:preprint|e-prints?),?\s+)?(?:arxiv[:\s]\s*|abs\/)?(${arxivId})(?:v\d+)?(?:\.pdf)?(?:\s*[[(][\w.,\s-]*[\])])?$`,
  'iu',
);
const doi =
  /^(?:\S*doi\.org\/|\S+\/doi\/(?:abs\/|full\/|pdf\/|epdf\/)?|doi:?\s*)?(10\.\d{4,9}\/[^\s"<>{}|\\^`]+)$/iu;

/**
 * The identifiers that a text is: an arXiv id, a DOI, or an address of either. A DOI of arXiv's is
 * an arXiv id. Versions are left out; DOIs, in which case does not matter, are in lower case.
 * @example identifiersIn('https://arxiv.org/pdf/2401.18079v3') // { arxiv: '2401.18079' }
 * @returns no identifier for any other text, such as a sentence that mentions one
 */
export function identifiersIn(text: string): Identifiers {
  const trimmed = text.trim().replace(/^<a href="([^"]*)">.*$/su, '$1');
  const arxiv = arxivCited.exec(trimmed)?.[1] ?? arxivAddress.exec(trimmed)?.[1];
  if (arxiv !== undefined) return checked({ arxiv });
  const found = doi.exec(decodedIfAddress(trimmed))?.[1]?.replace(/[.,;:'"\]]+$/u, '');
  if (found === undefined) return {};
  const ofArxiv = arxivOfDoi(found);
  return checked(ofArxiv === undefined ? { doi: found.toLowerCase() } : { arxiv: ofArxiv });
}

/** What a title can be while nothing but the identifier is known: `arXiv:2401.18079`. */
export function titleOfIdentifiers({ arxiv, doi }: Identifiers): string | undefined {
  if (arxiv !== undefined) return `arXiv:${arxiv}`;
  return doi === undefined ? undefined : `doi:${doi}`;
}

/** Whether a title only names an identifier, so that any other title is better. */
export function isProvisionalTitle(title: string): boolean {
  return /^(?:arXiv|doi):\S+$/u.test(title) && title === titleOfIdentifiers(identifiersIn(title));
}

function decodedIfAddress(text: string): string {
  if (!/^https?:/iu.test(text)) return text;
  try {
    return decodeURIComponent(text.replace(/[?#].*$/u, ''));
  } catch {
    return text;
  }
}

function checked(identifiers: Identifiers): Identifiers {
  const parsed = identifiersSchema.safeParse(identifiers);
  return parsed.success ? parsed.data : {};
}
