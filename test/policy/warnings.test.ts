import { describe, expect, it } from 'vitest';
import { formatProblem, loadPolicy } from '../../src/policy/index.ts';

const GRANTS = `version: 1
lifecycle: basic
roles: { owner: { users: [amara] } }
permissions: { register: [owner], promote: [owner], rollback: [owner] }
`;

function warningsOf(text: string): string[] {
  const loaded = loadPolicy(text, { file: 'p' });
  return loaded.kind === 'ok' ? loaded.warnings.map(formatProblem) : ['invalid', ...loaded.problems.map(formatProblem)];
}

describe('a policy that is valid, but probably not what was meant, is warned of', () => {
  it('has none when all is well', () => {
    expect(warningsOf(GRANTS)).toEqual([]);
  });

  it('nobody may do anything', () => {
    expect(warningsOf('version: 1\nlifecycle: basic\n')).toEqual([
      'p:1:1: permissions.register grants nobody, so nothing can be registered.',
      'p:1:1: permissions.promote grants nobody "staging", so nothing can be promoted to it.',
      'p:1:1: permissions.rollback grants nobody "staging", so nothing can be rolled back in it.',
      'p:1:1: permissions.promote grants nobody "production", so nothing can be promoted to it.',
      'p:1:1: permissions.rollback grants nobody "production", so nothing can be rolled back in it.',
    ]);
  });

  it('a bound on the good side of a metric', () => {
    const text = `${GRANTS}metrics: { f1: { direction: up } }\nevaluation: { gates: { quality: [{ metric: f1, max: 0.8 }] } }\n`;
    expect(warningsOf(text)).toEqual([
      'p:6:48: evaluation.gates.quality[0].max: "max" bounds "f1" on its good side: higher is better, says metrics.',
    ]);
  });

  it('a statement that is probably misspelt', () => {
    expect(warningsOf(`${GRANTS}artifacts: { datasets-must-state: [licence, provenance] }\n`)).toEqual([
      'p:5:36: artifacts.datasets-must-state[0]: "licence" is not a word that Slipway knows here; it is taken as it stands. Did you mean license?',
    ]);
  });

  it('a ramp that nothing could stop', () => {
    const text = `${GRANTS}stages:\n  production: { exposure: { strategy: ramp, steps: [{ share: 100% }] } }\n`;
    expect(warningsOf(text)).toEqual([
      'p:6:17: stages.production.exposure: "production" ramps by itself, and monitoring.guards has nothing that could stop it.',
      'p:6:17: stages.production.exposure: "production" ramps by itself, and without monitoring.source nobody can look, so no step ever ends by itself.',
    ]);
  });

  it('an archive that holds one version', () => {
    const text = `${GRANTS.replace('basic', '{ start: dev, stages: { dev: {}, archived: { from: [dev] } } }')}`;
    expect(warningsOf(text)).toEqual([
      'p:2:45: lifecycle.stages.archived: "archived" holds one live version, which the next displaces; an archive needs "holds: many".',
    ]);
  });

  it('says so once, however many models inherit it', () => {
    const models = Array.from({ length: 20 }, (_, index) => `  model-${index}: { change-link: ['#'] }`).join('\n');
    expect(warningsOf(`${GRANTS.replace(', rollback: [owner]', '')}models:\n${models}\n`)).toHaveLength(2);
  });
});
