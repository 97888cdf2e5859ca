/** Means of Ragas without their rows: JSON of metric and mean, or CSV with the columns `metric` and `score`. */
import type { Bundle, EvidenceSink, Format, Head, SourceFile, Tools } from '../format.ts';
import { asRecord, numberOf, recordOf } from './json-values.ts';
import { hasJudge, isRagasMetric, ragasDirection } from './ragas-metrics.ts';

const SCORES = ['score', 'value', 'mean'];

export const ragasSummary: Format = {
  name: 'ragas-summary',
  title: 'Ragas means',
  basis: 'files',
  recognises: (head) => (head.header === null ? isSummary(head.document) : isLong(head)),
  read: async (bundle: Bundle, sink, tools) => {
    for (const file of bundle.files) await readSummary(file, { sink, tools, head: bundle.heads.get(file.path) });
  },
};

function isSummary(document: unknown): boolean {
  const entries = Object.entries(asRecord(document) ?? {});
  if (entries.length === 0 || !entries.every(([name]) => isRagasMetric(name))) return false;
  return (
    entries.some(([name]) => hasJudge(name)) && entries.every(([, value]) => value === null || numberOf(value) !== null)
  );
}

/** A header alone would be anyone's: the first name must be a metric of Ragas. */
function isLong(head: Head): boolean {
  const names = (head.header ?? []).map((name) => name.toLowerCase());
  if (names.length !== 2 || names[0] !== 'metric' || !SCORES.includes(names[1] ?? '')) return false;
  const first = /^[^\n]*\n"?([^",;\t\r\n]+)/.exec(head.text.replace(/^\uFEFF/, ''))?.[1] ?? '';
  return isRagasMetric(first.trim());
}

async function readSummary(
  file: SourceFile,
  of: { readonly sink: EvidenceSink; readonly tools: Tools; readonly head: Head | undefined },
): Promise<void> {
  const { sink, tools, head } = of;
  sink.run({ tool: 'ragas' });
  if (head !== undefined && head.header !== null) {
    for await (const { line, cells } of tools.csvRows(file)) {
      if (cells[0]?.trim().toLowerCase() !== 'metric')
        giveMean(sink, { metric: cells[0]?.trim() ?? '', value: numberOf(cells[1] ?? null), place: `line ${line}` });
    }
    return;
  }
  for (const [metric, value] of Object.entries(recordOf(await tools.json(file))))
    giveMean(sink, { metric, value: numberOf(value), place: metric });
}

function giveMean(
  sink: EvidenceSink,
  of: { readonly metric: string; readonly value: number | null; readonly place: string },
): void {
  const { metric, value, place } = of;
  if (value === null) {
    const message = `${metric} must have a number; the cell is empty: no row was scored.`;
    sink.problem({ code: 'value_missing', effect: 'error', place, metric, message });
  }
  if (value === 0 && hasJudge(metric)) {
    const message = `The mean of ${metric} is exactly 0: the judge evidently did not score. Two versions that were not scored would look equal.`;
    sink.problem({ code: 'judge_missing', effect: 'error', place, metric, message });
  }
  sink.measure({ metric, value, direction: ragasDirection(metric) });
}
