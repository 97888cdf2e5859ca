/** The files of traffic engines, against what the two files of serving and the policy of now make them. */
import type { Replay } from '../core/replay.ts';
import type { EffectivePolicy } from '../policy/types.ts';
import type { ReadContext } from './context.ts';
import { targetFiles, targetPaths } from './target-files.ts';
import type { Finding } from './verify-findings.ts';

/** Compares every target's file; returns the paths at which one may lie, so that none is taken for a foreign file. */
export async function compareTargets(
  context: ReadContext,
  of: {
    readonly model: string;
    readonly policy: EffectivePolicy;
    readonly replay: Replay;
    readonly commit: string;
    readonly find: (kind: Finding['kind'], where: string, detail: string) => void;
  },
): Promise<ReadonlySet<string>> {
  const { model, policy, replay, commit, find } = of;
  const { ledger, targets } = context.ports;
  const wanted = await targetFiles(targets, { model, files: replay.files, targets: policy.serving.targets });
  const paths = await targetPaths(targets, model);
  if (replay.state.seq === 0) return new Set(paths);
  const snapshot = await ledger.read({ files: paths, at_commit: commit });
  for (const path of paths) {
    const found = snapshot.files.get(path) ?? null;
    const expected = wanted.get(path) ?? null;
    if (found === expected) continue;
    if (found === null) find('stale', path, 'the policy asks for it, and it is not there yet');
    else if (expected === null) find('stale', path, 'the policy no longer asks for it');
    else find('stale', path, 'it is not what is served, or the policy changed since');
  }
  return new Set(paths);
}
