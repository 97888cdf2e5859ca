import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TokenVerdict } from '../../src/core/origin.ts';
import { compare } from '../../src/operations/compare.ts';
import { evaluate } from '../../src/operations/evaluate.ts';
import { register } from '../../src/operations/register.ts';
import type { Ports } from '../../src/ports.ts';
import { type Arena, createArena } from '../support/arena.ts';
import { modelFiles } from '../support/registry.ts';

const MODEL = 'flight-delay';
const RUNS = { first: 20, second: 21 };

let arena: Arena;

beforeAll(async () => {
  arena = await createArena();
  for (const [index, text] of ['one', 'two'].entries()) {
    const context = await arena.context({ run: 10 + index });
    const folder = await (await arena.ports({ run: 10 + index })).modelFolder(arena.folder(text, modelFiles(text)));
    const request = { model: MODEL, folder, version: null, bump: null, source: arena.source, ref: null };
    expect((await register(context, request)).refusal).toBeNull();
    arena.clock.now = new Date(arena.clock.now.getTime() + 3_600_000);
  }
  for (const [run, version, accuracy] of [
    [RUNS.first, '1.0.0', 0.8],
    [RUNS.second, '1.0.1', 0.9],
  ] as const) {
    const path = join(arena.dir, `${version}.json`);
    writeFileSync(path, JSON.stringify({ accuracy }));
    const result = await evaluate(await arena.context({ run }), {
      subject: `${MODEL}@${version}`,
      stage: 'production',
      candidate: [path],
      baseline: [],
      set: { name: 'flights-q1', digest: null },
      measuredAt: null,
      selfCheck: 'no',
      comment: 'no',
      report: null,
    });
    expect(result.record?.seq).toBeGreaterThan(0);
    arena.clock.now = new Date(arena.clock.now.getTime() + 3_600_000);
  }
});
afterAll(() => arena.dispose());

/** Ports to which whatever a run wrote is not proven. */
async function portsDoubting(run: number): Promise<Ports> {
  const ports = await arena.ports({ run: 30 });
  const verify: Ports['origin']['verify'] = async (origin, expected): Promise<TokenVerdict> => {
    const verdict = await ports.origin.verify(origin, expected);
    if (verdict.kind === 'valid' && String(verdict.claims['run_id']) === String(run))
      return { kind: 'invalid', reason: 'the signature of its token is wrong' };
    return verdict;
  };
  return { ...ports, origin: Object.assign(Object.create(ports.origin), { verify }) };
}

describe('an evaluation whose origin is not proven', () => {
  it('is not compared by, and the comparison says so', async () => {
    const asked = { a: `${MODEL}@1.0.0`, b: '1.0.1' };
    const proven = await compare({ ports: await arena.ports({ run: 30 }) }, asked);
    expect(proven.record?.metrics.map(({ metric }) => metric)).toEqual(['accuracy']);

    const doubted = await compare({ ports: await portsDoubting(RUNS.second) }, asked);
    expect(doubted.decision).toBe('done');
    expect(doubted.record).toMatchObject({
      metrics: [],
      b: { evaluation: null, verdict: null },
      not_compared: [{ metric: 'accuracy', reason: '1.0.1 has no evaluation that can be relied on' }],
      recommendation: { choice: 'undecided', sentence: '1.0.1 has no evaluation that can be relied on.' },
    });
    expect(doubted.record?.warnings.join(' ')).toContain('the signature of its token is wrong');
  });

  it('does not hide a version whose own files are not proven: that is refused', async () => {
    const refused = await compare({ ports: await portsDoubting(11) }, { a: `${MODEL}@1.0.0`, b: '1.0.1' });
    expect(refused).toMatchObject({ decision: 'refused', reason_code: 'origin_unproven', record: null });
  });
});
