/**
 * Verify: walks the ledger from its first event, makes every derived file again, asks where each event came from, and
 * looks at tags, releases and bytes. It trusts nothing it can compute, and names what was tampered with, cut off or lost.
 */
import type { CatalogDocument } from '../core/documents.ts';
import { isName } from '../core/names.ts';
import { CATALOG_PATH } from '../core/paths.ts';
import { refuse } from '../core/reasons.ts';
import type { Check, Result } from '../core/result.ts';
import { modelOfEvaluationTag, parseOwnTag } from '../core/tags.ts';
import { effectivePolicy } from '../policy/effective.ts';
import type { EffectivePolicy, Policy } from '../policy/types.ts';
import type { LedgerSnapshot } from '../ports.ts';
import type { ReadContext } from './context.ts';
import { finished, refused, settle } from './context.ts';
import { faultOf, parseDocument } from './documents.ts';
import { ledgerCommit, policyInForce, policyOfModel } from './gather.ts';
import { verifyChain } from './verify-chain.ts';
import type { Finding } from './verify-findings.ts';
import { isGrave } from './verify-findings.ts';
import { verifyOutside } from './verify-outside.ts';

export interface VerifyRequest {
  /** One model; null: all. */
  readonly model: string | null;
  /** Go on with the releases after this tag: for registries too large for one hour's requests. */
  readonly after: string | null;
  /** At most this many releases in one go; the result says where to go on. */
  readonly releases: number;
  /** Also download every asset and hash it. */
  readonly bytes: 'digests' | 'download';
}

export interface Verification {
  readonly ledger_commit: string;
  readonly models: readonly {
    readonly model: string;
    readonly events: number;
    readonly versions: number;
    readonly head: string | null;
  }[];
  readonly findings: readonly Finding[];
  /** Tag after which to go on; null when everything was walked. */
  readonly next: string | null;
}

export async function verify(context: ReadContext, request: VerifyRequest): Promise<Result<Verification>> {
  return settle<Verification>('verify', async () => {
    const { ports } = context;
    if (request.releases < 1) {
      refuse({
        code: 'input_invalid',
        required: '`releases` as 1 or more',
        found: String(request.releases),
        next: 'Leave it out to look at 200; the result says where to go on.',
      });
    }
    const snapshot = await ports.ledger.read({ files: [CATALOG_PATH], folders: ['models', '.github'] });
    const inForce = await policyInForce(snapshot, ports.sha256);
    const commit = ledgerCommit(snapshot);
    const findings: Finding[] = await verifyGenesis(context, { pinned: inForce.policy.ledger.genesis, commit });
    const catalog = readCatalog(snapshot, findings);
    const folders = snapshot.folders.get('models') ?? [];
    if (snapshot.folders.get('.github') !== null && snapshot.folders.get('.github') !== undefined) {
      // Workflows on this branch would run for pushes to it, with the rights of whoever pushes.
      findings.push({ kind: 'foreign', model: null, where: '.github', detail: 'no event made this; take it out' });
    }
    for (const name of folders.filter((one) => !isName(one))) {
      findings.push({
        kind: 'foreign',
        model: null,
        where: `models/${name}`,
        detail: 'this is no model folder; it is skipped',
      });
    }
    const known = [...new Set([...folders.filter(isName), ...Object.keys(catalog?.models ?? {})])].sort();
    if (request.model !== null) policyOfModel(inForce.policy, request.model);
    const models = request.model === null ? known : [request.model];
    const walked: Verification['models'][number][] = [];
    let left = request.releases;
    let next: string | null = null;
    let last = request.after;
    const from = request.after === null ? null : modelOfTag(request.after);
    for (const model of models) {
      const { policy, listed } = policyToWalk(inForce.policy, model);
      const chain = await verifyChain(context, {
        model,
        commit,
        policy,
        branch: inForce.branch,
        repository: snapshot.repository.name,
        catalog,
      });
      if (!listed) findings.push(unlisted(model));
      // A folder without a single event is no model, whatever lies in it.
      if (chain.replay.digests.length === 0 && !listed) continue;
      findings.push(...chain.findings);
      walked.push({
        model,
        events: chain.replay.digests.length,
        versions: chain.replay.versions.size,
        head: chain.replay.state.head,
      });
      // What an earlier walk has been through is not begun again, or the end would never be reached.
      if (from !== null && model < from) continue;
      const outside = await verifyOutside(context, {
        model,
        replay: chain.replay,
        after: request.after,
        limit: left,
        bytes: request.bytes,
      });
      findings.push(...outside.findings);
      left -= outside.walked;
      last = outside.last ?? last;
      if (outside.rest > 0) next ??= last;
    }
    return conclude({ ledger_commit: commit, models: walked, findings, next });
  });
}

/** Model that a tag of ours belongs to; null for any other. */
function modelOfTag(tag: string): string | null {
  return parseOwnTag(tag)?.model ?? modelOfEvaluationTag(tag);
}

/** The catalogue, or a finding in its place: one broken file must not hide what else is wrong. */
function readCatalog(snapshot: LedgerSnapshot, findings: Finding[]): CatalogDocument | null {
  const unreadable = snapshot.unreadable.find((one) => one.path === CATALOG_PATH);
  const reading = parseDocument<CatalogDocument>(snapshot.files.get(CATALOG_PATH) ?? null, 'slipway.catalog/1');
  const reason = unreadable?.reason ?? faultOf(reading);
  if (reason !== null) findings.push({ kind: 'edited', model: null, where: CATALOG_PATH, detail: reason });
  return reading.kind === 'document' ? reading.value : null;
}

/** A model that the policy no longer lists is walked all the same, by what the policy says of any model. */
function policyToWalk(policy: Policy, model: string): { readonly policy: EffectivePolicy; readonly listed: boolean } {
  const effective = effectivePolicy(policy, model);
  if (effective.kind === 'effective') return { policy: effective, listed: true };
  return { policy: policyOfModel({ ...policy, models: null }, model), listed: false };
}

function unlisted(model: string): Finding {
  const detail = 'the policy lists no such model; whatever is in there takes no part in the registry';
  return { kind: 'foreign', model, where: `models/${model}`, detail };
}

async function verifyGenesis(
  context: ReadContext,
  of: { readonly pinned: string | null; readonly commit: string },
): Promise<Finding[]> {
  const where = 'ledger';
  if (of.pinned === null) {
    return [
      {
        kind: 'unpinned',
        model: null,
        where,
        detail:
          'the policy does not pin the first commit of the ledger (`ledger.genesis`), so a branch made anew would not show',
      },
    ];
  }
  const descends = await context.ports.ledger.descendsFrom(of.pinned);
  if (descends === 'yes') return [];
  return [
    {
      kind: 'cut_off',
      model: null,
      where,
      detail: `the branch does not descend from ${of.pinned}, the first commit that the policy pins`,
    },
  ];
}

function conclude(record: Verification): Result<Verification> {
  const { findings } = record;
  const grave = findings.filter(isGrave);
  const events = record.models.reduce((sum, one) => sum + one.events, 0);
  const children: Check[] = findings.map((finding, index) => ({
    name: `finding_${index + 1}`,
    title: finding.kind.replaceAll('_', ' '),
    status: isGrave(finding) ? 'fail' : 'inconclusive',
    detail: `${finding.where}: ${finding.detail}.`,
  }));
  const walked = `${record.models.length} model${record.models.length === 1 ? '' : 's'}, ${events} events`;
  const checks: Check = {
    name: 'verify',
    title: 'Verify',
    status: grave.length > 0 ? 'fail' : 'pass',
    detail: `${walked} walked.`,
    ...(children.length > 0 ? { children } : {}),
  };
  const warnings = findings.filter((one) => !isGrave(one)).map((one) => `${one.where}: ${one.detail}.`);
  const go =
    record.next === null
      ? []
      : [`Not every release was looked at; go on with \`slipway verify --after ${record.next}\`.`];
  if (grave.length === 0) {
    const whole = record.next === null;
    const summary = whole
      ? `The registry is whole: ${walked}, nothing tampered with, cut off or missing.`
      : `Nothing found so far: ${walked}; not every release was looked at.`;
    return finished({
      operation: 'verify',
      decision: whole ? 'done' : 'inconclusive',
      reason: whole ? 'ok' : 'verification_unfinished',
      summary,
      checks,
      record,
      warnings: [...warnings, ...go],
    });
  }
  const refusal = {
    code: 'verification_failed' as const,
    required: 'a registry in which nothing was tampered with, cut off or lost',
    found: grave
      .map((finding) => `${finding.kind.replaceAll('_', ' ')}: ${finding.where}: ${finding.detail}`)
      .join('; '),
    next: 'Look at each with the history of the branch; restore from a clone, and rotate who may push.',
  };
  return { ...refused({ operation: 'verify', refusal, checks, warnings: [...warnings, ...go] }), record };
}
