/** Plain JSON for whoever shares traffic out by hand: the least that has to be known. */
import type { ServedVersion } from '../../core/documents.ts';
import type { Serving } from './served.ts';
import { modelUri } from './served.ts';

/** `plain.json`: by stage, the candidate first, `{version, digest, uri, share, shadow}`; by alias, `{version, digest, uri}`. */
export function plainFile(of: Serving): string {
  const { model, seq, at, stages } = of.exposure;
  const short = (one: ServedVersion): object => ({ version: one.version, digest: one.subject, uri: modelUri(one) });
  const byName = <T>(record: Readonly<Record<string, T>>, make: (one: T) => unknown): object =>
    Object.fromEntries(
      Object.entries(record)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, one]) => [name, make(one)]),
    );
  const document = {
    model,
    seq,
    at,
    stages: byName(stages, (list) => list.map((one) => ({ ...short(one), share: one.share, shadow: one.shadow }))),
    aliases: byName(of.aliases.aliases, (one) => (one === null ? null : short(one))),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
