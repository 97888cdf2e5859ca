/**
 * Kubernetes Gateway API, `HTTPRoute` of `gateway.networking.k8s.io/v1`: weights and mirrors for each stage. The route has
 * no `parentRefs` and no `hostnames`: those belong to the cluster, and are laid over it.
 */
import type { ExposedVersion } from '../../core/documents.ts';
import { yamlText } from '../../core/yaml-text.ts';
import { stageName, workloadName } from './kubernetes-names.ts';
import type { ServedStage, Serving } from './served.ts';
import { headingOf, servedStages, versionOf } from './served.ts';

/** Port of the Services. The API demands one; it is one of the conventions. */
export const SERVICE_PORT = 80;

function route(model: string, of: ServedStage): unknown {
  const backend = (version: ExposedVersion): { name: string; port: number } => ({
    name: workloadName({ model, ordinal: version.ordinal }),
    port: SERVICE_PORT,
  });
  const filters = of.shadows.map((one) => ({ type: 'RequestMirror', requestMirror: { backendRef: backend(one) } }));
  const backendRefs = of.split.weights.map((one) => ({
    ...backend(versionOf(of, one.version)),
    weight: one.share,
  }));
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: {
      name: stageName({ model, stage: of.stage }),
      labels: { 'app.kubernetes.io/managed-by': 'slipway' },
    },
    spec: { rules: [{ ...(filters.length === 0 ? {} : { filters }), backendRefs }] },
  };
}

/** `gateway-api.yaml`: an `HTTPRoute` for every stage that serves something; weights sum to 10,000. */
export function gatewayApiFile(of: Serving): string {
  const documents = servedStages(of.exposure).map((one) => route(of.exposure.model, one));
  return yamlText({ heading: headingOf(of, 'Routes'), documents });
}
