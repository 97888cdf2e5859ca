/** What people do in the tests of requests: ask, promote, sign, command, sweep; and what they then see. */
import type { RequestDocument } from '../../src/core/approval/types.ts';
import type { Result } from '../../src/core/result.ts';
import { type CommandRecord, command } from '../../src/operations/command.ts';
import { type PromoteRecord, type PromoteRequest, promote } from '../../src/operations/promote.ts';
import { requestApproval } from '../../src/operations/request.ts';
import type { RequestRecord } from '../../src/operations/request-plan.ts';
import { type SweepRecord, sweep } from '../../src/operations/sweep.ts';
import { type Desk, type JobOf, type Said, WORKFLOWS } from './approval.ts';
import { mustBeDone } from './arena.ts';

export type AskOf = Partial<RequestDocument> & {
  readonly subject: string;
  readonly stage?: string;
  readonly job?: Partial<JobOf>;
};

const NOTHING: RequestDocument = {
  rationale: null,
  link: null,
  risks: null,
  rollout: null,
  kill_switch: null,
  documents: {},
  checklist: {},
};

/** Eli asks, by the workflow; a minute later it is as it is. */
export async function ask(desk: Desk, of: AskOf): Promise<Result<RequestRecord>> {
  const { subject, stage = 'production', job = {}, ...document } = of;
  desk.wait();
  const context = await desk.job({ actor: 'eli', workflow: WORKFLOWS.request, ...job });
  const result = await requestApproval(context, { subject, stage, document: { ...NOTHING, ...document } });
  desk.wait();
  return result;
}

export async function asked(desk: Desk, of: AskOf): Promise<RequestRecord> {
  return mustBeDone(await ask(desk, of));
}

export type PromotionOf = Partial<Omit<PromoteRequest, 'subject'>> & {
  readonly subject: string;
  readonly job?: Partial<JobOf>;
};

export async function promotion(desk: Desk, of: PromotionOf): Promise<Result<PromoteRecord>> {
  const { job = {}, ...request } = of;
  desk.wait();
  const context = await desk.job({ actor: 'eli', workflow: WORKFLOWS.promote, ...job });
  const plain = { to: 'production', reason: null, link: null, expectedLive: null };
  return promote(context, { ...plain, ...request });
}

/** The sweep as its schedule starts it. */
export async function swept(desk: Desk, job: Partial<JobOf> = {}): Promise<Result<SweepRecord>> {
  desk.wait();
  const context = await desk.job({ actor: 'amara', event: 'schedule', workflow: WORKFLOWS.sweep, ...job });
  return sweep(context, { model: null });
}

/** The job that a comment starts. */
export async function answer(
  desk: Desk,
  said: Said,
  of: Partial<JobOf> & { readonly planned?: string } = {},
): Promise<Result<CommandRecord>> {
  const { planned, ...job } = of;
  const { comment, payload } = said;
  const context = await desk.job({
    actor: comment.sender ?? comment.login,
    event: 'issue_comment',
    workflow: WORKFLOWS.command,
    payload,
    ...job,
  });
  return command(context, {
    comment,
    phase: planned === undefined ? { kind: 'answer' } : { kind: 'apply', planned },
  });
}

/** Somebody comments, and the command is carried out. */
export async function commanded(
  desk: Desk,
  of: { readonly by: string; readonly on: number; readonly text: string },
): Promise<Result<CommandRecord>> {
  const said = await desk.say(of.by, of.on, of.text);
  desk.wait();
  return answer(desk, said);
}

export interface SeenPage {
  readonly title: string;
  readonly body: string;
  readonly state: string;
  readonly merged: boolean;
  readonly head: string;
  /** Whose reviews are requested. */
  readonly reviewers: readonly string[];
}

/** A pull request, as its page shows it. */
export async function pageOf(desk: Desk, number: number): Promise<SeenPage> {
  const pull = await desk.act<{
    readonly title: string;
    readonly body: string | null;
    readonly state: string;
    readonly merged: boolean;
    readonly head: { readonly sha: string };
    readonly requested_reviewers: readonly { readonly login: string }[];
  }>('amara', 'GET', `pulls/${number}`);
  const { title, body, state, merged, head, requested_reviewers: reviewers } = pull;
  return {
    title,
    body: body ?? '',
    state,
    merged,
    head: head.sha,
    reviewers: reviewers.map((one) => one.login).sort(),
  };
}

/** Pull requests and issues that are open. */
export async function openPages(desk: Desk): Promise<readonly number[]> {
  const all = await desk.act<readonly { readonly number: number }[]>('amara', 'GET', 'issues?state=open&per_page=100');
  return all.map((one) => one.number).sort((a, b) => a - b);
}

/** Comments of an issue or pull request, oldest first. */
export async function commentsOn(
  desk: Desk,
  number: number,
): Promise<readonly { readonly id: number; readonly body: string; readonly user: { readonly login: string } }[]> {
  return desk.act('amara', 'GET', `issues/${number}/comments?per_page=100`);
}

/** The names and codes of statements that did not count, by the checks of a refused promotion. */
export function notCountedIn(result: Result<PromoteRecord>): readonly string[] {
  const text = JSON.stringify(result.checks);
  return [...text.matchAll(/"code":"([a-z_]+)"/g)].map(([, code]) => code ?? '');
}
