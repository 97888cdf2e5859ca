/**
 * A registry with a long history, written straight into the local GitHub's repository. Every event is sealed, chained
 * and folded by the functions that operations use; only releases and tags of the many old versions are left out.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { documentText } from '../../src/core/canonical.ts';
import { deriveCatalog } from '../../src/core/catalog.ts';
import { deriveFiles } from '../../src/core/derive.ts';
import type { CatalogDocument } from '../../src/core/documents.ts';
import { evaluationDigest } from '../../src/core/evaluation/digest.ts';
import type { EvaluationRecord } from '../../src/core/evaluation/types.ts';
import type { EventBody, EventType, LedgerEvent, Origin, Payloads, VersionPointer } from '../../src/core/event.ts';
import { EVENT_SCHEMA, eventDigest, originAudience } from '../../src/core/event.ts';
import { applyEvent, sealEvent } from '../../src/core/fold.ts';
import type { Digest } from '../../src/core/names.ts';
import { CATALOG_PATH, eventPath, headPath, recordPath, statePath } from '../../src/core/paths.ts';
import type { VersionRecord } from '../../src/core/record.ts';
import { subjectDigest } from '../../src/core/record.ts';
import type { ModelState } from '../../src/core/state.ts';
import { versionTag } from '../../src/core/tags.ts';
import { isoSeconds } from '../../src/core/time.ts';
import { exampleEvaluation } from '../core/support/evaluations.ts';
import { type Arena, REPOSITORY, WORKFLOW } from './arena.ts';

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const digest = (text: string): Digest => `sha256:${sha256(text)}`;
const object = (text: string): string => createHash('sha1').update(text).digest('hex');

export interface Size {
  readonly versions: number;
  readonly events: number;
}

/** Of how many of its versions a history of any length has evaluations, so that what is kept of them is the same. */
const EVALUATED = 20;

/**
 * Adds versions `1.0.1`, `1.0.2`, … and events to a model that has exactly one version, until it has as many as wanted.
 */
export async function lengthenHistory(arena: Arena, of: Size & { readonly model: string }): Promise<void> {
  const { model } = of;
  const read = async <T>(path: string): Promise<T> => {
    const text = await arena.github.readFile(REPOSITORY, 'model-registry', path);
    if (text === undefined) throw new Error(`the ledger has no ${path}`);
    return JSON.parse(text.toString('utf8')) as T;
  };
  const record = await read<VersionRecord>(recordPath({ model, version: '1.0.0' }, sha256));
  const claim = await read<LedgerEvent<'version_claimed'>>(eventPath(model, 1));
  const publication = await read<LedgerEvent<'version_published'>>(eventPath(model, 2));
  const catalog = await read<CatalogDocument>(CATALOG_PATH);
  let state = await read<ModelState>(statePath(model));
  const key = await signingKey(arena);
  const files = await FastImport.start(arena);
  const started = Date.parse(state.at ?? '');

  async function write<T extends EventType>(
    type: T,
    payload: Payloads[T],
    options: { readonly record?: VersionRecord; readonly evaluation?: EvaluationRecord; readonly last?: boolean } = {},
  ): Promise<void> {
    const open = {
      schema: EVENT_SCHEMA,
      seq: state.seq + 1,
      type,
      model,
      operation_key: sha256(`bulk ${state.seq + 1}`),
      actor: publication.actor,
      at: isoSeconds(started + 1000 * Math.floor(state.seq / 50)),
      run: publication.run,
      policy: publication.policy,
      previous: state.head,
      payload,
      owes: [],
      projected_through: state.seq,
    } as unknown as EventBody;
    // A token must be as old as the event it proves.
    if (options.last === true) arena.clock.now = new Date(open.at);
    const body = sealEvent(state, open, sha256);
    const seal = eventDigest(body, sha256);
    const origin: Origin =
      options.last === true
        ? await prove(arena, { seal, run: publication.run?.id ?? 0, key })
        : { kind: 'unproven', reason: 'long ago' };
    const event = { ...body, origin } as LedgerEvent;
    const after = applyEvent(state, body, seal);
    const none = { stages: new Map(), aliases: null, exposure: null, day: null };
    const derived = deriveFiles(
      {
        before: state,
        after,
        event,
        digest: seal,
        documents: none,
        staged: null,
        record: options.record ?? null,
        evaluation: options.evaluation ?? null,
        assetUri: ({ tag, asset }) => `${tag}/${asset}`,
      },
      sha256,
    );
    state = after;
    for (const [path, text] of derived) {
      // Rewritten by every event: the last one's are the ones that count.
      const passing = path === statePath(model) || path === headPath(model);
      if (!passing || options.last === true) await files.add(path, text);
    }
  }

  const evaluate = async (version: VersionPointer): Promise<void> => {
    const at = isoSeconds(started + 1000 * Math.floor(state.seq / 50));
    const record = exampleEvaluation({
      version,
      stage: 'production',
      compared_with: 'production',
      baseline: { kind: 'none' },
      decided_from: null,
      at,
      measured_at: at,
      samples: { candidate: null, live: null },
    });
    const payload: Payloads['evaluated'] = {
      ...version,
      stage: 'production',
      compared_with: 'production',
      baseline: null,
      evaluation: evaluationDigest(record, sha256),
      verdict: record.verdict,
      evidence: { candidate: record.evidence.digest, live: null },
      set: record.set,
      slice: digest('slice'),
      measured_at: at,
      release: null,
    };
    await write('evaluated', payload, { evaluation: record });
  };

  for (let index = 1; index < of.versions; index += 1) {
    const version = `1.0.${index}`;
    const ordinal = state.ordinal + 1;
    const content = digest(`content ${index}`);
    const made: VersionRecord = { ...record, version, ordinal, content_digest: content };
    const named = { version, ordinal, subject: subjectDigest(made, sha256) };
    const tag = versionTag({ model, version });
    await write('version_claimed', { ...claim.payload, ...named, content, tag }, { record: made });
    const release = { ...publication.payload.release, id: 1_000_000 + index };
    await write('version_published', {
      ...publication.payload,
      ...named,
      content,
      tag,
      release,
      anchor: object(`anchor ${index}`),
    });
    if (index + EVALUATED >= of.versions) await evaluate(named);
  }
  // Every hold is lifted again: the state stays as small as it would be.
  while (state.seq < of.events) {
    const id = `hold-${state.seq + 1}`;
    const at = isoSeconds(started + 1000 * Math.floor(state.seq / 50));
    await write('held', { hold: { id, stages: null, reason: `look at ${id}`, by: 'amara', at, until: null } });
    await write('resumed', { holds: [id], reason: 'looked at' }, { last: state.seq + 1 >= of.events });
  }
  await files.add(
    CATALOG_PATH,
    documentText(deriveCatalog(catalog, { state, description: null, owner: null, tags: {} })),
  );
  await files.finish();
  arena.clock.now = new Date(Math.max(arena.clock.now.getTime(), Date.parse(state.at ?? '')) + 1000);
}

/** A real proof of origin: operations write only on top of an event that has one. */
async function prove(
  arena: Arena,
  of: { readonly seal: Digest; readonly run: number; readonly key: Readonly<Record<string, unknown>> },
): Promise<Origin> {
  const { github } = arena;
  const claims = {
    repository: REPOSITORY,
    ref: 'refs/heads/main',
    sha: arena.source,
    workflow: 'models',
    workflow_path: WORKFLOW,
    run_id: of.run,
    actor: 'amara',
    event_name: 'push',
  };
  const token = await github.oidcToken(claims, originAudience(of.seal));
  return { kind: 'github_oidc', token, key: of.key };
}

/** What verifies the tokens of this GitHub. */
async function signingKey({ github }: Arena): Promise<Readonly<Record<string, unknown>>> {
  const jwks = (await (await fetch(`${github.issuer}/.well-known/jwks`)).json()) as { keys: Record<string, unknown>[] };
  return jwks.keys[0] ?? {};
}

/** One commit on the ledger branch by `git fast-import`. */
class FastImport {
  readonly #child: ReturnType<typeof spawn>;
  readonly #ended: Promise<unknown[]>;

  private constructor(child: ReturnType<typeof spawn>) {
    this.#child = child;
    this.#ended = once(child, 'close');
  }

  static async start(arena: Arena): Promise<FastImport> {
    const head = await arena.github.readRef(REPOSITORY, 'refs/heads/model-registry');
    const args = ['-C', arena.github.gitDir(REPOSITORY), 'fast-import', '--quiet'];
    const files = new FastImport(spawn('git', args, { stdio: ['pipe', 'inherit', 'inherit'] }));
    await files.#write(
      `commit refs/heads/model-registry\ncommitter Slipway <slipway@users.noreply.github.com> ${Math.floor(arena.clock.now.getTime() / 1000)} +0000\ndata 12\nlong history\nfrom ${head}\n`,
    );
    return files;
  }

  async #write(data: string): Promise<void> {
    const { stdin } = this.#child;
    if (stdin !== null && !stdin.write(data)) await once(stdin, 'drain');
  }

  async add(path: string, text: string): Promise<void> {
    await this.#write(`M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
  }

  async finish(): Promise<void> {
    this.#child.stdin?.end();
    const [code] = await this.#ended;
    if (code !== 0) throw new Error(`git fast-import ended with ${String(code)}`);
  }
}
