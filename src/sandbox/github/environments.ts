import { roleOf } from './access.ts';
import type { Engine } from './engine.ts';
import { globToRegExp, rulesetsFor } from './rulesets.ts';
import { updateRun } from './runs.ts';
import type { EnvironmentRow, RepoRow, RunRow, UserRow } from './state.ts';
import { teamMembers } from './teams.ts';
import { dropWaits, type EnvironmentDecision, type EnvironmentEntry, settleWait, type Wait, waitOf } from './waits.ts';

const MINUTE = 60_000;
const DAYS_TO_ANSWER = 30;

/** An environment by its name, whatever its case. */
export function findEnvironment(engine: Engine, repo: RepoRow, name: string): EnvironmentRow | undefined {
  const wanted = name.toLowerCase();
  return engine.state.environments.of(repo.id).find((row) => row.name.toLowerCase() === wanted);
}

/** Makes an environment, or changes one that is there; its name stays as it was first written. */
export function putEnvironment(
  engine: Engine,
  repo: RepoRow,
  of: Pick<EnvironmentRow, 'name' | 'protection'>,
): EnvironmentRow {
  const now = engine.timestamp();
  const old = findEnvironment(engine, repo, of.name);
  return engine.state.environments.put({
    id: old?.id ?? engine.state.nextId(),
    repo: repo.id,
    name: old?.name ?? of.name,
    protection: of.protection,
    created_at: old?.created_at ?? now,
    updated_at: now,
  });
}

/**
 * Brings a job to an environment: it may enter, it may not, or the run waits until `decided` is called, which happens
 * within the call that decides. An environment that nobody made comes to be, without any rule. Throws when there is no
 * such run.
 */
export function enterEnvironment(
  engine: Engine,
  of: { run: number; environment: string; decided: (decision: EnvironmentDecision) => void },
): EnvironmentEntry {
  const { run, repo } = runAt(engine, of.run);
  const row =
    findEnvironment(engine, repo, of.environment) ??
    putEnvironment(engine, repo, { name: of.environment, protection: {} });
  if (!takesRef(engine, repo, { row, ref: run.head_ref })) {
    const ref = shortRef(run.head_ref);
    const message = `${run.head_ref.startsWith('refs/tags/') ? 'Tag' : 'Branch'} "${ref}" is not allowed to deploy to ${row.name} due to environment protection rules.`;
    return { kind: 'ref-refused', ref, message };
  }
  if (!asksReviewers(row) && (row.protection.wait_timer ?? 0) === 0) return { kind: 'open' };
  const known = waitOf(engine, { run: run.id, environment: row.id });
  const wait = known ?? { run: run.id, environment: row.id, since: engine.now().getTime(), settle: [] };
  const settle = (decision: EnvironmentDecision): void => of.decided(decision);
  wait.settle.push(settle);
  if (known === undefined) {
    engine.waits.push(wait);
    const pending = [...new Set([...run.pending_environments, row.name])];
    updateRun(engine, run.id, { status: 'waiting', pending_environments: pending });
  }
  const giveUp = (): void => {
    wait.settle = wait.settle.filter((other) => other !== settle);
    if (wait.settle.length === 0 && engine.waits.includes(wait))
      leave(engine, { run: run.id, row, wait, decision: { kind: 'cancelled' } });
  };
  return { kind: 'waiting', giveUp };
}

/** Brings a job to an environment and resolves when it may enter or never will; until then the run waits. */
export async function waitAtEnvironment(
  engine: Engine,
  of: { run: number; environment: string },
): Promise<EnvironmentDecision> {
  return await new Promise((resolve) => {
    const entry = enterEnvironment(engine, { ...of, decided: resolve });
    if (entry.kind !== 'waiting') resolve(entry);
  });
}

function runAt(engine: Engine, id: number): { run: RunRow; repo: RepoRow } {
  const run = engine.state.runs.get(id);
  const repo = engine.state.repos.get(Number(run?.repo));
  if (run === undefined || repo === undefined) throw new Error(`the sandbox has no workflow run ${id}`);
  return { run, repo };
}

const shortRef = (ref: string): string => ref.replace(/^refs\/(heads|tags)\//, '');
const asksReviewers = (row: EnvironmentRow): boolean => (row.protection.reviewers ?? []).length > 0;

function takesRef(engine: Engine, repo: RepoRow, of: { row: EnvironmentRow; ref: string }): boolean {
  const { deployment_branch_policy: policy, branch_policies: patterns = [] } = of.row.protection;
  if (policy === undefined || policy === null) return true;
  // Protected is what a ruleset covers: the sandbox has no other protection of branches.
  if (policy.protected_branches) return rulesetsFor(engine, repo, of.ref).length > 0;
  const type = of.ref.startsWith('refs/tags/') ? 'tag' : 'branch';
  const isBranchOrTag = /^refs\/(heads|tags)\//.test(of.ref);
  return patterns.some(
    (one) =>
      (one.type ?? 'branch') === type &&
      // The trial merge of a pull request is no branch: only a pattern that says so means it.
      (isBranchOrTag || one.name.startsWith('refs/pull/')) &&
      globToRegExp(one.name).test(shortRef(of.ref)),
  );
}

/** True for a listed person and whoever is in a listed team, or in a team below it. */
export function isReviewer(engine: Engine, row: EnvironmentRow, user: UserRow): boolean {
  return (row.protection.reviewers ?? []).some(({ type, id }) => {
    if (type === 'User') return id === user.id;
    const team = engine.state.teams.get(id);
    return team !== undefined && teamMembers(engine, team).includes(user.id);
  });
}

/** True where the environment lets nobody approve what they started, and this one started the run or this attempt of it. */
export function isOwnRun(row: EnvironmentRow, run: RunRow, user: UserRow): boolean {
  return row.protection.prevent_self_review === true && [run.actor, run.triggering_actor].includes(user.id);
}

/** Writes a reviewer's answer down and lets the jobs go on, or end. */
export function answer(
  engine: Engine,
  run: RunRow,
  of: { rows: EnvironmentRow[]; state: 'approved' | 'rejected'; user: UserRow; comment: string },
): void {
  const { rows, state, user, comment } = of;
  const approval = { environments: rows.map((row) => row.name), state, user: user.id, comment };
  engine.state.runs.put({ ...run, approvals: [...run.approvals, approval], updated_at: engine.timestamp() });
  for (const row of rows) {
    const wait = waitOf(engine, { run: run.id, environment: row.id });
    const decision = { kind: state, by: user.login, comment };
    if (decision.kind === 'approved' && wait !== undefined && timerRuns(engine, row, wait))
      wait.approved = { ...decision, kind: decision.kind };
    else leave(engine, { run: run.id, row, wait, decision });
  }
}

function timerRuns(engine: Engine, row: EnvironmentRow, wait: Wait): boolean {
  return engine.now().getTime() < wait.since + (row.protection.wait_timer ?? 0) * MINUTE;
}

/** The run no longer waits at this environment; where it waits nowhere else it goes on. */
function leave(
  engine: Engine,
  of: { run: number; row: EnvironmentRow; wait: Wait | undefined; decision: EnvironmentDecision },
): void {
  const { row, wait, decision } = of;
  const { run } = runAt(engine, of.run);
  const pending = run.pending_environments.filter((name) => name !== row.name);
  const status = run.status === 'waiting' && pending.length === 0 ? ({ status: 'in_progress' } as const) : {};
  updateRun(engine, run.id, { ...status, pending_environments: pending });
  if (wait !== undefined) settleWait(engine, wait, decision);
}

function pendingAt(engine: Engine, of: { run: number; environment: string }): EnvironmentRow {
  const { run, repo } = runAt(engine, of.run);
  const row = findEnvironment(engine, repo, of.environment);
  if (row === undefined || !run.pending_environments.includes(row.name))
    throw new Error(`the run ${of.run} does not wait at the environment "${of.environment}"`);
  return row;
}

/** What an administrator does on the site to start a job that waits. It is not among the run's approvals. */
export function bypassEnvironment(engine: Engine, of: { run: number; environment: string; login: string }): void {
  const row = pendingAt(engine, of);
  const { repo } = runAt(engine, of.run);
  if (roleOf(engine, repo, engine.user(of.login)) !== 'admin')
    throw new Error(`${of.login} is no administrator of ${engine.fullName(repo)}`);
  if (row.protection.can_admins_bypass === false)
    throw new Error(`the environment "${row.name}" does not let administrators bypass its rules`);
  const wait = waitOf(engine, { run: of.run, environment: row.id });
  leave(engine, { run: of.run, row, wait, decision: { kind: 'bypassed', by: of.login } });
}

/** Ends the waiting of a run, at one environment or at all: its jobs get `cancelled`. */
export function cancelWait(engine: Engine, of: { run: number; environment?: string }): void {
  const { run, repo } = runAt(engine, of.run);
  if (of.environment === undefined) {
    const status = run.status === 'waiting' ? ({ status: 'in_progress' } as const) : {};
    updateRun(engine, run.id, { ...status, pending_environments: [] });
    dropWaits(engine, { run: run.id });
    return;
  }
  const row = findEnvironment(engine, repo, of.environment);
  const wait = row === undefined ? undefined : waitOf(engine, { run: run.id, environment: row.id });
  if (row !== undefined && wait !== undefined)
    leave(engine, { run: run.id, row, wait, decision: { kind: 'cancelled' } });
}

/** Looks at the clock: wait timers that are over end, and so does what nobody answered in thirty days. */
export function tick(engine: Engine): void {
  const now = engine.now().getTime();
  for (const wait of [...engine.waits]) {
    const row = engine.state.environments.get(wait.environment);
    if (row === undefined) continue;
    const unanswered = asksReviewers(row) && wait.approved === undefined;
    const decision: EnvironmentDecision | undefined =
      unanswered && now >= wait.since + DAYS_TO_ANSWER * 24 * 60 * MINUTE
        ? { kind: 'expired' }
        : unanswered || timerRuns(engine, row, wait)
          ? undefined
          : (wait.approved ?? { kind: 'open' });
    if (decision !== undefined) leave(engine, { run: wait.run, row, wait, decision });
  }
}
