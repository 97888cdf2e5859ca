import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseApprovals } from '../../src/core/approval/document.ts';
import type { LedgerEvent } from '../../src/core/event.ts';
import { eventDigest } from '../../src/core/event.ts';
import type { ReleaseRecord } from '../../src/core/release-record.ts';
import { publishMoveRelease } from '../../src/operations/release.ts';
import { readStaged } from '../../src/operations/versions.ts';
import { EXAMPLE_ENVIRONMENT, exampleApprovals } from '../core/support/approvals.ts';
import { expectValid } from '../core/support/schemas.ts';
import { type Arena, createArena } from '../support/arena.ts';
import { eventOf, stateOf } from '../support/evaluated.ts';
import { sha256 } from '../support/evaluation-records.ts';
import { MODEL, promoted, registered } from '../support/stories.ts';

let arena: Arena;
let event: LedgerEvent<'promoted'>;
beforeAll(async () => {
  arena = await createArena();
  await promoted(arena, 11, { subject: await registered(arena, 10, 'one'), to: 'production' });
  event = await eventOf(arena, 3, 'promoted');
});
afterAll(() => arena.dispose());

/** Publishes the release of the promotion as it would be with other things in its payload; returns its files and text. */
async function released(
  tag: string,
  payload: Partial<LedgerEvent<'promoted'>['payload']>,
): Promise<{ readonly files: ReadonlyMap<string, string>; readonly body: string; readonly digest: string }> {
  const context = await arena.context({ run: 20 });
  const { ports } = context;
  const commit = (await arena.github.readRef('acme/models', 'refs/heads/model-registry')) ?? '';
  const staged = await readStaged(context, { model: MODEL, version: '1.0.0', commit });
  if (staged === null) throw new Error('1.0.0 is not published');
  const other = { ...event, payload: { ...event.payload, ...payload, tag } };
  const digest = eventDigest(other, sha256);
  const state = await stateOf(arena);
  const owing = { event: other, digest, ledgerCommit: commit, state, staged, mode: 'fresh' } as const;
  expect(await publishMoveRelease(context, { ...owing, tag, title: tag })).toMatchObject({ state: 'done' });
  const release = await ports.releases.findByTag(tag);
  const files = new Map<string, string>();
  for (const { name } of release?.assets ?? [])
    files.set(name, (await ports.releases.readText({ tag, name, limit: 1_000_000 })) ?? '');
  const answer = await fetch(`${arena.github.apiUrl}/repos/acme/models/releases/${release?.id}`, {
    headers: { authorization: `Bearer ${arena.github.personToken('amara')}` },
  });
  const { body } = (await answer.json()) as { body: string };
  return { files, body, digest };
}

it('carries who let the version in, whole, in the file that the schema describes', async () => {
  const approvals = exampleApprovals(event.payload);
  const admission = { approvals, environment: EXAMPLE_ENVIRONMENT, unverifiable: ['teams'] };
  const { files, body, digest } = await released(`${MODEL}#production#7`, admission);
  const document: unknown = JSON.parse(files.get('approvals.json') ?? 'null');
  expectValid('approvals', document);
  expect(parseApprovals(document)).toMatchObject({
    kind: 'ok',
    value: {
      ...approvals,
      environment: EXAMPLE_ENVIRONMENT,
      unverifiable: ['teams'],
      seq: 3,
      event: digest,
      version: '1.0.0',
    },
  });
  // What was waived is the first thing that it says of people.
  const keys = Object.keys(document as object);
  expect(keys.indexOf('overrides')).toBeLessThan(keys.indexOf('sign_offs'));
  const record = JSON.parse(files.get('release-record.json') ?? '') as ReleaseRecord;
  expectValid('release-record', record);
  const until = '2026-03-10T12:00:00Z';
  expect(record.move?.approvals).toEqual({
    overrides: [{ person: 'dara', check: 'soak', until }],
    digest: approvals.digest,
    sign_offs: 2,
  });
  expect(files.get('SHA256SUMS')).toContain(`${sha256(files.get('approvals.json') ?? '')}  approvals.json`);
  expect(body.startsWith('> [!CAUTION]')).toBe(true);
  expect(body).toContain('| bo | maintainers |');
});

it('carries nothing of the kind where the stage asks for nobody', async () => {
  const { files, body } = await released(`${MODEL}#production#8`, {});
  expect([...files.keys()]).not.toContain('approvals.json');
  const record = JSON.parse(files.get('release-record.json') ?? '') as ReleaseRecord;
  expect(record.move?.approvals).toBeNull();
  expect(body).not.toContain('Who let it in');
});
