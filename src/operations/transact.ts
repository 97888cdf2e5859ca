/**
 * One event, one commit, compare-and-swap: the only way anything is written to the ledger.
 *
 * When the branch moved under a write, two things can have happened. Another model's event landed: this event still
 * stands, only the files shared by all models are rebuilt. Or this model or the policy changed: facts are gathered and
 * the decision is taken anew. A write whose answer was lost is recognised by reading back its operation key.
 */

import { documentText } from '../core/canonical.ts';
import { deriveCatalog } from '../core/catalog.ts';
import type { DocumentsBefore } from '../core/derive.ts';
import { deriveFiles } from '../core/derive.ts';
import type { StagedVersion } from '../core/documents.ts';
import type { EvaluationRecord } from '../core/evaluation/types.ts';
import type { Actor, EventBody, EventType, LedgerEvent, OwedEffect, Payloads } from '../core/event.ts';
import { EVENT_SCHEMA, eventDigest, originAudience } from '../core/event.ts';
import { applyEvent, sealEvent } from '../core/fold.ts';
import type { Digest } from '../core/names.ts';
import { type Parsed, parseEvent, parseState } from '../core/parse.ts';
import { CATALOG_PAGE, CATALOG_PATH, operationIndexPath, pagePath } from '../core/paths.ts';
import { refuse } from '../core/reasons.ts';
import type { VersionRecord } from '../core/record.ts';
import type { Check, Result } from '../core/result.ts';
import type { ModelState } from '../core/state.ts';
import { isoSeconds } from '../core/time.ts';
import type { LedgerQuery } from '../ports.ts';
import { renderCatalogPage, renderModelPage } from '../render/pages.ts';
import { checkBeginning, checkHead, checkOrigin } from './authority.ts';
import { currentKey, findCommitted } from './committed.ts';
import type { Context } from './context.ts';
import type { Gathered } from './gather.ts';
import { gatherModel } from './gather.ts';
import { targetFiles } from './target-files.ts';

/** What a decision wants written. */
export interface Draft<T extends EventType = EventType> {
  readonly kind: 'write';
  readonly type: T;
  readonly payload: Payloads[T];
  readonly actor: Actor;
  readonly owes: readonly OwedEffect[];
  readonly projectedThrough: number;
  readonly checks: Check;
  readonly documents: DocumentsBefore;
  readonly staged: StagedVersion | null;
  readonly record: VersionRecord | null;
  /** The record that an `evaluated` event names. */
  readonly evaluation?: EvaluationRecord;
  /** Files that are there and belong to nothing any more. */
  readonly deletions?: readonly string[];
}

export type Step = Draft | { readonly kind: 'stop'; readonly result: Result };

export interface Committed {
  readonly event: LedgerEvent;
  readonly digest: Digest;
  /** Ledger commit that holds the event; null when it was committed by an earlier attempt. */
  readonly commit: string | null;
  readonly state: ModelState;
  readonly gathered: Gathered;
}

export type Transaction =
  | ({ readonly kind: 'committed'; readonly draft: Draft } & Committed)
  /** This very operation was committed before; nothing was written now. */
  | ({ readonly kind: 'replayed' } & Committed)
  | {
      readonly kind: 'planned';
      readonly draft: Draft;
      readonly event: EventBody;
      readonly state: ModelState;
      readonly gathered: Gathered;
    }
  | { readonly kind: 'stopped'; readonly result: Result };

export interface TransactionPlan {
  readonly model: string;
  /** What the first look needs beyond state, catalogue and policy. */
  readonly query: LedgerQuery;
  /** The operation key: its index comes along with the first look. */
  readonly key: string;
  readonly decide: (gathered: Gathered) => Promise<Step>;
  /**
   * Whether what this operation once committed no longer stands (a claim that was given up, a hold that was lifted), so
   * that asking again means asking anew. Default: what was committed is the outcome for ever.
   */
  readonly isSpent?: (event: LedgerEvent, gathered: Gathered) => Promise<boolean>;
  /** Already gathered facts to begin with, when an operation has just looked. */
  readonly first?: Gathered;
}

interface Prepared {
  readonly draft: Draft;
  readonly event: LedgerEvent;
  readonly digest: Digest;
  readonly after: ModelState;
  readonly modelFiles: Map<string, string>;
  /** What must not have changed for the event to stand. */
  readonly basis: { readonly modelTree: string | null; readonly policyText: string };
}

/** How many writes without a clear answer are read back and tried again. */
const UNCLEAR_WRITES = 6;

export async function transact(context: Context, plan: TransactionPlan): Promise<Transaction> {
  const { ports } = context;
  const deadline = ports.clock.now() + context.patience;
  let prepared: Prepared | null = null;
  let gathered = plan.first ?? (await look(context, plan));
  let unclear = 0;
  for (let attempt = 0; ; attempt += 1) {
    if (prepared === null || !stands(prepared, gathered, plan.model)) {
      const { key, committed } = await currentKey(context, { plan, gathered });
      if (committed !== null) return { kind: 'replayed', ...committed, gathered };
      await Promise.all([checkHead(context, gathered), checkBeginning(context, gathered)]);
      const step = await plan.decide(gathered);
      if (step.kind === 'stop') return { kind: 'stopped', result: step.result };
      const body = eventBody(context, { draft: step, gathered, key });
      const digest = eventDigest(body, ports.sha256);
      const state = applyEvent(gathered.state, body, digest);
      if (context.mode === 'dry_run') return { kind: 'planned', draft: step, event: body, state, gathered };
      prepared = await prepare(context, { draft: step, body, digest, gathered, after: state });
    }
    const outcome = await ports.ledger.commit({
      expected: gathered.commit,
      message: commitMessage(prepared.event),
      additions: allFiles(prepared, gathered),
      ...(prepared.draft.deletions === undefined ? {} : { deletions: prepared.draft.deletions }),
    });
    if (outcome.kind === 'committed') {
      const { draft, event, digest, after } = prepared;
      return { kind: 'committed', draft, event, digest, commit: outcome.commit, state: after, gathered };
    }
    if (outcome.kind === 'unknown') unclear += 1;
    await ports.clock.sleep(backoff(attempt, ports.clock.random()));
    gathered = await look(context, plan);
    const landed = await findCommitted(context, { model: plan.model, key: prepared.event.operation_key, gathered });
    if (landed !== null) {
      if (landed.digest !== prepared.digest) return { kind: 'replayed', ...landed, gathered };
      return { kind: 'committed', draft: prepared.draft, ...landed, gathered };
    }
    // Only now, after reading back: the last write may have landed as well.
    if (ports.clock.now() >= deadline || unclear === UNCLEAR_WRITES) contended(outcome.kind, attempt + 1);
  }
}

/** Full jitter, growing to two seconds: many writers at once spread out instead of meeting again. */
function backoff(attempt: number, random: number): number {
  return Math.round(random * Math.min(2000, 60 * 2 ** Math.min(attempt, 6)));
}

async function look(context: Context, plan: TransactionPlan): Promise<Gathered> {
  const { key, model, query } = plan;
  const files = [...query.files, operationIndexPath(model, key)];
  return gatherModel(context.ports, { model, query: { ...query, files } });
}

/** Whether a prepared event may be written on what is there now: neither this model nor the policy changed. */
function stands(prepared: Prepared, gathered: Gathered, model: string): boolean {
  const tree = gathered.snapshot.models.get(model) ?? null;
  return tree === prepared.basis.modelTree && gathered.inForce.text === prepared.basis.policyText;
}

function eventBody(
  context: Context,
  of: { readonly draft: Draft; readonly gathered: Gathered; readonly key: string },
): EventBody {
  const { draft, gathered, key } = of;
  const { state } = gathered;
  const open = {
    schema: EVENT_SCHEMA,
    seq: state.seq + 1,
    type: draft.type,
    model: state.model,
    operation_key: key,
    actor: draft.actor,
    at: momentOf(gathered),
    run: context.caller.run,
    policy: { commit: gathered.inForce.commit, digest: gathered.inForce.digest },
    previous: state.head,
    payload: draft.payload,
    owes: draft.owes,
    projected_through: draft.projectedThrough,
  } as Omit<EventBody, 'state'>;
  return sealEvent(state, open, context.ports.sha256);
}

/** GitHub's clock at the look, never earlier than the model's last event. */
export function momentOf(gathered: Pick<Gathered, 'snapshot' | 'state'>): string {
  const now = isoSeconds(Date.parse(gathered.snapshot.at));
  return gathered.state.at !== null && gathered.state.at > now ? gathered.state.at : now;
}

async function prepare(
  context: Context,
  of: {
    readonly draft: Draft;
    readonly body: EventBody;
    readonly digest: Digest;
    readonly gathered: Gathered;
    readonly after: ModelState;
  },
): Promise<Prepared> {
  const { ports } = context;
  const { draft, digest, gathered, after } = of;
  const origin = await ports.origin.prove(originAudience(digest));
  const event = { ...of.body, origin } as LedgerEvent;
  checkOrigin(context, { event, digest, gathered });
  requireWellFormed(parseEvent(event), parseState(after));
  const modelFiles = deriveFiles(
    {
      before: gathered.state,
      after,
      event,
      digest,
      documents: draft.documents,
      staged: draft.staged,
      record: draft.record,
      evaluation: draft.evaluation ?? null,
      assetUri: ({ tag, asset }) => ports.links.asset({ tag, asset }),
    },
    ports.sha256,
  );
  for (const [path, text] of await targetFiles(ports.targets, {
    model: after.model,
    files: modelFiles,
    targets: gathered.effective.serving.targets,
  }))
    modelFiles.set(path, text);
  modelFiles.set(
    pagePath(after.model),
    renderModelPage({ state: after, policy: gathered.effective, links: ports.links }),
  );
  const modelTree = gathered.snapshot.models.get(after.model) ?? null;
  return { draft, event, digest, after, modelFiles, basis: { modelTree, policyText: gathered.inForce.text } };
}

/** What is written must be readable: a ledger that holds what no reader takes is one that nothing can be added to. */
function requireWellFormed(...parsed: readonly Parsed<unknown>[]): void {
  const problems = parsed.flatMap((one) => (one.kind === 'malformed' ? one.problems : []));
  const [first] = problems;
  if (first !== undefined) throw new TypeError(`what was to be written is malformed: ${first.where} ${first.message}`);
}

/** The model's files, and the shared ones rebuilt on what is there now. */
function allFiles(prepared: Prepared, gathered: Gathered): Map<string, string> {
  const { model } = gathered.effective;
  const catalog = deriveCatalog(gathered.catalog, {
    state: prepared.after,
    description: model.description,
    owner: model.owner,
    tags: model.tags,
  });
  return new Map([
    ...prepared.modelFiles,
    [CATALOG_PATH, documentText(catalog)],
    [CATALOG_PAGE, renderCatalogPage(catalog)],
  ]);
}

function commitMessage(event: LedgerEvent): { headline: string; body: string } {
  const payload = event.payload as { version?: string; stage?: string };
  const words = [
    `${event.model} #${event.seq}: ${event.type.replaceAll('_', ' ')}`,
    payload.version,
    payload.stage,
  ].filter(Boolean);
  return {
    headline: words.join(' '),
    body: `Slipway-Event: ${event.model}/${event.seq}\nSlipway-Operation: ${event.operation_key}`,
  };
}

function contended(last: 'moved' | 'unknown', attempts: number): never {
  refuse({
    code: last === 'moved' ? 'ledger_contended' : 'platform_unavailable',
    required: 'one moment in which the ledger does not move',
    found:
      last === 'moved'
        ? `other writers came first ${attempts} times`
        : `no clear answer to a write (tried ${attempts} times); it had not landed when the ledger was read again`,
    next: 'Run the same job again: what was written is recognised, and nothing is done twice.',
  });
}
