/** What files were recognised as and every metric read from them, as `slipway inspect` prints it. */
import type { Column, Evidence, EvidenceProblem, Measure, SampleTable, Slice } from '../../evidence/types.ts';
import { formatBytes, formatCount, plural } from '../format.ts';
import type { TerminalOptions } from '../terminal.ts';
import type { Cell, Style } from './layout.ts';
import { heading, joinBlocks, paragraph, styleOf, tableOrLines } from './layout.ts';
import { decimalsOf, formatGiven, formatNumber, formatPercent } from './numbers.ts';

/** Files, runs, reported numbers, samples and problems. Ends with a line feed. */
export function renderInspectTerminal(evidence: Evidence, options: TerminalOptions = {}): string {
  const style = styleOf(options);
  return joinBlocks([
    fileLines(style, evidence),
    runLines(style, evidence),
    measureLines(style, evidence),
    ...evidence.tables.map((table) => sampleLines(style, table)),
    problemLines(style, evidence.problems),
  ]);
}

function fileLines(style: Style, { files }: Evidence): string[] {
  if (files.length === 0) return ['No file was read.'];
  const rows = files.map((file): Cell[] => [
    { text: file.path },
    { text: file.format },
    { text: formatBytes(file.size) },
  ]);
  return [
    ...heading(style, plural(files.length, 'file')),
    ...tableOrLines(style, { columns: ['file', 'recognised as', 'size:'], rows, indent: 2, together: 1 }),
  ];
}

const STATUS_TONES: Readonly<Record<string, Cell['tone']>> = { complete: 'good', unknown: 'quiet' };

function runLines(style: Style, { runs }: Evidence): string[] {
  if (runs.length === 0) return [];
  const rows = runs.map((run): Cell[] => [
    { text: run.status, tone: STATUS_TONES[run.status] ?? 'bad' },
    { text: [run.tool, run.toolVersion].filter((part) => part !== null).join(' ') },
    { text: run.model ?? '' },
    { text: run.judge ?? '' },
    { text: run.set.name ?? run.set.digest ?? '' },
    { text: run.startedAt ?? '' },
  ]);
  const columns = ['run', 'tool', 'model', 'judge', 'evaluation set', 'started'];
  return [
    ...heading(style, plural(runs.length, 'run')),
    ...tableOrLines(style, { columns, rows, indent: 2, together: 2 }),
  ];
}

function sliceText(slice: Slice | null): string {
  if (slice === null) return '';
  return slice.attribute === null ? slice.value : `${slice.attribute}=${slice.value}`;
}

function statisticText(statistic: Measure['statistic']): string {
  return typeof statistic === 'string' ? statistic : `p${formatGiven(statistic.percentile)}`;
}

/** `n` of what was expected, where the two differ. */
function countText(n: number | null, expected: number | null): string {
  if (n === null) return '';
  return expected === null || expected === n ? formatCount(n) : `${formatCount(n)} of ${formatCount(expected)}`;
}

function measureLines(style: Style, { measures, tasks }: Evidence): string[] {
  if (measures.length === 0) return [];
  const of = new Map(tasks.map((task) => [task.id, task]));
  const rows = measures.map((measure): Cell[] => {
    const task = measure.task === null ? null : of.get(measure.task);
    const version = task?.version == null ? '' : ` v${task.version}`;
    const shots = task?.shots == null ? '' : `, ${plural(task.shots, 'shot')}`;
    return [
      { text: measure.metric },
      { text: measure.task === null ? '' : `${measure.task}${version}${shots}` },
      { text: sliceText(measure.slice) },
      { text: statisticText(measure.statistic) },
      measure.value === null ? { text: 'no number', tone: 'bad' } : { text: valueText(measure) },
      { text: countText(measure.n, measure.expected) },
      { text: errorText(measure) },
      { text: measure.direction === null ? '' : measure.direction === 'up' ? 'up' : 'down' },
    ];
  });
  const columns = ['metric', 'task', 'slice', 'statistic', 'value:', 'n:', 'error', 'better'];
  return [
    ...heading(style, `${plural(measures.length, 'reported number')}`),
    ...tableOrLines(style, { columns, rows, indent: 2, together: 3 }),
  ];
}

function decimalsOfMeasure(measure: Measure): number | null {
  const { value, interval, standardError } = measure;
  const error =
    standardError === null || value === null
      ? null
      : { low: value - 2 * standardError, high: value + 2 * standardError, level: 0.95 };
  return decimalsOf({ values: value === null ? [] : [value], intervals: [interval ?? error] });
}

function valueText(measure: Measure): string {
  const unit = measure.unit === null ? '' : ` ${measure.unit}`;
  return `${formatNumber(measure.value ?? Number.NaN, decimalsOfMeasure(measure))}${unit}`;
}

function errorText(measure: Measure): string {
  const { standardError, interval, successes, n } = measure;
  const decimals = decimalsOfMeasure(measure);
  return [
    standardError === null ? '' : `se ${formatNumber(standardError, decimals === null ? null : decimals + 1)}`,
    interval === null
      ? ''
      : `${formatPercent(interval.level)} [${formatNumber(interval.low, decimals)}, ${formatNumber(interval.high, decimals)}]`,
    successes === null ? '' : `${formatCount(successes)}${n === null ? '' : ` of ${formatCount(n)}`} counted`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function sampleLines(style: Style, table: SampleTable): string[] {
  const repeats = table.repeats > 1 ? `, each asked up to ${formatCount(table.repeats)} times` : '';
  const clusters = table.clusters === null ? '' : `, in ${plural(table.clusters.names.length, 'cluster')}`;
  const task = table.task === null ? '' : ` of ${table.task}`;
  const rows = table.columns.map((column): Cell[] => {
    const mean = meanOf(column);
    return [
      { text: column.metric },
      { text: column.weights === null ? 'mean' : 'ratio of sums' },
      mean === null
        ? { text: 'no number', tone: 'bad' }
        : { text: formatNumber(mean, decimalsOf({ values: [mean], intervals: [] })) },
      {
        text: countText(column.scored, column.expected),
        ...(column.scored < column.expected ? { tone: 'open' as const } : {}),
      },
      { text: column.judge ?? '' },
    ];
  });
  const attributes = Object.entries(table.attributes).flatMap(([name, values]) =>
    paragraph(style, { label: `Slices by ${name}:`, tone: 'quiet', indent: 2, text: listOf(values.names) }),
  );
  return [
    ...heading(style, `${plural(table.keys.length, 'sample')}${task}${clusters}${repeats}`),
    ...tableOrLines(style, {
      columns: ['metric', 'statistic', 'value:', 'scored:', 'judge'],
      rows,
      indent: 2,
      together: 1,
    }),
    ...attributes,
  ];
}

/** The number that samples give, over those that have one; null where none has. */
function meanOf(column: Column): number | null {
  let sum = 0;
  let weight = 0;
  for (const [row, value] of column.values.entries()) {
    const of = column.weights === null ? 1 : (column.weights[row] ?? Number.NaN);
    if (Number.isNaN(value) || Number.isNaN(of)) continue;
    sum += value;
    weight += of;
  }
  return weight === 0 ? null : sum / weight;
}

const LISTED = 12;

function listOf(names: readonly string[]): string {
  const left = names.length - LISTED;
  return `${names.slice(0, LISTED).join(', ')}${left > 0 ? ` and ${formatCount(left)} more` : ''}`;
}

function problemLines(style: Style, problems: readonly EvidenceProblem[]): string[] {
  if (problems.length === 0) return [];
  const ordered = [
    ...problems.filter((one) => one.effect === 'error'),
    ...problems.filter((one) => one.effect !== 'error'),
  ];
  const lines = ordered.flatMap((problem) => {
    const where = [problem.file, problem.place].filter((part) => part !== null).join(', ');
    const of = [problem.task, problem.metric].filter((part) => part !== null).join('/');
    const text = `${where}${of === '' ? '' : ` (${of})`}: ${problem.message} [${problem.code}]`;
    return problem.effect === 'error'
      ? paragraph(style, { label: '! error', tone: 'bad', indent: 2, text })
      : paragraph(style, { label: '? warning', tone: 'open', indent: 2, text });
  });
  return [...heading(style, plural(problems.length, 'problem')), ...lines];
}
