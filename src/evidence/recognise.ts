/** Which format a file is of: by what is in it. Formats are asked in order; folders of files that belong together first. */
import { EvidenceFault } from './fault.ts';
import type { Bundle, Format, Head, SourceFile } from './format.ts';
import type { ReadHead } from './heads.ts';

/** One thing to read: a file, or a folder's files, with the format that reads it. */
export interface Recognised {
  readonly format: Format;
  readonly bundle: Bundle;
}

export interface Recognition {
  readonly found: readonly Recognised[];
  /** Files that no format claims. */
  readonly faults: readonly EvidenceFault[];
}

/** Sorts files into formats; each file is claimed once. */
export function recogniseFiles(of: {
  readonly files: readonly SourceFile[];
  readonly heads: ReadonlyMap<string, ReadHead>;
  readonly formats: readonly Format[];
}): Recognition {
  const heads = new Map<string, Head>([...of.heads].map(([path, { head }]) => [path, head]));
  const found: Recognised[] = [];
  const faults: EvidenceFault[] = [];
  let open = [...of.files];
  for (const format of of.formats) {
    for (const bundle of format.bundles?.(open, heads) ?? []) {
      found.push({ format, bundle });
      const taken = new Set(bundle.files.map((file) => file.path));
      open = open.filter((file) => !taken.has(file.path));
    }
  }
  for (const file of open) {
    const read = of.heads.get(file.path);
    if (read === undefined) continue;
    const format = of.formats.find((one) => one.recognises(read.head));
    if (format !== undefined && read.fault === null) {
      found.push({ format, bundle: { files: [file], heads: new Map([[file.path, read.head]]) } });
    } else faults.push(read.fault ?? explainUnknown({ file, read, formats: of.formats }));
  }
  const order = (one: Recognised): string => one.bundle.files[0]?.path ?? '';
  return { found: found.sort((a, b) => (order(a) < order(b) ? -1 : 1)), faults };
}

/** What the files of some formats have in them: for saying which a file comes near to. Only for messages. */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  'lm-eval-results': ['results', 'versions', 'n-shot', 'config', 'higher_is_better'],
  'promptfoo-json': ['evalId', 'results', 'shareableUrl', 'config'],
  deepeval: ['testRunData', 'testCases', 'metricsScores', 'testPassed'],
  'inspect-ai-json': ['version', 'status', 'eval', 'plan', 'samples'],
  'sklearn-report': ['accuracy', 'macro avg', 'weighted avg', 'precision', 'recall', 'f1-score', 'support'],
  fairness: ['group', 'metric', 'value', 'n'],
  ragas: ['user_input', 'retrieved_contexts', 'response', 'question', 'contexts', 'answer'],
  garak: ['entry_type'],
  'mlflow-run': ['run', 'info', 'data', 'metrics'],
  'mlflow-eval-table': ['columns', 'data'],
  'slipway-evidence': ['schema', 'runs', 'tasks', 'measures', 'samples'],
};

const KINDS: Readonly<Record<ReadHead['kind'], string>> = {
  json: 'a JSON document',
  jsonl: 'JSON Lines',
  csv: 'a CSV table',
  yaml: 'a YAML document',
  xml: 'XML',
  html: 'an HTML page',
  zip: 'a zip archive',
  text: 'plain text',
  binary: 'a binary file',
  empty: 'an empty file',
};

function explainUnknown(of: {
  readonly file: SourceFile;
  readonly read: ReadHead;
  readonly formats: readonly Format[];
}): EvidenceFault {
  const { file, read, formats } = of;
  const names = namesIn(read.head);
  const shown = names.slice(0, 8).map((name) => JSON.stringify(name.slice(0, 40)));
  const content = names.length === 0 ? '' : ` with ${shown.join(', ')}${names.length > 8 ? ', …' : ''}`;
  const near = nearest(names, formats);
  const nearText = near.length === 0 ? '' : ` Nearest: ${near.join('; ')}.`;
  const message = `No format is known that looks like this: it is ${KINDS[read.kind]}${content}.${nearText} Say in the policy what its fields mean (\`evaluation.read\`), or write \`slipway.evidence/1\`.`;
  return new EvidenceFault({ file: file.path, place: null, message });
}

/** Keys of the document or first line, or cells of the header. */
function namesIn(head: Head): readonly string[] {
  if (head.header !== null) return head.header;
  const value = Array.isArray(head.document) ? head.document[0] : (head.document ?? head.firstLine);
  return value !== null && typeof value === 'object' ? Object.keys(value) : [];
}

function nearest(names: readonly string[], formats: readonly Format[]): string[] {
  const has = new Set(names);
  return formats
    .flatMap((format) => {
      const marks = MARKS[format.name] ?? [];
      const missing = marks.filter((mark) => !has.has(mark));
      const share = (marks.length - missing.length) / Math.max(marks.length, 1);
      const near = marks.length - missing.length > 1 || share >= 0.5;
      return !near || missing.length === 0 ? [] : [{ format, missing, share }];
    })
    .sort((a, b) => b.share - a.share)
    .slice(0, 3)
    .map(({ format, missing }) => `${format.title}, which also has ${missing.slice(0, 3).join(', ')}`);
}
