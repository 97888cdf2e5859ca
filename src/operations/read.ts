/** Reading operations: list, info, history. */
import type { ShownRestriction } from '../core/approval/restriction.ts';
import { restrictionOf, restrictionWarning, shownRestriction } from '../core/approval/restriction.ts';
import type { CatalogDocument, CatalogRow, PublishedFacts, VersionStatus } from '../core/documents.ts';
import type { LedgerEvent } from '../core/event.ts';
import { EVENT_SCHEMA } from '../core/event.ts';
import { CATALOG_PATH, eventPath } from '../core/paths.ts';
import type { VersionRecord } from '../core/record.ts';
import type { Check, Result } from '../core/result.ts';
import type { ModelState } from '../core/state.ts';
import type { ReadContext } from './context.ts';
import { finished, settle } from './context.ts';
import { parseDocument, readDocument } from './documents.ts';
import { gatherModel, ledgerCommit, policyInForce } from './gather.ts';
import { pointerOf, readVersion, referenceFrom, usable } from './versions.ts';

export interface Listing {
  readonly models: readonly CatalogRow[];
  /** Models the policy knows of which nothing is registered yet. */
  readonly empty: readonly string[];
}

export async function list(context: ReadContext): Promise<Result<Listing>> {
  return settle('list', async () => {
    const snapshot = await context.ports.ledger.read({ files: [CATALOG_PATH] });
    ledgerCommit(snapshot);
    const { policy } = await policyInForce(snapshot, context.ports.sha256);
    const catalog = readDocument<CatalogDocument>(snapshot, { path: CATALOG_PATH, schema: 'slipway.catalog/1' });
    const models = Object.values(catalog?.models ?? {});
    const known = new Set(models.map((row) => row.model));
    const empty = Object.keys(policy.models ?? {}).filter((name) => !known.has(name));
    const summary = `${models.length} model${models.length === 1 ? '' : 's'} with versions${empty.length === 0 ? '' : `, ${empty.length} without`}.`;
    return finished({
      operation: 'list',
      decision: 'done',
      reason: 'ok',
      summary,
      checks: shown('list', summary),
      record: { models, empty },
    });
  });
}

export interface ModelInfo {
  readonly kind: 'model';
  readonly state: ModelState;
  readonly description: string | null;
  readonly owner: string | null;
}

export interface VersionInfo extends ShownRestriction {
  readonly kind: 'version';
  readonly record: VersionRecord;
  readonly published: PublishedFacts;
  readonly status: VersionStatus;
}

/** A model's state, or one version of it, whole. */
export async function info(
  context: ReadContext,
  request: { readonly reference: string },
): Promise<Result<ModelInfo | VersionInfo>> {
  return settle<ModelInfo | VersionInfo>('info', async () => {
    const { model, selector } = referenceFrom(request.reference);
    const gathered = await gatherModel(context.ports, { model });
    const { state, commit, effective } = gathered;
    if (selector === null) {
      const summary = `${model}: ${state.counts.published} version${state.counts.published === 1 ? '' : 's'}, ${state.seq} events.`;
      const record: ModelInfo = {
        kind: 'model',
        state,
        description: effective.model.description,
        owner: effective.model.owner,
      };
      return finished({
        operation: 'info',
        decision: 'done',
        reason: 'ok',
        summary,
        checks: shown('info', summary),
        record,
      });
    }
    const { version } = await pointerOf(context, { state, selector, commit, policy: effective });
    const found = await readVersion(context, { model, version, commit });
    const staged = usable(found, { model, version, selector });
    const status = found?.status;
    if (status === undefined) throw new TypeError('a usable version has a status');
    const where = status.stage === null ? `in ${effective.lifecycle.start}` : `in ${status.stage}`;
    const summary = `${model} ${version} (v${staged.record.ordinal}) is ${where} since ${status.since}.`;
    const standing = restrictionOf({ state, ordinal: staged.record.ordinal, file: found?.restriction ?? null });
    const warning = restrictionWarning({ model, version, standing, now: gathered.snapshot.at });
    const record: VersionInfo = { kind: 'version', ...staged, status, ...shownRestriction(standing) };
    return finished({
      operation: 'info',
      decision: 'done',
      reason: 'ok',
      summary,
      checks: shown('info', summary),
      record,
      warnings: warning === null ? [] : [warning],
    });
  });
}

export interface History {
  readonly model: string;
  /** Newest first. */
  readonly events: readonly LedgerEvent[];
  /** Sequence numbers whose files could not be read. */
  readonly unreadable: readonly number[];
  /** Pass as `before` for the next page; null at the beginning. */
  readonly next: number | null;
}

/** How many events one request brings. */
const PAGE = 50;

export async function history(
  context: ReadContext,
  request: { readonly model: string; readonly limit: number; readonly before: number | null },
): Promise<Result<History>> {
  return settle('history', async () => {
    const { model } = referenceFrom(request.model);
    const { state, commit } = await gatherModel(context.ports, { model });
    const events: LedgerEvent[] = [];
    const unreadable: number[] = [];
    let seq = Math.min(state.seq, (request.before ?? state.seq + 1) - 1);
    while (seq > 0 && events.length + unreadable.length < request.limit) {
      const size = Math.min(PAGE, request.limit - events.length - unreadable.length, seq);
      const page = Array.from({ length: size }, (_, index) => seq - index);
      const snapshot = await context.ports.ledger.read({
        files: page.map((one) => eventPath(model, one)),
        at_commit: commit,
      });
      for (const one of page) {
        const reading = parseDocument<LedgerEvent>(snapshot.files.get(eventPath(model, one)) ?? null, EVENT_SCHEMA);
        if (reading.kind === 'document') events.push(reading.value);
        else unreadable.push(one);
      }
      seq -= size;
    }
    const summary = `${model}: ${events.length} of ${state.seq} events, newest first.`;
    const warnings =
      unreadable.length === 0 ? [] : [`Events ${unreadable.join(', ')} cannot be read; run \`slipway verify\`.`];
    const record: History = { model, events, unreadable, next: seq > 0 ? seq + 1 : null };
    return finished({
      operation: 'history',
      decision: 'done',
      reason: 'ok',
      summary,
      checks: shown('history', summary),
      record,
      warnings,
    });
  });
}

function shown(name: string, detail: string): Check {
  return { name, title: name, status: 'pass', detail };
}
