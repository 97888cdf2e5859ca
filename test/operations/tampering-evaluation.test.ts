import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluationPath, evaluationsPath, eventPath } from '../../src/core/paths.ts';
import { type Arena, createArena, findingsOf, mustBeDone, packArena, REPOSITORY, WORKFLOW } from '../support/arena.ts';
import {
  api,
  BAD,
  BETTER,
  CLOSE,
  evaluated,
  evaluationsOf,
  eventOf,
  GATES,
  GOOD,
  policyWith,
  promotion,
  setPolicy,
  stateOf,
} from '../support/evaluated.ts';
import { sha256 } from '../support/evaluation-records.ts';
import { MODEL, registered, withCopy } from '../support/stories.ts';
import { type Clone, forge, platformGit, pushToLedger } from '../support/tamper.ts';

type Setting = 'refuse' | 'warn';
// biome-ignore lint/suspicious/noExplicitAny: whoever tampers knows no types.
type Loose = Record<string, any>;

const ledger = (setting: Setting): string => `  produced-by: [${WORKFLOW}]\n  unproven-origin: ${setting}`;
const policy = (setting: Setting, gates = GATES) => ({ ledger: ledger(setting), rules: '  publish: redacted', gates });
/** Nothing but a comment differs, so the gates are decided again, and come out as they did. */
const DECIDES_AGAIN = `${GATES}\n      - { metric: accuracy, min: 0.1 }`;

/**
 * 1.0.0 is live on good answers. 1.0.1 has an evaluation that passes and a newer one that fails; 1.0.2 has one that
 * passes, only because it is compared with 1.0.0 question by question; 1.0.3 has none.
 */
let base: Arena;
beforeAll(async () => {
  base = await createArena({ policy: policyWith(policy('refuse')) });
  for (const [index, text] of ['one', 'two', 'three', 'four'].entries()) await registered(base, 10 + index, text);
  const asking = (version: string) => ({ subject: `${MODEL}@${version}` });
  mustBeDone(await evaluated(base, 20, { ...asking('1.0.0'), candidate: GOOD }));
  mustBeDone(await promotion(base, 21, { version: '1.0.0' }));
  mustBeDone(await evaluated(base, 22, { ...asking('1.0.1'), candidate: BETTER }));
  await evaluated(base, 23, { ...asking('1.0.1'), candidate: BAD });
  mustBeDone(await evaluated(base, 24, { ...asking('1.0.2'), candidate: CLOSE }));
  await base.close();
  packArena(base);
});
afterAll(() => base.dispose());

const PASSED = 11;
const FAILED = 12;
const CLOSELY = 13;

const list = (version: string): string => evaluationsPath({ model: MODEL, version }, sha256);
const push = (arena: Arena, change: (clone: Clone) => void): Promise<void> => pushToLedger(arena, 'amara', change);
const edit = (clone: Clone, path: string, change: (document: Loose) => void): void => {
  const document = clone.json(path) as Loose;
  change(document);
  clone.write(path, `${JSON.stringify(document, null, 1)}\n`);
};
async function recordPathOf(arena: Arena, seq: number): Promise<string> {
  return evaluationPath(MODEL, (await eventOf(arena, seq, 'evaluated')).payload.evaluation);
}

/** Kind and place of every finding, with the ever-changing digests left out. */
async function named(arena: Arena, bytes: 'digests' | 'download' = 'digests'): Promise<string[]> {
  const findings = await findingsOf(arena, bytes);
  return findings.map((one) => `${one.kind} ${one.where.replace(/[0-9a-f]{16,}/g, '…')}`).sort();
}

it('an untouched registry is whole, and lets in what passed', () =>
  withCopy(base, async (arena) => {
    expect(await named(arena, 'download')).toEqual([]);
    expect(await promotion(arena, 30, { version: '1.0.1' })).toMatchObject({ reason_code: 'evaluation_failed' });
    mustBeDone(await promotion(arena, 31, { version: '1.0.2' }));
  }));

it('an untouched registry lets in what passes against the version that went live since', () =>
  withCopy(base, async (arena) => {
    await anotherWentLive(arena);
    mustBeDone(await promotion(arena, 31, { version: '1.0.2' }));
    expect(await named(arena, 'download')).toEqual([]);
  }));

interface Tampering {
  readonly name: string;
  readonly tamper: (arena: Arena) => Promise<unknown>;
  /** The version that somebody wants in. */
  readonly version: string;
  /** How the promotion is refused; by setting where that differs. `done`: it counts, as the policy says. */
  readonly code: string | { readonly [S in Setting]: string };
  /** Whether the gates are decided again, so that the kept evidence is needed. */
  readonly again?: true;
  readonly names: readonly string[] | { readonly [S in Setting]: readonly string[] };
}

const EVENT = (seq: number): string => eventPath(MODEL, seq);

const TAMPERINGS: readonly Tampering[] = [
  {
    name: 'the record of a failed evaluation, edited to say that it passed',
    tamper: async (arena) => {
      const path = await recordPathOf(arena, FAILED);
      await push(arena, (clone) =>
        edit(clone, path, (record) => {
          record['verdict'] = 'pass';
          for (const gate of record['gates']) gate.verdict = 'pass';
        }),
      );
    },
    version: '1.0.1',
    code: 'ledger_corrupt',
    names: [`edited ${EVENT(FAILED)}`],
  },
  {
    name: 'the record, taken out',
    tamper: async (arena) => {
      const path = await recordPathOf(arena, CLOSELY);
      await push(arena, (clone) => clone.remove(path));
    },
    version: '1.0.2',
    code: 'ledger_corrupt',
    names: [`missing ${EVENT(CLOSELY)}`],
  },
  {
    name: 'the newest evaluation, which failed, taken out of the list',
    tamper: (arena) => push(arena, (clone) => edit(clone, list('1.0.1'), (of) => void of['evaluations'].shift())),
    version: '1.0.1',
    code: 'ledger_corrupt',
    names: [`edited ${list('1.0.1')}`],
  },
  {
    name: 'the verdict in the list, turned into a pass',
    tamper: (arena) =>
      push(arena, (clone) =>
        edit(clone, list('1.0.1'), (of) => {
          of['evaluations'][0].verdict = 'pass';
        }),
      ),
    version: '1.0.1',
    // The list only leads to the event: what it says itself counts for nothing.
    code: 'evaluation_failed',
    names: [`edited ${list('1.0.1')}`],
  },
  {
    name: "another version's evaluation, put into the list in place of the newest",
    tamper: async (arena) => {
      const [passed] = await evaluationsOf(arena, '1.0.2');
      await push(arena, (clone) =>
        edit(clone, list('1.0.1'), (of) => {
          of['evaluations'][0] = passed;
        }),
      );
    },
    version: '1.0.1',
    code: 'ledger_corrupt',
    names: [`edited ${list('1.0.1')}`],
  },
  {
    name: "another version's record, named in the list under the newest event",
    tamper: async (arena) => {
      const [passed] = await evaluationsOf(arena, '1.0.2');
      await push(arena, (clone) =>
        edit(clone, list('1.0.1'), (of) => {
          of['evaluations'][0].evaluation = passed?.evaluation;
        }),
      );
    },
    version: '1.0.1',
    code: 'ledger_corrupt',
    names: [`edited ${list('1.0.1')}`],
  },
  {
    name: "another version's evaluation, as a list for a version that has none",
    tamper: (arena) =>
      push(arena, (clone) =>
        clone.write(list('1.0.3'), JSON.stringify({ ...clone.json(list('1.0.2')), version: '1.0.3', ordinal: 4 })),
      ),
    version: '1.0.3',
    code: 'evaluation_other_subject',
    names: [`foreign ${list('1.0.3')}`],
  },
  {
    name: 'the list, deleted',
    tamper: (arena) => push(arena, (clone) => clone.remove(list('1.0.1'))),
    version: '1.0.1',
    code: 'ledger_corrupt',
    names: [`missing ${list('1.0.1')}`],
  },
  {
    name: 'the list, said to be of a later form',
    tamper: (arena) =>
      push(arena, (clone) =>
        edit(clone, list('1.0.1'), (of) => {
          of['schema'] = 'slipway.version-evaluations/2';
        }),
      ),
    version: '1.0.1',
    code: 'ledger_newer',
    names: [`edited ${list('1.0.1')}`],
  },
  {
    name: 'the event of a failed evaluation, edited to say that it passed',
    tamper: (arena) =>
      push(arena, (clone) =>
        edit(clone, EVENT(FAILED), (event) => {
          event['payload'].verdict = 'pass';
        }),
      ),
    version: '1.0.1',
    // Its record still says what it said, and is named by its digest.
    code: 'ledger_corrupt',
    names: [`chain_broken ${EVENT(CLOSELY)}`, `origin_unproven ${EVENT(FAILED)}`],
  },
  {
    name: 'the event of an evaluation, edited in what decides nothing',
    tamper: (arena) =>
      push(arena, (clone) =>
        edit(clone, EVENT(CLOSELY), (event) => {
          event['actor'].login = 'mallory';
        }),
      ),
    version: '1.0.2',
    code: { refuse: 'evaluation_unproven', warn: 'done' },
    names: [`origin_unproven ${EVENT(CLOSELY)}`],
  },
  {
    name: 'event, record and list, all edited to say that it passed',
    tamper: async (arena) => {
      const from = await recordPathOf(arena, FAILED);
      await push(arena, (clone) => {
        const record = clone.json(from) as Loose;
        record['verdict'] = 'pass';
        const digest = `sha256:${sha256(JSON.stringify(record))}` as const;
        clone.write(evaluationPath(MODEL, digest), JSON.stringify(record));
        edit(
          clone,
          EVENT(FAILED),
          (event) => void Object.assign(event['payload'], { verdict: 'pass', evaluation: digest }),
        );
        edit(
          clone,
          list('1.0.1'),
          (of) => void Object.assign(of['evaluations'][0], { verdict: 'pass', evaluation: digest }),
        );
      });
    },
    version: '1.0.1',
    // Digests are over canonical JSON; this forger's is not, and would be found unproven if it were.
    code: 'ledger_corrupt',
    names: [`edited ${EVENT(FAILED)}`, `origin_unproven ${EVENT(FAILED)}`],
  },
  {
    name: 'the evaluation of the live version, edited, where the candidate is held against it again',
    tamper: async (arena) => {
      const seq = (await evaluationsOf(arena, '1.0.0'))[0]?.seq ?? 0;
      const path = await recordPathOf(arena, seq);
      await push(arena, (clone) =>
        edit(clone, path, (record) => {
          record['statistics'].candidate[0].estimate.value = 0.1;
        }),
      );
    },
    version: '1.0.2',
    again: true,
    code: 'ledger_corrupt',
    names: [`edited ${EVENT(9)}`],
  },
  {
    name: 'the samples of the candidate, deleted, where what the record keeps of the comparison is enough',
    tamper: async (arena) => {
      const { release } = (await eventOf(arena, CLOSELY, 'evaluated')).payload;
      await api(arena, `/releases/${release?.id}`, { method: 'DELETE' });
    },
    version: '1.0.2',
    again: true,
    code: 'done',
    names: [`missing ${MODEL}.evaluation.…`],
  },
  {
    name: 'the samples of the version that went live since, deleted with their release',
    tamper: async (arena) => {
      await anotherWentLive(arena);
      const { release } = (await eventOf(arena, 14, 'evaluated')).payload;
      await api(arena, `/releases/${release?.id}`, { method: 'DELETE' });
    },
    version: '1.0.2',
    // Without them there is no telling question by question.
    code: 'evaluation_inconclusive',
    names: [`missing ${MODEL}.evaluation.…`],
  },
  {
    name: 'the samples of the candidate, replaced by others, after another version went live',
    tamper: async (arena) => {
      await anotherWentLive(arena);
      const { release } = (await eventOf(arena, CLOSELY, 'evaluated')).payload;
      await replaceAsset(arena, release?.tag ?? '', 'samples-candidate-');
    },
    version: '1.0.2',
    code: 'evaluation_inconclusive',
    names: [`bytes_replaced ${MODEL}.evaluation.…`],
  },
  {
    name: 'the samples of the candidate, taken out of their release, after another version went live',
    tamper: async (arena) => {
      await anotherWentLive(arena);
      const { release } = (await eventOf(arena, CLOSELY, 'evaluated')).payload;
      await removeAsset(arena, release?.tag ?? '', 'samples-candidate-');
    },
    version: '1.0.2',
    code: 'evaluation_inconclusive',
    names: [`missing ${MODEL}.evaluation.…`],
  },
  {
    name: 'an evaluation that passes, appended by a push, with everything derived from it',
    tamper: forgedEvaluation,
    version: '1.0.1',
    code: { refuse: 'origin_unproven', warn: 'done' },
    names: { refuse: [`origin_unproven ${EVENT(14)}`], warn: [`unverifiable ${EVENT(14)}`] },
  },
];

/** 1.0.3 takes the place of 1.0.0, better than 1.0.2 by less than is allowed. */
async function anotherWentLive(arena: Arena): Promise<void> {
  mustBeDone(await evaluated(arena, 41, { subject: `${MODEL}@1.0.3`, candidate: BETTER }));
  mustBeDone(await promotion(arena, 42, { version: '1.0.3' }));
}

async function assetOf(arena: Arena, tag: string, prefix: string) {
  const path = `/releases/tags/${encodeURIComponent(tag)}`;
  const release = await api<{ upload_url: string; assets: { id: number; name: string }[] }>(arena, path);
  const asset = release.assets.find((one) => one.name.startsWith(prefix));
  if (asset === undefined) throw new Error(`no asset ${prefix}`);
  return { ...asset, upload: release.upload_url.replace(/\{.*$/, '') };
}

async function removeAsset(arena: Arena, tag: string, prefix: string) {
  const asset = await assetOf(arena, tag, prefix);
  await api(arena, `/releases/assets/${asset.id}`, { method: 'DELETE' });
  return asset;
}

async function replaceAsset(arena: Arena, tag: string, prefix: string): Promise<void> {
  const { name, upload } = await removeAsset(arena, tag, prefix);
  const headers = { 'content-type': 'application/gzip' };
  await api(arena, `${upload}?name=${name}`, { method: 'POST', headers, body: 'no samples at all' });
}

/** A whole evaluation of 1.0.1 by a policy of the forger's own, pushed by hand. */
async function forgedEvaluation(arena: Arena): Promise<void> {
  const context = await arena.context({ run: 40 });
  const unproven = async () => ({ kind: 'unproven' as const, reason: 'no job' });
  const forger = { ...context, ports: { ...context.ports, origin: { ...context.ports.origin, prove: unproven } } };
  const additions = await forge(forger, {
    policy: policyWith(policy('warn')),
    run: (forged) => evaluated(arena, 40, { subject: `${MODEL}@1.0.1`, candidate: BETTER, with: () => forged }),
  });
  await push(arena, (clone) => {
    for (const [path, text] of additions) clone.write(path, text);
  });
}

describe.each(TAMPERINGS)('$name', ({ tamper, version, code, again, names }) => {
  it.each(['refuse', 'warn'] as const)('lets nothing in that it should not, and verify names it: %s', (setting) =>
    withCopy(base, async (arena) => {
      await setPolicy(arena, policy(setting, again === true ? DECIDES_AGAIN : GATES));
      await tamper(arena);
      const before = await stateOf(arena);
      const wanted = typeof code === 'string' ? code : code[setting];
      const result = await promotion(arena, 50, { version });
      const found = { decision: result.decision, code: result.reason_code };
      if (wanted === 'done') expect(found).toEqual({ decision: 'done', code: 'ok' });
      else {
        expect(found).toEqual({ decision: 'refused', code: wanted });
        for (const sentence of [result.refusal?.required, result.refusal?.found, result.refusal?.next])
          expect(sentence?.trim()).toBeTruthy();
        expect((await stateOf(arena)).seq).toBe(before.seq);
      }
      const seen = await named(arena);
      for (const one of Array.isArray(names) ? (names as string[]) : (names as Record<Setting, string[]>)[setting])
        expect(seen).toContain(one);
    }),
  );
});

describe('a list that was tampered with', () => {
  it('is not built on: the version is evaluated again when it is mended', () =>
    withCopy(base, async (arena) => {
      const asking = { subject: `${MODEL}@1.0.1`, candidate: BETTER };
      const whole = (await arena.github.readFile(REPOSITORY, 'model-registry', list('1.0.1')))?.toString('utf8') ?? '';
      await push(arena, (clone) => edit(clone, list('1.0.1'), (of) => void of['evaluations'].shift()));
      const result = await evaluated(arena, 30, asking);
      expect(result).toMatchObject({ decision: 'refused', reason_code: 'ledger_corrupt' });
      await push(arena, (clone) => clone.write(list('1.0.1'), whole));
      const { evaluation } = mustBeDone(await evaluated(arena, 30, asking));
      expect(evaluation.earlier.map((one) => one.seq)).toEqual([FAILED, PASSED]);
      mustBeDone(await promotion(arena, 31, { version: '1.0.1' }));
      expect(await named(arena, 'download')).toEqual([]);
    }));

  it('of the live version is not compared with', () =>
    withCopy(base, async (arena) => {
      await push(arena, (clone) => clone.remove(list('1.0.0')));
      const result = await evaluated(arena, 30, { subject: `${MODEL}@1.0.3`, candidate: BETTER });
      expect(result).toMatchObject({ decision: 'refused', reason_code: 'ledger_corrupt' });
    }));
});

describe('verify', () => {
  it('names what is wrong with the releases that keep samples, and nothing else', () =>
    withCopy(base, async (arena) => {
      const tagOf = async (seq: number) => (await eventOf(arena, seq, 'evaluated')).payload.release?.tag ?? '';
      const [first, passed, failed, closely] = [
        await tagOf(9),
        await tagOf(PASSED),
        await tagOf(FAILED),
        await tagOf(CLOSELY),
      ];
      platformGit(arena, 'update-ref', `refs/tags/${first}`, arena.source);
      const { upload } = await assetOf(arena, passed, 'samples-');
      await api(arena, `${upload}?name=more.txt`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: 'more',
      });
      await removeAsset(arena, failed, 'SHA256SUMS');
      await api(arena, `/git/refs/tags/${encodeURIComponent(closely)}`, { method: 'DELETE' });
      platformGit(arena, 'update-ref', `refs/tags/${MODEL}.evaluation.0123456789abcdef`, arena.source);
      const findings = await findingsOf(arena);
      const of = (tag: string) =>
        findings.filter((one) => one.where === tag).map((one) => `${one.kind}: ${one.detail}`);
      expect(of(first)).toEqual([expect.stringMatching(/^tag_moved: it points at/)]);
      expect(of(passed)).toEqual(['bytes_replaced: more.txt was added']);
      expect(of(failed)).toEqual(['missing: SHA256SUMS is gone']);
      expect(of(closely)[0]).toBe('missing: the tag of the samples of the evaluation of event 13 is gone');
      expect(of(`${MODEL}.evaluation.0123456789abcdef`)).toEqual([expect.stringMatching(/^foreign: no event names/)]);
      const places = new Set([first, passed, failed, closely, `${MODEL}.evaluation.0123456789abcdef`]);
      expect(findings.filter((one) => !places.has(one.where))).toEqual([]);
    }));

  it('hashes the kept samples where it downloads, and finds what only their bytes tell', () =>
    withCopy(base, async (arena) => {
      const { release } = (await eventOf(arena, CLOSELY, 'evaluated')).payload;
      await replaceAsset(arena, release?.tag ?? '', 'samples-candidate-');
      const findings = await findingsOf(arena, 'download');
      expect(findings.map((one) => one.kind)).toEqual(['bytes_replaced', 'bytes_replaced']);
      expect(findings.some((one) => /hashes to/.test(one.detail))).toBe(true);
    }));

  it('goes on after a release that keeps samples, as after any other', () =>
    withCopy(base, async (arena) => {
      const { verify } = await import('../../src/operations/verify.ts');
      const ports = await arena.ports({ run: 60 });
      const seen: (string | null)[] = [];
      let walks = 0;
      for (let after: string | null = null; ; walks += 1) {
        const result = await verify({ ports }, { model: null, after, releases: 3, bytes: 'digests' });
        const next: string | null = result.record?.next ?? null;
        seen.push(next);
        if (next === null) break;
        expect(result.reason_code).toBe('verification_unfinished');
        after = next;
        expect(walks).toBeLessThan(10);
      }
      // Four versions, one move, four evaluations with samples.
      expect(seen).toHaveLength(3);
      expect(seen[1]).toMatch(/\.evaluation\./);
    }));

  it('names evaluations that no event made', () =>
    withCopy(base, async (arena) => {
      await push(arena, (clone) => {
        clone.write(`models/${MODEL}/evaluations/aa/bb/${'ab'.repeat(32)}.json`, '{}');
        clone.write(`models/${MODEL}/evaluations/notes.txt`, 'mine');
      });
      expect(await named(arena)).toEqual([
        `foreign models/${MODEL}/evaluations/aa`,
        `foreign models/${MODEL}/evaluations/notes.txt`,
      ]);
      expect(await arena.github.readRef(REPOSITORY, 'refs/heads/model-registry')).toBeDefined();
    }));
});
