import { createHash } from 'node:crypto';
import { mustGit, runGit } from './git-process.ts';

/**
 * What a head changes against the commit it left the base from, without where: neither the lines' numbers nor the ids of
 * whole files count, so that a rebase which changes nothing has the same patch. Spaces count.
 */
export async function patchOf(dir: string, range: { base: string; head: string }): Promise<string> {
  const merged = await runGit({ dir, args: ['merge-base', range.base, range.head] });
  const from = merged.stdout.toString('latin1').trim();
  const args = ['diff', '--no-color', '--no-ext-diff', '--no-renames', '--binary', from, range.head];
  const text = (await mustGit({ dir, args })).toString('latin1');
  const lines = text.split('\n').map((line) => (line.startsWith('@@ ') ? '@@' : line));
  const kept = lines.filter((line) => !line.startsWith('index '));
  return createHash('sha256').update(kept.join('\n')).digest('hex');
}
