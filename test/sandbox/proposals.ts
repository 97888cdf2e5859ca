import type { Answer, World } from './world.ts';

export const base = '/repos/acme/models';

export const oidOf = (answer: Answer): string => answer.body.data.createCommitOnBranch.commit.oid;

/** A branch with one commit on top of another; returns the commit. */
export async function branch(
  world: World,
  of: { name: string; files: Record<string, string>; from?: string; token?: string },
): Promise<string> {
  const { name, files, from = world.first, token = world.person } = of;
  await world.call('POST', `${base}/git/refs`, { token, body: { ref: `refs/heads/${name}`, sha: from } });
  return oidOf(await world.commit({ head: from, files, branch: name, token }));
}

/** Opens pull request 1 of branch `side`, by the person with write access unless another token is given. */
export async function propose(world: World, token = world.person): Promise<string> {
  const head = await branch(world, { name: 'side', files: { 'train.py': 'print(2)\n' }, token: world.person });
  await world.call('POST', `${base}/pulls`, { token, body: { title: 'Better', head: 'side', base: 'main' } });
  return head;
}

/** Puts a branch somewhere else, whatever it held. */
export function forcePush(world: World, of: { name: string; sha: string; token?: string }): Promise<Answer> {
  const { name, sha, token = world.person } = of;
  return world.call('PATCH', `${base}/git/refs/heads/${name}`, { token, body: { sha, force: true } });
}

/** A commit of these files on top of another, on no branch that stays. */
export async function loose(world: World, of: { from: string; files: Record<string, string> }): Promise<string> {
  const sha = await branch(world, { name: 'loose', files: of.files, from: of.from });
  await world.call('DELETE', `${base}/git/refs/heads/loose`, { token: world.person });
  return sha;
}
