/** The catalogue: one row per model. */
import { restrictedAmong } from './approval/restriction.ts';
import type { CatalogDocument, CatalogRow } from './documents.ts';
import type { ModelState } from './state.ts';

/** The catalogue with this model's row renewed. Shared by all models, so it is rebuilt whenever the branch moved. */
export function deriveCatalog(
  before: CatalogDocument | null,
  of: {
    readonly state: ModelState;
    readonly description: string | null;
    readonly owner: string | null;
    readonly tags: Readonly<Record<string, string>>;
  },
): CatalogDocument {
  const { state } = of;
  const live = Object.entries(state.stages).flatMap(([name, stage]) =>
    stage.live === null ? [] : [[name, stage.live.version]],
  );
  const aliases = Object.entries(state.aliases).flatMap(([name, alias]) =>
    alias.target === null ? [] : [[name, alias.target.version]],
  );
  const pointers = [
    ...Object.values(state.stages).map((stage) => stage.live),
    ...Object.values(state.aliases).map((alias) => alias.target),
  ].filter((one) => one !== null);
  const row: CatalogRow = {
    model: state.model,
    description: of.description,
    owner: of.owner,
    tags: of.tags,
    versions: state.counts.published,
    latest: state.latest?.version ?? null,
    stages: Object.fromEntries(live),
    aliases: Object.fromEntries(aliases),
    holds: state.holds.length,
    requests: state.requests.map(({ stage, version, digest, place }) => ({
      stage,
      version,
      digest,
      number: place.number,
    })),
    restricted: restrictedAmong(state, pointers),
    seq: state.seq,
    head: state.head,
    at: state.at,
  };
  const models = { ...before?.models, [state.model]: row };
  const sorted = Object.keys(models)
    .sort()
    .map((name) => [name, models[name]]);
  return { schema: 'slipway.catalog/1', genesis: state.genesis, models: Object.fromEntries(sorted) };
}
