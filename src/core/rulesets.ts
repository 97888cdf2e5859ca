/**
 * The repository rulesets that guard a registry, as GitHub's API takes them, and what existing ones amount to.
 *
 * Tier `detected`: nothing that was written can be changed or removed, by nobody; who may push can still append, which
 * `verify` and every reader detect. Tier `prevented`: only one GitHub App can append at all. (The app of GitHub Actions
 * itself cannot be named as a bypass actor, so a job's own token never reaches this tier.)
 */
import { LEDGER_BRANCH } from './paths.ts';

export type Tier = 'detected' | 'prevented';

export type RuleType = 'creation' | 'update' | 'deletion' | 'non_fast_forward';

export interface BypassActor {
  /** Id of the GitHub App; null until it is known. */
  readonly actor_id: number | null;
  readonly actor_type: 'Integration';
  readonly bypass_mode: 'always';
}

/** Body of `POST /repos/{owner}/{repo}/rulesets`. */
export interface Ruleset {
  readonly name: string;
  readonly target: 'branch' | 'tag';
  readonly enforcement: 'active';
  readonly conditions: {
    readonly ref_name: { readonly include: readonly string[]; readonly exclude: readonly string[] };
  };
  readonly rules: readonly { readonly type: RuleType }[];
  readonly bypass_actors: readonly BypassActor[];
}

const LEDGER_REF = `refs/heads/${LEDGER_BRANCH}`;

/** Version tags, stage tags (cancelled ones among them) and tags of evaluations. Names hold no `/`, and a ruleset's `*` does not pass one. */
export const TAG_PATTERNS = ['refs/tags/*@v*', 'refs/tags/*#*#*', 'refs/tags/*.evaluation.*'] as const;

function ruleset(of: {
  readonly name: string;
  readonly target: Ruleset['target'];
  readonly rules: readonly RuleType[];
  readonly bypass: readonly BypassActor[];
}): Ruleset {
  return {
    name: of.name,
    target: of.target,
    enforcement: 'active',
    conditions: { ref_name: { include: of.target === 'branch' ? [LEDGER_REF] : TAG_PATTERNS, exclude: [] } },
    rules: of.rules.map((type) => ({ type })),
    bypass_actors: of.bypass,
  };
}

/**
 * The rulesets of a tier. That nothing is rewritten binds everybody, the app too; so it stands apart from who may write.
 * `app` is the numeric id of the GitHub App, null where it is to be filled in.
 */
export function rulesetsOf(tier: Tier, app: number | null = null): readonly Ruleset[] {
  const kept: readonly Ruleset[] = [
    ruleset({
      name: 'Slipway: the ledger is only appended to',
      target: 'branch',
      rules: ['deletion', 'non_fast_forward'],
      bypass: [],
    }),
    ruleset({
      name: 'Slipway: tags stay where they are',
      target: 'tag',
      rules: ['update', 'deletion', 'non_fast_forward'],
      bypass: [],
    }),
  ];
  if (tier === 'detected') return kept;
  const bypass: readonly BypassActor[] = [{ actor_id: app, actor_type: 'Integration', bypass_mode: 'always' }];
  return [
    ...kept,
    ruleset({
      name: 'Slipway: only the app writes the ledger',
      target: 'branch',
      rules: ['creation', 'update'],
      bypass,
    }),
    ruleset({ name: 'Slipway: only the app makes tags', target: 'tag', rules: ['creation'], bypass }),
  ];
}

/** A ruleset as the repository has it. */
export interface RulesetFacts {
  readonly name: string;
  readonly target: string;
  readonly enforcement: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly rules: readonly string[];
  /** Null where the token may not see them. */
  readonly bypass: readonly { readonly type: string; readonly id: number | null; readonly mode: string }[] | null;
}

export interface Coverage {
  /** Rules that nothing enforces for these refs. */
  readonly missing: readonly RuleType[];
  /** Enforced rules of which it could not be seen whether somebody is exempt. */
  readonly hidden: readonly RuleType[];
  /** Who is exempt from a rule wherever it is enforced, as `Integration 12345`. */
  readonly exempt: readonly string[];
  /** Names of the rulesets that count. */
  readonly by: readonly string[];
}

/**
 * What rulesets do for refs of one pattern. A ruleset counts when it is active, excludes nothing, and includes the
 * pattern as we write it, or everything: whether any other pattern covers ours is not guessed at.
 */
export function coverageOf(
  rulesets: readonly RulesetFacts[],
  of: { readonly target: Ruleset['target']; readonly pattern: string; readonly rules: readonly RuleType[] },
): Coverage {
  const counting = rulesets.filter(
    (one) =>
      one.target === of.target &&
      one.enforcement === 'active' &&
      one.exclude.length === 0 &&
      one.include.some((pattern) => covers(pattern, of)) &&
      of.rules.some((rule) => one.rules.includes(rule)),
  );
  const enforcing = (rule: RuleType): RulesetFacts[] => counting.filter((one) => one.rules.includes(rule));
  // One ruleset that exempts nobody is enough, whatever others allow: a bypass is of one ruleset only.
  const open = of.rules.filter(
    (rule) => enforcing(rule).length > 0 && enforcing(rule).every((one) => one.bypass?.length !== 0),
  );
  const hidden = open.filter((rule) => enforcing(rule).some((one) => one.bypass === null));
  const exempt = open
    .filter((rule) => !hidden.includes(rule))
    .flatMap((rule) =>
      enforcing(rule).flatMap((one) =>
        (one.bypass ?? []).map(({ type, id }) => `${type}${id === null ? '' : ` ${id}`}`),
      ),
    );
  return {
    missing: of.rules.filter((rule) => enforcing(rule).length === 0),
    hidden,
    exempt: [...new Set(exempt)],
    by: counting.map((one) => one.name),
  };
}

function covers(pattern: string, of: { readonly target: Ruleset['target']; readonly pattern: string }): boolean {
  const prefix = of.target === 'branch' ? 'refs/heads/' : 'refs/tags/';
  const full = pattern.startsWith('refs/') || pattern.startsWith('~') ? pattern : `${prefix}${pattern}`;
  return full === '~ALL' || full === of.pattern || full === `${prefix}**` || full === `${prefix}**/*`;
}

/** The reference that the ledger's rules are about, as rulesets write it. */
export const LEDGER_PATTERN = LEDGER_REF;

/** A command that makes a ruleset with GitHub's own program. With the app's id unknown it is asked for first. */
export function rulesetCommand(one: Ruleset, of: { readonly repository: string }): string {
  const unknown = one.bypass_actors.some((actor) => actor.actor_id === null);
  const body = JSON.stringify(one, null, 2).replaceAll('"actor_id": null', '"actor_id": $APP_ID');
  const mark = unknown ? 'JSON' : "'JSON'";
  const first = unknown
    ? 'APP_ID=$(gh api /apps/YOUR-APP --jq .id)   # the app that may write: its name in its address\n'
    : '';
  return `${first}gh api --method POST /repos/${of.repository}/rulesets --input - <<${mark}\n${body}\nJSON`;
}
