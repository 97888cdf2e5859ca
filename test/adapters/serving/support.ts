/** What is served, made up. */
import type { AliasesDocument, ExposedRollout, ExposedVersion, ExposureDocument } from '../../../src/core/documents.ts';
import type { Digest } from '../../../src/core/names.ts';

export const MODEL = 'flight-delay';

/** A published version, its ordinal from the number in the middle: 1.2.0 is the third. */
export function exposed(version: string, share: number, more: Partial<ExposedVersion> = {}): ExposedVersion {
  const ordinal = Number(version.split('.')[1] ?? version) + 1;
  const digest: Digest = `sha256:${String(ordinal).repeat(64).slice(0, 64)}`;
  return {
    version,
    ordinal,
    subject: digest,
    content: digest,
    tag: `${MODEL}@v${version}`,
    release_url: `https://example.org/releases/${version}`,
    artifacts: [
      {
        role: 'config',
        path: 'config.json',
        sha256: 'a'.repeat(64),
        size: 12,
        uri: `https://example.org/${version}/c`,
      },
      { role: 'model', path: 'model.onnx', sha256: 'b'.repeat(64), size: 99, uri: `https://example.org/${version}/m` },
    ],
    configuration: { threshold: 0.5 },
    configuration_digest: null,
    share,
    shadow: false,
    ...more,
  };
}

export function ramp(more: Partial<ExposedRollout> = {}): ExposedRollout {
  return {
    strategy: 'ramp',
    candidate: '1.2.0',
    baseline: '1.1.0',
    step: 1,
    steps: 4,
    since: '2026-03-01T10:00:00Z',
    tenants: [],
    salt: 'flight-delay/production/12:',
    ...more,
  };
}

export interface Served {
  readonly exposure: ExposureDocument;
  readonly aliases: AliasesDocument;
}

/** Stages and rollouts; a stage's live version is the last with a share unless it is said. */
export function served(
  stages: ExposureDocument['stages'],
  rollouts: ExposureDocument['rollouts'] = {},
  live: Readonly<Record<string, ExposedVersion>> = {},
): Served {
  const moment = { model: MODEL, seq: 12, at: '2026-03-01T10:00:00Z' };
  const lives = Object.fromEntries(
    Object.entries(stages).map(([stage, list]) => {
      const own = live[stage] ?? list.filter((one) => one.share > 0).at(-1);
      if (own === undefined) return [stage, null];
      const { share: _, shadow: __, configuration_digest: ___, ...version } = own;
      return [stage, version];
    }),
  );
  return {
    exposure: { schema: 'slipway.exposure/1', ...moment, stages, rollouts },
    aliases: {
      schema: 'slipway.aliases/1',
      ...moment,
      aliases: { champion: lives['production'] ?? null, challenger: null },
      stages: lives,
    },
  };
}

/** A ramp in production whose candidate has that many basis points. */
export function ramping(share: number, more: Partial<ExposedRollout> = {}): Served {
  return served(
    { production: [exposed('1.2.0', share), exposed('1.1.0', 10_000 - share)] },
    { production: ramp(more) },
  );
}
