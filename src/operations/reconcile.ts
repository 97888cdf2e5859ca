/**
 * Reconcile: completes what is owed, gives up claims nobody came back for, and renews projections. Safe to run at any
 * time, by schedule.
 */

import { canonicalJson } from '../core/canonical.ts';
import { deriveCatalog } from '../core/catalog.ts';
import type { Actor } from '../core/event.ts';
import { pointer } from '../core/fold.ts';
import { isName } from '../core/names.ts';
import { operationKey } from '../core/operation-key.ts';
import { ownValue } from '../core/own.ts';
import { aliasesPath, CATALOG_PATH, exposurePath, pagePath } from '../core/paths.ts';
import type { EffectReport, Result } from '../core/result.ts';
import { versionTag } from '../core/tags.ts';
import { effectivePolicy } from '../policy/effective.ts';
import { renderModelPage } from '../render/pages.ts';
import { actorFor } from './authority.ts';
import type { Context } from './context.ts';
import { finished, refused, settle } from './context.ts';
import type { Completion } from './effects.ts';
import { completeOwed } from './effects.ts';
import type { Gathered } from './gather.ts';
import { gatherModel, ledgerCommit, policyInForce } from './gather.ts';
import { judgeHead } from './provenance.ts';
import { releaseMarker, sweepDrafts } from './release.ts';
import { documentsRebuilt, servingDiffers, targetsDiffer } from './serving-rebuilt.ts';
import { tellAgain } from './tell.ts';
import type { Draft, Step } from './transact.ts';
import { momentOf, transact } from './transact.ts';

export interface ReconcileRequest {
  /** One model; null: all. */
  readonly model: string | null;
  /** Claims older than this are given up, in milliseconds. */
  readonly abandonAfter: number;
}

export const DEFAULT_ABANDON_AFTER = 24 * 3_600_000;

export interface Reconciliation {
  readonly models: readonly {
    readonly model: string;
    readonly completed: readonly string[];
    readonly owed: readonly string[];
    readonly abandoned: readonly string[];
  }[];
}

export async function reconcile(context: Context, request: ReconcileRequest): Promise<Result<Reconciliation>> {
  return settle<Reconciliation>('reconcile', async () => {
    const models = request.model === null ? await allModels(context) : [request.model];
    const rows: Reconciliation['models'][number][] = [];
    const effects: EffectReport[] = [];
    for (const model of models) {
      const abandoned = await abandonClaims(context, { model, abandonAfter: request.abandonAfter });
      const completion = await completeModel(context, model);
      effects.push(...completion.reports);
      const names = (state: EffectReport['state']): string[] =>
        completion.reports.filter((one) => one.state === state).map((one) => one.id);
      rows.push({ model, completed: names('done'), owed: names('owed'), abandoned });
    }
    const owed = rows.flatMap((row) => row.owed);
    const completed = rows.flatMap((row) => row.completed).length;
    const abandoned = rows.flatMap((row) => row.abandoned).length;
    const summary = `${models.length} model${models.length === 1 ? '' : 's'}: ${completed} effects completed, ${abandoned} claims abandoned, ${owed.length} effects still owed.`;
    const checks = {
      name: 'reconcile',
      title: 'Reconcile',
      status: owed.length === 0 ? ('pass' as const) : ('inconclusive' as const),
      detail: summary,
    };
    return finished({
      operation: 'reconcile',
      decision: context.mode === 'dry_run' ? 'planned' : owed.length === 0 ? 'done' : 'inconclusive',
      reason: context.mode === 'dry_run' ? 'dry_run' : owed.length === 0 ? 'ok' : 'effects_owed',
      summary,
      checks,
      record: { models: rows },
      effects,
    });
  });
}

async function allModels(context: Context): Promise<string[]> {
  const snapshot = await context.ports.ledger.read({ files: [CATALOG_PATH], folders: ['models'] });
  ledgerCommit(snapshot);
  const { policy } = await policyInForce(snapshot, context.ports.sha256);
  // Foreign folders are for `verify` to name; they must not keep the others from being looked after.
  const listed = (name: string): boolean => isName(name) && effectivePolicy(policy, name).kind === 'effective';
  return (snapshot.folders.get('models') ?? []).filter(listed);
}

/** Gives up claims nobody came back for: their numbers stay taken, their content may be registered anew. */
async function abandonClaims(
  context: Context,
  of: { readonly model: string; readonly abandonAfter: number },
): Promise<string[]> {
  const gathered = await gatherModel(context.ports, { model: of.model });
  const limit = Date.parse(momentOf(gathered)) - of.abandonAfter;
  const old = gathered.state.claims.filter((claim) => Date.parse(claim.at) <= limit);
  const abandoned: string[] = [];
  for (const claim of old) {
    const key = keyFor(context, { operation: 'abandon', model: of.model, subject: claim.subject });
    const reason = `claimed at ${claim.at} and never published`;
    const outcome = await transact(context, {
      model: of.model,
      key,
      query: { files: [] },
      decide: async (now) => {
        // Its own registration may have come back for it since.
        if (!now.state.claims.some((one) => one.ordinal === claim.ordinal)) {
          return { kind: 'stop', result: refused({ operation: 'reconcile', refusal: GONE }) };
        }
        const payload = { ...pointer(claim), content: claim.content, reason };
        return { ...blank({ context, gathered: now }), type: 'version_abandoned', payload };
      },
    });
    if (outcome.kind === 'stopped') continue;
    abandoned.push(claim.version);
    const tag = versionTag({ model: of.model, version: claim.version });
    if (outcome.kind !== 'planned')
      await sweepDrafts(context.ports.releases, { tag, marker: releaseMarker({ tag, digest: '' }) });
  }
  return abandoned;
}

/** Never shown: stands for a claim that was published or given up meanwhile. */
const GONE = { code: 'not_published', required: 'an open claim', found: 'none', next: '' } as const;

async function completeModel(context: Context, model: string): Promise<Completion> {
  const files = [aliasesPath(model), exposurePath(model), pagePath(model)];
  const gathered = await gatherModel(context.ports, { model, query: { files } });
  const { state, commit } = gathered;
  if (state.seq === 0 || context.mode === 'dry_run') return { reports: [], through: state.seq };
  const owed = await completeOwed(context, { state, commit, now: momentOf(gathered) });
  const again = await tellAgain(context, gathered);
  const completion = again.kind === 'nothing' ? owed : { ...owed, reports: [...owed.reports, again.report] };
  const engines = await targetsDiffer(context, gathered);
  const stale = pagesDiffer(context, gathered) || engines.differ === 'yes' || (await servingDiffers(context, gathered));
  const confirms = again.kind === 'told' || (state.owed.length > 0 && completion.through > state.projected_through);
  if (!stale && !confirms && !(await needsRenewal(context, gathered))) return completion;
  const key = keyFor(context, { operation: 'reconcile', model, subject: state.head ?? '' });
  const decide = async (now: Gathered): Promise<Step> => {
    const documents = await documentsRebuilt(context, now);
    // Those who were not told are told again until they are; only what was done is confirmed.
    const completed = completion.reports.filter((one) => !isUntold(one)).map((report) => report.id);
    return {
      ...blank({ context, gathered: now }),
      type: 'reconciled',
      payload: { completed },
      projectedThrough: completion.through,
      documents,
      ...(engines.left.length === 0 ? {} : { deletions: engines.left }),
    };
  };
  await transact(context, { model, key, query: { files: [] }, decide });
  return completion;
}

function isUntold(report: EffectReport): boolean {
  return report.effect === 'tell' && report.state === 'owed';
}

/** Age of a chain's last event after which a new one is written, so that its proof never grows older than a key. */
const RENEW_AFTER = 30 * 24 * 3_600_000;

/**
 * Whether a chain's proof should be renewed by an event of its own: its last event is old, or its key is retired (then
 * the policy must have been set to `warn` by somebody who looked).
 */
async function needsRenewal(context: Context, gathered: Gathered): Promise<boolean> {
  const { state } = gathered;
  if (context.caller.run === null || state.at === null) return false;
  if (Date.parse(momentOf(gathered)) - Date.parse(state.at) > RENEW_AFTER) return true;
  return (await judgeHead(context, gathered)).kind === 'retired_key';
}

/** Whether the page or the catalogue's row is not what state and policy make it; `verify` calls that stale. */
function pagesDiffer(context: Context, gathered: Gathered): boolean {
  const { state, snapshot, effective, catalog } = gathered;
  const page = renderModelPage({ state, policy: effective, links: context.ports.links });
  if (snapshot.files.get(pagePath(state.model)) !== page) return true;
  const { description, owner, tags } = effective.model;
  const row = ownValue(deriveCatalog(null, { state, description, owner, tags }).models, state.model);
  return !sameJson(ownValue(catalog?.models ?? {}, state.model), row);
}

function sameJson(left: unknown, right: unknown): boolean {
  return left !== undefined && canonicalJson(left) === canonicalJson(right);
}

type Blank = Omit<Draft, 'type' | 'payload'>;

function blank(of: { readonly context: Context; readonly gathered: Gathered }): Blank {
  const actor: Actor = actorFor(of.context, of.gathered);
  return {
    kind: 'write',
    actor,
    owes: [],
    projectedThrough: of.gathered.state.projected_through,
    checks: { name: 'reconcile', title: 'Reconcile', status: 'pass', detail: 'Housekeeping.' },
    documents: { stages: new Map(), aliases: null, exposure: null, day: null },
    staged: null,
    record: null,
  };
}

function keyFor(
  context: Context,
  of: { readonly operation: string; readonly model: string; readonly subject: string },
): string {
  return operationKey({ source: context.caller.source, ...of, stage: null }, context.ports.sha256);
}
