/** Records of papers in one script at most, on average. */
const recordsPerScript = 40;

/** Parts of the vocabulary and of the index in one script: a hundred kilobytes or so. */
const partsPerScript = { json: 24, pf_index: 4 } as const;

/**
 * Path of the script that has a file's content for sites on a disk; small files share one, so that a
 * list of papers does not make as many scripts. Which paper's record is in which script follows from
 * the record's name and changes only when the list doubles.
 * @param path of the file from the site's root
 * @param papers in the list
 */
export function diskScriptPath(path: string, papers: number): string {
  const record = /^search\/records\/\w*?(\w{1,4})\.json$/u.exec(path)?.[1];
  if (record !== undefined) {
    let scripts = 1;
    while (papers > scripts * recordsPerScript) scripts *= 2;
    return `disk/search/records-${String(Number.parseInt(record, 36) % scripts)}.js`;
  }
  const [, folder, prefix = '', part, kind] =
    /^(search\/[^/]+)\/(names-)?(\d+)\.(json|pf_index)$/u.exec(path) ?? [];
  if (folder !== undefined) {
    const perScript = kind === 'json' ? partsPerScript.json : partsPerScript.pf_index;
    return `disk/${folder}/${prefix}${kind ?? ''}-${String(Math.floor(Number(part) / perScript))}.js`;
  }
  return `disk/${path}.js`;
}
