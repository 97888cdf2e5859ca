import { describe, expect, it } from 'vitest';
import { SERVING_PATHS, servingFiles, servingTargets } from '../../../src/adapters/serving/index.ts';
import { yamlText } from '../../../src/core/yaml-text.ts';
import { expectValid } from '../../core/support/schemas.ts';
import { exposed, MODEL, ramp, ramping, served } from './support.ts';

const ALL = ['aliases', 'flagd', 'gateway-api', 'kserve', 'argo-rollouts', 'json'] as const;

describe('the files that traffic engines read', () => {
  it('are one for each target that is named, each below the model', async () => {
    expect([...servingFiles({ ...ramping(2_500), targets: ALL }).keys()]).toEqual([
      'serving/flagd.json',
      'serving/gateway-api.yaml',
      'serving/kserve.yaml',
      'serving/argo-rollouts.yaml',
      'serving/plain.json',
    ]);
    expect([...servingFiles({ ...ramping(2_500), targets: ['json', 'json'] }).keys()]).toEqual(['serving/plain.json']);
    expect(servingFiles({ ...ramping(2_500), targets: ['aliases'] }).size).toBe(0);
    const written = await servingTargets.files({ ...ramping(2_500), targets: ALL });
    expect(SERVING_PATHS).toEqual([...written.keys()]);
  });

  it('are there, and end with a line end, also where nothing is served', () => {
    const files = servingFiles({ ...served({ production: [] }), targets: ALL });
    expect(files.size).toBe(5);
    for (const [path, text] of files) expect(text.endsWith('\n'), path).toBe(true);
  });

  it('come from documents that fit their published schemas', () => {
    const of = ramping(2_500, { tenants: ['acme'] });
    expectValid('exposure', of.exposure);
    expectValid('aliases', of.aliases);
    expectValid('exposure', served({ staging: [], production: [exposed('1.1.0', 10_000)] }).exposure);
  });
});

describe('plain JSON', () => {
  it('says version, digest, address, share and shadow by stage, and what aliases point at', () => {
    const of = served(
      { production: [exposed('1.2.0', 0, { shadow: true }), exposed('1.1.0', 10_000, { artifacts: [] })], alpha: [] },
      { production: ramp({ strategy: 'shadow' }) },
    );
    const text = servingFiles({ ...of, targets: ['json'] }).get('serving/plain.json') ?? '';
    const digest = (version: string) => exposed(version, 0).subject;
    expect(JSON.parse(text)).toEqual({
      model: MODEL,
      seq: 12,
      at: '2026-03-01T10:00:00Z',
      stages: {
        alpha: [],
        production: [
          { version: '1.2.0', digest: digest('1.2.0'), uri: 'https://example.org/1.2.0/m', share: 0, shadow: true },
          { version: '1.1.0', digest: digest('1.1.0'), uri: null, share: 10_000, shadow: false },
        ],
      },
      aliases: { challenger: null, champion: { version: '1.1.0', digest: digest('1.1.0'), uri: null } },
    });
    expect(text.indexOf('alpha')).toBeLessThan(text.indexOf('production'));
  });
});

describe('YAML for machines', () => {
  it('quotes what older readers take for something else, and names nothing twice', () => {
    const shared = { a: 1 };
    const text = yamlText({
      heading: 'one\n\ntwo',
      documents: [{ on: 'no', at: '1:30', v: '1.10', shared, again: shared }, {}],
    });
    expect(text).toBe('# one\n#\n# two\n"on": "no"\nat: "1:30"\nv: "1.10"\nshared:\n  a: 1\nagain:\n  a: 1\n---\n{}\n');
  });
});
