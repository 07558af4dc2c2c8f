import { ContentError, quote, type Place } from '../../content-files/content-error.ts';
import { foldTitle } from '../../text/fold-title.ts';

/**
 * Key under which two listing entries count as one paper; never shown to readers. See `foldTitle`.
 * @throws {ContentError} when nothing is left, as for a title of punctuation only
 */
export function titleKey(title: string, place: Place): string {
  const key = foldTitle(title);
  if (key === '') {
    throw new ContentError(
      `title ${quote(title)} has no letter or digit to tell it from others.`,
      [place],
      'restore the title from the source, or skip the entry in content/curation.yaml with a reason.',
    );
  }
  return key;
}
