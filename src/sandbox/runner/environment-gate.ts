import type { GitHubSandbox } from '../github/index.ts';
import { compilePatterns, matchesPatterns } from './filters.ts';
import type { EnvironmentEntry, EnvironmentRequest } from './ports.ts';
import { messageOf } from './problems.ts';

/** Reads the API of the local GitHub: a path below its root. */
export type ReadRest = (
  repository: string,
  path: string,
) => Promise<{ readonly status: number; readonly json: unknown }>;

interface Environment {
  readonly name: string;
  readonly protection_rules?: readonly { readonly type: string }[];
  readonly deployment_branch_policy?: { readonly protected_branches: boolean } | null;
}

type Policy = { readonly kind: 'met' } | Extract<EnvironmentEntry, { kind: 'refused' | 'unsupported' }>;

/** Lets jobs into environments of the local GitHub. Rules that cannot be read count as a rule: no gate is waved through. */
export function createEnvironmentGate(
  github: GitHubSandbox,
  read: ReadRest,
): (request: EnvironmentRequest) => Promise<EnvironmentEntry> {
  const pending = createPending(github);
  // One after the other, so that an environment that is missing comes to be once.
  let asking: Promise<unknown> = Promise.resolve();
  const ask = async (request: EnvironmentRequest): Promise<EnvironmentEntry> => {
    try {
      const path = `/repos/${request.repository}/environments/${encodeURIComponent(request.name)}`;
      const { status, json } = await read(request.repository, path);
      if (status === 404) {
        // GitHub makes an environment that a job names and nobody made, without any rule.
        github.admin.addEnvironment(request.repository, request.name);
        return { kind: 'open' };
      }
      if (status !== 200) return unreadable(`GET environments/${request.name} answered ${status}`);
      const environment = json as Environment;
      const types = (environment.protection_rules ?? []).map((rule) => rule.type);
      const others = types.filter((type) => type !== 'required_reviewers' && type !== 'branch_policy');
      if (others.length > 0) return { kind: 'unsupported', rules: others };
      const policy = await checkPolicy(request, { environment, path, read });
      if (policy.kind !== 'met') return policy;
      if (!types.includes('required_reviewers')) return { kind: 'open' };
      pending.add(request, environment.name);
      return { kind: 'waiting' };
    } catch (error) {
      return unreadable(messageOf(error));
    }
  };
  return (request) => {
    const entry = asking.then(() => ask(request));
    asking = entry;
    return entry;
  };
}

function unreadable(why: string): EnvironmentEntry {
  return { kind: 'unsupported', rules: [`its rules could not be read: ${why}`] };
}

/** Which environments runs wait for. The local GitHub lists them, and says through its API who decided. */
function createPending(github: GitHubSandbox) {
  const counts = new Map<string, number>();
  const change = (request: EnvironmentRequest, name: string, by: 1 | -1): void => {
    const key = `${request.run.id}\n${name}`;
    const count = (counts.get(key) ?? 0) + by;
    if (count > 0) counts.set(key, count);
    else counts.delete(key);
    const others = (github.run(request.run.id)?.pending_environments ?? []).filter((other) => other !== name);
    github.updateRun(request.run.id, { pending_environments: count > 0 ? [...others, name] : others });
  };
  return {
    add(request: EnvironmentRequest, name: string): void {
      if (request.signal.aborted) return;
      const before = github.run(request.run.id)?.approvals.length ?? 0;
      change(request, name, 1);
      const end = () => {
        unhook();
        request.signal.removeEventListener('abort', end);
        change(request, name, -1);
      };
      // Before the reviewer has the answer: the run must move when the call is over.
      const unhook = github.onResponse(({ method, url, status, viewer }) => {
        if (method !== 'POST' || status !== 200 || !url.endsWith(`/runs/${request.run.id}/pending_deployments`)) return;
        const answers = github.run(request.run.id)?.approvals.slice(before) ?? [];
        const answer = answers.find(({ environments }) => environments.includes(name));
        if (answer === undefined) return;
        end();
        request.decided({ kind: answer.state === 'approved' ? 'approved' : 'rejected', by: viewer });
      });
      request.signal.addEventListener('abort', end, { once: true });
    },
  };
}

/** Whether the branch policy lets the job's ref in; what the local GitHub cannot tell counts as a rule. */
async function checkPolicy(
  request: EnvironmentRequest,
  of: { readonly environment: Environment; readonly path: string; readonly read: ReadRest },
): Promise<Policy> {
  const { environment, path, read } = of;
  const policy = environment.deployment_branch_policy ?? null;
  if (policy === null) return { kind: 'met' };
  const [, kind = '', name = request.ref] = /^refs\/(heads|tags)\/(.+)$/.exec(request.ref) ?? [];
  const refused: Policy = {
    kind: 'refused',
    reason: `${kind === 'tags' ? 'Tag' : 'Branch'} "${name}" is not allowed to deploy to ${environment.name} due to environment protection rules.`,
  };
  if (policy.protected_branches) {
    if (kind !== 'heads') return refused;
    const rules = await read(request.repository, `/repos/${request.repository}/rules/branches/${name}`);
    if (rules.status !== 200 || !Array.isArray(rules.json))
      return { kind: 'unsupported', rules: [`branch_policy: the rules of ${name} could not be read`] };
    return rules.json.length > 0 ? { kind: 'met' } : refused;
  }
  const listed = await read(request.repository, `${path}/deployment-branch-policies?per_page=100`);
  const { branch_policies: policies } = listed.json as {
    branch_policies?: readonly { readonly name: string; readonly type?: 'branch' | 'tag' }[];
  };
  if (listed.status !== 200 || policies === undefined)
    return { kind: 'unsupported', rules: ['branch_policy: its patterns could not be read'] };
  const fits = policies.filter(({ type = 'branch' }) => (type === 'tag' ? 'tags' : 'heads') === kind);
  return fits.some((one) => matchesPatterns(compilePatterns([one.name]), name)) ? { kind: 'met' } : refused;
}
