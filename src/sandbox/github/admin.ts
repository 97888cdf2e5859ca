import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from './engine.ts';
import { putEnvironment } from './environments.ts';
import { mustGit } from './git/git-process.ts';
import { encodeCommit, ZERO_OID } from './git/object-format.ts';
import type { PathChange } from './git/repository.ts';
import type { RepoRow, TeamRow, UserRow } from './state.ts';
import { appToken, jobToken, personToken, userToServerToken } from './tokens.ts';
import type { JobPermissions, ProtectionRules, RepositoryRole, RepositorySettings, RulesetInput } from './types.ts';

export interface AddRepo {
  owner: string;
  name: string;
  /** Contents by path; text or bytes. */
  files?: Record<string, string | Uint8Array>;
  /** A folder whose files become the first commit (`.git` and `node_modules` are left out). */
  fromDir?: string;
  private?: boolean;
  defaultBranch?: string;
  settings?: Partial<RepositorySettings>;
  /** Who made the first commit; the owner unless said. */
  author?: string;
}

/** What a site administrator does outside the API: people, repositories, tokens, settings. */
export class Administration {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Adds a person, or returns the one there is. */
  addUser(login: string, details: { name?: string; email?: string } = {}): UserRow {
    return this.#addAccount(login, 'User', details);
  }

  addOrg(login: string): UserRow {
    return this.#addAccount(login, 'Organization', {});
  }

  #addAccount(login: string, kind: UserRow['kind'], details: { name?: string; email?: string }): UserRow {
    const { state } = this.#engine;
    const known = this.#engine.findUser(login);
    if (known !== undefined) return known;
    const { name = null, email = null } = details;
    return state.users.put({ id: state.nextId(), login, kind, name, email, created_at: this.#engine.timestamp() });
  }

  /** Makes a repository with a first commit of the given files. Throws when it exists or the owner does not. */
  async addRepo(input: AddRepo): Promise<RepoRow> {
    const { state } = this.#engine;
    const owner = this.#engine.user(input.owner);
    if (this.#engine.findRepo(input.owner, input.name) !== undefined) {
      throw new Error(`the sandbox already has the repository "${input.owner}/${input.name}"`);
    }
    const now = this.#engine.timestamp();
    const repo = state.repos.put({
      id: state.nextId(),
      owner: owner.id,
      name: input.name,
      private: input.private ?? false,
      default_branch: input.defaultBranch ?? 'main',
      settings: {
        immutable_releases: false,
        actions_can_create_pull_requests: false,
        default_workflow_permissions: 'read',
        ...input.settings,
      },
      created_at: now,
      pushed_at: now,
      next_number: 1,
    });
    const files = new Map<string, { data: Uint8Array; mode: string }>();
    if (input.fromDir !== undefined) readFolder(input.fromDir, '', files);
    for (const [path, content] of Object.entries(input.files ?? {})) {
      files.set(path, { data: typeof content === 'string' ? Buffer.from(content) : content, mode: '100644' });
    }
    const git = await this.#engine.git(repo);
    if (files.size > 0) {
      const changes = new Map<string, PathChange>();
      for (const [path, { data, mode }] of files)
        changes.set(path, { mode, oid: git.objects.write('blob', Buffer.from(data)) });
      const author = this.#engine.user(input.author ?? input.owner);
      const person = {
        name: author.name ?? author.login,
        email: author.email ?? `${author.id}+${author.login}@users.noreply.github.com`,
        seconds: Math.floor(this.#engine.now().getTime() / 1000),
        zone: '+0000',
      };
      const tree = await git.editTree(undefined, changes);
      const message = 'Initial commit';
      const oid = git.objects.write(
        'commit',
        encodeCommit({ tree, parents: [], author: person, committer: person, message }),
      );
      await git.refs.update([{ name: `refs/heads/${repo.default_branch}`, before: ZERO_OID, after: oid }]);
    }
    return repo;
  }

  /** Copies a repository's branches and tags to another owner. Throws when that owner has a repository of the name. */
  async forkRepo(input: { repo: string; owner: string }): Promise<RepoRow> {
    const parent = this.#engine.repo(input.repo);
    const fork = await this.addRepo({
      owner: input.owner,
      name: parent.name,
      private: parent.private,
      defaultBranch: parent.default_branch,
    });
    const row = this.#engine.state.repos.put({ ...fork, parent: parent.id });
    const { dir } = await this.#engine.git(row);
    const specs = ['+refs/heads/*:refs/heads/*', '+refs/tags/*:refs/tags/*'];
    await mustGit({ dir, args: ['fetch', '--quiet', this.#engine.repoDir(parent), ...specs] });
    return row;
  }

  /** Gives a person a role on a repository, or takes it away with `none`. */
  setRole(input: { repo: string; login: string; role: RepositoryRole | 'none' }): void {
    const repo = this.#engine.repo(input.repo);
    const user = this.#engine.user(input.login);
    const id = `${repo.id}:${user.id}`;
    if (input.role === 'none') this.#engine.state.roles.delete(id);
    else this.#engine.state.roles.put({ id, repo: repo.id, user: user.id, role: input.role });
  }

  /** Adds a team; `parent` is the slug of the team it is nested in. Throws when there is none of that slug. */
  addTeam(input: {
    org: string;
    slug: string;
    name?: string;
    members: string[];
    maintainers?: string[];
    parent?: string;
  }): TeamRow {
    const { state } = this.#engine;
    const parent = input.parent === undefined ? undefined : this.#team(input.org, input.parent);
    const ids = (logins: string[]): number[] => logins.map((login) => this.#engine.user(login).id);
    const maintainers = ids(input.maintainers ?? []);
    return state.teams.put({
      id: state.nextId(),
      org: this.#engine.user(input.org).id,
      slug: input.slug,
      name: input.name ?? input.slug,
      members: [...new Set([...ids(input.members), ...maintainers])],
      maintainers,
      ...(parent === undefined ? {} : { parent: parent.id }),
      created_at: this.#engine.timestamp(),
    });
  }

  #team(org: string, slug: string): TeamRow {
    const { id } = this.#engine.user(org);
    const team = this.#engine.state.teams.find((row) => row.org === id && row.slug === slug);
    if (team === undefined) throw new Error(`the sandbox has no team "${org}/${slug}": add it first`);
    return team;
  }

  /** Gives a team of the owner (and all teams below it) a role on a repository, or takes it away with `none`. */
  setTeamRole(input: { repo: string; team: string; role: RepositoryRole | 'none' }): void {
    const repo = this.#engine.repo(input.repo);
    const team = this.#team(input.repo.split('/')[0] ?? '', input.team);
    const id = `${repo.id}:${team.id}`;
    if (input.role === 'none') this.#engine.state.teamRoles.delete(id);
    else this.#engine.state.teamRoles.put({ id, repo: repo.id, team: team.id, role: input.role });
  }

  /** A personal access token (classic); scopes `repo`, `workflow`, `read:org` unless said. */
  personToken(login: string, options: { scopes?: string[] } = {}): string {
    return personToken(this.#engine, login, options);
  }

  /** A job's `GITHUB_TOKEN`: this repository, these permissions and nothing else. */
  jobToken(input: { repo: string; permissions: JobPermissions; run?: number }): string {
    return jobToken(this.#engine, input);
  }

  /** An installation token of a GitHub App; `id` of the app's bot is what a ruleset's bypass actor of type Integration names. */
  appToken(input: { slug: string; repo: string; permissions: JobPermissions }): {
    token: string;
    app_id: number;
    login: string;
  } {
    return appToken(this.#engine, this.#bot(input.slug), input);
  }

  /** A token with which a GitHub App acts as a person: the person's name, and the app behind it where GitHub tells. */
  userToServerToken(input: { login: string; slug: string; permissions?: JobPermissions }): string {
    return userToServerToken(this.#engine, this.#bot(input.slug), input);
  }

  #bot(slug: string): UserRow {
    return this.#addAccount(`${slug}[bot]`, 'Bot', {});
  }

  /** Makes a token unknown, as GitHub does when the job has ended. */
  revokeToken(token: string): void {
    this.#engine.state.tokens.delete(token);
  }

  settings(repo: string): RepositorySettings {
    return { ...this.#engine.repo(repo).settings };
  }

  changeSettings(repo: string, change: Partial<RepositorySettings>): void {
    const row = this.#engine.repo(repo);
    this.#engine.state.repos.put({ ...row, settings: { ...row.settings, ...change } });
  }

  /** Adds an environment, without protection unless given, or gives one that is there the protection. */
  addEnvironment(repo: string, name: string, protection: ProtectionRules = {}): void {
    putEnvironment(this.#engine, this.#engine.repo(repo), { name, protection });
  }

  /** Adds a ruleset; enforcement is active and nobody bypasses unless said. Returns its id. */
  addRuleset(
    repo: string,
    ruleset: Pick<RulesetInput, 'name' | 'target' | 'conditions' | 'rules'> & Partial<RulesetInput>,
  ): number {
    const { state } = this.#engine;
    const now = this.#engine.timestamp();
    const definition: RulesetInput = { enforcement: 'active', bypass_actors: [], ...ruleset };
    return state.rulesets.put({
      id: state.nextId(),
      repo: this.#engine.repo(repo).id,
      definition,
      created_at: now,
      updated_at: now,
    }).id;
  }
}

function readFolder(root: string, folder: string, files: Map<string, { data: Uint8Array; mode: string }>): void {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (entry.name === '.git' || entry.name === 'node_modules') continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const file = join(root, path);
    if (entry.isDirectory()) readFolder(root, path, files);
    else if (entry.isFile())
      files.set(path, { data: readFileSync(file), mode: (statSync(file).mode & 0o111) === 0 ? '100644' : '100755' });
  }
}
