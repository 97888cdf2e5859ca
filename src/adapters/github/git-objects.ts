/**
 * Anchor commits and annotated tags. Everything here is named by its content and carries given times, so making it
 * again makes the same object: a lost answer is no harm.
 */
import { refuse, SlipwayError } from '../../core/reasons.ts';
import type { AnchorRequest, GitObjects, TagFacts, TagOutcome } from '../../ports.ts';
import type { GitHubClient, Ok } from './client.ts';
import { compareWith } from './compare.ts';
import { lostError, type Refused, refusedError } from './errors.ts';
import { utcSeconds } from './facts.ts';
import {
  type Fields,
  isObjectId,
  maybeFields,
  maybeText,
  readFields,
  readFlag,
  readList,
  readObjectId,
  readText,
} from './parse.ts';
import { type RefTarget, readRef } from './refs.ts';

/** Who git says made anchors and tags, whichever token did: part of what makes them the same every time. */
export const SLIPWAY_AUTHOR = { name: 'Slipway', email: 'slipway@users.noreply.github.com' } as const;

const NEEDS = { contents: 'write' } as const;
/** Git's tree without entries. It cannot be made by the API, but every repository knows it. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
/** How often a tag's ref is written before its fate is given up. */
const REF_ATTEMPTS = 3;

interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
}

export function createGitHubObjects(client: GitHubClient): GitObjects {
  let defaultBranch: Promise<string> | null = null;
  return {
    createAnchor: (request) => createAnchor(client, request),
    createTag: (tag) => createTag(client, tag),
    readTag: async (name) => {
      const ref = await readRef(client, `tags/${name}`);
      return ref === null ? null : readTagFacts(client, name, ref);
    },
    listTags: (prefix) => listTags(client, prefix),
    commitExists: async (commit) => (await readCommit(client, commit)) !== null,
    isOnDefaultBranch: async (commit) => {
      defaultBranch ??= readDefaultBranch(client);
      const relation = await compareWith(client, { base: await defaultBranch, head: commit });
      if (relation === null) throw sourceUnknown(commit);
      return relation === 'behind' || relation === 'identical';
    },
  };
}

async function listTags(client: GitHubClient, prefix: string): Promise<string[]> {
  const names: string[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await client.read({
      method: 'GET',
      path: '/repos/{owner}/{repo}/git/matching-refs/{ref}',
      parameters: { ref: `tags/${prefix}`, ...(page === 1 ? {} : { page }) },
    });
    if (answer.kind === 'refused') throw refusedError(answer, { needs: { contents: 'read' } });
    const refs = readList(answer.data, 'refs').map((one) => readText(readFields(one, 'refs'), 'ref', 'refs'));
    names.push(...refs.map((ref) => ref.replace(/^refs\/tags\//, '')));
    // The endpoint is documented without pages; where an answer says that there are more, they are fetched.
    if (!/rel="next"/.test(answer.headers['link'] ?? '')) return names;
  }
}

function sourceUnknown(commit: string): SlipwayError {
  return new SlipwayError({
    code: 'source_unknown',
    required: 'the commit that the version was built from, in this repository',
    found: `no commit ${commit.slice(0, 80)}`,
    next: 'Push the commit to this repository, or give one that is in it.',
  });
}

async function readDefaultBranch(client: GitHubClient): Promise<string> {
  const answer = await client.read({ method: 'GET', path: '/repos/{owner}/{repo}' });
  if (answer.kind === 'refused') throw refusedError(answer);
  return readText(readFields(answer.data, 'repository'), 'default_branch', 'repository');
}

/** Tree of a commit; null where there is no such commit. */
async function readCommit(client: GitHubClient, commit: string): Promise<string | null> {
  if (!isObjectId(commit)) return null;
  const answer = await client.read({
    method: 'GET',
    path: '/repos/{owner}/{repo}/git/commits/{commit_sha}',
    parameters: { commit_sha: commit },
  });
  if (answer.kind === 'refused') {
    // 409: the repository is empty. 422: the id is one of something that is no commit.
    if ([404, 409, 422].includes(answer.status)) return null;
    throw refusedError(answer, { needs: { contents: 'read' } });
  }
  return readObjectId(readFields(readFields(answer.data, 'commit')['tree'], 'commit.tree'), 'sha', 'commit.tree');
}

/**
 * A token may not tag a commit whose workflows differ from the default branch's, and two versions may come from one
 * commit; so a version is tagged on a commit of its own, whose tree lacks `.github/workflows`.
 */
async function createAnchor(client: GitHubClient, request: AnchorRequest): Promise<string> {
  const source = await readCommit(client, request.source);
  if (source === null) throw sourceUnknown(request.source);
  const tree = await treeWithoutWorkflows(client, source);
  const by = { ...SLIPWAY_AUTHOR, date: request.at };
  const body = { message: request.message, tree, parents: [request.source], author: by, committer: by };
  return made(await client.read({ method: 'POST', path: '/repos/{owner}/{repo}/git/commits', body }));
}

async function treeWithoutWorkflows(client: GitHubClient, root: string): Promise<string> {
  const entries = await readTree(client, root);
  const github = entries.find((entry) => entry.path === '.github' && entry.type === 'tree');
  const inGithub = github === undefined ? [] : await readTree(client, github.sha);
  const kept = inGithub.filter((entry) => entry.path !== 'workflows');
  if (kept.length === inGithub.length) return root;
  if (kept.length > 0) {
    const without = await createTree(client, { tree: kept });
    return createTree(client, {
      base_tree: root,
      tree: [{ path: '.github', mode: '040000', type: 'tree', sha: without }],
    });
  }
  // Nothing is left in `.github`, and git keeps no empty folders. Deleting a folder by a null id is not something
  // GitHub reliably does, so the root is written out without it.
  const rest = entries.filter((entry) => entry !== github);
  return rest.length === 0 ? EMPTY_TREE : createTree(client, { tree: rest });
}

async function readTree(client: GitHubClient, tree: string): Promise<TreeEntry[]> {
  const answer = await client.read({
    method: 'GET',
    path: '/repos/{owner}/{repo}/git/trees/{tree_sha}',
    parameters: { tree_sha: tree },
  });
  if (answer.kind === 'refused') throw refusedError(answer, { needs: { contents: 'read' } });
  const fields = readFields(answer.data, 'tree');
  if (readFlag(fields, 'truncated', 'tree')) {
    refuse({
      code: 'platform_refused',
      required: 'the whole list of the files in the top folder of the source commit',
      found: 'a list that GitHub cut off',
      next: 'Move files into folders: GitHub lists at most 100,000 in one.',
    });
  }
  return readList(fields['tree'], 'tree.tree').map((one) => {
    const entry = readFields(one, 'tree.tree');
    const text = (key: string): string => readText(entry, key, 'tree.tree');
    return { path: text('path'), mode: text('mode'), type: text('type'), sha: readObjectId(entry, 'sha', 'tree.tree') };
  });
}

async function createTree(
  client: GitHubClient,
  body: { base_tree?: string; tree: readonly TreeEntry[] },
): Promise<string> {
  return made(await client.read({ method: 'POST', path: '/repos/{owner}/{repo}/git/trees', body }));
}

function made(answer: Ok | Refused): string {
  if (answer.kind === 'refused') throw refusedError(answer, { needs: NEEDS });
  return readObjectId(readFields(answer.data, 'git object'), 'sha', 'git object');
}

async function createTag(client: GitHubClient, tag: Parameters<GitObjects['createTag']>[0]): Promise<TagOutcome> {
  const body = {
    tag: tag.name,
    message: tag.message,
    object: tag.target,
    type: 'commit',
    tagger: { ...SLIPWAY_AUTHOR, date: tag.at },
  };
  const answer = await client.read({ method: 'POST', path: '/repos/{owner}/{repo}/git/tags', body });
  if (answer.kind === 'refused') throw refusedError(answer, { needs: NEEDS });
  const fields = readFields(answer.data, 'tag');
  const object = readObjectId(fields, 'sha', 'tag');
  const facts = annotatedFacts(tag.name, fields, tag.target);
  for (let attempt = 1; ; attempt += 1) {
    const body = { ref: `refs/tags/${tag.name}`, sha: object };
    const written = await client.write({ method: 'POST', path: '/repos/{owner}/{repo}/git/refs', body });
    if (written.kind === 'ok') return { kind: 'created', facts };
    const there = await readRef(client, `tags/${tag.name}`);
    if (there !== null) {
      // After a lost answer, our own object there means that the write had landed.
      if (written.kind === 'lost' && there.sha === object) return { kind: 'created', facts };
      return { kind: 'exists', facts: there.sha === object ? facts : await readTagFacts(client, tag.name, there) };
    }
    // A ref is made only where there is none, so writing it again cannot do harm, whatever became of the first.
    const again = written.kind === 'lost' || written.status === 409;
    if (!again || attempt === REF_ATTEMPTS)
      throw written.kind === 'lost' ? lostError(written) : refusedError(written, refHint(written));
    await client.clock.sleep(Math.round(client.clock.random() * client.bounds.base * 2 ** attempt));
  }
}

function refHint(answer: Refused): { needs: typeof NEEDS; next?: string } {
  if (answer.status === 422)
    return {
      needs: NEEDS,
      next: 'If a ruleset or an immutable release guards this tag name, it says so here; ask who administers the repository.',
    };
  return { needs: NEEDS };
}

async function readTagFacts(client: GitHubClient, name: string, ref: RefTarget): Promise<TagFacts> {
  if (ref.type !== 'tag') return { name, object: null, target: ref.sha, message: null, tagged_at: null };
  const outer = await readTagObject(client, ref.sha);
  let target = readFields(outer['object'], 'tag.object');
  // A tag may tag a tag; git allows any depth, people use at most two.
  for (let depth = 1; target['type'] === 'tag' && depth < 10; depth += 1) {
    target = readFields(
      (await readTagObject(client, readObjectId(target, 'sha', 'tag.object')))['object'],
      'tag.object',
    );
  }
  return annotatedFacts(name, outer, readObjectId(target, 'sha', 'tag.object'));
}

async function readTagObject(client: GitHubClient, sha: string): Promise<Fields> {
  const answer = await client.read({
    method: 'GET',
    path: '/repos/{owner}/{repo}/git/tags/{tag_sha}',
    parameters: { tag_sha: sha },
  });
  if (answer.kind === 'refused') throw refusedError(answer, { needs: { contents: 'read' } });
  return readFields(answer.data, 'tag');
}

function annotatedFacts(name: string, fields: Fields, target: string): TagFacts {
  const tagger = maybeFields(fields, 'tagger', 'tag');
  return {
    name,
    object: readObjectId(fields, 'sha', 'tag'),
    target,
    message: maybeText(fields, 'message'),
    tagged_at: tagger === null ? null : utcSeconds(maybeText(tagger, 'date')),
  };
}
