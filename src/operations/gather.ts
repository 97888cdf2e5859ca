/** Reading what decisions rest on: policy and ledger in one request, parsed once, refused clearly when not usable. */
import type { CatalogDocument } from '../core/documents.ts';
import type { LedgerEvent } from '../core/event.ts';
import { EVENT_SCHEMA, eventDigest } from '../core/event.ts';
import type { Digest, Sha256 } from '../core/names.ts';
import { CATALOG_PATH, headPath, LEDGER_BRANCH, POLICY_PATH, statePath } from '../core/paths.ts';
import { countProblems, refuse } from '../core/reasons.ts';
import type { ModelState } from '../core/state.ts';
import { emptyState, stateDigest } from '../core/state.ts';
import { effectivePolicy } from '../policy/effective.ts';
import type { EffectivePolicy, Policy } from '../policy/types.ts';
import type { LedgerQuery, LedgerSnapshot, Ports } from '../ports.ts';
import { corrupt, parseState, readDocument } from './documents.ts';

export interface PolicyInForce {
  readonly policy: Policy;
  readonly commit: string;
  readonly digest: Digest;
  readonly branch: string;
  readonly text: string;
}

/** The policy of the default branch's head; refused with every problem at once when it has any. */
export async function policyInForce(snapshot: LedgerSnapshot, sha256: Sha256): Promise<PolicyInForce> {
  // The YAML reader takes longer to load than the rest of the program; it is not in the way of the first request.
  const { formatProblem, loadPolicy } = await import('../policy/load.ts');
  const { text, commit, branch } = snapshot.policy;
  if (text === null) {
    refuse({
      code: 'policy_missing',
      required: `a policy in ${POLICY_PATH} on the default branch`,
      found: `${branch} has no such file`,
      next: 'Run `slipway init`, look at what it wrote, and merge it.',
    });
  }
  const loaded = loadPolicy(text, { file: POLICY_PATH });
  if (loaded.kind === 'invalid') {
    refuse({
      code: 'policy_invalid',
      required: 'a policy without problems on the default branch',
      found: countProblems(loaded.problems.map(formatProblem)),
      next: 'Mend them; `slipway validate` prints each with its place.',
      problems: loaded.problems.map((one) => ({
        where: `${one.file}:${one.line}:${one.column}`,
        message: one.message,
      })),
    });
  }
  return { policy: loaded.policy, commit, branch, digest: `sha256:${sha256(text)}`, text };
}

/** The policy as it applies to one model; refused with the nearest name when there is no such model. */
export function policyOfModel(policy: Policy, model: string): EffectivePolicy {
  const effective = effectivePolicy(policy, model);
  if (effective.kind === 'effective') return effective;
  refuse({
    code: 'unknown_model',
    required: 'a model that the policy lists under `models`',
    found: `${model} is not among them`,
    next:
      effective.nearest === null
        ? 'Add it to the policy.'
        : `Did you mean ${effective.nearest}? Otherwise add it to the policy.`,
  });
}

export interface Gathered {
  readonly snapshot: LedgerSnapshot;
  /** Head of the ledger that everything was read at. */
  readonly commit: string;
  readonly inForce: PolicyInForce;
  readonly effective: EffectivePolicy;
  readonly state: ModelState;
  readonly catalog: CatalogDocument | null;
}

/** Reads a model's state with policy and catalogue, and whatever else the query asks for, in one request. */
export async function gatherModel(
  ports: Pick<Ports, 'ledger' | 'sha256'>,
  of: { readonly model: string; readonly query?: LedgerQuery },
): Promise<Gathered> {
  const { query } = of;
  const snapshot = await ports.ledger.read({
    ...query,
    files: [...new Set([CATALOG_PATH, statePath(of.model), headPath(of.model), ...(query?.files ?? [])])],
    models: [of.model],
  });
  return gatheredFrom(snapshot, of.model, ports.sha256);
}

export async function gatheredFrom(snapshot: LedgerSnapshot, model: string, sha256: Sha256): Promise<Gathered> {
  const inForce = await policyInForce(snapshot, sha256);
  const effective = policyOfModel(inForce.policy, model);
  const commit = ledgerCommit(snapshot);
  const catalog = readDocument<CatalogDocument>(snapshot, { path: CATALOG_PATH, schema: 'slipway.catalog/1' });
  checkGenesis({ pinned: effective.ledger.genesis, found: catalog?.genesis ?? null });
  const genesis = catalog?.genesis ?? effective.ledger.genesis ?? commit;
  const state = stateOf(snapshot, { model, sha256 }) ?? emptyState({ model, genesis });
  return { snapshot, commit, inForce, effective, state, catalog };
}

/**
 * The state, which must be the one that the chain's last event says it left: so whoever proves that event has proven
 * the state, and no other way of editing it goes unnoticed. Null for a model that has nothing yet.
 */
function stateOf(snapshot: LedgerSnapshot, of: { readonly model: string; readonly sha256: Sha256 }): ModelState | null {
  const path = statePath(of.model);
  const state = parseState(snapshot, { path, model: of.model });
  if (state === null) {
    if ((snapshot.models.get(of.model) ?? null) !== null)
      corrupt(path, 'the state is missing, and the model has files');
    return null;
  }
  if (state.seq === 0) return state;
  const head = readHead(snapshot, { state, sha256: of.sha256 });
  if (head.state !== stateDigest(state, of.sha256)) corrupt(path, `it is not the state that event ${state.seq} left`);
  return state;
}

/** The copy of the last event that lies beside the state, checked to be the one that the state ends with. */
export function readHead(
  snapshot: LedgerSnapshot,
  of: { readonly state: ModelState; readonly sha256: Sha256 },
): LedgerEvent {
  const path = headPath(of.state.model);
  const event = readDocument<LedgerEvent>(snapshot, { path, schema: EVENT_SCHEMA });
  if (event === null) corrupt(path, 'the copy of the last event is missing');
  if (eventDigest(event, of.sha256) !== of.state.head) corrupt(path, 'it is not the event that the state ends with');
  return event;
}

/** The ledger's head; refused where there is no ledger. */
export function ledgerCommit(snapshot: LedgerSnapshot): string {
  if (snapshot.ledger.kind === 'found') return snapshot.ledger.commit;
  refuse({
    code: 'ledger_missing',
    required: `the ledger branch ${LEDGER_BRANCH}`,
    found: 'the repository has no such branch',
    next: 'Run `slipway init` in a new registry. In an old one the branch was deleted: restore it from a clone, never make it anew.',
  });
}

function checkGenesis(of: { readonly pinned: string | null; readonly found: string | null }): void {
  if (of.pinned === null || of.found === null || of.pinned === of.found) return;
  refuse({
    code: 'ledger_missing',
    required: `the ledger that begins with ${of.pinned}, as the policy pins`,
    found: `a branch of that name which says it begins with ${of.found}`,
    next: `Restore the branch ${LEDGER_BRANCH} from a clone; if the ledger was renewed on purpose, change \`ledger.genesis\` in the policy.`,
  });
}
