/** A repository as `init` and `doctor` see it, with nothing behind it. */

import type { RulesetFacts } from '../../../src/core/rulesets.ts';
import { rulesetsOf, type Tier } from '../../../src/core/rulesets.ts';
import { starterPolicy } from '../../../src/core/starter/policy.ts';
import { STARTER_WORKFLOWS, workflowPath } from '../../../src/core/starter/workflows.ts';
import type { DoctorContext } from '../../../src/operations/doctor.ts';
import type { Ledger, LedgerSnapshot, ReleaseFacts, Settings, Workplace } from '../../../src/ports.ts';

export const GENESIS = 'a'.repeat(40);
export const HEAD = 'b'.repeat(40);

export interface FakeLedger extends Ledger {
  readonly created: Map<string, string>[];
}

export interface LedgerOptions {
  readonly policy?: string | null;
  /** Commits of the branch, newest first; none: there is no branch. */
  readonly commits?: readonly string[];
  /** Somebody else makes the branch at the very moment. */
  readonly race?: boolean;
  readonly private?: boolean;
  readonly longHistory?: boolean;
  readonly releases?: readonly ReleaseFacts[];
}

export function fakeLedger(options: LedgerOptions = {}): FakeLedger {
  const created: Map<string, string>[] = [];
  let commits = [...(options.commits ?? [])];
  const snapshot = (): LedgerSnapshot => ({
    repository: { name: 'acme/models', private: options.private ?? false, url: 'https://github.example/acme/models' },
    policy: { branch: 'main', commit: 'c'.repeat(40), text: options.policy ?? null },
    ledger: commits[0] === undefined ? { kind: 'missing' } : { kind: 'found', commit: commits[0] },
    files: new Map(),
    unreadable: [],
    folders: new Map(),
    models: new Map(),
    releases: new Map((options.releases ?? []).map((release) => [release.tag, release])),
    tags: new Map(),
    at: '2026-03-02T09:00:00Z',
  });
  return {
    created,
    read: async () => snapshot(),
    commit: async () => {
      throw new Error('Neither init nor doctor commits.');
    },
    descendsFrom: async (ancestor) =>
      commits.includes(ancestor) ? 'yes' : ancestor === HEAD ? 'no' : 'unknown_commit',
    history: async () => ({
      commits: commits.map((commit) => ({
        commit,
        parents: [],
        at: '2026-03-02T09:00:00Z',
        signed_by_github: true,
        author: 'amara',
        headline: '',
      })),
      next: options.longHistory === true ? 'more' : null,
    }),
    create: async (files) => {
      if (options.race === true) commits = [HEAD];
      if (commits[0] !== undefined) return { kind: 'exists', commit: commits[0] };
      created.push(new Map(files));
      commits = [GENESIS];
      return { kind: 'created', commit: GENESIS };
    },
  };
}

export interface FakeWorkplace extends Workplace {
  readonly files: Map<string, string>;
}

export function fakeWorkplace(files: Readonly<Record<string, string>> = {}): FakeWorkplace {
  const map = new Map(Object.entries(files));
  return {
    files: map,
    read: async (path) => map.get(path) ?? null,
    write: async (path, text) => {
      if (map.has(path)) return { kind: 'exists' };
      map.set(path, text);
      return { kind: 'written' };
    },
  };
}

/** Rulesets as a repository has them that followed what `init` printed. */
export function appliedRulesets(
  tier: Tier,
  options: { readonly bypass: 'shown' | 'hidden' } = { bypass: 'shown' },
): RulesetFacts[] {
  return rulesetsOf(tier, 4711).map((one) => ({
    name: one.name,
    target: one.target,
    enforcement: one.enforcement,
    include: one.conditions.ref_name.include,
    exclude: one.conditions.ref_name.exclude,
    rules: one.rules.map((rule) => rule.type),
    bypass:
      options.bypass === 'hidden'
        ? null
        : one.bypass_actors.map((actor) => ({ type: actor.actor_type, id: actor.actor_id, mode: actor.bypass_mode })),
  }));
}

/** The starter policy without what it asks of production, for tests that ask something else of it. */
export function reachablePolicy(more = ''): string {
  const text = starterPolicy({ model: 'flight-delay', genesis: GENESIS });
  return `${text.replace(/^stages:\n {2}production:\n.*\n/m, '')}${more}`;
}

/** Settings of a repository where everything is as it should be, some of them replaced. */
export function fakeSettings(replaced: Partial<Settings> = {}): Settings {
  const rulesets = appliedRulesets('detected');
  return {
    tokenKind: async () => ({ kind: 'person', login: 'amara', account: 7 }),
    immutableReleases: async () => ({ kind: 'known', value: true }),
    rulesFor: async () => ({
      kind: 'known',
      value: [
        { type: 'deletion', parameters: {} },
        { type: 'non_fast_forward', parameters: {} },
      ],
    }),
    rulesets: async () => ({ kind: 'known', value: rulesets }),
    rulesetFacts: async () => ({ kind: 'known', value: rulesets }),
    environment: async () => ({
      kind: 'known',
      value: {
        exists: false,
        reviewers: 0,
        prevent_self_review: false,
        admins_bypass: null,
        branches: 'any',
        people: [],
        teams: [],
      },
    }),
    workflowExists: async (path) => ({ kind: 'known', value: STARTER_WORKFLOWS.map(workflowPath).includes(path) }),
    canReadTeams: async () => ({ kind: 'known', value: true }),
    repositoryAccess: async () => ({
      kind: 'known',
      value: {
        contents: { kind: 'known', value: 'write' },
        administration: { kind: 'known', value: true },
        issues: true,
      },
    }),
    ...replaced,
  };
}

export function doctorContext(of: {
  readonly ledger?: LedgerOptions;
  readonly settings?: Partial<Settings>;
  readonly role?: DoctorContext['ports']['people']['repositoryRole'];
  readonly run?: DoctorContext['run'];
  readonly origin?: 'proven' | 'unproven';
}): DoctorContext {
  return {
    run: of.run ?? null,
    ports: {
      ledger: fakeLedger({ policy: reachablePolicy(), commits: [HEAD, GENESIS], ...of.ledger }),
      settings: fakeSettings(of.settings),
      people: {
        repositoryRole: of.role ?? (async () => ({ kind: 'known', value: 'maintain' })),
        isTeamMember: async () => ({ kind: 'known', value: false }),
      },
      origin: {
        loadKeys: async () => {},
        prove: async () =>
          of.origin === 'unproven'
            ? { kind: 'unproven', reason: 'the job has no `id-token: write`' }
            : { kind: 'github_oidc', token: 'e30.e30.e30', key: {} },
        environment: async () => ({ kind: 'known', value: null }),
        verify: async () => ({ kind: 'unverifiable', reason: 'not asked' }),
      },
    },
  };
}
