/** Commands that move versions. In a job and in the sandbox they act; on a laptop they start the workflow that acts. */
import { execFileSync } from 'node:child_process';
import type { LocalPorts } from '../adapters/local-ports.ts';
import { parseMoment } from '../core/as-of.ts';
import { refuse } from '../core/reasons.ts';
import type { Bump } from '../core/record.ts';
import type { Context } from '../operations/context.ts';
import { hold, resume } from '../operations/hold.ts';
import { promote } from '../operations/promote.ts';
import { register } from '../operations/register.ts';
import { rollback } from '../operations/rollback.ts';
import type { Invocation, Outcome } from './commands.ts';
import { writeAccess } from './context.ts';
import { startWorkflow } from './dispatch.ts';

export async function runRegister(invocation: Invocation): Promise<Outcome> {
  const { asked } = invocation;
  const access = await writeAccess(invocation);
  if (access.kind === 'by_workflow') {
    refuse({
      code: 'origin_unproven',
      required: 'a run of a workflow the policy lists',
      found: 'a registration from this machine',
      next: 'Register from the workflow that trains the model; `slipway init` writes one. To rehearse, use `slipway sandbox`.',
    });
  }
  const { context, ports } = access;
  const folder = await ports.modelFolder(asked.need('path'));
  const registration = {
    model: asked.need('model'),
    folder,
    version: asked.text('version'),
    bump: readBump(asked.text('bump')),
    source: asked.text('source') ?? context.caller.run?.sha ?? headCommit(),
    ref: context.caller.run?.ref ?? null,
  };
  const candidate = asked.many('evaluation');
  if (candidate.length === 0) return { kind: 'result', result: await register(context, registration) };
  // Loaded only when asked for: a registration alone reads no evaluation files.
  const { registerEvaluated } = await import('../operations/register-evaluated.ts');
  const evaluation = {
    candidate,
    stage: asked.text('stage'),
    report: asked.text('report'),
    baseline: [],
    set: { name: null, digest: null },
    // The results are of what this job has just registered.
    measuredAt: 'now',
    selfCheck: 'no',
    comment: 'no',
  } as const;
  return { kind: 'result', result: await registerEvaluated(context, { registration, evaluation }) };
}

function readBump(text: string | null): Bump | null {
  if (text === null || text === 'major' || text === 'minor' || text === 'patch') return text;
  refuse({
    code: 'input_invalid',
    required: '`bump` as major, minor or patch',
    found: JSON.stringify(text.slice(0, 50)),
    next: 'Leave it out to infer it from what changed.',
  });
}

function headCommit(): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    refuse({
      code: 'input_missing',
      required: 'the commit the version was built from',
      found: 'no git repository here',
      next: 'Give it as `--source COMMIT`.',
    });
  }
}

type Write = (context: Context, ports: LocalPorts) => Promise<Outcome>;

/** Input of a workflow → what it is called here, where the names differ. */
type Inputs = Readonly<Record<string, string>>;

/** Acts where one may write, else starts the workflow with the same inputs. A dry run writes nothing, so it runs here. */
export async function act(
  invocation: Invocation,
  of: { readonly workflow: string; readonly inputs: Inputs; readonly fixed?: Inputs; readonly write: Write },
): Promise<Outcome> {
  const access = await writeAccess(invocation);
  if (access.kind === 'direct') return of.write(access.context, access.ports);
  const given = Object.entries(of.inputs).flatMap(([input, name]) => {
    const value = invocation.asked.text(name);
    return value === null ? [] : [[input, value] as const];
  });
  return startWorkflow(invocation, {
    ports: access.ports,
    workflow: of.workflow,
    inputs: { ...Object.fromEntries(given), ...of.fixed },
  });
}

export async function runPromote(invocation: Invocation): Promise<Outcome> {
  const { asked } = invocation;
  const request = {
    subject: asked.need('subject'),
    to: asked.need('to'),
    reason: asked.text('reason'),
    link: asked.text('link'),
    expectedLive: asked.text('expected-live'),
    phase: readPhase(asked.text('phase')),
    planned: asked.text('approval-digest'),
  };
  return act(invocation, {
    workflow: 'promote.yml',
    inputs: { subject: 'subject', stage: 'to', reason: 'reason', link: 'link', 'expected-live': 'expected-live' },
    write: async (context) => ({ kind: 'result', result: await promote(context, request) }),
  });
}

function readPhase(text: string | null): 'plan' | 'apply' {
  if (text === null || text === 'apply') return 'apply';
  if (text === 'plan') return 'plan';
  refuse({
    code: 'input_invalid',
    required: '`phase` as plan or apply',
    found: JSON.stringify(text.slice(0, 50)),
    next: 'Leave it out to decide and do it in one job.',
  });
}

export async function runRollback(invocation: Invocation): Promise<Outcome> {
  const { asked } = invocation;
  const request = {
    model: asked.need('model'),
    stage: asked.need('stage'),
    to: asked.text('to'),
    reason: asked.need('reason'),
    link: asked.text('link'),
    incident: asked.number('incident'),
  };
  return act(invocation, {
    workflow: 'rollback.yml',
    inputs: { model: 'model', stage: 'stage', to: 'to', reason: 'reason', incident: 'incident' },
    write: async (context) => ({ kind: 'result', result: await rollback(context, request) }),
  });
}

export async function runHold(invocation: Invocation): Promise<Outcome> {
  const { asked } = invocation;
  const request = {
    model: asked.need('model'),
    stages: asked.list('stage'),
    reason: asked.need('reason'),
    until: readUntil(asked.text('until')),
  };
  return act(invocation, {
    workflow: 'registry.yml',
    inputs: { model: 'model', stage: 'stage', reason: 'reason', until: 'until' },
    fixed: { operation: 'hold' },
    write: async (context) => ({ kind: 'result', result: await hold(context, request) }),
  });
}

export function readUntil(text: string | null): string | null {
  if (text === null) return null;
  const moment = parseMoment(text);
  if (moment?.kind === 'instant') return moment.at.replace(/\.\d{3}Z$/, 'Z');
  if (moment?.kind === 'day') return `${moment.day}T00:00:00Z`;
  refuse({
    code: 'input_invalid',
    required: '`until` as a date or time, such as 2026-03-03T14:00Z',
    found: JSON.stringify(text.slice(0, 50)),
    next: 'Leave it out to hold until lifted.',
  });
}

export async function runResume(invocation: Invocation): Promise<Outcome> {
  const { asked } = invocation;
  const request = { model: asked.need('model'), hold: asked.text('hold'), reason: asked.need('reason') };
  return act(invocation, {
    workflow: 'registry.yml',
    inputs: { model: 'model', hold: 'hold', reason: 'reason' },
    fixed: { operation: 'resume' },
    write: async (context) => ({ kind: 'result', result: await resume(context, request) }),
  });
}
