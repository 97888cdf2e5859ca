/** One assignment of `GITHUB_OUTPUT`, `GITHUB_ENV` or `GITHUB_STATE`. */
export type Assignment = readonly [name: string, value: string];

/**
 * Reads an environment file as GitHub does: `name=value` lines and `name<<DELIMITER` blocks; empty lines are skipped.
 * @throws Error with GitHub's wording for a line that is neither, an empty name, or a missing delimiter.
 */
export function parseAssignments(text: string): Assignment[] {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  // A final newline ends the last line, it does not begin another.
  if (lines.at(-1) === '') lines.pop();
  const assignments: Assignment[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as string;
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      if (equals === 0) throw new Error(`Invalid format '${line}'. Name must not be empty`);
      assignments.push([line.slice(0, equals), line.slice(equals + 1)]);
    } else if (heredoc >= 0) {
      const name = line.slice(0, heredoc);
      const delimiter = line.slice(heredoc + 2);
      if (name === '' || delimiter === '') {
        throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`);
      }
      const end = lines.indexOf(delimiter, at + 1);
      if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
      assignments.push([name, lines.slice(at + 1, end).join('\n')]);
      at = end;
    } else throw new Error(`Invalid format '${line}'`);
  }
  return assignments;
}

/** The folders of `GITHUB_PATH`, in file order. */
export function parsePaths(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line !== '');
}

/** The largest summary of one step, in bytes; a larger one is dropped whole. */
export const SUMMARY_LIMIT_BYTES = 1024 * 1024;

/** A step's summary, or GitHub's error when it is too large. */
export function readSummary(
  content: Buffer,
): { readonly kind: 'ok'; readonly text: string } | { readonly kind: 'too_large'; readonly message: string } {
  if (content.byteLength <= SUMMARY_LIMIT_BYTES) return { kind: 'ok', text: content.toString('utf8') };
  const found = Math.floor(content.byteLength / 1024);
  const limit = SUMMARY_LIMIT_BYTES / 1024;
  return {
    kind: 'too_large',
    message: `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${limit}k, got ${found}k.`,
  };
}
