import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { argoRolloutsFile } from '../../../src/adapters/serving/argo-rollouts.ts';
import { gatewayApiFile } from '../../../src/adapters/serving/gateway-api.ts';
import { kserveFile } from '../../../src/adapters/serving/kserve.ts';
import { stageName, workloadName } from '../../../src/adapters/serving/kubernetes-names.ts';
import { exposed, MODEL, ramp, ramping, type Served, served } from './support.ts';

type Schema = { [key: string]: unknown };

/** As `kubectl` validates: a field that the schema does not know is an error, not something to be dropped. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy: Schema = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, strict(value)]));
  const closed = 'properties' in copy && copy['type'] === 'object' && !('additionalProperties' in copy);
  if (closed && copy['x-kubernetes-preserve-unknown-fields'] !== true) copy['additionalProperties'] = false;
  return copy;
}

function validator(name: string): (value: unknown) => string[] {
  const file = new URL(`../../fixtures/serving/${name}.json`, import.meta.url);
  const schema = strict(JSON.parse(readFileSync(file, 'utf8'))) as Schema;
  // Metadata is the same for all kinds; the schemas leave it open.
  const properties = schema['properties'] as Schema | undefined;
  if (properties !== undefined) properties['metadata'] = { type: 'object' };
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addFormat('int32', true);
  ajv.addFormat('int64', true);
  const validate = ajv.compile(schema);
  return (value) => (validate(value) ? [] : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`));
}

// biome-ignore lint/suspicious/noExplicitAny: documents as a cluster reads them.
const documents = (text: string): any[] =>
  parseAllDocuments(text, { version: '1.1' }).map((one) => {
    expect(one.errors).toEqual([]);
    return one.toJS();
  });

const DIGIT_FIRST = `9${'a-'.repeat(31)}z`;
const CASES: readonly (readonly [string, Served])[] = [
  ['one version', served({ production: [exposed('1.1.0', 10_000)] })],
  ['a ramp', ramping(2_500)],
  ['less than a percent', ramping(50)],
  ['all of it', ramping(10_000)],
  [
    'a shadow',
    served(
      { production: [exposed('1.2.0', 0, { shadow: true }), exposed('1.1.0', 10_000)] },
      { production: ramp({ strategy: 'shadow' }) },
    ),
  ],
  [
    'two stages, one of them named like a truth value',
    served({ on: [exposed('1.2.0', 10_000)], production: [exposed('1.1.0', 10_000)] }),
  ],
  [
    'three versions',
    served(
      { production: [exposed('1.2.0', 2_000), exposed('1.0.0', 3_000), exposed('1.1.0', 5_000)] },
      { production: ramp() },
    ),
  ],
];

const KINDS = [
  ['HTTPRoute', 'httproute.v1', gatewayApiFile],
  ['InferenceService', 'inferenceservice.v1beta1', kserveFile],
  ['Rollout', 'rollout.v1alpha1', argoRolloutsFile],
] as const;

describe.each(KINDS)("%s, by its project's schema", (kind, schema, write) => {
  const problems = validator(schema);

  it.each(CASES)('is valid for %s', (_, of) => {
    const found = documents(write(of));
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) {
      expect(one.kind).toBe(kind);
      expect(problems(one)).toEqual([]);
    }
  });

  it('is refused with a field that is none, or a number that is a text, so that the tests above can fail', () => {
    const [one] = documents(write(ramping(2_500)));
    expect(problems({ ...one, spec: { ...one.spec, trafic: 1 } })).not.toEqual([]);
    const text = JSON.stringify(one).replace(/"(weight|canaryTrafficPercent|setWeight)":(\d+)/, '"$1":"$2"');
    expect(problems(JSON.parse(text))).not.toEqual([]);
  });

  it('is the same text for the same documents, and says where it comes from', () => {
    const text = write(ramping(2_500));
    expect(write(structuredClone(ramping(2_500)))).toBe(text);
    expect(text).toContain(`of ${MODEL}, as of event 12.`);
    expect(text).not.toContain('%YAML');
  });

  it('is nothing but its heading where nothing is served', () => {
    expect(documents(write(served({ production: [] }))).filter((one) => one !== null)).toEqual([]);
  });
});

describe('a route', () => {
  it('gives each version its basis points, the candidate first, and leaves out what has none', () => {
    const [route] = documents(
      gatewayApiFile(
        served(
          { production: [exposed('1.2.0', 2_500), exposed('1.0.0', 0), exposed('1.1.0', 7_500)] },
          { production: ramp() },
        ),
      ),
    );
    expect(route.spec.rules).toEqual([
      {
        backendRefs: [
          { name: 'flight-delay-v3', port: 80, weight: 2_500 },
          { name: 'flight-delay-v2', port: 80, weight: 7_500 },
        ],
      },
    ]);
    expect(route.metadata.name).toBe('flight-delay-production');
  });

  it('mirrors to a shadow, which answers nobody', () => {
    const [route] = documents(gatewayApiFile(CASES[4]![1]));
    expect(route.spec.rules[0]).toEqual({
      filters: [{ type: 'RequestMirror', requestMirror: { backendRef: { name: 'flight-delay-v3', port: 80 } } }],
      backendRefs: [{ name: 'flight-delay-v2', port: 80, weight: 10_000 }],
    });
  });
});

describe('an inference service', () => {
  const predictor = (of: Served) => documents(kserveFile(of))[0].spec.predictor;

  it('points at the candidate with its whole percents, rounded down', () => {
    expect(predictor(ramping(2_599))).toEqual({
      canaryTrafficPercent: 25,
      model: { modelFormat: { name: 'onnx' }, storageUri: 'https://example.org/1.2.0/m' },
    });
  });

  it('points at the baseline, with no percent, when the candidate is rolled back or only mirrored', () => {
    for (const of of [served({ production: [exposed('1.2.0', 0), exposed('1.1.0', 10_000)] }), CASES[4]![1]]) {
      expect(predictor(of)).toEqual({
        model: { modelFormat: { name: 'onnx' }, storageUri: 'https://example.org/1.1.0/m' },
      });
    }
  });

  it('does not guess a format from an ending that says nothing', () => {
    const artifacts = [{ role: 'model', path: 'model.constructor', sha256: 'b'.repeat(64), size: 1, uri: 's3://m/1' }];
    expect(predictor(served({ production: [exposed('1.1.0', 10_000, { artifacts })] })).model).toEqual({
      modelFormat: { name: 'custom' },
      storageUri: 's3://m/1',
    });
  });

  it('changes with the version and its share alone: another event is no new revision', () => {
    const of = ramping(2_500);
    const later = { ...of, exposure: { ...of.exposure, seq: 13, at: '2026-03-02T10:00:00Z' } };
    expect(documents(kserveFile(later))).toEqual(documents(kserveFile(of)));
  });

  it('has the split of a canary stage where the version is that it is compared with', () => {
    const of = served(
      { canary: [exposed('1.2.0', 500), exposed('1.1.0', 9_500)], production: [exposed('1.1.0', 10_000)] },
      { canary: ramp({ strategy: 'canary' }) },
      { canary: exposed('1.2.0', 500) },
    );
    for (const write of [kserveFile, argoRolloutsFile]) {
      expect(documents(write(of)).map((one) => one.metadata.name)).toEqual(['flight-delay-production']);
    }
    expect(predictor(of)).toMatchObject({
      canaryTrafficPercent: 5,
      model: { storageUri: 'https://example.org/1.2.0/m' },
    });
    expect(documents(gatewayApiFile(of)).map((one) => one.metadata.name)).toEqual([
      'flight-delay-canary',
      'flight-delay-production',
    ]);
  });
});

describe('a rollout', () => {
  const spec = (of: Served) => documents(argoRolloutsFile(of))[0].spec;

  it("runs the candidate's template at its weight, and waits there without an end", () => {
    expect(spec(ramping(2_500))).toEqual({
      workloadRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'flight-delay-v3' },
      strategy: {
        canary: {
          canaryService: 'flight-delay-production-canary',
          stableService: 'flight-delay-production-stable',
          steps: [{ setWeight: 25 }, { pause: {} }],
        },
      },
    });
  });

  it('goes through without a pause when there is nothing to compare', () => {
    expect(spec(ramping(10_000)).strategy.canary.steps).toEqual([{ setWeight: 100 }]);
    expect(spec(ramping(0)).workloadRef.name).toBe('flight-delay-v2');
  });
});

describe('names in a cluster', () => {
  it.each([
    [MODEL, 'production', 'flight-delay-v12', 'flight-delay-production-canary'],
    ['3d-pose', 'production', 'm-3d-pose-v12', 'm-3d-pose-production-canary'],
  ])('of %s are told from its name', (model, stage, workload, object) => {
    expect(workloadName({ model, ordinal: 12 })).toBe(workload);
    expect(stageName({ model, stage }, '-canary')).toBe(object);
  });

  it('are DNS labels, and differ, however long the names are', () => {
    const models = [DIGIT_FIRST, `${'a'.repeat(63)}b`, `${'a'.repeat(63)}c`];
    const names = models.flatMap((model) => [
      workloadName({ model, ordinal: 123_456_789 }),
      stageName({ model, stage: 'b'.repeat(64) }),
      stageName({ model, stage: 'b'.repeat(64) }, '-canary'),
    ]);
    for (const name of names) expect(name).toMatch(/^[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?$/);
    expect(new Set(names).size).toBe(names.length);
  });
});
