/** A ledger in memory whose model has a state made by hand: for what operations do with a state, whatever made it so. */

import { createHash } from 'node:crypto';
import { documentText } from '../../../src/core/canonical.ts';
import type { LedgerEvent } from '../../../src/core/event.ts';
import { eventDigest } from '../../../src/core/event.ts';
import { CATALOG_PATH, eventPath, headPath, statePath } from '../../../src/core/paths.ts';
import { emptyState, type ModelState, stateDigest } from '../../../src/core/state.ts';
import type { Context } from '../../../src/operations/context.ts';
import type { Ledger, Ports, Told } from '../../../src/ports.ts';
import { exampleEvent } from '../../core/support/examples.ts';

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
export const MODEL = 'flight-delay';
export const GENESIS = 'a'.repeat(40);
export const NOW = '2026-03-10T12:00:00Z';

const POLICY = `version: 1
lifecycle: basic
ledger: { genesis: ${GENESIS}, unproven-origin: warn }
roles:
  maintainers: { permission: maintain }
permissions:
  register: [maintainers]
  promote: [maintainers]
  rollback: [maintainers]
models:
  ${MODEL}: {}
`;

export interface MemoryLedger extends Ledger {
  readonly files: Map<string, string>;
  /** Events that were committed, in order. */
  readonly written: LedgerEvent[];
  /** Puts another state there, and the event that left it. */
  readonly put: (of: {
    readonly state: Partial<ModelState>;
    readonly event: Pick<LedgerEvent, 'type' | 'payload'>;
  }) => void;
  /** Runs just before the next commit is tried: what another process does meanwhile. */
  meanwhile: (() => void) | null;
}

/** A ledger that holds one model; its last event is of the given type, and leaves the given state. */
export function memoryLedger(of: {
  readonly state: Partial<ModelState>;
  readonly event: Pick<LedgerEvent, 'type' | 'payload'>;
  readonly policy?: string;
}): MemoryLedger {
  const files = new Map<string, string>();
  const written: LedgerEvent[] = [];
  let commits = 0;
  const commit = (): string => String(commits).padStart(40, 'b');
  const put: MemoryLedger['put'] = ({ state: given, event: payload }) => {
    const seq = given.seq ?? 1;
    const open = { ...emptyState({ model: MODEL, genesis: GENESIS }), at: NOW, ...given, seq };
    const left = { model: MODEL, seq, at: open.at, state: stateDigest(open, sha256) };
    const event = { ...exampleEvent('held'), ...payload, ...left } as LedgerEvent;
    const state = { ...open, head: eventDigest(event, sha256) };
    files.set(statePath(MODEL), documentText(state));
    files.set(headPath(MODEL), documentText(event));
    files.set(eventPath(MODEL, seq), documentText(event));
    const models = { [MODEL]: row(state) };
    files.set(CATALOG_PATH, documentText({ schema: 'slipway.catalog/1', genesis: GENESIS, models }));
    commits += 1;
  };
  put(of);
  const ledger: MemoryLedger = {
    files,
    written,
    put,
    meanwhile: null,
    read: async (query) => ({
      repository: { name: 'acme/models', private: false, url: 'https://github.test/acme/models' },
      policy: { branch: 'main', commit: 'c'.repeat(40), text: of.policy ?? POLICY },
      ledger: { kind: 'found', commit: query.at_commit ?? commit() },
      files: new Map(query.files.map((path) => [path, files.get(path) ?? null])),
      unreadable: [],
      folders: new Map((query.folders ?? []).map((folder) => [folder, folder === 'models' ? [MODEL] : null])),
      models: new Map((query.models ?? []).map((model) => [model, `tree-${commits}`])),
      releases: new Map(),
      tags: new Map(),
      at: NOW,
    }),
    commit: async ({ expected, additions }) => {
      ledger.meanwhile?.();
      ledger.meanwhile = null;
      if (expected !== commit()) return { kind: 'moved' };
      for (const [path, text] of additions) files.set(path, text);
      commits += 1;
      written.push(JSON.parse(files.get(headPath(MODEL)) ?? 'null') as LedgerEvent);
      return { kind: 'committed', commit: commit(), url: '' };
    },
    descendsFrom: async () => 'yes',
    history: async () => ({ commits: [], next: null }),
    create: async () => ({ kind: 'exists', commit: commit() }),
  };
  return ledger;
}

function row(state: ModelState): object {
  return {
    model: state.model,
    description: null,
    owner: null,
    tags: {},
    versions: 0,
    latest: null,
    stages: {},
    aliases: {},
    holds: 0,
    requests: [],
    restricted: {},
    seq: state.seq,
    head: state.head,
    at: state.at,
  };
}

export interface Ears {
  /** `<kind> <id of the notice>`, in the order they were told. */
  readonly told: string[];
  /** What the next tells come to; told when there is nothing more here. */
  readonly outcomes: (Told | Error)[];
}

/** A context with the ledger, ears instead of receivers, and issues that are kept. */
export function memoryContext(of: { readonly ledger: Ledger; readonly mode?: Context['mode'] }): {
  readonly context: Context;
  readonly ears: Ears;
  readonly issues: { readonly title: string; readonly body: string; readonly marker: string }[];
  issuesFail: Error | null;
} {
  const ears: Ears = { told: [], outcomes: [] };
  const issues: { title: string; body: string; marker: string }[] = [];
  const made = { context: null as unknown as Context, ears, issues, issuesFail: null as Error | null };
  const ports = {
    ledger: of.ledger,
    clock: { now: () => Date.parse(NOW), sleep: async () => {}, random: () => 0 },
    targets: { paths: async () => [], files: async () => new Map() },
    sha256,
    links: {
      release: (tag: string) => `https://github.test/releases/${tag}`,
      asset: ({ asset }: { asset: string }) => `https://github.test/assets/${asset}`,
      ledgerFile: (path: string) => `https://github.test/blob/${path}`,
      ledgerContent: (path: string) => `https://api.github.test/contents/${path}`,
      commit: (id: string) => `https://github.test/commit/${id}`,
    },
    origin: {
      loadKeys: async () => {},
      prove: async () => ({ kind: 'unproven', reason: 'a test' }),
      environment: async () => ({ kind: 'known', value: null }),
      verify: async () => ({ kind: 'unverifiable', reason: 'a test' }),
    },
    people: {
      repositoryRole: async () => ({ kind: 'known', value: 'maintain' }),
      isTeamMember: async () => ({ kind: 'known', value: false }),
    },
    issues: {
      exists: async (marker: string) => issues.some((one) => one.marker === marker),
      openOnce: async (issue: { title: string; body: string; marker: string }) => {
        if (made.issuesFail !== null) throw made.issuesFail;
        if (!issues.some((one) => one.marker === issue.marker)) issues.push(issue);
        return { number: issues.length, url: `https://github.test/issues/${issues.length}` };
      },
    },
    notices: {
      tell: async ({ target, notice }: Parameters<Ports['notices']['tell']>[0]) => {
        ears.told.push(`${target.kind} ${notice.id}`);
        const outcome = ears.outcomes.shift() ?? { kind: 'told' as const };
        if (outcome instanceof Error) throw outcome;
        return outcome;
      },
    },
  };
  made.context = {
    ports: ports as unknown as Ports,
    caller: {
      login: 'amara',
      account: 7,
      repository: 'acme/models',
      run: null,
      source: { kind: 'direct', id: 'a-test' },
      token: 'person',
      pull: null,
    },
    mode: of.mode ?? 'apply',
    patience: 1_000,
  };
  return made;
}
