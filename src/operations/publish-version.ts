/** The second half of a registration: anchor, tag, draft, bytes, comparison, publication, and the event that says so. */
import { canonicalJson, documentText } from '../core/canonical.ts';
import type { PublishedFacts } from '../core/documents.ts';
import type { LedgerEvent, Payloads, ReleaseAsset } from '../core/event.ts';
import { EVENT_SCHEMA, eventDigest } from '../core/event.ts';
import { pointer } from '../core/fold.ts';
import type { Digest } from '../core/names.ts';
import { formatSubject } from '../core/names.ts';
import { operationKey } from '../core/operation-key.ts';
import { eventPath } from '../core/paths.ts';
import type { ReasonCode } from '../core/reasons.ts';
import { refuse } from '../core/reasons.ts';
import type { VersionRecord } from '../core/record.ts';
import { buildReleaseRecord, RELEASE_RECORD_FILE, VERSION_RECORD_FILE } from '../core/release-record.ts';
import type { Check, EffectReport, Result } from '../core/result.ts';
import type { ReleaseFacts } from '../ports.ts';
import { renderVersionBody } from '../render/release.ts';
import { actorFor } from './authority.ts';
import type { Context } from './context.ts';
import { finished } from './context.ts';
import { corrupt, parseDocument } from './documents.ts';
import type { Gathered } from './gather.ts';
import type { VersionContent } from './model-folder.ts';
import type { RegisterRequest } from './register.ts';
import type { PlannedAsset } from './release.ts';
import { checksumsAsset, publishRelease, releaseMarker, textAsset } from './release.ts';
import type { Step } from './transact.ts';
import { transact } from './transact.ts';
import { readVersion } from './versions.ts';

export type ClaimedVersion =
  | { readonly kind: 'published'; readonly record: VersionRecord; readonly published: PublishedFacts }
  | {
      readonly kind: 'claimed';
      readonly record: VersionRecord;
      readonly event: LedgerEvent<'version_claimed'>;
      readonly digest: Digest;
      readonly genesis: string;
      /** A ledger commit that holds the claim. */
      readonly commit: string;
    };

export interface Registration {
  readonly model: string;
  readonly version: string;
  readonly ordinal: number;
  /** `model@version@sha256:…`, for the next job. */
  readonly subject: string;
  readonly content: Digest;
  readonly tag: string;
  readonly release_url: string | null;
  readonly immutable: boolean | null;
  readonly bump: Payloads['version_claimed']['bump'] | null;
}

/** Reads a claim back from the ledger: record and event, or the publication if somebody finished it meanwhile. */
export async function readClaim(
  context: Context,
  of: { readonly gathered: Gathered; readonly seq: number },
): Promise<ClaimedVersion> {
  const { ports } = context;
  const { gathered } = of;
  const { model, genesis } = gathered.state;
  const path = eventPath(model, of.seq);
  const snapshot = await ports.ledger.read({ files: [path], at_commit: gathered.commit });
  const reading = parseDocument<LedgerEvent>(snapshot.files.get(path) ?? null, EVENT_SCHEMA);
  if (reading.kind !== 'document') corrupt(path, reading.kind === 'absent' ? 'the event is missing' : reading.reason);
  const event = reading.value;
  if (event.type !== 'version_claimed') corrupt(path, `it is ${event.type}, not the claim the state names`);
  const found = await readVersion(context, { model, version: event.payload.version, commit: gathered.commit });
  if (found === null) corrupt(path, `the record of ${event.payload.version} is missing`);
  if (found.published !== null) return { kind: 'published', record: found.record, published: found.published };
  return {
    kind: 'claimed',
    record: found.record,
    event,
    digest: eventDigest(event, ports.sha256),
    genesis,
    commit: gathered.commit,
  };
}

export interface PublishRequest {
  readonly claimed: ClaimedVersion;
  readonly version: VersionContent;
  readonly request: RegisterRequest;
  readonly mode: 'fresh' | 'resume';
  readonly before: readonly EffectReport[];
  readonly warnings: readonly string[];
}

/** Brings a claimed version to its published end; one that is published already is returned as it is. */
export async function publishVersion(context: Context, of: PublishRequest): Promise<Result<Registration>> {
  const { claimed } = of;
  const { model, version } = claimed.record;
  if (claimed.kind === 'published') return known(of, claimed);
  if (context.mode === 'dry_run') {
    return done(of, {
      published: null,
      decision: 'planned',
      reason: 'dry_run',
      summary: `Would resume the registration of ${model} ${version}.`,
    });
  }
  const outside = await publishOutside(context, { ...of, claimed });
  const published = await publishInLedger(context, { claimed, outside });
  return done(of, {
    published,
    decision: 'done',
    reason: 'ok',
    summary: `${model} ${version} (v${claimed.record.ordinal}) is registered.`,
  });
}

function known(of: PublishRequest, claimed: Extract<ClaimedVersion, { kind: 'published' }>): Result<Registration> {
  const { model, version } = claimed.record;
  const summary = `${model} ${version} holds the same content already; it is the same version.`;
  return done(of, { published: claimed.published, decision: 'already_done', reason: 'already_registered', summary });
}

function done(
  of: PublishRequest,
  result: {
    readonly published: PublishedFacts | null;
    readonly decision: 'done' | 'already_done' | 'planned';
    readonly reason: ReasonCode;
    readonly summary: string;
  },
): Result<Registration> {
  const { claimed, version } = of;
  const { record } = claimed;
  const { published } = result;
  const check: Check = {
    name: 'register',
    title: `Register ${record.model} ${record.version}`,
    status: 'pass',
    detail: result.summary,
    evidence: { content: record.content_digest, artifacts: record.artifacts.length },
  };
  const release: EffectReport[] =
    published === null
      ? []
      : [
          {
            effect: 'release',
            id: published.tag,
            state: result.decision === 'done' ? 'done' : 'already_done',
            url: published.release.url,
          },
        ];
  const mutable = published !== null && !published.release.immutable;
  const note =
    mutable && result.decision === 'done'
      ? ['The release is not immutable: switch on release immutability in the repository settings.']
      : [];
  return finished({
    operation: 'register',
    decision: result.decision,
    reason: result.reason,
    summary: result.summary,
    checks: check,
    record: describeRegistration({
      model: record.model,
      payload: { ...pointerOf(of), content: version.content.content_digest, tag: tagOf(of), bump: record.bump },
      published,
    }),
    effects: [...of.before, ...release],
    warnings: [...of.warnings, ...note],
  });
}

function pointerOf(of: PublishRequest): { version: string; ordinal: number; subject: Digest } {
  return of.claimed.kind === 'published' ? pointer(of.claimed.published) : pointer(of.claimed.event.payload);
}

function tagOf(of: PublishRequest): string {
  return of.claimed.kind === 'published' ? of.claimed.published.tag : of.claimed.event.payload.tag;
}

/** A registration as results and outputs give it. */
export function describeRegistration(of: {
  readonly model: string;
  readonly payload: Pick<Payloads['version_claimed'], 'version' | 'ordinal' | 'subject' | 'content' | 'tag' | 'bump'>;
  readonly published: PublishedFacts | null;
}): Registration {
  const { model, payload, published } = of;
  return {
    model,
    version: payload.version,
    ordinal: payload.ordinal,
    subject: formatSubject({ model, version: payload.version, subject: payload.subject }),
    content: payload.content,
    tag: payload.tag,
    release_url: published?.release.url ?? null,
    immutable: published?.release.immutable ?? null,
    bump: payload.bump,
  };
}

interface Outside {
  readonly anchor: string;
  readonly release: ReleaseFacts;
  readonly assets: readonly ReleaseAsset[];
}

async function publishOutside(
  context: Context,
  of: PublishRequest & { readonly claimed: Extract<ClaimedVersion, { kind: 'claimed' }> },
): Promise<Outside> {
  const { ports } = context;
  const { claimed, mode } = of;
  const { payload } = claimed.event;
  const { model, version } = claimed.record;
  const message = `${model} ${version}\n\nSlipway-Subject: ${payload.subject}`;
  const anchor = await ports.git.createAnchor({ source: payload.source, message, at: payload.tagged_at });
  const tag = await ports.git.createTag({ name: payload.tag, target: anchor, message, at: payload.tagged_at });
  if (tag.facts.target !== anchor) {
    refuse({
      code: 'integrity_failed',
      required: `tag ${payload.tag} on ${anchor}`,
      found: `somebody else's tag of that name on ${tag.facts.target}`,
      next: 'Delete that tag, or give the claim up with `slipway reconcile --abandon-after 0` and register again.',
    });
  }
  const assets = versionAssets(context, of);
  const marker = releaseMarker({ tag: payload.tag, digest: claimed.digest });
  const protection = context.caller.token === 'app' ? 'prevented' : 'detected';
  const { release } = await publishRelease(context, {
    tag: payload.tag,
    title: `${model} ${version}`,
    marker,
    mode,
    body: (own) =>
      renderVersionBody({
        record: claimed.record,
        subject: payload.subject,
        card: of.version.card,
        marker: own,
        links: ports.links,
        protection,
      }),
    assets: async () => assets,
  });
  checkBytes(release, claimed);
  return { anchor, release, assets: assets.map((one) => one.asset) };
}

function versionAssets(
  context: Context,
  of: PublishRequest & { readonly claimed: Extract<ClaimedVersion, { kind: 'claimed' }> },
): PlannedAsset[] {
  const { ports, caller } = context;
  const { claimed, version, request } = of;
  const { sha256 } = ports;
  const releaseRecord = buildReleaseRecord({
    event: claimed.event,
    digest: claimed.digest,
    // The claim's own commit is not known to a process that resumes it; any commit that holds the claim proves as much.
    ledgerCommit: claimed.commit,
    genesis: claimed.genesis,
    repository: caller.repository,
    record: claimed.record,
    protection: caller.token === 'app' ? 'prevented' : 'detected',
  });
  const files = version.assets.map(({ name, size, sha256: digest, path }): PlannedAsset => {
    return { asset: { name, size, sha256: digest }, source: { kind: 'file', path: request.folder.locate(path) } };
  });
  const texts = [
    textAsset(VERSION_RECORD_FILE, canonicalJson(claimed.record), sha256),
    textAsset(RELEASE_RECORD_FILE, documentText(releaseRecord), sha256),
  ];
  const all = [...files, ...texts];
  return [...all, checksumsAsset(all, sha256)];
}

/** Read back: the published release must hold the claimed bytes, whoever put them there. */
function checkBytes(release: ReleaseFacts, claimed: Extract<ClaimedVersion, { kind: 'claimed' }>): void {
  const wrong = claimed.event.payload.assets.filter((expected) => {
    const found = release.assets.find((asset) => asset.name === expected.name);
    return (
      found === undefined ||
      !found.complete ||
      found.size !== expected.size ||
      (found.sha256 !== null && found.sha256 !== expected.sha256)
    );
  });
  if (wrong.length === 0) return;
  refuse({
    code: 'bytes_differ',
    required: `release ${release.tag} with the bytes that were claimed`,
    found: `other bytes, or none, for ${wrong.map((asset) => asset.name).join(', ')}`,
    next: 'Somebody changed the release. Give the claim up with `slipway reconcile --abandon-after 0` and register again.',
  });
}

async function publishInLedger(
  context: Context,
  of: { readonly claimed: Extract<ClaimedVersion, { kind: 'claimed' }>; readonly outside: Outside },
): Promise<PublishedFacts> {
  const { claimed, outside } = of;
  const { model, version } = claimed.record;
  const { sha256 } = context.ports;
  const { payload } = claimed.event;
  const { release } = outside;
  const key = operationKey(
    {
      source: { kind: 'direct', id: `claim:${claimed.digest}` },
      operation: 'publish',
      model,
      subject: payload.subject,
      stage: null,
    },
    sha256,
  );
  const decide = async (gathered: Gathered): Promise<Step> => {
    // A claim that somebody else published is this very operation, and found by its key before this is asked.
    if (!gathered.state.claims.some((claim) => claim.ordinal === payload.ordinal)) {
      refuse({
        code: 'not_published',
        required: `the claim of ${model} ${version}`,
        found: 'it was abandoned',
        next: 'Register the content again: it gets a new number.',
      });
    }
    const required = gathered.effective.immutableReleases === 'require';
    if (required && release.immutable !== true) {
      refuse({
        code: 'setup_incomplete',
        required: 'an immutable release, as the policy demands',
        found: `release ${release.tag} is not immutable`,
        next: 'Switch on release immutability in the repository settings, delete this release, and run the job again.',
      });
    }
    const checks: Check = {
      name: 'publish',
      title: 'Publish',
      status: 'pass',
      detail: `Release ${release.tag} holds the claimed bytes.`,
    };
    return {
      kind: 'write',
      type: 'version_published',
      payload: {
        ...pointer(payload),
        content: payload.content,
        tag: payload.tag,
        anchor: outside.anchor,
        release: { id: release.id, url: release.url, immutable: release.immutable === true },
        assets: release.assets.flatMap(({ name, size, sha256: digest }) => {
          const planned = outside.assets.find((asset) => asset.name === name);
          const bytes = digest ?? planned?.sha256;
          return bytes === undefined ? [] : [{ name, size, sha256: bytes }];
        }),
      },
      actor: actorFor(context, gathered),
      owes: [],
      projectedThrough: gathered.state.projected_through,
      checks,
      documents: { stages: new Map(), aliases: null, exposure: null, day: null },
      staged: null,
      record: claimed.record,
    };
  };
  const transaction = await transact(context, {
    model,
    knownKey: key,
    operationKey: () => key,
    query: { files: [] },
    decide,
  });
  if (transaction.kind === 'stopped' || transaction.kind === 'planned')
    throw new TypeError('publishing neither stops nor plans');
  const { event } = transaction;
  if (event.type !== 'version_published')
    corrupt(eventPath(model, event.seq), 'it is not the publication its key says');
  return publishedFrom(event);
}

function publishedFrom(event: LedgerEvent<'version_published'>): PublishedFacts {
  const { payload } = event;
  return { schema: 'slipway.publication/1', model: event.model, ...payload, published_at: event.at, seq: event.seq };
}
