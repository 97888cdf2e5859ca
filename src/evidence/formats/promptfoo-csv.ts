/**
 * promptfoo's CSV output: the variables, then a block of columns for each prompt and provider, all with the same names.
 * Scores are rounded there, but for the named ones; and a judge that broke looks like an answer that was wrong.
 */
import { ownValue } from '../../core/own.ts';
import type { EvidenceSink, Format, SourceFile, Tools } from '../format.ts';
import { describeFound, readScore } from '../values.ts';
import { recordOf } from './json-values.ts';
import { PromptfooPlan } from './promptfoo-plan.ts';
import { isBrokenReason, PASS_RATE, type PromptfooRow, SCORE, variablesKey } from './promptfoo-rows.ts';
import { givePassRates, PromptfooSamples } from './promptfoo-samples.ts';

interface Block {
  readonly start: number;
  readonly provider: string;
  readonly label: string;
  /** Column by its name within the block. */
  readonly columns: ReadonlyMap<string, number>;
}

const METRIC = 'Metric: ';

export const promptfooCsv: Format = {
  name: 'promptfoo-csv',
  title: 'promptfoo CSV',
  basis: 'files',
  recognises: (head) => {
    const blocks = head.header === null ? [] : findBlocks(head.header);
    return blocks.length > 0 && blocks.every(({ columns }) => columns.has('Grader Reason'));
  },
  read: async (bundle, sink, tools) => {
    for (const file of bundle.files) await readTable(file, sink, tools);
  },
};

function findBlocks(header: readonly string[]): readonly Block[] {
  const starts = header.flatMap((cell, index) =>
    /^\[[^\]]*\] /.test(cell) && header[index + 1] === 'Status' && header[index + 2] === 'Score' ? [index] : [],
  );
  return starts.map((start, at) => {
    const named = /^\[([^\]]*)\] (.*)$/s.exec(header[start] ?? '');
    const columns = new Map<string, number>();
    for (let index = start + 1; index < (starts[at + 1] ?? header.length); index += 1)
      columns.set(header[index] ?? '', index);
    return { start, provider: named?.[1] ?? '', label: named?.[2] ?? '', columns };
  });
}

async function readTable(file: SourceFile, sink: EvidenceSink, tools: Tools): Promise<void> {
  const plan = new PromptfooPlan();
  for await (const row of readRows(file, tools)) plan.add(row);
  sink.run({ tool: 'promptfoo', model: plan.model });
  if (!plan.isOfOne(sink)) return;
  const samples = new PromptfooSamples(sink, plan);
  for await (const row of readRows(file, tools)) samples.add(row);
  givePassRates(samples.end(), sink);
  const message =
    'A CSV does not tell a judge that broke from an answer that was wrong, and rounds scores; the JSON output does neither.';
  sink.problem({ code: 'ambiguous', effect: 'warning', message });
}

async function* readRows(file: SourceFile, tools: Tools): AsyncGenerator<PromptfooRow> {
  let header: readonly string[] | null = null;
  let blocks: readonly Block[] = [];
  let test = 0;
  for await (const { line, cells } of tools.csvRows(file)) {
    if (header === null) {
      header = cells;
      blocks = findBlocks(cells);
      continue;
    }
    const names = header.slice(0, blocks[0]?.start ?? 0);
    const vars = Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
    for (const [index, block] of blocks.entries())
      yield readBlock({ file, line, cells, block, index, vars, test, tools });
    test += 1;
  }
}

function readBlock(of: {
  readonly file: SourceFile;
  readonly line: number;
  readonly cells: readonly string[];
  readonly block: Block;
  readonly index: number;
  readonly vars: Readonly<Record<string, string>>;
  readonly test: number;
  readonly tools: Tools;
}): PromptfooRow {
  const { file, line, cells, block, index, vars, test, tools } = of;
  const cell = (name: string): string => cells[block.columns.get(name) ?? -1] ?? '';
  const status = cell('Status');
  if (!['PASS', 'FAIL', 'ERROR'].includes(status)) {
    const message = `Status must be PASS, FAIL or ERROR; found ${describeFound(status)}.`;
    tools.fail(file, { place: `line ${line}`, message });
  }
  const reason = cell('Grader Reason');
  const failed = status === 'ERROR';
  const broken = !failed && isBrokenReason(reason);
  const values: Record<string, number | null> = {};
  const exact = namedScores(cell('Named Scores'));
  for (const name of block.columns.keys()) {
    if (!name.startsWith(METRIC)) continue;
    const metric = name.slice(METRIC.length);
    const score = ownValue(exact, metric) ?? readScore(cell(name)) ?? null;
    // Which assertion broke is not said: any score of 0 may be its.
    if (failed || (broken && score === 0)) values[metric] = null;
    else if (score !== null) values[metric] = score;
  }
  values[PASS_RATE] = failed || broken ? null : Number(status === 'PASS');
  values[SCORE] = failed || broken ? null : (readScore(cell('Score')) ?? null);
  const output = cells[block.start] ?? '';
  return {
    provider: block.provider,
    model: block.provider,
    promptId: block.label,
    promptIdx: index,
    promptLabel: block.label,
    promptText: null,
    testIdx: test,
    key: variablesKey(vars, block.label, tools),
    test: '',
    values,
    weights: {},
    broken: failed ? 'answer' : broken ? 'assertion' : null,
    judges: [],
    used: { latencyMs: null, costUsd: null, tokens: null },
    cached: false,
    slices: {},
    texts: { output, ...(reason === '' ? {} : { reason }) },
  };
}

function namedScores(text: string): Readonly<Record<string, number>> {
  try {
    const scores = Object.entries(recordOf(JSON.parse(text)));
    return Object.fromEntries(scores.filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
  } catch {
    return {};
  }
}
