import type { Viewer } from './access.ts';
import { atLeast, roleOf } from './access.ts';
import type { Engine } from './engine.ts';
import { ZERO_OID } from './git/object-format.ts';
import type { RepoRow, RulesetRow } from './state.ts';
import type { RepositoryRole } from './types.ts';

/** Ids GitHub uses for the built-in roles in `bypass_actors`. */
const ROLE_IDS: Record<number, RepositoryRole> = { 1: 'read', 2: 'maintain', 3: 'triage', 4: 'write', 5: 'admin' };

export interface RefMove {
  name: string;
  before: string;
  after: string;
  /** False when the old commit is not an ancestor of the new one. */
  fastForward: boolean;
}

/** Active rulesets that cover a full ref name. */
export function rulesetsFor(engine: Engine, repo: RepoRow, ref: string): RulesetRow[] {
  const target = ref.startsWith('refs/tags/') ? 'tag' : 'branch';
  if (target === 'branch' && !ref.startsWith('refs/heads/')) return [];
  return engine.state.rulesets.of(repo.id).filter(({ definition }) => {
    if (definition.target !== target || definition.enforcement !== 'active') return false;
    const { include, exclude } = definition.conditions.ref_name;
    const fits = (pattern: string): boolean => fitsPattern(pattern, ref, repo);
    return include.some(fits) && !exclude.some(fits);
  });
}

function fitsPattern(pattern: string, ref: string, repo: RepoRow): boolean {
  if (pattern === '~ALL') return true;
  if (pattern === '~DEFAULT_BRANCH') return ref === `refs/heads/${repo.default_branch}`;
  const prefix = ref.startsWith('refs/tags/') ? 'refs/tags/' : 'refs/heads/';
  const full = pattern.startsWith('refs/') ? pattern : `${prefix}${pattern}`;
  return globToRegExp(full).test(ref);
}

/** `fnmatch` as rulesets use it: `*` stays within a path segment, `**` does not. */
export function globToRegExp(glob: string): RegExp {
  let source = '';
  for (let at = 0; at < glob.length; at += 1) {
    const char = glob[at] ?? '';
    if (glob.startsWith('**/', at)) {
      source += '(?:.*/)?';
      at += 2;
    } else if (glob.startsWith('**', at)) {
      source += '.*';
      at += 1;
    } else if (char === '*') source += '[^/]*';
    else if (char === '?') source += '[^/]';
    else source += char.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  }
  return new RegExp(`^${source}$`);
}

/** True when the ruleset does not bind this caller. */
export function bypasses(options: { engine: Engine; repo: RepoRow; viewer: Viewer; ruleset: RulesetRow }): boolean {
  const { engine, repo, viewer, ruleset } = options;
  if (viewer.kind === 'anonymous') return false;
  return ruleset.definition.bypass_actors.some((actor) => {
    if (actor.bypass_mode === 'pull_request') return false;
    switch (actor.actor_type) {
      case 'Integration':
        return viewer.kind === 'app' && actor.actor_id === viewer.user.id;
      case 'User':
        return viewer.kind === 'person' && actor.actor_id === viewer.user.id;
      case 'RepositoryRole':
        return (
          viewer.kind === 'person' &&
          atLeast(roleOf(engine, repo, viewer.user), ROLE_IDS[actor.actor_id ?? 0] ?? 'admin')
        );
      case 'OrganizationAdmin':
        return viewer.kind === 'person' && repo.owner === viewer.user.id;
      case 'Team': {
        const team = engine.state.teams.get(actor.actor_id ?? 0);
        return viewer.kind === 'person' && team?.members.includes(viewer.user.id) === true;
      }
      default:
        return false;
    }
  });
}

/** The rules a move of a ref breaks for this caller, in GitHub's words. */
export function violations(options: { engine: Engine; repo: RepoRow; viewer: Viewer; move: RefMove }): string[] {
  const { engine, repo, viewer, move } = options;
  const found = new Set<string>(immutableTagViolations(engine, repo, move));
  for (const ruleset of rulesetsFor(engine, repo, move.name)) {
    if (bypasses({ engine, repo, viewer, ruleset })) continue;
    for (const rule of ruleset.definition.rules) {
      const violation = judge(rule.type, move);
      if (violation !== undefined) found.add(violation);
    }
  }
  return [...found];
}

function judge(rule: string, move: RefMove): string | undefined {
  const creates = move.before === ZERO_OID;
  const deletes = move.after === ZERO_OID;
  const kind = move.name.startsWith('refs/tags/') ? 'tag' : 'branch';
  if (rule === 'creation' && creates) return 'Cannot create ref due to creations being restricted.';
  if (rule === 'update' && !creates && !deletes) return 'Cannot update this protected ref.';
  if (rule === 'deletion' && deletes) return `Cannot delete this ${kind}`;
  if (rule === 'non_fast_forward' && !creates && !deletes && !move.fastForward)
    return `Cannot force-push to this ${kind}`;
  if (rule === 'pull_request' && kind === 'branch' && !creates && !deletes) {
    return 'Changes must be made through a pull request.';
  }
  return undefined;
}

/** The tag of an immutable release cannot move or go, and its name can never be taken again. */
function immutableTagViolations(engine: Engine, repo: RepoRow, move: RefMove): string[] {
  if (!move.name.startsWith('refs/tags/')) return [];
  const tag = move.name.slice('refs/tags/'.length);
  if (move.before === ZERO_OID) {
    return isBurned(engine, repo, tag) ? ['Cannot create ref due to creations being restricted.'] : [];
  }
  const locked = engine.state.releases.of(repo.id).some((release) => release.immutable && release.tag_name === tag);
  if (!locked) return [];
  return [move.after === ZERO_OID ? 'Cannot delete this tag' : 'Cannot update this protected ref.'];
}

const burnedKey = (engine: Engine, repo: RepoRow, tag: string): string =>
  `${engine.fullName(repo).toLowerCase()}:${tag}`;

/** True when an immutable release of a repository of this name once used the tag name. */
export function isBurned(engine: Engine, repo: RepoRow, tag: string): boolean {
  return engine.state.burnedTags.get(burnedKey(engine, repo, tag)) !== undefined;
}

export function burnTag(engine: Engine, repo: RepoRow, tag: string): void {
  engine.state.burnedTags.put({
    id: burnedKey(engine, repo, tag),
    repository_name: engine.fullName(repo),
    tag_name: tag,
  });
}
