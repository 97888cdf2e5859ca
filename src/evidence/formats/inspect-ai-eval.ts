/**
 * Inspect AI's `.eval` log: a zip of JSON files. Its header is written last: without one the run did not finish, and
 * what its journal has is read instead. Summaries hold all scores, so that transcripts are not opened.
 */
import type { Format, Head, SourceFile, Tools, ZipReader } from '../format.ts';
import { giveInspectLog, isInspectHeader } from './inspect-ai-log.ts';
import { listOf, recordOf } from './json-values.ts';

const SAMPLE = /^samples\/[^/]+\.json$/;
const JOURNAL = /^_journal\/summaries\/(\d+)\.json$/;
const START = '_journal/start.json';
const HEADER = 'header.json';

export const inspectAiEval: Format = {
  name: 'inspect-ai-eval',
  title: 'Inspect AI log (.eval)',
  basis: 'files',
  recognises: (head) => entriesAtStart(head).some((name) => name === START || name === HEADER || SAMPLE.test(name)),
  read: async (bundle, sink, tools) => {
    for (const file of bundle.files) {
      const zip = await tools.zip(file);
      const header = await headerOf({ file, zip, tools });
      const reductions = zip.names.includes('reductions.json') ? await zip.json('reductions.json') : [];
      giveInspectLog({ header, samples: await samplesOf(zip), reductions: listOf(reductions) }, sink);
    }
  },
};

/** Names of the entries that lie in a head: each is preceded by a record of fixed length. */
function entriesAtStart(head: Head): readonly string[] {
  const { bytes } = head;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  for (let at = 0; at + 30 <= bytes.length && view.getUint32(at, true) === 0x04034b50; ) {
    const length = view.getUint16(at + 26, true);
    if (at + 30 + length > bytes.length) break;
    names.push(new TextDecoder().decode(bytes.subarray(at + 30, at + 30 + length)));
    // Where sizes follow the data, the next entry cannot be found from here.
    if ((view.getUint16(at + 6, true) & 8) !== 0) break;
    at += 30 + length + view.getUint16(at + 28, true) + view.getUint32(at + 18, true);
  }
  return names;
}

async function headerOf(of: {
  readonly file: SourceFile;
  readonly zip: ZipReader;
  readonly tools: Tools;
}): Promise<Readonly<Record<string, unknown>>> {
  const { file, zip, tools } = of;
  const finished = zip.names.includes(HEADER);
  const name = finished ? HEADER : START;
  if (!zip.names.includes(name))
    tools.fail(file, { place: HEADER, message: `A log must have ${HEADER} or ${START}; it has neither.` });
  const header = recordOf(await zip.json(name));
  if (!isInspectHeader(header))
    tools.fail(file, { place: name, message: 'The header must say task, model and dataset in `eval`; it does not.' });
  return finished ? header : { ...header, status: 'started' };
}

async function samplesOf(zip: ZipReader): Promise<readonly unknown[]> {
  if (zip.names.includes('summaries.json')) return listOf(await zip.json('summaries.json'));
  const journal = zip.names
    .flatMap((name) => {
      const number = JOURNAL.exec(name)?.[1];
      return number === undefined ? [] : [{ name, number: Number(number) }];
    })
    .sort((a, b) => a.number - b.number);
  const samples: unknown[] = [];
  for (const { name } of journal) samples.push(...listOf(await zip.json(name)));
  if (journal.length > 0) return latestOf(samples);
  for (const name of zip.names) if (SAMPLE.test(name)) samples.push(await zip.json(name));
  return samples;
}

/** A sample that was run again is in the journal twice; the later one counts. */
function latestOf(samples: readonly unknown[]): readonly unknown[] {
  const latest = new Map(
    samples.map((sample) => [JSON.stringify([recordOf(sample)['id'], recordOf(sample)['epoch']]), sample]),
  );
  return [...latest.values()];
}
