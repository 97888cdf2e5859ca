/**
 * Argo Rollouts (`argoproj.io/v1alpha1`): which Deployment's template a stage runs, and how much of the traffic it has.
 * Argo holds the weight and does nothing by itself: the pause after it has no end, and another step is another file.
 * Replicas, selector and traffic router belong to the cluster, and are laid over it.
 */
import { yamlText } from '../../core/yaml-text.ts';
import { stageName, workloadName } from './kubernetes-names.ts';
import type { Revisions, Serving } from './served.ts';
import { headingOf, revisionsOf } from './served.ts';

function rollout(model: string, of: Revisions): unknown {
  const { stage, percent } = of;
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: {
      name: stageName({ model, stage }),
      labels: { 'app.kubernetes.io/managed-by': 'slipway' },
    },
    spec: {
      workloadRef: {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        name: workloadName({ model, ordinal: of.newest.ordinal }),
      },
      strategy: {
        canary: {
          canaryService: stageName({ model, stage }, '-canary'),
          stableService: stageName({ model, stage }, '-stable'),
          steps: percent === null ? [{ setWeight: 100 }] : [{ setWeight: percent }, { pause: {} }],
        },
      },
    },
  };
}

/** `argo-rollouts.yaml`: a `Rollout` for every stage that serves something. */
export function argoRolloutsFile(of: Serving): string {
  const documents = revisionsOf(of).map((one) => rollout(of.exposure.model, one));
  return yamlText({ heading: headingOf(of, 'Rollouts'), documents });
}
