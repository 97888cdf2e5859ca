/** Doctor: what is missing for this policy, with this token. Reads only. */
import type { RunIdentity } from '../core/event.ts';
import { LEDGER_BRANCH, POLICY_PATH } from '../core/paths.ts';
import type { Known, RepositoryRole } from '../core/people.ts';
import type { Result } from '../core/result.ts';
import { failures } from '../core/result.ts';
import type { DoctorRecord } from '../core/setup.ts';
import {
  checkSetup,
  MONITOR_WORKFLOW,
  needsLooks,
  organisationOf,
  policyBodies,
  SWEEP_WORKFLOW,
  stepsOf,
  tierOf,
} from '../core/setup-checks/index.ts';
import type { SetupFacts } from '../core/setup-facts.ts';
import { parseOwnTag } from '../core/tags.ts';
import { formatProblem, loadPolicy } from '../policy/load.ts';
import type { LedgerSnapshot, Ports, ReleaseFacts } from '../ports.ts';
import { finished, refused, settle } from './context.ts';

export interface DoctorContext {
  readonly ports: Pick<Ports, 'ledger' | 'settings' | 'people' | 'origin'>;
  /** The job this runs in; null outside of one. */
  readonly run: RunIdentity | null;
}

/** How many of the newest releases are looked through for one of the registry's. */
const RECENT_RELEASES = 10;

/** What a job is asked to prove: nothing that any event could be. */
const AUDIENCE = 'slipway:doctor';

/**
 * Checks policy, ledger, workflows, protection, releases, token, permissions and stages, and says what to do about each
 * that does not pass. `setup_incomplete`, refused, when one fails; inconclusive when one could not be told.
 */
export async function doctor(context: DoctorContext): Promise<Result<DoctorRecord>> {
  return settle<DoctorRecord>('doctor', async () => {
    const facts = await gatherFacts(context);
    const checks = checkSetup(facts);
    const steps = stepsOf(checks);
    const record: DoctorRecord = { repository: facts.repository, tier: tierOf(facts), next_steps: steps };
    const warnings = facts.policy.kind === 'ok' ? facts.policy.warnings.map(formatProblem) : [];
    const open = failures(checks);
    const failed = open.filter((check) => check.status === 'fail' || check.status === 'error');
    const base = { operation: 'doctor', checks, warnings } as const;
    if (failed.length > 0) {
      const refusal = {
        code: 'setup_incomplete',
        required: 'everything that this policy needs to be set up',
        found: `${failed.length} of the checks fail: ${failed.map((check) => check.title).join(', ')}`,
        next: firstLine(steps[0]?.step ?? ''),
      } as const;
      return { ...refused({ ...base, refusal }), record };
    }
    if (open.length > 0) {
      const summary = `Nothing is known to be missing; ${open.length} check${open.length === 1 ? '' : 's'} could not be made with this token: ${open.map((check) => check.title).join(', ')}.`;
      return finished({ ...base, decision: 'inconclusive', reason: 'setup_incomplete', summary, record });
    }
    return finished({
      ...base,
      decision: 'done',
      reason: 'ok',
      summary: `${facts.repository} has everything that its policy needs.`,
      record,
    });
  });
}

function firstLine(step: string): string {
  const [line = '', ...rest] = step.split('\n');
  return rest.length === 0 ? line : `${line} … (the whole of it, and of every other step, is in \`next_steps\`)`;
}

async function gatherFacts(context: DoctorContext): Promise<SetupFacts> {
  const { ledger, settings } = context.ports;
  const [snapshot, token, branchRules, rulesets, immutableReleases, access, identity] = await Promise.all([
    ledger.read({ files: [], recent_releases: RECENT_RELEASES }),
    settings.tokenKind(),
    settings.rulesFor({ branch: LEDGER_BRANCH }),
    settings.rulesetFacts(),
    settings.immutableReleases(),
    settings.repositoryAccess(),
    proveIdentity(context),
  ]);
  const policy = policyOf(snapshot);
  const bodies = policy.kind === 'ok' ? policyBodies(policy.policy).map((one) => one.body) : [];
  const organisations = new Set(
    bodies.flatMap((body) => Object.values(body.roles).flatMap((role) => role.teams.map(organisationOf))),
  );
  const environments = new Set(
    bodies.flatMap((body) =>
      Object.values(body.stages).flatMap(({ environment, rollback }) =>
        [environment?.name ?? null, rollback.environment].filter((name) => name !== null),
      ),
    ),
  );
  const workflows = new Set([
    ...(policy.kind === 'ok' ? (policy.policy.ledger.producedBy ?? []) : []),
    ...bodies.flatMap((body) => body.commands.evaluate ?? []),
    ...(bodies.some((body) => Object.values(body.stages).some(({ when }) => when === 'approved'))
      ? [SWEEP_WORKFLOW]
      : []),
    ...(bodies.some(needsLooks) ? [MONITOR_WORKFLOW] : []),
  ]);
  const restsOnRoles = bodies.some((body) => Object.values(body.roles).some((role) => role.permission !== null));
  const pinned = policy.kind === 'ok' ? policy.policy.ledger.genesis : null;
  const [descends, ofWorkflows, ofTeams, ofEnvironments, roleLookup] = await Promise.all([
    snapshot.ledger.kind === 'found' && pinned !== null ? ledger.descendsFrom(pinned) : null,
    lookUp(workflows, (path) => settings.workflowExists(path)),
    lookUp(organisations, (organisation) => settings.canReadTeams(organisation)),
    lookUp(environments, (name) => settings.environment(name)),
    restsOnRoles ? tryRole(context, token.login) : null,
  ]);
  return {
    repository: snapshot.repository.name,
    defaultBranch: snapshot.policy.branch,
    policy,
    ledger: snapshot.ledger.kind === 'missing' ? snapshot.ledger : { ...snapshot.ledger, descends },
    workflows: ofWorkflows,
    branchRules:
      branchRules.kind === 'known' ? { kind: 'known', value: branchRules.value.map((rule) => rule.type) } : branchRules,
    rulesets,
    immutableReleases,
    lastRelease: lastRelease(snapshot.releases.values()),
    token,
    access,
    identity,
    teams: ofTeams,
    roleLookup,
    environments: ofEnvironments,
  };
}

function policyOf(snapshot: LedgerSnapshot): SetupFacts['policy'] {
  const { text } = snapshot.policy;
  return text === null ? { kind: 'missing' } : loadPolicy(text, { file: POLICY_PATH });
}

async function lookUp<T>(
  names: Iterable<string>,
  look: (name: string) => Promise<Known<T>>,
): Promise<Map<string, Known<T>>> {
  return new Map(await Promise.all([...names].map(async (name) => [name, await look(name)] as const)));
}

/** Asks for somebody's repository role, to see whether the token may ask at all. */
async function tryRole(context: DoctorContext, login: string | null): Promise<Known<RepositoryRole>> {
  return context.ports.people.repositoryRole(login ?? 'github-actions[bot]');
}

async function proveIdentity(context: DoctorContext): Promise<SetupFacts['identity']> {
  if (context.run === null) return { kind: 'no_job' };
  const origin = await context.ports.origin.prove(AUDIENCE);
  return origin.kind === 'unproven' ? origin : { kind: 'proven' };
}

/** The newest release of the registry's own that says whether it is immutable. */
function lastRelease(releases: Iterable<ReleaseFacts | null>): SetupFacts['lastRelease'] {
  for (const release of releases) {
    if (release === null || release.draft || release.immutable === null || parseOwnTag(release.tag) === null) continue;
    return { tag: release.tag, immutable: release.immutable };
  }
  return null;
}
