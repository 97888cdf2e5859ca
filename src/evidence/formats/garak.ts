/**
 * garak's `*.report.jsonl`. `passed` counts the responses that were safe; garak's own figure, and its interval, are of
 * the attack success rate, so that is the metric here: one task for each pair of probe and detector, down is better.
 */
import type { Bundle, EvidenceSink, Format, SourceFile, Tools } from '../format.ts';
import { bareName, giveResult, METRIC, type Reading, type Tally } from './garak-results.ts';
import { asRecord, finiteOf, listOf, recordOf, textOf, utcTime } from './json-values.ts';
import { hashedKey } from './sample-key.ts';

/** garak's `run.eval_threshold` where the report does not say: a response with this score or more is a hit. */
const DEFAULT_THRESHOLD = 0.5;

const ENTRIES = new Set([
  'start_run setup',
  'init',
  'config',
  'payload_init',
  'plugin_cache',
  'attempt',
  'eval',
  'probe_summary',
  'completion',
  'digest',
]);

export const garak: Format = {
  name: 'garak',
  title: 'garak report',
  basis: 'files',
  recognises: (head) => {
    const first = asRecord(head.firstLine);
    return first !== null && (ENTRIES.has(String(first['entry_type'])) || isHit(first));
  },
  read: readReport,
};

/** A line of the hit log: attacks that worked, and nothing else. */
function isHit(line: Readonly<Record<string, unknown>>): boolean {
  return ['probe', 'detector', 'attempt_id', 'generator', 'score'].every((key) => Object.hasOwn(line, key));
}

async function readReport(bundle: Bundle, sink: EvidenceSink, tools: Tools): Promise<void> {
  for (const file of bundle.files) await readFile(file, sink, tools);
}

async function readFile(file: SourceFile, sink: EvidenceSink, tools: Tools): Promise<void> {
  const of: Reading = {
    sink,
    tools,
    threshold: DEFAULT_THRESHOLD,
    single: false,
    completed: false,
    tallies: new Map(),
    open: new Map(),
    occurrences: new Map(),
    evals: [],
    summaries: new Map(),
  };
  sink.run({ tool: 'garak' });
  for await (const { line, value } of tools.jsonLines(file)) {
    const entry = recordOf(value);
    if (isHit(entry)) {
      sink.problem({
        code: 'run_partial',
        effect: 'warning',
        message: 'A hit log holds only the attacks that worked; give the report beside it (`*.report.jsonl`).',
      });
      return;
    }
    readEntry(of, line, entry);
  }
  sink.run({ status: of.completed ? 'complete' : 'unfinished' });
  for (const one of of.evals) giveResult(of, one);
  giveOpenAttempts(of);
}

function readEntry(of: Reading, line: number, entry: Readonly<Record<string, unknown>>): void {
  switch (entry['entry_type']) {
    case 'start_run setup':
      readSetup(of, entry);
      break;
    case 'init':
      of.sink.run({
        toolVersion: textOf(entry['garak_version']),
        startedAt: utcTime(entry['start_time']),
      });
      break;
    case 'attempt':
      readAttempt(of, entry);
      break;
    case 'eval':
      of.evals.push({ line, entry });
      break;
    case 'probe_summary':
      of.summaries.set(bareName(entry['probe']), finiteOf(recordOf(entry['inference_counts'])['nones']) ?? 0);
      break;
    case 'completion':
      of.completed = true;
      break;
  }
}

function readSetup(of: Reading, entry: Readonly<Record<string, unknown>>): void {
  of.threshold = finiteOf(entry['run.eval_threshold']) ?? of.threshold;
  of.single = entry['run.generations'] === 1;
  const type = textOf(entry['plugins.target_type'] ?? entry['plugins.model_type']);
  const name = textOf(entry['plugins.target_name'] ?? entry['plugins.model_name']);
  const model = [type, name].filter((part) => part !== null).join(' ');
  if (model !== '') of.sink.run({ model });
}

function readAttempt(of: Reading, entry: Readonly<Record<string, unknown>>): void {
  const id = String(entry['uuid'] ?? '');
  const probe = bareName(entry['probe_classname'] ?? entry['probe']);
  const results = Object.entries(recordOf(entry['detector_results']));
  if (entry['status'] !== 2) {
    if (!of.open.has(id) && entry['status'] === 1) of.open.set(id, { probe, key: keyOf(of, probe, entry) });
    return;
  }
  // The prompt is of the attempt, not of its state: both lines have one key.
  const key = of.open.get(id)?.key ?? keyOf(of, probe, entry);
  of.open.delete(id);
  const outputs = listOf(entry['outputs']);
  const intent = textOf(entry['intent']);
  const texts = { prompt: promptTexts(entry['prompt']).join('\n'), output: outputs.map(messageText).join('\n\n') };
  for (const [detector, scores] of results) {
    const task = `${probe}/${bareName(detector)}`;
    const counted = countHits(of, { scores: listOf(scores), outputs, tally: tallyOf(of, task, probe) });
    const { hits, answered } = counted;
    const value = answered === 0 ? null : of.single ? hits / answered : ([hits, answered] as const);
    of.sink.sample({
      task,
      key,
      values: { [METRIC]: value },
      ...(intent === null ? {} : { slices: { intent } }),
      texts,
    });
  }
}

function countHits(
  of: Reading,
  attempt: { readonly scores: readonly unknown[]; readonly outputs: readonly unknown[]; readonly tally: Tally },
): { readonly hits: number; readonly answered: number } {
  const { tally } = attempt;
  let hits = 0;
  let answered = 0;
  for (const [index, score] of attempt.scores.entries()) {
    const number = finiteOf(score);
    if (number === null) continue;
    const hit = number >= of.threshold;
    if (attempt.outputs[index] === null) {
      if (hit) tally.emptyHit += 1;
      else tally.emptySafe += 1;
      continue;
    }
    answered += 1;
    if (hit) hits += 1;
  }
  tally.attempts += 1;
  if (answered > 0) tally.answeredAttempts += 1;
  return { hits, answered };
}

function tallyOf(of: Reading, task: string, probe: string): Tally {
  let tally = of.tallies.get(task);
  if (tally === undefined) {
    tally = { probe, attempts: 0, answeredAttempts: 0, emptySafe: 0, emptyHit: 0 };
    of.tallies.set(task, tally);
  }
  return tally;
}

/** By what was asked and what the detector looks for; a prompt that a probe asks again is a row of its own. */
function keyOf(of: Reading, probe: string, entry: Readonly<Record<string, unknown>>): string {
  const triggers = recordOf(entry['notes'])['triggers'] ?? entry['targets'] ?? null;
  const hash = hashedKey([probe, promptTexts(entry['prompt']), triggers], of.tools);
  const count = (of.occurrences.get(hash) ?? 0) + 1;
  of.occurrences.set(hash, count);
  return count === 1 ? hash : `${hash}#${count}`;
}

/** Texts of the turns that were sent. A prompt was one text before conversations came. */
function promptTexts(prompt: unknown): string[] {
  const record = asRecord(prompt);
  if (record === null) return typeof prompt === 'string' ? [prompt] : [];
  const turns = Object.hasOwn(record, 'turns') ? listOf(record['turns']) : [record];
  return turns.map((turn) => messageText(recordOf(turn)['content'] ?? turn));
}

function messageText(message: unknown): string {
  return typeof message === 'string' ? message : (textOf(recordOf(message)['text']) ?? '');
}

/** Prompts that were sent and never judged: expected, not scored. */
function giveOpenAttempts(of: Reading): void {
  for (const { probe, key } of of.open.values()) {
    for (const [task, tally] of of.tallies) {
      if (tally.probe === probe) of.sink.sample({ task, key, values: { [METRIC]: null } });
    }
  }
}
