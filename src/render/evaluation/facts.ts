/** Where an evaluation's numbers come from, fact by fact, for every medium. Text in it is not yet escaped. */
import type { EvaluationRecord, EvidenceSummary, KeptSamples } from '../../core/evaluation/types.ts';
import { formatBytes, formatMoment, formatRun, plural } from '../format.ts';
import { formatPercent } from './numbers.ts';
import { baselineText, otherSide } from './words.ts';

export type FactValue =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

export interface Fact {
  readonly name: string;
  readonly values: readonly FactValue[];
}

const text = (value: string): FactValue => ({ kind: 'text', text: value });
const code = (value: string): FactValue => ({ kind: 'code', text: value });

const PUBLISH: Readonly<Record<EvaluationRecord['publish'], string>> = {
  none: 'nothing of the samples, no statistics of them either (none)',
  statistics: 'numbers over all samples, no samples (statistics)',
  redacted: 'keys, slices and scores of the samples, no texts (redacted)',
  full: 'samples with their texts (full)',
};

/** Earlier evaluations of the version, and what this one was decided again from. */
function beforeFacts({ earlier, decided_from: from }: EvaluationRecord): Fact[] {
  const verdicts = earlier.map((one) => one.verdict.replaceAll('_', ' ')).join(', ');
  return [
    ...(from === null ? [] : [{ name: 'Decided again from', values: [code(from)] }]),
    ...(earlier.length === 0
      ? []
      : [{ name: 'Evaluated before', values: [text(`${plural(earlier.length, 'time')}, newest first: ${verdicts}`)] }]),
  ];
}

/** What was measured, against what, by whom, under which policy. */
export function provenanceFacts(record: EvaluationRecord): Fact[] {
  const { baseline, set, policy, run, samples } = record;
  return [
    ...(record.version === null
      ? []
      : [
          {
            name: 'Version',
            values: [
              text(`${record.model ?? ''} ${record.version.version} (v${record.version.ordinal})`.trim()),
              code(record.version.subject),
            ],
          },
        ]),
    { name: otherSide(record) === 'baseline' ? 'Baseline' : 'Live version', values: baselineValues(record) },
    { name: 'Evaluation set', values: setValues(set) },
    { name: 'Measured', values: [text(`${formatMoment(record.measured_at)} UTC`)] },
    { name: 'Evaluated', values: [text(`${formatMoment(record.at)} UTC`)] },
    {
      name: 'By',
      values: [run === null ? text('no workflow run') : { kind: 'link', text: formatRun(run), url: run.url }],
    },
    ...beforeFacts(record),
    ...policyFacts(policy),
    { name: 'Confidence', values: [text(`${formatPercent(record.confidence)} for each end of an interval`)] },
    { name: 'Evidence of the candidate', values: evidenceValues(record.evidence) },
    ...(baseline.kind === 'version' || baseline.kind === 'files'
      ? [{ name: `Evidence of the ${sideName(record)}`, values: evidenceValues(baseline.evidence) }]
      : []),
    ...keptFact('Samples of the candidate', samples.candidate),
    ...keptFact(`Samples of the ${sideName(record)}`, samples.live),
    { name: 'Published', values: [text(PUBLISH[record.publish] ?? String(record.publish))] },
  ];
}

function baselineValues(record: EvaluationRecord): FactValue[] {
  const { baseline } = record;
  const { before, version, after } = baselineText(record);
  if (baseline.kind !== 'version' && baseline.kind !== 'unusable') return [text(before)];
  const said = baseline.kind === 'unusable' ? after.replace(/^is /, '') : after;
  return [text(`${version} (v${baseline.version.ordinal}) ${said}`), code(baseline.version.subject)];
}

/** How the other side is called in headings. */
export function sideName(record: Pick<EvaluationRecord, 'baseline'>): string {
  return otherSide(record) === 'baseline' ? 'baseline' : 'live version';
}

function policyFacts(policy: EvaluationRecord['policy']): Fact[] {
  if (policy === null)
    return [{ name: 'Policy', values: [text('none: every shared metric is asked not to be worse')] }];
  const commit = policy.commit === null ? [text('given as a file')] : [text('commit'), code(policy.commit)];
  return [
    { name: 'Policy', values: [...commit, text('digest'), code(policy.digest)] },
    { name: 'Part that decides', values: [code(policy.slice)] },
  ];
}

/** The evidence of the other side; null where there is none. */
export function otherEvidence(record: Pick<EvaluationRecord, 'baseline'>): EvidenceSummary | null {
  const { baseline } = record;
  return baseline.kind === 'version' || baseline.kind === 'files' ? baseline.evidence : null;
}

function setValues(set: EvaluationRecord['set']): FactValue[] {
  if (set.name === null && set.digest === null) return [text('not stated')];
  return [
    ...(set.name === null ? [] : [text(set.name)]),
    ...(set.digest === null ? [text('no digest stated')] : [code(set.digest)]),
  ];
}

function evidenceValues(evidence: EvidenceSummary): FactValue[] {
  const rows = evidence.samples.reduce((sum, one) => sum + one.rows, 0);
  return [
    text(`${plural(evidence.files.length, 'file')}, ${rows === 0 ? 'no samples' : plural(rows, 'sample')}`),
    code(evidence.digest),
  ];
}

function keptFact(name: string, kept: KeptSamples | null): Fact[] {
  if (kept === null) return [];
  const said = `${kept.mode}, ${plural(kept.rows, 'row')}, ${formatBytes(kept.size)}`;
  return [{ name, values: [code(kept.name), text(said), code(`sha256:${kept.sha256}`)] }];
}

export const RUN_COLUMNS = ['tool', 'status', 'model', 'judge', 'evaluation set', 'commit', 'started (UTC)'];

/** Cells of {@link RUN_COLUMNS}; empty for what the file does not say. */
export function runCells(run: EvidenceSummary['runs'][number]): string[] {
  return [
    [run.tool, run.tool_version].filter((part) => part !== null).join(' '),
    run.status,
    run.model ?? '',
    run.judge ?? '',
    run.set.name ?? run.set.digest ?? '',
    run.commit ?? '',
    run.started_at === null ? '' : formatMoment(run.started_at),
  ];
}

/** Tasks as `id`, version, hash, shots; empty for what the file does not say. */
export const TASK_COLUMNS = ['task', 'version', 'shots', 'hash of the questions', 'samples'];

export function taskCells(evidence: EvidenceSummary): string[][] {
  const rows = (id: string | null): string => {
    const found = evidence.samples.find((one) => one.task === id);
    return found === undefined ? '' : String(found.rows);
  };
  const known = evidence.tasks.map((task) => [
    task.id,
    task.version ?? '',
    task.shots === null ? '' : String(task.shots),
    task.hash ?? '',
    rows(task.id),
  ]);
  const loose = evidence.samples
    .filter((one) => !evidence.tasks.some((task) => task.id === one.task))
    .map((one) => [one.task ?? 'all', '', '', one.keys, String(one.rows)]);
  return [...known, ...loose];
}
