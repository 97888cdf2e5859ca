import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventPath, restrictionPath, statePath } from '../../src/core/paths.ts';
import { type Arena, createArena, findingsOf, packArena } from '../support/arena.ts';
import { sha256 } from '../support/evaluation-records.ts';
import { asked, restricted, signed } from '../support/said.ts';
import { MODEL, promoted, registered, withCopy } from '../support/stories.ts';
import { type Clone, pushToLedger } from '../support/tamper.ts';

// biome-ignore lint/suspicious/noExplicitAny: whoever tampers knows no types.
type Loose = Record<string, any>;

const SIGNED = 10;

/** 1.0.0 is live and deprecated; 1.0.1 is asked for, approved and rejected; 1.0.2 was quarantined and is not any more. */
let base: Arena;
beforeAll(async () => {
  base = await createArena();
  for (const [index, text] of ['one', 'two', 'three'].entries()) await registered(base, 10 + index, text);
  await promoted(base, 20, { subject: `${MODEL}@1.0.0`, to: 'production' });
  const job = (run: number, actor: string) => base.context({ run, actor, event: 'issue_comment' });
  await asked(await job(21, 'amara'), { version: '1.0.1', stage: 'production' });
  await signed(await job(22, 'bo'), { login: 'bo', stage: 'production', role: 'maintainers' });
  const until = '2026-06-01T00:00:00Z';
  const event = await signed(await job(23, 'chen'), {
    login: 'chen',
    stage: 'production',
    says: 'reject',
    reason: 'too slow',
  });
  expect(event.seq).toBe(SIGNED);
  await restricted(await job(24, 'dara'), { version: '1.0.0', until, instead: '1.0.1' });
  await restricted(await job(25, 'dara'), { version: '1.0.2', restriction: 'quarantined' });
  await restricted(await job(26, 'dara'), { version: '1.0.2', restriction: 'none' });
  await base.close();
  packArena(base);
});
afterAll(() => base.dispose());

const file = (version: string): string => restrictionPath({ model: MODEL, version }, sha256);
const edit = (clone: Clone, path: string, change: (document: Loose) => void): void => {
  const document = clone.json(path) as Loose;
  change(document);
  clone.write(path, `${JSON.stringify(document, null, 1)}\n`);
};
const found = async (arena: Arena): Promise<string[]> =>
  (await findingsOf(arena, 'digests')).map((one) => `${one.kind} ${one.where}: ${one.detail}`).sort();

it('an untouched registry with requests, sign-offs and restrictions is whole', () =>
  withCopy(base, async (arena) => {
    expect(await found(arena)).toEqual([]);
  }));

const MADE_OTHERWISE = 'it is not what the events make it';
const TAMPERINGS: readonly (readonly [string, (clone: Clone) => void, readonly string[]])[] = [
  [
    'a restriction edited to be lifted',
    (clone) => edit(clone, file('1.0.0'), (document) => Object.assign(document, { restriction: 'none' })),
    [`edited ${file('1.0.0')}: ${MADE_OTHERWISE}`],
  ],
  [
    'an end of life moved',
    (clone) => edit(clone, file('1.0.0'), (document) => Object.assign(document, { until: '2030-01-01T00:00:00Z' })),
    [`edited ${file('1.0.0')}: ${MADE_OTHERWISE}`],
  ],
  [
    'a restriction taken out',
    (clone) => clone.remove(file('1.0.0')),
    [`missing ${file('1.0.0')}: the file is missing`],
  ],
  [
    'a restriction put back that was lifted',
    (clone) => edit(clone, file('1.0.2'), (document) => Object.assign(document, { restriction: 'quarantined' })),
    [`edited ${file('1.0.2')}: ${MADE_OTHERWISE}`],
  ],
  [
    'a restriction that nobody decided',
    (clone) => {
      const document = { ...clone.json(file('1.0.2')), version: '1.0.1', ordinal: 2, restriction: 'quarantined' };
      clone.write(file('1.0.1'), `${JSON.stringify(document, null, 1)}\n`);
    },
    [`edited ${file('1.0.1')}: no event restricts this version`],
  ],
  [
    'a rejection taken out of the open request',
    (clone) => edit(clone, statePath(MODEL), ({ requests }) => requests[0].signs.pop()),
    [`edited ${statePath(MODEL)}: ${MADE_OTHERWISE}`],
  ],
  [
    'an open request taken out of the state',
    (clone) => edit(clone, statePath(MODEL), ({ requests }) => requests.pop()),
    [`edited ${statePath(MODEL)}: ${MADE_OTHERWISE}`],
  ],
  [
    'a restriction taken out of the state',
    (clone) => edit(clone, statePath(MODEL), ({ restricted: list }) => list.pop()),
    [`edited ${statePath(MODEL)}: ${MADE_OTHERWISE}`],
  ],
  [
    'a request whose digest was put in another one’s place',
    (clone) =>
      edit(clone, statePath(MODEL), ({ requests }) => {
        requests[0].digest = `sha256:${'0'.repeat(64)}`;
      }),
    [`edited ${statePath(MODEL)}: ${MADE_OTHERWISE}`],
  ],
  [
    'a rejection rewritten as an approval in its event',
    (clone) => edit(clone, eventPath(MODEL, SIGNED), ({ payload }) => Object.assign(payload, { says: 'approve' })),
    [
      `chain_broken ${eventPath(MODEL, SIGNED)}`,
      `chain_broken ${eventPath(MODEL, SIGNED + 1)}`,
      `edited ${statePath(MODEL)}`,
      `origin_unproven ${eventPath(MODEL, SIGNED)}`,
    ],
  ],
];

it.each(TAMPERINGS)('verify names %s', (_name, tamper, names) =>
  withCopy(base, async (arena) => {
    await pushToLedger(arena, 'amara', tamper);
    const all = await found(arena);
    for (const name of names) expect(all).toContainEqual(expect.stringContaining(name));
    if (names.length === 1) expect(all).toHaveLength(1);
  }),
);
