/** lm-evaluation-harness before 0.4: one document, metrics without filters, numbers of questions nowhere. */
import type { Format } from '../format.ts';
import { asRecord, finiteOf, recordOf, textOf } from './json-values.ts';
import { giveScaleProblems, type Scaled } from './lm-eval-scale.ts';

export const lmEvalLegacy: Format = {
  name: 'lm-eval-legacy',
  title: 'lm-evaluation-harness results before 0.4',
  basis: 'files',
  recognises: (head) => isLegacy(head.document),
  read: async (bundle, sink, tools) => {
    for (const file of bundle.files) {
      const root = recordOf(await tools.json(file));
      const config = recordOf(root['config']);
      const limit = config['limit'] ?? null;
      sink.run({ tool: 'lm-evaluation-harness', model: modelOf(config) });
      const scaled: Scaled[] = [];
      for (const [id, row] of Object.entries(recordOf(root['results']))) {
        // Several numbers of examples are in the order of the command line, which the file does not have.
        const shots = finiteOf(config['num_fewshot']);
        sink.task({ id, version: textOf(recordOf(root['versions'])[id]), shots });
        for (const [metric, given] of metricsOf(recordOf(row))) {
          const value = typeof given === 'number' ? given : null;
          const error = finiteOf(recordOf(row)[`${metric}_stderr`]);
          // An error of exactly 0 is that of samples that are all alike; it says nothing.
          sink.measure({ metric, task: id, value, standardError: error === 0 ? null : error });
          scaled.push({ metric, base: metric, task: id, value });
        }
      }
      giveScaleProblems(sink, scaled);
      if (limit === null) continue;
      const message = `Every question must be asked; the limit was ${String(limit)}. Run it without --limit.`;
      sink.problem({ code: 'run_partial', effect: 'error', place: 'config.limit', message });
    }
  },
};

function isLegacy(document: unknown): boolean {
  const root = recordOf(document);
  const results = asRecord(root['results']);
  const config = asRecord(root['config']);
  if (results === null || config === null || asRecord(root['versions']) === null) return false;
  const rows = Object.values(results);
  return (
    rows.length > 0 &&
    rows.every((row) => asRecord(row) !== null && metricsOf(recordOf(row)).length > 0) &&
    rows.every((row) => Object.keys(recordOf(row)).every((key) => !key.includes(','))) &&
    (Object.hasOwn(config, 'num_fewshot') || Object.hasOwn(config, 'model_args'))
  );
}

function metricsOf(row: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  return Object.entries(row).filter(
    ([key, value]) => !key.endsWith('_stderr') && (typeof value === 'number' || value === 'N/A' || value === null),
  );
}

function modelOf(config: Readonly<Record<string, unknown>>): string | null {
  const parts = [textOf(config['model']), textOf(config['model_args'])].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}
