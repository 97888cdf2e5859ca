import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { mustGit, runGit } from './git-process.ts';
import { encodeTree, FOLDER_MODE, parseTag, type TreeEntry, typeOfMode } from './object-format.ts';
import { ObjectStore } from './object-store.ts';
import { RefStore } from './ref-store.ts';

/** What happens to a path: a file with this mode and object, or gone. */
export type PathChange = { mode: string; oid: string } | null;

const CONFIGURATION = `[http]
	receivepack = true
[gc]
	auto = 0
[receive]
	autogc = false
	denyDeleteCurrent = ignore
	hideRefs = refs/pull
[uploadpack]
	allowAnySHA1InWant = true
	allowFilter = true
`;

interface Node {
  change?: PathChange;
  children?: Map<string, Node>;
}

/** One bare repository on disk as the API needs it. */
export class GitRepository {
  readonly dir: string;
  readonly objects: ObjectStore;
  readonly refs: RefStore;

  private constructor(dir: string) {
    this.dir = dir;
    this.objects = new ObjectStore(dir);
    this.refs = new RefStore(dir);
  }

  /** Opens the bare repository in `dir`, making it when it is not there. */
  static async open(options: { dir: string; defaultBranch: string }): Promise<GitRepository> {
    if (!existsSync(options.dir)) {
      // Made beside its place and moved there whole: a half-made repository is never opened.
      const made = `${options.dir}.new`;
      rmSync(made, { recursive: true, force: true });
      mkdirSync(made, { recursive: true });
      const args = ['init', '--quiet', '--bare', '--template=', `--initial-branch=${options.defaultBranch}`];
      await mustGit({ dir: made, args });
      appendFileSync(join(made, 'config'), CONFIGURATION);
      renameSync(made, options.dir);
    }
    return new GitRepository(options.dir);
  }

  close(): void {
    this.objects.close();
    this.refs.close();
  }

  /** The commit behind a branch, tag, full ref or object id (annotated tags are followed), if there is one. */
  async resolveCommit(text: string): Promise<string | undefined> {
    const candidates = [text, `refs/heads/${text}`, `refs/tags/${text}`, `refs/${text}`];
    for (const name of candidates) {
      const oid = name.startsWith('refs/') ? this.refs.read(name) : undefined;
      if (oid !== undefined) return await this.peelToCommit(oid);
    }
    if (/^[0-9a-f]{40}$/.test(text)) return await this.peelToCommit(text);
    if (/^[0-9a-f]{4,39}$/.test(text)) {
      const result = await runGit({ dir: this.dir, args: ['rev-parse', '--verify', '--quiet', `${text}^{commit}`] });
      if (result.code === 0) return result.stdout.toString('latin1').trim();
    }
    return undefined;
  }

  async peelToCommit(oid: string): Promise<string | undefined> {
    let current = oid;
    for (let depth = 0; depth < 10; depth += 1) {
      const object = await this.objects.read(current);
      if (object?.type === 'commit') return current;
      if (object?.type !== 'tag') return undefined;
      current = parseTag(object.data).object;
    }
    return undefined;
  }

  async treeOf(commitOid: string): Promise<string | undefined> {
    return (await this.objects.readCommit(commitOid))?.tree;
  }

  /** The entry at a path below a tree; the tree itself for the empty path. */
  async entryAt(tree: string, path: string): Promise<TreeEntry | undefined> {
    let entry: TreeEntry = { mode: FOLDER_MODE, name: '', oid: tree };
    for (const part of path.split('/')) {
      if (part === '') continue;
      if (typeOfMode(entry.mode) !== 'tree') return undefined;
      const next = (await this.objects.readTree(entry.oid))?.find((candidate) => candidate.name === part);
      if (next === undefined) return undefined;
      entry = next;
    }
    return entry;
  }

  /** Writes the tree that results from changes to a base tree. Returns its id, or undefined when nothing is left in it. */
  async editTree(base: string | undefined, changes: ReadonlyMap<string, PathChange>): Promise<string> {
    const root: Node = {};
    for (const [path, change] of changes) insert(root, path.split('/'), change);
    return (await this.#apply(base, root)) ?? this.objects.write('tree', Buffer.alloc(0));
  }

  async #apply(base: string | undefined, node: Node): Promise<string | undefined> {
    const entries = new Map<string, TreeEntry>();
    for (const entry of base === undefined ? [] : ((await this.objects.readTree(base)) ?? [])) {
      entries.set(entry.raw?.toString('latin1') ?? entry.name, entry);
    }
    for (const [name, child] of node.children ?? []) {
      const old = entries.get(name);
      if (child.change === null) entries.delete(name);
      else if (child.change !== undefined) entries.set(name, { name, ...child.change });
      if (child.children !== undefined) {
        const under = old !== undefined && typeOfMode(old.mode) === 'tree' ? old.oid : undefined;
        const tree = await this.#apply(under, child);
        if (tree === undefined) entries.delete(name);
        else entries.set(name, { name, mode: FOLDER_MODE, oid: tree });
      }
    }
    if (entries.size === 0) return undefined;
    return this.objects.write('tree', encodeTree([...entries.values()]));
  }

  /** True when the first commit can be reached from the second. */
  async isAncestor(ancestor: string, descendant: string): Promise<boolean> {
    if (ancestor === descendant) return true;
    // Nearly every update puts one commit on top of the old head: answer that without a process.
    const commit = await this.objects.readCommit(descendant);
    if (commit?.parents.includes(ancestor) === true) return true;
    return (await runGit({ dir: this.dir, args: ['merge-base', '--is-ancestor', ancestor, descendant] })).code === 0;
  }
}

function insert(root: Node, parts: string[], change: PathChange): void {
  let node = root;
  for (const part of parts) {
    node.children ??= new Map();
    let child = node.children.get(part);
    if (child === undefined) {
      child = {};
      node.children.set(part, child);
    }
    node = child;
  }
  node.change = change;
}
