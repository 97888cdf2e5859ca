/** The states of all models in few requests, for who looks which of them need looking after. */
import type { CatalogDocument } from '../core/documents.ts';
import { isName } from '../core/names.ts';
import { CATALOG_PATH, statePath } from '../core/paths.ts';
import type { ModelState } from '../core/state.ts';
import { STATE_SCHEMA } from '../core/state.ts';
import type { LedgerSnapshot, Ports } from '../ports.ts';
import { parseDocument, readDocument } from './documents.ts';
import { ledgerCommit } from './gather.ts';

/** Files of one request. */
const AT_ONCE = 50;

export interface StatesRead {
  /** With policy and catalogue. */
  readonly snapshot: LedgerSnapshot;
  readonly states: readonly ModelState[];
  /** Models of the catalogue whose state cannot be read. */
  readonly unreadable: readonly string[];
}

/**
 * Reads the state of one model or of every model of the catalogue, all at one commit. They are read as they stand: before
 * anything is decided on one, `gatherModel` proves it against the chain.
 */
export async function readStates(
  ports: Pick<Ports, 'ledger'>,
  of: { readonly model: string | null },
): Promise<StatesRead> {
  const snapshot = await ports.ledger.read({ files: [CATALOG_PATH] });
  const commit = ledgerCommit(snapshot);
  const catalog = readDocument<CatalogDocument>(snapshot, { path: CATALOG_PATH, schema: 'slipway.catalog/1' });
  const models = Object.keys(catalog?.models ?? {})
    .filter((name) => isName(name) && (of.model === null || of.model === name))
    .sort();
  const states: ModelState[] = [];
  const unreadable: string[] = [];
  for (let from = 0; from < models.length; from += AT_ONCE) {
    const some = models.slice(from, from + AT_ONCE);
    const { files } = await ports.ledger.read({ files: some.map(statePath), at_commit: commit });
    for (const model of some) {
      const reading = parseDocument<ModelState>(files.get(statePath(model)) ?? null, STATE_SCHEMA);
      if (reading.kind === 'document' && reading.value.model === model) states.push(reading.value);
      else unreadable.push(model);
    }
  }
  return { snapshot, states, unreadable };
}
