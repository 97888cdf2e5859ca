import { execFileSync } from 'node:child_process';
import type { Engine } from './engine.ts';
import { gitEnvironment } from './git/git-process.ts';
import { type Commit, parseCommit } from './git/object-format.ts';
import { presentSender, presentWebhookRepo } from './rest/present.ts';
import { presentNamedWorkflow, presentRunOf } from './rest/present-run.ts';
import type { RepoRow, RunRow } from './state.ts';

/** Runs that were started by runs that were started by runs: GitHub follows such a chain so far. */
const MAX_CHAIN = 3;

/**
 * Emits the `workflow_run` event of a run that was asked for, began or ended, once for each attempt. Whoever caused the
 * run, a job's token included, it is told; only what would make the chain too long is not.
 */
export function tellOfRun(engine: Engine, run: RunRow, action: 'requested' | 'in_progress' | 'completed'): RunRow {
  if (run.told?.includes(action) === true) return run;
  const row = engine.state.runs.put({ ...run, told: [...(run.told ?? []), action] });
  const repo = engine.state.repos.get(run.repo as number) as RepoRow;
  const tooDeep = (run.depth ?? 0) >= MAX_CHAIN;
  if (tooDeep || repo.parent !== undefined || !engine.events.wanted('workflow_run')) return row;
  const ref = `refs/heads/${repo.default_branch}`;
  const [head, own] = readCommits(engine.repoDir(repo), [ref, run.head_sha]);
  const actor = engine.userById(run.triggering_actor ?? run.actor);
  if (head === undefined || actor === undefined) return row;
  const place = { engine, baseUrl: engine.url };
  const workflow = engine.state.workflows.get(run.workflow);
  engine.tell({
    name: 'workflow_run',
    repo: engine.fullName(repo),
    ref,
    sha: head.oid,
    actor: actor.login,
    payload: {
      action,
      workflow: workflow === undefined ? null : presentNamedWorkflow(place, repo, { row: workflow, name: run.name }),
      workflow_run: presentRunOf(place, repo, { run: row, commit: own?.commit }),
      repository: presentWebhookRepo(engine, repo),
      sender: presentSender(engine, actor),
    },
  });
  return row;
}

/**
 * Commits by name, in one process and at once: a run that ends must have told its followers before anybody can see that
 * nothing runs any more.
 */
function readCommits(dir: string, names: string[]): ({ oid: string; commit: Commit } | undefined)[] {
  const options = { cwd: dir, env: gitEnvironment(), input: `${names.join('\n')}\n`, maxBuffer: 64 * 1024 * 1024 };
  const output = execFileSync('git', ['cat-file', '--batch'], options);
  const found: ({ oid: string; commit: Commit } | undefined)[] = [];
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(0x0a, at);
    const [oid = '', type, size] = output.toString('latin1', at, end).split(' ');
    if (size === undefined) {
      found.push(undefined);
      at = end + 1;
      continue;
    }
    const data = output.subarray(end + 1, end + 1 + Number(size));
    found.push(type === 'commit' ? { oid, commit: parseCommit(data) } : undefined);
    at = end + 1 + Number(size) + 1;
  }
  return found;
}
