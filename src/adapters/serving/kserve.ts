/**
 * KServe `InferenceService` (`serving.kserve.io/v1beta1`), which shares traffic between its newest revision and the one
 * that it had fully rolled out before (`canaryTrafficPercent`, in its serverless mode). It mirrors nothing and knows no
 * keys, so shadows and tenants are not in it. Nothing stands in it that changes without the version: KServe would take an
 * annotation for a new revision.
 */
import { yamlText } from '../../core/yaml-text.ts';
import { stageName } from './kubernetes-names.ts';
import type { Revisions, Serving } from './served.ts';
import { headingOf, modelUri, revisionsOf } from './served.ts';

/** Formats that the end of a file name leaves no doubt of. The rest is laid over the file by whoever knows. */
const FORMATS: Readonly<Record<string, string>> = {
  bst: 'xgboost',
  joblib: 'sklearn',
  mar: 'pytorch',
  onnx: 'onnx',
  pmml: 'pmml',
  ubj: 'xgboost',
};

function format(of: Revisions): string {
  const artifact = of.newest.artifacts.find((one) => one.role === 'model') ?? of.newest.artifacts[0];
  const ending = artifact?.path.toLowerCase().split('.').at(-1) ?? '';
  return Object.hasOwn(FORMATS, ending) ? (FORMATS[ending] ?? 'custom') : 'custom';
}

function service(model: string, of: Revisions): unknown {
  return {
    apiVersion: 'serving.kserve.io/v1beta1',
    kind: 'InferenceService',
    metadata: {
      name: stageName({ model, stage: of.stage }),
      labels: { 'app.kubernetes.io/managed-by': 'slipway' },
    },
    spec: {
      predictor: {
        ...(of.percent === null ? {} : { canaryTrafficPercent: of.percent }),
        model: { modelFormat: { name: format(of) }, storageUri: modelUri(of.newest) ?? '' },
      },
    },
  };
}

/** `kserve.yaml`: an `InferenceService` for every stage that serves something. */
export function kserveFile(of: Serving): string {
  const documents = revisionsOf(of).map((one) => service(of.exposure.model, one));
  return yamlText({ heading: headingOf(of, 'Inference services'), documents });
}
