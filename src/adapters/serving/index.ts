/** What is served, in the words of each traffic engine that the policy names. */
import type { ServingTarget } from '../../policy/types.ts';
import type { ServingTargets } from '../../ports/serving-targets.ts';
import { argoRolloutsFile } from './argo-rollouts.ts';
import { flagdFile } from './flagd.ts';
import { gatewayApiFile } from './gateway-api.ts';
import { kserveFile } from './kserve.ts';
import { plainFile } from './plain.ts';
import type { Serving } from './served.ts';

/** Path below `models/<model>/` and writer of each target; `aliases` reads what is always there. */
const WRITERS: Readonly<
  Record<Exclude<ServingTarget, 'aliases'>, { readonly path: string; readonly write: (of: Serving) => string }>
> = {
  flagd: { path: 'serving/flagd.json', write: flagdFile },
  'gateway-api': { path: 'serving/gateway-api.yaml', write: gatewayApiFile },
  kserve: { path: 'serving/kserve.yaml', write: kserveFile },
  'argo-rollouts': { path: 'serving/argo-rollouts.yaml', write: argoRolloutsFile },
  json: { path: 'serving/plain.json', write: plainFile },
};

/** Every path that a target may have written, whether the policy names it now or not. */
export const SERVING_PATHS: readonly string[] = Object.values(WRITERS).map((one) => one.path);

/**
 * Path below `models/<model>/` → text, for every target that has a file of its own. A target that is named always has
 * its file, also when nothing is served: what stood there before must not go on standing. Never fails on documents that
 * fit their schemas; what a target cannot say is refused where the policy is checked.
 */
export function servingFiles(
  of: Serving & { readonly targets: readonly ServingTarget[] },
): ReadonlyMap<string, string> {
  const { exposure, aliases } = of;
  return new Map(
    [...new Set(of.targets)].flatMap((target) => {
      if (target === 'aliases') return [];
      const { path, write } = WRITERS[target];
      return [[path, write({ exposure, aliases })] as const];
    }),
  );
}

export const servingTargets: ServingTargets = {
  paths: async () => SERVING_PATHS,
  files: async (of) => servingFiles(of),
};
