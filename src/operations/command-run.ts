/** Each command as the operation that it stands for: one implementation behind every way in. */

import { helpText } from '../core/command/help.ts';
import { settleHold } from '../core/command/settle.ts';
import type { Command } from '../core/command/specs.ts';
import { selectorText } from '../core/command/words.ts';
import { refuse } from '../core/reasons.ts';
import type { Result } from '../core/result.ts';
import { effectivePolicy } from '../policy/effective.ts';
import type { Ports, Workflows } from '../ports.ts';
import type { Answer } from '../render/reply/types.ts';
import { advance } from './advance.ts';
import type { CommentEvent } from './command-guards.ts';
import { modelMeant, promotedSubject, requestsHere, type Surroundings, subjectMeant } from './command-subject.ts';
import { compare } from './compare.ts';
import type { Context } from './context.ts';
import { finished } from './context.ts';
import { type FoundRequest, requireAskedOn } from './find-request.ts';
import { gatherModel } from './gather.ts';
import { hold, resume } from './hold.ts';
import { type PromoteRecord, promote } from './promote.ts';
import { info, list } from './read.ts';
import { restrict } from './restrict.ts';
import { rollback } from './rollback.ts';
import { sign } from './sign.ts';

export interface CommandContext extends Context {
  readonly ports: Ports & { readonly workflows: Workflows };
}

/** What a command came to, and what is shown of it. */
export interface Ran {
  readonly result: Result;
  readonly answer: Answer | null;
  /** What is left to a job in an environment; null for nothing. */
  readonly apply: Apply | null;
}

export interface Apply {
  readonly model: string;
  readonly subject: string;
  readonly stage: string;
  readonly environment: string;
  readonly approval_digest: string;
}

export interface Running {
  readonly command: Command;
  readonly comment: CommentEvent;
  readonly around: Surroundings;
  /** `apply`: the job that a first one has planned for; with the digest that it had shown. */
  readonly phase: { readonly kind: 'answer' } | { readonly kind: 'apply'; readonly planned: string };
}

const done = (result: Result, answer: Answer | null = null): Ran => ({ result, answer, apply: null });

export async function runCommand(context: CommandContext, of: Running): Promise<Ran> {
  const { command, comment, around } = of;
  switch (command.name) {
    case 'promote':
      return runPromote(context, of, command);
    case 'rollback': {
      const named = command.model ?? command.to?.model ?? null;
      const model = modelMeant(around, named);
      const to = command.to === null ? null : selectorText(command.to.selector);
      const { stage, reason } = command;
      const asked = { model, stage, to, reason, link: comment.url, incident: null, askedAt: comment.createdAt };
      return done(await rollback(context, asked));
    }
    case 'advance': {
      const { stage, reason } = command;
      return done(await advance(context, { model: modelMeant(around, command.model), stage, reason, seen: null }));
    }
    case 'approve': {
      const { digest, role } = command;
      return done(
        await sign(context, { says: 'approve', digest, role, check: null, until: null, reason: null, comment }),
      );
    }
    case 'reject': {
      const { digest, reason } = command;
      return done(
        await sign(context, { says: 'reject', digest, role: null, check: null, until: null, reason, comment }),
      );
    }
    case 'override': {
      const { check, digest, until, reason } = command;
      return done(await sign(context, { says: 'override', digest, role: null, check, until, reason, comment }));
    }
    case 'evaluate':
      return done(await startEvaluation(context, of, command));
    case 'hold': {
      const isStage = (name: string): boolean => around.policy.lifecycle.order.includes(name);
      const { stages, model, until, reason } = settleHold(command, isStage);
      return done(await hold(context, { model: modelMeant(around, model), stages, reason, until }));
    }
    case 'resume':
      return done(
        await resume(context, { model: modelMeant(around, command.model), hold: command.hold, reason: command.reason }),
      );
    case 'deprecate': {
      const { until, reason, replacement } = command;
      const migrateTo = replacement === null ? null : selectorText(replacement.selector);
      const subject = subjectMeant(around, command.version);
      return done(await restrict(context, { subject, restriction: 'deprecated', reason, until, migrateTo }));
    }
    case 'quarantine': {
      const subject = subjectMeant(around, command.version);
      const { reason } = command;
      return done(
        await restrict(context, { subject, restriction: 'quarantined', reason, until: null, migrateTo: null }),
      );
    }
    case 'status':
      return runStatus(context, modelOrAll(around, command.model));
    case 'list': {
      const result = await list(context);
      const { record } = result;
      return done(result, record === null ? null : { kind: 'list', ...record });
    }
    case 'info': {
      const result = await info(context, { reference: command.model });
      const { record } = result;
      return done(result, record?.kind === 'model' ? record : null);
    }
    case 'compare': {
      const a = subjectMeant(around, command.a);
      const b = command.b.model === null ? selectorText(command.b.selector) : subjectMeant(around, command.b);
      const result = await compare(context, { a, b });
      return done(result, result.record === null ? null : { kind: 'compare', view: result.record, reportUrl: null });
    }
    case 'help':
      return done(helped(), { kind: 'help', help: helpText(command.topic) });
  }
}

function helped(): Result {
  const checks = { name: 'help', title: 'Commands', status: 'pass' as const, detail: 'The commands of this registry.' };
  const summary = 'A command stands alone on the first line of a new comment.';
  return finished({ operation: 'help', decision: 'done', reason: 'ok', summary, checks, record: null });
}

async function runPromote(
  context: CommandContext,
  of: Running,
  command: Extract<Command, { name: 'promote' }>,
): Promise<Ran> {
  const { around, phase } = of;
  const { stage, link, reason } = command;
  const subject = promotedSubject(around, { word: command.version, stage });
  // The promotion holds what the page is about against the state, in the look that it takes anyway.
  const page = command.version === null ? rowOf(around, subject) : null;
  const asked = { subject, to: stage, reason, link, expectedLive: null, page };
  if (phase.kind === 'apply') return done(await promote(context, { ...asked, phase: 'apply', planned: phase.planned }));
  if (!needsEnvironment(around, { subject, stage })) return done(await promote(context, asked));
  // A job cannot enter an environment half-way: this one plans, and the next one does it, behind the reviewers.
  const result = await promote(context, { ...asked, phase: 'plan' });
  return {
    result,
    answer: null,
    apply: result.decision === 'planned' && result.record !== null ? applyOf(result.record) : null,
  };
}

/** The row of the catalogue that says that a version is asked for on this page; null for none. */
function rowOf(around: Surroundings, subject: string): FoundRequest | null {
  return requestsHere(around).find((one) => `${one.model}@${one.version}` === subject) ?? null;
}

function applyOf({ model, subject, stage, environment, approval_digest }: PromoteRecord): Apply {
  return { model, subject, stage, environment, approval_digest: approval_digest ?? '' };
}

function needsEnvironment({ policy }: Surroundings, of: { readonly subject: string; readonly stage: string }): boolean {
  const effective = effectivePolicy(policy, of.subject.split('@')[0] ?? '');
  return effective.kind === 'effective' && (effective.stages[of.stage]?.environment ?? null) !== null;
}

/** The workflow that the policy names evaluates; here it is only started, as who may write would start it by hand. */
async function startEvaluation(
  context: CommandContext,
  of: Running,
  command: Extract<Command, { name: 'evaluate' }>,
): Promise<Result> {
  const { around } = of;
  const { evaluate } = around.policy.commands;
  if (evaluate === null) {
    refuse({
      code: 'evaluation_workflow_missing',
      required: 'a workflow that evaluates, named in the policy',
      found: 'the policy names none',
      next: 'Add `commands: { evaluate: .github/workflows/evaluate.yml }` to the policy, or start the workflow by hand.',
    });
  }
  await requireWriter(context);
  const here = around.requests.find((one) => one.number === around.issue);
  const subject =
    command.version === null && here !== undefined
      ? `${here.model}@${here.version}`
      : command.version === null
        ? modelMeant(around, null)
        : subjectMeant(around, command.version);
  const stage = command.stage ?? here?.stage ?? '';
  const row = command.version === null && here !== undefined ? rowOf(around, subject) : null;
  if (row !== null) requireAskedOn((await gatherModel(context.ports, { model: row.model })).state, row);
  const workflow = evaluate.slice(evaluate.lastIndexOf('/') + 1);
  const run = await context.ports.workflows.start({ workflow, inputs: { subject, stage } });
  const summary = `${workflow} evaluates ${subject}${stage === '' ? '' : ` for ${stage}`}: ${run.url}`;
  const checks = { name: 'evaluate', title: `Start ${workflow}`, status: 'pass' as const, detail: summary };
  return finished({
    operation: 'evaluate',
    decision: 'done',
    reason: 'ok',
    summary,
    checks,
    record: { subject, stage, run: run.id, url: run.url },
    effects: [{ effect: 'workflow', id: workflow, state: 'done', url: run.url }],
  });
}

/** Starting a workflow takes write access on GitHub; the token of this job has it for everybody, so the person is asked for. */
async function requireWriter(context: CommandContext): Promise<void> {
  const { login } = context.caller;
  const role = await context.ports.people.repositoryRole(login);
  if (role.kind === 'known' && ['write', 'maintain', 'admin'].includes(role.value)) return;
  refuse({
    code: role.kind === 'known' ? 'permission_denied' : 'permission_unverifiable',
    required: 'somebody with write access to the repository',
    found: role.kind === 'known' ? `${login} has the repository role ${role.value}` : role.reason,
    next: 'Ask somebody who has it.',
  });
}

function modelOrAll(around: Surroundings, named: string | null): readonly string[] {
  if (named !== null) return [named];
  const here = around.requests.filter((one) => one.number === around.issue).map((one) => one.model);
  const models = here.length > 0 ? here : Object.keys(around.policy.models ?? {});
  return [...new Set(models)].slice(0, MOST_MODELS);
}

/** Models that one `/status` shows; each is a look at the ledger. */
const MOST_MODELS = 5;

async function runStatus(context: CommandContext, models: readonly string[]): Promise<Ran> {
  const states = await Promise.all(models.map(async (model) => (await gatherModel(context.ports, { model })).state));
  const detail = models.length === 0 ? 'The policy lists no models; name one.' : models.join(', ');
  const checks = { name: 'status', title: 'Status', status: 'pass' as const, detail };
  const summary = models.length === 1 ? `Status of ${models[0]}.` : `Status of ${models.length} models.`;
  const result = finished({ operation: 'status', decision: 'done', reason: 'ok', summary, checks, record: null });
  return done(result, { kind: 'status', models: states });
}
