/** Commands over evaluation files: `eval-gate` for the registry, `evaluate` and `inspect` with nothing but the files. */
import { createHash } from 'node:crypto';
import { createSystemClock } from '../adapters/clock.ts';
import { createEvidenceFiles } from '../adapters/evidence.ts';
import { parseMoment } from '../core/as-of.ts';
import type { Digest } from '../core/names.ts';
import { isDigest } from '../core/names.ts';
import { refuse } from '../core/reasons.ts';
import { evaluateFiles } from '../operations/evaluate-files.ts';
import { inspectFiles } from '../operations/inspect-files.ts';
import type { EffectivePolicy, Tolerance } from '../policy/types.ts';
import { parseFraction } from '../policy/units.ts';
import { renderEvaluationHtml } from '../render/evaluation/html.ts';
import { renderEvaluationMarkdown } from '../render/evaluation/markdown.ts';
import { renderEvaluationTerminal, renderInspectTerminal } from '../render/evaluation/terminal.ts';
import type { Invocation, Outcome } from './commands.ts';
import { writeAccess } from './context.ts';
import type { Asked } from './options.ts';
import { readPolicyFile } from './policy-file.ts';

export async function runEvalGate(invocation: Invocation): Promise<Outcome> {
  const { asked } = invocation;
  const access = await writeAccess(invocation);
  if (access.kind === 'by_workflow') {
    refuse({
      code: 'evaluation_unproven',
      required: 'a run of a workflow the policy lists: only its evaluations count',
      found: 'an evaluation from this machine',
      next: 'Call `eval-gate` in the workflow that runs the evaluation; `slipway evaluate` looks at files here.',
    });
  }
  const { evaluate } = await import('../operations/evaluate.ts');
  const result = await evaluate(access.context, {
    subject: asked.need('subject'),
    stage: asked.text('stage'),
    candidate: asked.many('candidate'),
    baseline: asked.many('baseline'),
    set: { name: asked.text('set'), digest: readDigest(asked.text('set-digest')) },
    measuredAt: readMoment(asked.text('measured-at')),
    selfCheck: asked.flag('self-check') ? 'yes' : 'no',
    comment: asked.flag('comment') ? 'yes' : 'no',
    report: asked.text('report'),
  });
  return { kind: 'result', result };
}

export async function runEvaluate(invocation: Invocation): Promise<Outcome> {
  const { asked } = invocation;
  const files = createEvidenceFiles({ base: process.cwd() });
  const policy = policyOf(asked);
  const { result, view } = await evaluateFiles(localPorts(files), {
    candidate: asked.many('candidate'),
    baseline: asked.many('baseline'),
    policy,
    tolerance: readTolerance(asked.text('tolerance')),
    set: { name: policy?.effective.evaluation.set.name ?? null, digest: null },
    measuredAt: readMoment(asked.text('measured-at')),
    selfCheck: asked.flag('self-check') ? 'yes' : 'no',
  });
  if (view === null) return { kind: 'result', result };
  const [html, markdown] = [asked.text('html'), asked.text('markdown')];
  if (html !== null) await files.write(html, renderEvaluationHtml(view));
  if (markdown !== null) await files.write(markdown, renderEvaluationMarkdown(view, { limit: MARKDOWN_LIMIT }));
  // With no gate there is nothing to show: what is missing, and the next step, is the answer.
  if (view.record.gates.length === 0) return { kind: 'result', result };
  const text = renderEvaluationTerminal(view, { width: process.stdout.columns ?? 100 });
  return { kind: 'result', result, text, always: 'text' };
}

/** Characters: a job summary's worth. */
const MARKDOWN_LIMIT = 1_000_000;

export async function runInspect(invocation: Invocation): Promise<Outcome> {
  const { asked } = invocation;
  const mappings = policyOf(asked)?.effective.evaluation.read ?? [];
  const files = createEvidenceFiles({ base: process.cwd() });
  const { result, evidence } = await inspectFiles(localPorts(files), { patterns: asked.many('path'), mappings });
  if (evidence === null) return { kind: 'result', result };
  return { kind: 'result', result, text: renderInspectTerminal(evidence, { width: process.stdout.columns ?? 100 }) };
}

function localPorts(evidence: ReturnType<typeof createEvidenceFiles>) {
  const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
  return { evidence, clock: createSystemClock(), sha256 };
}

/** The policy that was named, for the model that was named or the only one it has. */
function policyOf(asked: Asked): { readonly effective: EffectivePolicy; readonly text: string } | null {
  const file = asked.text('policy');
  return file === null ? null : readPolicyFile(file, { model: asked.text('model') });
}

function readDigest(text: string | null): Digest | null {
  if (text === null || isDigest(text)) return text;
  refuse({
    code: 'input_invalid',
    required: '`set-digest` as sha256: and 64 hex digits',
    found: JSON.stringify(text.slice(0, 100)),
    next: 'Give the digest of the evaluation set, or leave it out.',
  });
}

/** `now`, or a date or time, as ISO 8601. */
function readMoment(text: string | null): string | null {
  if (text === null || text === 'now') return text;
  const moment = parseMoment(text);
  if (moment?.kind === 'instant') return moment.at.replace(/\.\d{3}Z$/, 'Z');
  if (moment?.kind === 'day') return `${moment.day}T00:00:00Z`;
  refuse({
    code: 'input_invalid',
    required: '`measured-at` as a date or time such as 2026-03-03T14:00Z, or `now`',
    found: JSON.stringify(text.slice(0, 50)),
    next: 'Leave it out where the files say when they were measured.',
  });
}

/** `0.02` or `2%`. */
function readTolerance(text: string | null): Tolerance | null {
  if (text === null) return null;
  const fraction = text.endsWith('%') ? parseFraction(text) : null;
  if (fraction !== null) return { kind: 'relative', fraction };
  const value = Number(text);
  if (Number.isFinite(value) && value >= 0) return { kind: 'absolute', value };
  refuse({
    code: 'input_invalid',
    required: '`tolerance` as a number such as 0.02, or a percentage such as 5%',
    found: JSON.stringify(text.slice(0, 50)),
    next: 'Leave it out for the defaults.',
  });
}
