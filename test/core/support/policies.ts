/** Policies that random lives are led under: every preset, and stages of one's own. */
import { effectivePolicy } from '../../../src/policy/effective.ts';
import { loadPolicy } from '../../../src/policy/load.ts';
import type { EffectivePolicy } from '../../../src/policy/types.ts';

export const MODEL = 'flight-delay';

/** The policy of a model from the text of a policy file. */
export function policyFrom(text: string, model: string = MODEL): EffectivePolicy {
  const loaded = loadPolicy(text, { file: 'slipway.yml' });
  if (loaded.kind === 'invalid') throw new Error(JSON.stringify(loaded.problems, null, 1));
  const effective = effectivePolicy(loaded.policy, model);
  if (effective.kind !== 'effective') throw new Error(`no policy for ${model}`);
  return effective;
}

const OWN_GRAPH = `{
  start: bench,
  stages: {
    bench: { holds: many },
    constructor: { from: [bench, shelf], displaces-to: shelf },
    front: { from: [constructor, shelf], displaces-to: attic },
    back: { from: [constructor, front] },
    shelf: { from: [bench, constructor, front, back, attic], holds: many },
    attic: { from: [front, back, shelf], holds: many },
  },
}`;

interface LifeOf {
  readonly lifecycle: string;
  readonly first: string;
  readonly second: string;
  /** Further sections of the policy. */
  readonly more?: string;
}

/** Canary behind a shadow, then a ramp: what the modelops preset is for. */
const ROLLOUTS = `stages:
  canary: { exposure: { strategy: canary, shadow-first: true, initial: 2%, max-share: 5% } }
  production:
    exposure: { strategy: ramp, steps: [ { share: 10%, at-least: 1h }, { share: 50%, at-least: 1h }, { share: 100% } ] }
metrics:
  error_rate: { kind: rate, direction: down }
monitoring:
  source: { prometheus: 'http://prometheus.test:9090' }
  min-samples: 100
  guards: [ { metric: error_rate, vs: live, tolerance: 5%, on-breach: rollback } ]
`;

/** A split that somebody decides, before a ramp that somebody lets go on. */
const SPLIT = `stages:
  staging: { compares-with: production, exposure: { strategy: ab, split: 50% } }
  production: { exposure: { strategy: ramp, steps: [ { share: 33.33%, at-least: 1h }, { share: 100% } ], advance: on-approval } }
`;

const TENANTS = `stages:
  validation: { compares-with: production, exposure: { strategy: tenants, tenants: [tenant-a, tenant-b] } }
`;

const LIVES: Readonly<Record<string, LifeOf>> = {
  basic: { lifecycle: 'basic', first: 'production', second: 'staging' },
  modelops: { lifecycle: 'modelops', first: 'production', second: 'canary' },
  experiment: { lifecycle: 'experiment', first: 'production', second: 'candidate' },
  validation: { lifecycle: 'validation', first: 'production', second: 'validation' },
  classic: { lifecycle: 'classic', first: 'production', second: 'staging' },
  rollouts: { lifecycle: 'modelops', first: 'production', second: 'canary', more: ROLLOUTS },
  split: { lifecycle: 'basic', first: 'production', second: 'staging', more: SPLIT },
  tenants: { lifecycle: 'validation', first: 'production', second: 'validation', more: TENANTS },
  own: { lifecycle: OWN_GRAPH, first: 'front', second: 'constructor' },
};

function lifePolicy(name: string): EffectivePolicy {
  const life = LIVES[name];
  if (life === undefined) throw new Error(`no life ${name}`);
  const stages = name === 'own' ? ['constructor', 'front', 'back', 'shelf', 'attic'] : undefined;
  const all = stages ?? policyFrom(`version: 1\nlifecycle: ${life.lifecycle}\n`).lifecycle.order;
  const grants = all.map((stage) => `${stage}: [automation]`).join(', ');
  return policyFrom(`version: 1
lifecycle: ${life.lifecycle}
permissions:
  promote: { ${grants} }
  rollback: [automation]
aliases:
  champion: { follows: ${life.first} }
  challenger: { follows: ${life.second} }
  runner-up: { follows: ${life.second} }
  best:
${life.more ?? ''}`);
}

export const LIFE_POLICIES: Readonly<Record<string, EffectivePolicy>> = Object.fromEntries(
  Object.keys(LIVES).map((name) => [name, lifePolicy(name)]),
);
