/** Resolve: a reference becomes a record, a digest and, where asked for, verified bytes on disk. */
import type { RestrictionStanding, ShownRestriction } from '../core/approval/restriction.ts';
import { restrictionOf, restrictionWarning, shownRestriction } from '../core/approval/restriction.ts';
import type { Interval, Moment } from '../core/as-of.ts';
import { intervalsOf } from '../core/as-of.ts';
import type { ServedVersion, StagedVersion } from '../core/documents.ts';
import { checkIntegrity } from '../core/integrity.ts';
import type { Reference, Selector } from '../core/names.ts';
import { formatSubject } from '../core/names.ts';
import { ownValue } from '../core/own.ts';
import { dayOf } from '../core/paths.ts';
import { refuse } from '../core/reasons.ts';
import type { VersionRecord } from '../core/record.ts';
import type { Check, Result } from '../core/result.ts';
import { group } from '../core/result.ts';
import { servedVersion } from '../core/serving.ts';
import { stageOf } from '../core/state.ts';
import { versionTag } from '../core/tags.ts';
import { dayQuery, inForceAt, momentFrom, proveDay, readDay, requirePast, versionThen } from './as-of.ts';
import type { ReadContext } from './context.ts';
import { finished, settle } from './context.ts';
import { downloadVersion } from './download.ts';
import type { Gathered } from './gather.ts';
import { gatherModel } from './gather.ts';
import { checkTail, NEWEST_RELEASES, requireGenesis, tagsOfNextEvent, unknownToLedger } from './ledger-whole.ts';
import { outsideOf } from './moves.ts';
import { headOrigin, originOf } from './provenance.ts';
import { judge } from './resolve-judge.ts';
import type { KeyExposure } from './resolve-key.ts';
import { chooseByKey, refuseKeyThen } from './resolve-key.ts';
import { pointerOf, referenceFrom, usable, versionFiles, versionIn } from './versions.ts';

export interface ResolveRequest {
  readonly reference: string;
  /** `2026-03-03` or a time; null: now. */
  readonly at: string | null;
  /** The user's key: what it gets of a stage whose traffic is shared out. */
  readonly key?: string | null;
  readonly download: { readonly to: string; readonly roles: readonly string[] | null } | null;
}

export interface Resolution extends ServedVersion, ShownRestriction {
  readonly model: string;
  /** `model@version@sha256:…`. */
  readonly reference: string;
  readonly as_of: string | null;
  /** Where it was asked for a key: what that got, and by what. */
  readonly exposure?: KeyExposure;
  /** The version record, whole; its canonical JSON hashes to `subject`. */
  readonly version_record: VersionRecord;
  readonly files: readonly { readonly role: string; readonly path: string; readonly to: string }[];
}

export interface DayIntervals {
  readonly model: string;
  readonly name: string;
  readonly day: string;
  readonly intervals: readonly Interval[];
}

export async function resolve(
  context: ReadContext,
  request: ResolveRequest,
): Promise<Result<Resolution | DayIntervals>> {
  return settle<Resolution | DayIntervals>('resolve', async () => {
    const reference = referenceFrom(request.reference);
    const moment = request.at === null ? null : momentFrom(request.at);
    if (moment !== null && typeof request.key === 'string') refuseKeyThen(request.reference);
    const look = (): Promise<Attempt> =>
      moment === null
        ? resolveNow(context, { request, reference })
        : resolveThen(context, { request, reference, moment });
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await look();
      if (outcome.kind === 'done') return outcome.result;
      // Between two looks the ledger may have moved on; only what stays unknown to it is suspicious.
      if (attempt === LOOKS || !(await movedOn(context, outcome.gathered))) return outcome.judged();
    }
  });
}

/** How often a look is taken again because the ledger moved on during it. */
const LOOKS = 4;

type Attempt =
  | { readonly kind: 'done'; readonly result: Result<Resolution | DayIntervals> }
  /** Something outside knows of events that this look did not bring. */
  | {
      readonly kind: 'behind';
      readonly gathered: Gathered;
      readonly judged: () => Promise<Result<Resolution>>;
    };

async function movedOn(context: ReadContext, gathered: Gathered): Promise<boolean> {
  const now = await gatherModel(context.ports, { model: gathered.state.model });
  return now.state.seq > gathered.state.seq;
}

async function resolveNow(
  context: ReadContext,
  of: { readonly request: ResolveRequest; readonly reference: Reference },
): Promise<Attempt> {
  const { reference, request } = of;
  const selector = reference.selector ?? { kind: 'latest' as const };
  const query = firstQuery(context, { reference });
  const gathered = await gatherModel(context.ports, { model: reference.model, query });
  const { state, commit, effective: policy } = gathered;
  const { key } = request;
  const choice = key === undefined || key === null ? null : chooseByKey({ state, policy, reference, key });
  if (choice !== null) {
    const { selector, seq, exposure } = choice;
    return describe(context, { gathered, version: selector.version, selector, seq, asOf: null, exposure, request });
  }
  const { version } = await pointerOf(context, { state, selector, commit, policy });
  return describe(context, { gathered, version, selector, seq: pointingSeq(gathered, selector), asOf: null, request });
}

function firstQuery(context: ReadContext, of: { readonly reference: Reference }): { readonly files: string[] } {
  const { model, selector } = of.reference;
  return {
    files: selector?.kind === 'version' ? versionFiles({ model, version: selector.version }, context.ports.sha256) : [],
  };
}

/** The event that made a name point where it points; null for references that no event moves. */
function pointingSeq(gathered: Gathered, selector: Selector): number | null {
  if (selector.kind !== 'name') return null;
  const { state } = gathered;
  return ownValue(state.aliases, selector.name)?.seq ?? stageOf(state, selector.name).live?.seq ?? null;
}

async function resolveThen(
  context: ReadContext,
  of: { readonly request: ResolveRequest; readonly reference: Reference; readonly moment: Moment },
): Promise<Attempt> {
  const { reference, moment, request } = of;
  const { model, selector } = reference;
  if (selector?.kind !== 'name') {
    refuse({
      code: 'input_invalid',
      required: 'a stage or an alias, to ask what it pointed at',
      found: request.reference,
      next: `Such as \`slipway resolve ${model}@production --at ${request.at ?? ''}\`.`,
    });
  }
  const { name } = selector;
  const day = moment.kind === 'day' ? moment.day : dayOf(moment.at);
  const gathered = await gatherModel(context.ports, { model, query: dayQuery({ model, day }) });
  requirePast(moment, gathered);
  const known = {
    ...gathered.effective.stages,
    ...gathered.state.stages,
    ...gathered.effective.aliases,
    ...gathered.state.aliases,
  };
  const asOf = await readDay(context.ports, { model, day, commit: gathered.commit, first: gathered.snapshot });
  if (moment.kind === 'day') {
    if (!Object.hasOwn(known, name)) versionThen(null, { model, name, at: day });
    const intervals = intervalsOf({ name, day, opening: asOf.opening, changes: asOf.changes });
    const list = intervals
      .map((one) => `${one.version?.version ?? 'nothing'} from ${one.from} to ${one.to}`)
      .join('; ');
    const summary = `${model}@${name} on ${day} (UTC): ${list}.`;
    const checks = await proveDay(context, { gathered, name, day, asOf });
    const warnings = judge(checks, gathered);
    const record = { model, name, day, intervals };
    const result = finished({
      operation: 'resolve',
      decision: 'done',
      reason: 'ok',
      summary,
      checks,
      record,
      warnings,
    });
    return { kind: 'done', result };
  }
  const change = inForceAt(asOf, { model, at: moment.at });
  const { version, seq } = versionThen(change, { model, name, at: moment.at });
  return describe(context, {
    gathered,
    version,
    selector: { kind: 'version', version },
    seq,
    asOf: moment.at,
    name,
    request,
  });
}

interface Described {
  readonly gathered: Gathered;
  readonly version: string;
  readonly selector: Selector;
  readonly seq: number | null;
  readonly asOf: string | null;
  /** Stage or alias that was asked for as of a time. */
  readonly name?: string;
  readonly exposure?: KeyExposure;
  readonly request: ResolveRequest;
}

async function describe(context: ReadContext, of: Described): Promise<Attempt> {
  const { ports } = context;
  const { gathered, version } = of;
  const key = { model: gathered.state.model, version };
  const tag = versionTag(key);
  const snapshot = await ports.ledger.read({
    files: versionFiles(key, ports.sha256),
    tags: [tag, ...tagsOfNextEvent({ policy: gathered.effective, state: gathered.state })],
    releases: [tag],
    recent_releases: of.selector.kind === 'latest' ? NEWEST_RELEASES : 0,
    at_commit: gathered.commit,
  });
  const found = versionIn(snapshot, key, ports.sha256);
  const staged = usable(found, { ...key, selector: of.selector });
  const { published } = staged;
  const expect = published.subject;
  const [, outside, unknown, ...origins] = await Promise.all([
    requireGenesis(context, gathered),
    outsideOf(context, { snapshot, tag }),
    unknownToLedger(context, { gathered, snapshot }),
    headOrigin(context, gathered),
    ...(of.seq === null ? [] : [originOf(context, { gathered, seq: of.seq, expect, ...madeBy(of) })]),
    originOf(context, { gathered, seq: published.seq, expect, publication: published }),
  ]);
  const integrity = checkIntegrity({ version: staged, ...outside }, ports.sha256);
  const judged = (): Promise<Result<Resolution>> =>
    conclude(context, {
      ...of,
      staged,
      standing: restrictionOf({
        state: gathered.state,
        ordinal: published.ordinal,
        file: found?.restriction ?? null,
      }),
      checks: [integrity, checkTail(gathered.state, unknown), ...origins],
    });
  return unknown.length > 0 ? { kind: 'behind', gathered, judged } : { kind: 'done', result: await judged() };
}

function madeBy({ asOf, name }: Described): { readonly made?: { readonly name: string; readonly by: string } } {
  return asOf === null || name === undefined ? {} : { made: { name, by: asOf } };
}

async function conclude(
  context: ReadContext,
  of: Described & {
    readonly staged: StagedVersion;
    readonly standing: RestrictionStanding;
    readonly checks: readonly Check[];
  },
): Promise<Result<Resolution>> {
  const { ports } = context;
  const { gathered, request, staged, standing } = of;
  const { model, version, subject } = staged.published;
  const checks = group({ name: 'resolve', title: `Resolve ${request.reference}` }, of.checks);
  const restricted = restrictionWarning({ model, version, standing, now: gathered.snapshot.at });
  const warnings = [...(restricted === null ? [] : [restricted]), ...judge(checks, gathered)];
  const files = request.download === null ? [] : await downloadVersion(context, { staged, ...request.download });
  const served = servedVersion(staged, (asset) => ports.links.asset(asset));
  const reference = formatSubject({ model, version, subject });
  const when = of.asOf !== null ? ` on ${of.asOf}` : of.exposure === undefined ? '' : ' for that key';
  return finished({
    operation: 'resolve',
    decision: 'done',
    reason: 'ok',
    summary: `${request.reference}${when} is ${reference}.`,
    checks,
    record: {
      ...served,
      model,
      reference,
      as_of: of.asOf,
      ...(of.exposure === undefined ? {} : { exposure: of.exposure }),
      ...shownRestriction(standing),
      version_record: staged.record,
      files,
    },
    warnings,
  });
}
