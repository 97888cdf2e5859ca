/** A small registry's life, folded by the real core, for every renderer's tests. The people are made up. */
import { createHash } from 'node:crypto';
import { deriveCatalog } from '../../../src/core/catalog.ts';
import type { CatalogDocument } from '../../../src/core/documents.ts';
import type { Actor, EventType, LedgerEvent, Payloads, VersionPointer } from '../../../src/core/event.ts';
import { EVENT_SCHEMA, eventDigest } from '../../../src/core/event.ts';
import { applyEvent } from '../../../src/core/fold.ts';
import type { Digest } from '../../../src/core/names.ts';
import type { VersionRecord } from '../../../src/core/record.ts';
import { RECORD_SCHEMA, subjectDigest } from '../../../src/core/record.ts';
import type { ReleaseRecord } from '../../../src/core/release-record.ts';
import { buildReleaseRecord } from '../../../src/core/release-record.ts';
import type { ModelState } from '../../../src/core/state.ts';
import { emptyState } from '../../../src/core/state.ts';
import { effectivePolicy, loadPolicy } from '../../../src/policy/index.ts';
import type { EffectivePolicy } from '../../../src/policy/types.ts';
import type { RenderLinks } from '../../../src/render/links.ts';

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const digest = (text: string): Digest => `sha256:${sha256(text)}`;
const commit = (text: string): string => sha256(text).slice(0, 40);

const BASE = 'https://github.com/acme/models';
export const links: RenderLinks = {
  release: (tag) => `${BASE}/releases/tag/${encodeURIComponent(tag)}`,
  asset: ({ tag, asset }) => `${BASE}/releases/download/${encodeURIComponent(tag)}/${encodeURIComponent(asset)}`,
  ledgerFile: (path) => `${BASE}/blob/model-registry/${path}`,
  commit: (id) => `${BASE}/commit/${id}`,
};

export const GENESIS = commit('genesis');

const POLICY = `
version: 1
lifecycle: basic
ledger: { genesis: ${GENESIS} }
roles:
  data-scientist: { permission: write }
  model-owner: { users: [amara] }
  sre: { users: [eli] }
permissions:
  register: [data-scientist, automation]
  promote: { staging: [data-scientist], production: [model-owner] }
  rollback: [sre, model-owner]
aliases:
  champion: { follows: production }
models:
  flight-delay:
    owner: amara
    description: Will a US domestic flight arrive more than 15 minutes late?
    tags: { task: classification, data: us-dot-2001 }
`;

export function samplePolicy(text = POLICY): EffectivePolicy {
  const loaded = loadPolicy(text, { file: '.github/slipway.yml' });
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.map((one) => one.message).join('; '));
  const effective = effectivePolicy(loaded.policy, 'flight-delay');
  if (effective.kind !== 'effective') throw new Error('the sample policy has no flight-delay');
  return effective;
}

const ARTIFACTS = [
  ['model', 'model.json', 4321],
  ['model-card', 'MODEL_CARD.md', 5120],
  ['dataset-manifest', 'dataset-manifest.json', 2345],
  ['environment', 'environment.json', 210],
  ['config', 'config.json', 96],
  ['predictions', 'predictions.csv', 183_402],
] as const;

export function sampleRecord(version: string, ordinal: number, changes: Partial<VersionRecord> = {}): VersionRecord {
  return {
    schema: RECORD_SCHEMA,
    model: 'flight-delay',
    version,
    ordinal,
    content_digest: digest(`content ${version}`),
    artifacts: ARTIFACTS.map(([role, path, size]) => ({
      role,
      path,
      sha256: sha256(`${version} ${path}`),
      size,
      location: `asset:${path}`,
    })),
    signature: {
      inputs: [{ name: 'clock_hour', type: 'number' }],
      outputs: [{ name: 'score', type: 'number' }],
    },
    dependencies: [digest('environment')],
    datasets: [
      {
        name: 'us-flights-2001-january',
        role: 'train',
        sha256: sha256('january'),
        rows: 6937,
        source: 'US Department of Transportation, Airline On-Time Performance, January 2001.',
        license: 'No explicit licence; statistics of a US federal agency.',
        consent: 'Not applicable: records of flights, no data about persons.',
        retention: 'Kept for as long as a version trained on it is registered.',
      },
    ],
    base_models: [],
    recipe: {
      code: digest('code'),
      data: [digest('january')],
      configuration: digest(`configuration ${version}`),
      prompts: null,
      architecture: 'logistic-regression',
    },
    configuration: { threshold: 0.278434 },
    lineage: {
      repository: 'acme/models',
      commit: commit(`source ${version}`),
      ref: 'refs/heads/main',
      run: {
        id: 4700 + ordinal,
        attempt: 1,
        workflow: '.github/workflows/train.yml',
        url: `${BASE}/actions/runs/${4700 + ordinal}`,
      },
      previous: ordinal === 1 ? null : { version: `1.${ordinal - 2}.0`, subject: digest(`subject ${ordinal - 1}`) },
    },
    bump:
      ordinal === 1
        ? { given: null, inferred: null, reasons: [] }
        : {
            given: null,
            inferred: 'minor',
            reasons: [{ bump: 'minor', because: 'input feature "distance" was added' }],
          },
    tags: { team: 'operations' },
    description: 'Hour of day, distance and airports.',
    registered: { by: 'amara', at: `2026-03-0${ordinal}T08:55:00Z` },
    ...changes,
  };
}

const AMARA: Actor = { kind: 'person', login: 'amara' };
const ELI: Actor = { kind: 'person', login: 'eli' };
const BOT: Actor = { kind: 'automation', login: 'amara' };

export class Life {
  readonly events: { event: LedgerEvent; digest: Digest }[] = [];
  state: ModelState = emptyState({ model: 'flight-delay', genesis: GENESIS });

  add<T extends EventType>(
    type: T,
    of: { payload: Payloads[T]; actor: Actor; at: string },
  ): { event: LedgerEvent<T>; digest: Digest } {
    const seq = this.state.seq + 1;
    const event = {
      schema: EVENT_SCHEMA,
      seq,
      type,
      model: 'flight-delay',
      operation_key: sha256(`operation ${seq}`).slice(0, 32),
      actor: of.actor,
      at: of.at,
      run: {
        id: 4800 + seq,
        attempt: 1,
        job: 'release',
        workflow: '.github/workflows/train.yml',
        ref: 'refs/heads/main',
        sha: commit('head'),
        event: 'push',
        url: `${BASE}/actions/runs/${4800 + seq}`,
      },
      policy: { commit: commit('policy'), digest: digest('policy') },
      previous: this.state.head,
      state: digest(`state ${seq}`),
      payload: of.payload,
      owes: [],
      projected_through: seq - 1,
      origin: { kind: 'unproven', reason: 'a test' },
    } as unknown as LedgerEvent<T>;
    const made = { event, digest: eventDigest(event as LedgerEvent, sha256) };
    this.state = applyEvent(this.state, event as LedgerEvent, made.digest);
    this.events.push(made as { event: LedgerEvent; digest: Digest });
    return made;
  }
}

export interface Sample {
  readonly life: Life;
  readonly policy: EffectivePolicy;
  readonly records: readonly [VersionRecord, VersionRecord, VersionRecord];
  readonly rolledBack: { readonly event: LedgerEvent<'rolled_back'>; readonly digest: Digest };
  readonly promoted: { readonly event: LedgerEvent<'promoted'>; readonly digest: Digest };
}

const pointerOf = (record: VersionRecord): VersionPointer => ({
  version: record.version,
  ordinal: record.ordinal,
  subject: subjectDigest(record, sha256),
});

function register(life: Life, record: VersionRecord, day: string): void {
  const of = { ...pointerOf(record), content: record.content_digest, tag: `flight-delay@v${record.version}` };
  life.add('version_claimed', {
    payload: { ...of, tagged_at: `${day}T09:00:00Z`, source: record.lineage.commit, bump: record.bump, assets: [] },
    actor: BOT,
    at: `${day}T09:00:00Z`,
  });
  life.add('version_published', {
    payload: {
      ...of,
      anchor: commit(`anchor ${record.version}`),
      release: { id: record.ordinal, url: links.release(of.tag), immutable: true },
      assets: [],
    },
    actor: BOT,
    at: `${day}T09:00:21Z`,
  });
}

/** Three versions; 1.1.0 and the bad 1.2.0 went live in production one after the other; 1.2.0 was rolled back. */
export function sampleLife(texts: { reason?: string; link?: string } = {}): Sample {
  const life = new Life();
  const records = [sampleRecord('1.0.0', 1), sampleRecord('1.1.0', 2), sampleRecord('1.2.0', 3)] as const;
  const anchors = records.map((record) => commit(`anchor ${record.version}`));
  const promote = (
    index: 0 | 1 | 2,
    of: { stage: string; from: string; at: string; over?: 0 | 1 | 2; actor?: Actor },
  ) => {
    const record = records[index];
    const displaced =
      of.over === undefined ? null : { ...pointerOf(records[of.over]), to: 'archived', anchor: anchors[of.over]! };
    return life.add('promoted', {
      payload: {
        ...pointerOf(record),
        stage: of.stage,
        becomes: 'live',
        rollout: null,
        completes: null,
        from: of.from,
        anchor: anchors[index]!,
        expected_live: displaced?.subject ?? null,
        displaced,
        aliases: of.stage === 'production' ? { champion: pointerOf(record) } : {},
        exposure: [
          {
            version: record.version,
            subject: pointerOf(record).subject,
            share: 10_000,
            shadow: false,
            configuration: null,
          },
        ],
        evaluation: null,
        approvals: null,
        environment: null,
        unverifiable: [],
        reason: texts.reason ?? 'Better on the February and March flights.',
        link: texts.link ?? 'https://tickets.acme.example/browse/FLY-42',
        tag: `flight-delay#${of.stage}#${life.state.seq + 1}`,
        tag_counter: life.state.tag_counter + 1,
      },
      actor: of.actor ?? AMARA,
      at: of.at,
    });
  };
  register(life, records[0], '2026-03-01');
  promote(0, { stage: 'production', from: 'none', at: '2026-03-01T10:12:00Z' });
  register(life, records[1], '2026-03-02');
  promote(1, { stage: 'staging', from: 'none', at: '2026-03-02T09:30:00Z' });
  promote(1, { stage: 'production', from: 'staging', at: '2026-03-02T14:05:12Z', over: 0 });
  register(life, records[2], '2026-03-03');
  const promoted = promote(2, { stage: 'production', from: 'none', at: '2026-03-03T11:40:03Z', over: 1 });
  const reason = texts.reason ?? 'Every flight to Denver is called late since 1.2.0.';
  const rolledBack = life.add('rolled_back', {
    payload: {
      ...pointerOf(records[1]),
      stage: 'production',
      from: 'archived',
      anchor: anchors[1]!,
      target: 'last_good',
      called_off: null,
      look: null,
      failed: { ...pointerOf(records[2]), anchor: anchors[2]!, to: 'archived' },
      aliases: { champion: pointerOf(records[1]) },
      exposure: [
        { version: '1.1.0', subject: pointerOf(records[1]).subject, share: 10_000, shadow: false, configuration: null },
      ],
      reason,
      link: texts.link ?? null,
      hold: {
        id: `hold-${life.state.seq + 1}`,
        stages: ['production'],
        reason: `after the rollback of 1.2.0: ${reason}`,
        by: 'eli',
        at: '2026-03-03T13:02:44Z',
        until: '2026-03-04T13:02:44Z',
      },
      tag: `flight-delay#production#${life.state.tag_counter + 2}`,
      tag_counter: life.state.tag_counter + 2,
    },
    actor: ELI,
    at: '2026-03-03T13:02:44Z',
  });
  return { life, policy: samplePolicy(), records, rolledBack, promoted };
}

export function sampleCatalog(): CatalogDocument {
  const { life, policy } = sampleLife();
  const { description, owner, tags } = policy.model;
  return deriveCatalog(null, { state: life.state, description, owner, tags });
}

export function sampleMove(sample: Sample, kind: 'promoted' | 'rolledBack'): ReleaseRecord {
  return buildReleaseRecord({
    event: sample[kind].event,
    digest: sample[kind].digest,
    ledgerCommit: commit('ledger'),
    genesis: GENESIS,
    repository: 'acme/models',
    record: kind === 'promoted' ? sample.records[2] : sample.records[1],
    protection: 'detected',
  });
}
