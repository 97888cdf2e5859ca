/** What is told of two versions, as tables of plain text: Markdown and terminal walk the same ones. */
import { formatBytes, formatCount, formatMoment, plural } from '../format.ts';
import { statusWord } from '../status.ts';
import { comparisonName, comparisonOutcome } from './comparison-words.ts';
import { comparisonNumbers, formatP, formatSigned } from './numbers.ts';
import type { ComparedMetric, ComparedVersion, CompareView, ContentChange, FeatureChange, StoredSize } from './view.ts';
import { effectMethod } from './words.ts';

/** `code`: a name or a digest. `strong`: what a reader should not miss. */
export interface TextCell {
  readonly text: string;
  readonly kind: 'text' | 'code' | 'strong';
}

export interface Section {
  readonly title: string;
  /** `:` at the end of a column's name aligns it to the right. Versions in them are others' text. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TextCell[])[];
  readonly noun: string;
  /** Cells at the beginning of a row that name it. */
  readonly together: number;
  /** Which sections get their room first. */
  readonly priority: number;
}

const text = (value: string): TextCell => ({ text: value, kind: 'text' });
const code = (value: string | null): TextCell => ({ text: value ?? '', kind: value === null ? 'text' : 'code' });
const strong = (value: string): TextCell => ({ text: value, kind: 'strong' });

/** `flight-delay: 1.1.0 against 1.0.0`: B is what is looked at, A what it is held against. */
export function compareTitle(view: CompareView): string {
  return `${view.model}: ${view.b.version.version} against ${view.a.version.version}`;
}

/** Sections with at least one row, in the order they are read in. */
export function compareSections(view: CompareView): Section[] {
  const numbers = (title: string, rows: readonly ComparedMetric[], priority: number): Section => ({
    title,
    columns: [
      'metric',
      `${view.a.version.version}:`,
      `${view.b.version.version}:`,
      'difference (+ is better):',
      'p, adjusted:',
      'better',
      'method',
    ],
    rows: rows.map((row) => metricRow(row, view)),
    noun: 'row',
    together: 1,
    priority,
  });
  const left = view.metrics_total - view.metrics.length;
  return [
    numbers(
      left > 0 ? `Metrics (${formatCount(view.metrics.length)} of ${formatCount(view.metrics_total)})` : 'Metrics',
      view.metrics,
      5,
    ),
    numbers('Latency', view.latency, 2),
    numbers('Cost', view.cost, 2),
    notCompared(view),
    sizes(view),
    features(view),
    changes(view),
    facts(view),
  ].filter((section) => section.rows.length > 0);
}

function metricRow(row: ComparedMetric, view: CompareView): TextCell[] {
  const numbers = comparisonNumbers(row);
  const name = comparisonName(row);
  const outcome = comparisonOutcome(row, { confidence: view.confidence, direction: row.direction });
  const better = {
    better: strong(view.b.version.version),
    worse: strong(view.a.version.version),
    changed: strong('changed, neither way is better'),
    unclear: text('no clear difference'),
    unknown: text('error unknown'),
  }[outcome];
  return [
    code([name.metric, ...name.of].join(' · ')),
    text(numbers.live),
    text(numbers.candidate),
    text(numbers.effect),
    text(formatP(row.p_adjusted)),
    better,
    text(effectMethod(row.effect)),
  ];
}

function notCompared(view: CompareView): Section {
  return {
    title: 'Not compared',
    columns: ['metric', 'because'],
    rows: view.not_compared.map((one) => [
      code(one.task === null ? one.metric : `${one.task}/${one.metric}`),
      text(one.reason),
    ]),
    noun: 'metric',
    together: 1,
    priority: 4,
  };
}

function sizes(view: CompareView): Section {
  const sizeText = (size: StoredSize | null): string =>
    size === null ? '' : `${formatBytes(size.bytes)}${size.files === 1 ? '' : ` in ${plural(size.files, 'file')}`}`;
  return {
    title: 'Size',
    columns: ['role', `${view.a.version.version}:`, `${view.b.version.version}:`, 'change:'],
    rows: view.size.map(({ role, a, b }) => [code(role), text(sizeText(a)), text(sizeText(b)), text(sizeChange(a, b))]),
    noun: 'role',
    together: 1,
    priority: 2,
  };
}

function sizeChange(a: StoredSize | null, b: StoredSize | null): string {
  if (a === null) return 'added';
  if (b === null) return 'removed';
  const change = b.bytes - a.bytes;
  if (change === 0) return 'same size';
  const part = a.bytes === 0 ? '' : ` (${formatSigned((change / a.bytes) * 100, 1)}%)`;
  return `${change > 0 ? '+' : '−'}${formatBytes(Math.abs(change))}${part}`;
}

const CHANGE_WORDS: Readonly<Record<FeatureChange['change'], string>> = {
  added: '+ added',
  removed: '− removed',
  modified: '~ modified',
};

function features(view: CompareView): Section {
  const row =
    (kind: string) =>
    (one: FeatureChange): TextCell[] => [
      text(kind),
      code(one.name),
      strong(CHANGE_WORDS[one.change] ?? one.change),
      code(featureText(one.before)),
      code(featureText(one.after)),
    ];
  return {
    title: 'Features of the signature',
    columns: ['side', 'feature', 'change', `in ${view.a.version.version}`, `in ${view.b.version.version}`],
    rows: [...view.features.inputs.map(row('input')), ...view.features.outputs.map(row('output'))],
    noun: 'feature',
    together: 2,
    priority: 3,
  };
}

function featureText(feature: FeatureChange['before']): string | null {
  if (feature === null) return null;
  return `${feature.type}${feature.required === undefined ? '' : feature.required ? ', required' : ', optional'}`;
}

const KIND_WORDS: Readonly<Record<ContentChange['kind'], string>> = {
  data: 'data',
  prompts: 'prompts',
  configuration: 'configuration',
  code: 'code',
  dependencies: 'dependencies',
  architecture: 'architecture',
  base_model: 'base model',
  artifact: 'artifact',
};

function changes(view: CompareView): Section {
  return {
    title: 'Data, prompts and configuration',
    columns: ['what', 'name', 'change', `in ${view.a.version.version}`, `in ${view.b.version.version}`],
    rows: view.changes.map((one) => [
      text(KIND_WORDS[one.kind] ?? one.kind),
      code(one.name),
      strong(CHANGE_WORDS[one.change] ?? one.change),
      code(one.before),
      code(one.after),
    ]),
    noun: 'change',
    together: 2,
    priority: 3,
  };
}

function facts(view: CompareView): Section {
  const { a, b } = view;
  const row = (name: string, of: (side: ComparedVersion) => TextCell): TextCell[] => [text(name), of(a), of(b)];
  const rows = [
    row('Version', ({ version }) => strong(`${version.version} (v${version.ordinal})`)),
    row('Stage', (side) => (side.stage === null ? text('in no stage') : text(side.stage))),
    row('Taken out', ({ failed }) => (failed == null ? text('') : strong(`of ${failed.stage}: ${failed.reason}`))),
    row('Own evaluation', (side) => verdictCell(side)),
    row('Measured', ({ evaluation }) =>
      text(evaluation === null ? 'never' : `${formatMoment(evaluation.measured_at)} UTC`),
    ),
    row('Evaluation set', ({ evaluation }) => text(evaluation?.set.name ?? evaluation?.set.digest ?? '')),
    row('Tools', ({ evaluation }) => text(evaluation?.tools.join(', ') ?? '')),
    row('Evaluation record', ({ evaluation }) => code(evaluation?.digest ?? null)),
    row('Architecture', (side) => text(side.architecture ?? '')),
    row('Registered', ({ registered }) => text(`${formatMoment(registered.at)} UTC by ${registered.by}`)),
    row('Built from', (side) => code(side.commit)),
    row('Built by', (side) => text(side.run_url ?? '')),
    row('Subject digest', ({ version }) => code(version.subject)),
    row('Content digest', (side) => code(side.content)),
  ];
  return {
    title: 'The two versions',
    columns: ['fact', `A: ${a.version.version}`, `B: ${b.version.version}`],
    rows: rows.filter(([, one, other]) => one?.text !== '' || other?.text !== ''),
    noun: 'fact',
    together: 1,
    priority: 4,
  };
}

function verdictCell({ verdict }: ComparedVersion): TextCell {
  if (verdict == null) return text('');
  const { word, symbol } = statusWord(verdict.status);
  const stage = verdict.stage === null ? '' : ` for ${verdict.stage}`;
  return text(`${symbol} ${word}${stage}: ${verdict.summary}`);
}

/** The recommendation's first word. */
export function choiceWord(view: CompareView): string {
  const words = {
    a: `Take ${view.a.version.version}`,
    b: `Take ${view.b.version.version}`,
    either: 'Either will do',
    undecided: 'Undecided',
  };
  return words[view.recommendation.choice] ?? String(view.recommendation.choice);
}

/** Which version a reason speaks for; null for neither. */
export function speaksFor(view: CompareView, side: 'a' | 'b' | null): string | null {
  return side === null ? null : view[side].version.version;
}
