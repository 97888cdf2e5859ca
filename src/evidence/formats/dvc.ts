/**
 * DVC and DVCLive: a folder with `metrics.json` and `plots/metrics/**.tsv`, a `metrics.json` alone that counts its
 * `step`, a plot alone, and `dvc metrics show --json`. The step is no metric; the last row of a plot is its value.
 */
import type { Bundle, EvidenceSink, Format, Head, SourceFile, Tools } from '../format.ts';
import { describeFound, isRecord, readScore } from '../values.ts';

export const dvc: Format = {
  name: 'dvc',
  title: 'DVC or DVCLive metrics',
  basis: 'files',
  recognises: (head) => shapeOf(head) !== null,
  bundles: findFolders,
  read: async (bundle, sink, tools) => {
    sink.run({ tool: 'dvc' });
    const [file] = bundle.files;
    const head = file === undefined ? undefined : bundle.heads.get(file.path);
    if (file === undefined || head === undefined) return;
    const shape = bundle.files.length > 1 ? 'metrics' : shapeOf(head);
    if (shape === 'plot') await readPlot({ file, head, sink, tools });
    else if (shape === 'metrics') readMetrics(head.document, sink);
    else if (shape === 'show') readShown({ file, head, sink, tools });
    else {
      tools.fail(file, {
        place: null,
        message:
          'This is the difference of two revisions (`dvc metrics diff`), not an evaluation: give the metrics file of each.',
      });
    }
    for (const plot of bundle.files.slice(1))
      await checkPlot({ plot, root: file, document: head.document, sink, tools });
  },
};

type Shape = 'metrics' | 'plot' | 'show' | 'diff';

function shapeOf(head: Head): Shape | null {
  if (isPlot(head)) return 'plot';
  const { document } = head;
  if (!isRecord(document)) return null;
  if (Number.isInteger(document['step']) && isTree(document) && Object.keys(document).length > 1) return 'metrics';
  const revisions = Object.values(document);
  if (revisions.length > 0 && revisions.every(isShownRevision)) return 'show';
  return revisions.length > 0 && revisions.every(isShownDiff) ? 'diff' : null;
}

function isPlot(head: Head): boolean {
  const { header } = head;
  return header?.length === 2 && header[0]?.trim() === 'step' && head.text.split('\n', 1)[0]?.includes('\t') === true;
}

/** Numbers, texts and truth values at any depth, but no lists. */
function isTree(value: unknown): boolean {
  if (Array.isArray(value)) return false;
  return isRecord(value) ? Object.values(value).every(isTree) : true;
}

/** `{ data: { "metrics.json": { data: … } } }` by revision; `""` is what lies in the folder. */
function isShownRevision(revision: unknown): boolean {
  if (!isRecord(revision) || !isRecord(revision['data'])) return false;
  const files = Object.values(revision['data']);
  return files.length > 0 && files.every((file) => isRecord(file) && isRecord(file['data']));
}

/** `{ accuracy: { old, new, diff } }` by file. */
function isShownDiff(file: unknown): boolean {
  if (!isRecord(file)) return false;
  const metrics = Object.values(file);
  return metrics.length > 0 && metrics.every((metric) => isRecord(metric) && 'old' in metric && 'new' in metric);
}

/** Folders with a metrics file and plots below it; parameters and reports beside them are no evidence. */
function findFolders(files: readonly SourceFile[], heads: ReadonlyMap<string, Head>): readonly Bundle[] {
  const roots = files.filter((file) => isMetricsFile(file, heads));
  return roots.flatMap((root) => {
    const folder = root.path.slice(0, root.path.lastIndexOf('/') + 1);
    const plots = files.filter((file) => {
      const head = heads.get(file.path);
      return file.path.startsWith(`${folder}plots/metrics/`) && head !== undefined && isPlot(head);
    });
    if (plots.length === 0) return [];
    const beside = files.filter((file) =>
      ['params.yaml', 'dvc.yaml', 'report.md', 'report.html'].some((name) => file.path === folder + name),
    );
    const all = [root, ...plots, ...beside];
    return [{ files: all, heads: new Map(all.flatMap(({ path }) => entryOf(path, heads))) }];
  });
}

function isMetricsFile(file: SourceFile, heads: ReadonlyMap<string, Head>): boolean {
  const document = heads.get(file.path)?.document;
  return /(?:^|\/)metrics\.(?:json|ya?ml)$/.test(file.path) && isRecord(document) && isTree(document);
}

function entryOf(path: string, heads: ReadonlyMap<string, Head>): [string, Head][] {
  const head = heads.get(path);
  return head === undefined ? [] : [[path, head]];
}

function readMetrics(document: unknown, sink: EvidenceSink): void {
  for (const { path, value } of leavesOf(document, '')) if (path !== 'step') sink.measure({ metric: path, value });
}

interface Leaf {
  readonly path: string;
  readonly value: number;
}

/** Numbers by dotted path, as DVC names them. */
function leavesOf(value: unknown, path: string): Leaf[] {
  if (typeof value === 'number') return [{ path, value }];
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, one]) => leavesOf(one, path === '' ? name : `${path}.${name}`));
}

interface Reading {
  readonly file: SourceFile;
  readonly head: Head;
  readonly sink: EvidenceSink;
  readonly tools: Tools;
}

function readShown(of: Reading): void {
  const { file, head, sink, tools } = of;
  const revisions = isRecord(head.document) ? Object.entries(head.document) : [];
  const [first] = revisions;
  if (first === undefined || revisions.length > 1) {
    const names = revisions.map(([name]) => (name === '' ? 'the workspace' : name)).join(', ');
    tools.fail(file, {
      place: null,
      message: `One revision is required; this file has ${names}. Run \`dvc metrics show --json\` without revisions.`,
    });
    return;
  }
  const [revision, shown] = first;
  if (/^[0-9a-f]{40}$/.test(revision)) sink.run({ commit: revision });
  const files = isRecord(shown) && isRecord(shown['data']) ? Object.entries(shown['data']) : [];
  // One file's metrics go by their own names; of several, each by that of its file, as `dvc metrics show` prints them.
  for (const [path, entry] of files) {
    const document = isRecord(entry) ? entry['data'] : null;
    for (const leaf of leavesOf(document, ''))
      if (leaf.path !== 'step')
        sink.measure({ metric: files.length === 1 ? leaf.path : `${path}:${leaf.path}`, value: leaf.value });
  }
}

/** The value of the last step. */
async function lastOf(of: { readonly file: SourceFile; readonly tools: Tools }): Promise<number | null> {
  let last: number | null = null;
  let header = true;
  for await (const { line, cells } of of.tools.csvRows(of.file)) {
    const value = header ? null : readScore(cells[1]);
    if (value === undefined)
      return of.tools.fail(of.file, {
        place: `line ${line}`,
        message: `A number is required; found ${describeFound(cells[1])}.`,
      });
    if (!header) last = value;
    header = false;
  }
  return last;
}

async function readPlot(of: Reading): Promise<void> {
  const metric = of.head.header?.[1]?.trim() ?? '';
  of.sink.measure({ metric, value: await lastOf(of) });
}

/** A plot of the folder ends where the metrics file does; otherwise one of them is of another run. */
async function checkPlot(of: {
  readonly plot: SourceFile;
  readonly root: SourceFile;
  readonly document: unknown;
  readonly sink: EvidenceSink;
  readonly tools: Tools;
}): Promise<void> {
  const { plot, root, document, sink, tools } = of;
  const marker = 'plots/metrics/';
  const at = plot.path.indexOf(marker);
  if (at < 0 || !plot.path.endsWith('.tsv')) return;
  const metric = plot.path.slice(at + marker.length, -'.tsv'.length).replaceAll('/', '.');
  const reported = leavesOf(document, '').find((leaf) => leaf.path === metric)?.value;
  const last = await lastOf({ file: plot, tools });
  if (reported === undefined || last === null || Math.abs(reported - last) <= 1e-3 * Math.abs(last)) return;
  sink.problem({
    code: 'aggregate_differs',
    effect: 'error',
    file: root.path,
    metric,
    message: `${metric} is ${reported} in ${root.path}; the last step of ${plot.path} is ${last}: they are of different runs.`,
  });
}
