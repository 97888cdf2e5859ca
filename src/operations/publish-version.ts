import { publishedFacts } from '../core/derive.ts';
import type { PublishedFacts } from '../core/documents.ts';
import { pointer } from '../core/fold.ts';
import type { Digest } from '../core/names.ts';
import { operationKey } from '../core/operation-key.ts';
import { eventPath } from '../core/paths.ts';
import type { ReasonCode } from '../core/reasons.ts';
import { refuse } from '../core/reasons.ts';
import { VERSION_RECORD_FILE } from '../core/release-record.ts';
import type { Check, EffectReport, Result } from '../core/result.ts';
import { actorFor } from './authority.ts';
import type { Context } from './context.ts';
import { finished } from './context.ts';
import { corrupt } from './documents.ts';
import type { Gathered } from './gather.ts';
import type { VersionContent } from './model-folder.ts';
import type { RegisterRequest } from './register.ts';
import type { ClaimedVersion, Registration } from './registration.ts';
import { describeRegistration } from './registration.ts';
import type { Step } from './transact.ts';
import { transact } from './transact.ts';
import type { Outside } from './version-release.ts';
import { publishOutside } from './version-release.ts';

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
  requireClaimedBytes(of, claimed);
  const outside = await publishOutside(context, { ...of, claimed });
  const published = await publishInLedger(context, { claimed, outside });
  return done(of, {
    published,
    decision: 'done',
    reason: 'ok',
    summary: `${model} ${version} (v${claimed.record.ordinal}) is registered.`,
  });
}

/** The same content under other names, or kept elsewhere, cannot finish a claim: the record names what it claimed. */
function requireClaimedBytes(of: PublishRequest, claimed: Extract<ClaimedVersion, { kind: 'claimed' }>): void {
  const here = new Map(of.version.assets.map((asset) => [asset.name, asset.sha256]));
  const missing = claimed.event.payload.assets.filter(
    (asset) => asset.name !== VERSION_RECORD_FILE && here.get(asset.name) !== asset.sha256,
  );
  if (missing.length === 0) return;
  refuse({
    code: 'bytes_missing',
    required: `the files that ${claimed.record.version} was claimed with: ${missing.map((asset) => asset.name).join(', ')}`,
    found: `the same content as ${[...here.keys()].join(', ') || 'no file to upload'}`,
    next: 'Register the folder as it was when the version was claimed, or give the claim up with `slipway reconcile --abandon-after 0`.',
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
    key,
    query: { files: [] },
    decide,
  });
  if (transaction.kind === 'stopped' || transaction.kind === 'planned')
    throw new TypeError('publishing neither stops nor plans');
  const { event } = transaction;
  if (event.type !== 'version_published')
    corrupt(eventPath(model, event.seq), 'it is not the publication its key says');
  return publishedFacts(event);
}
