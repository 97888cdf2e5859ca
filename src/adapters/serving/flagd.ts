/**
 * OpenFeature's flagd: one flag for each stage. flagd 0.15.0 or later, and providers that evaluate themselves of the same
 * time (JavaScript: `@openfeature/flagd-core` 4): before that, `fractional` knew whole percents of 100 only, and laid keys
 * elsewhere.
 */
import type { ExposedVersion } from '../../core/documents.ts';
import type { ServedStage, Serving } from './served.ts';
import { modelUri, servedStages } from './served.ts';

/** Where flagd publishes what its files look like. */
const SCHEMA = 'https://flagd.dev/schema/v0/flags.json';
const KEY = { var: 'targetingKey' } as const;

/** The rule: named keys, then the draw; without a key the baseline, because an empty key would draw the same for everybody. */
function targeting(of: ServedStage): unknown {
  const { split } = of;
  const drawn =
    split.weights.length === 1
      ? split.baseline
      : {
          fractional: [{ cat: [split.salt, KEY] }, ...split.weights.map((one) => [one.version, one.share])],
        };
  const keyed = typeof drawn === 'string' ? drawn : { if: [{ '!!': [KEY] }, drawn, split.baseline] };
  if (split.candidate !== null) return { if: [{ in: [KEY, [...split.tenants]] }, split.candidate, keyed] };
  return typeof keyed === 'string' ? {} : keyed;
}

/** What an application is handed: enough to find, prove and configure the version. */
function value(version: ExposedVersion): unknown {
  return {
    version: version.version,
    ordinal: version.ordinal,
    subject: version.subject,
    tag: version.tag,
    uri: modelUri(version) ?? '',
    configuration: version.configuration ?? {},
  };
}

function flag(of: ServedStage): unknown {
  const { rollout, split, shadows } = of;
  // Older versions are kept without a share, so that whoever still holds one finds it; the default comes last.
  const variants = Object.fromEntries(of.answering.map((one) => [one.version, value(one)]));
  return {
    state: 'ENABLED',
    variants,
    defaultVariant: split.baseline,
    targeting: targeting(of),
    metadata: {
      ...(rollout === null ? {} : { strategy: rollout.strategy, step: rollout.step, steps: rollout.steps }),
      ...(shadows.length === 0 ? {} : { shadow: shadows.map((one) => one.version).join(' ') }),
    },
  };
}

/** `flagd.json`: a flag `<model>.<stage>` for every stage that serves something. */
export function flagdFile(of: Serving): string {
  const { model, seq } = of.exposure;
  const flags = servedStages(of.exposure).map((one) => [`${model}.${one.stage}`, flag(one)]);
  const metadata = { flagSetId: `slipway/${model}`, version: String(seq) };
  return `${JSON.stringify({ $schema: SCHEMA, flags: Object.fromEntries(flags), metadata }, null, 2)}\n`;
}
