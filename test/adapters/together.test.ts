import { describe, expect, it } from 'vitest';
import { readTogether } from '../../src/adapters/github/together.ts';
import type { Ledger, LedgerQuery, LedgerSnapshot } from '../../src/ports.ts';

const COMMIT = 'a'.repeat(40);

function ledger(answer: (query: LedgerQuery) => Promise<LedgerSnapshot>): { asked: LedgerQuery[]; ledger: Ledger } {
  const asked: LedgerQuery[] = [];
  const read = (query: LedgerQuery): Promise<LedgerSnapshot> => {
    asked.push(query);
    return answer(query);
  };
  return { asked, ledger: readTogether({ read } as Ledger) };
}

const filesOf = async ({ files }: LedgerQuery): Promise<LedgerSnapshot> =>
  ({ files: new Map(files.map((path) => [path, `text of ${path}`])) }) as unknown as LedgerSnapshot;

describe('reads of the ledger at one commit', () => {
  it('that are asked for at once are one request, and each gets what it asked for', async () => {
    const { asked, ledger: one } = ledger(filesOf);
    const [a, b] = await Promise.all([
      one.read({ files: ['a', 'both'], at_commit: COMMIT, tags: ['t'] }),
      one.read({ files: ['b', 'both'], at_commit: COMMIT, releases: ['r'] }),
    ]);
    expect(asked).toEqual([{ files: ['a', 'both', 'b'], at_commit: COMMIT, tags: ['t'], releases: ['r'] }]);
    expect([a?.files.get('a'), b?.files.get('b'), b?.files.get('both')]).toEqual([
      'text of a',
      'text of b',
      'text of both',
    ]);
    await one.read({ files: ['c'], at_commit: COMMIT });
    expect(asked).toHaveLength(2);
  });

  it('of different commits, of the head, or with what belongs to one look alone are not put together', async () => {
    const { asked, ledger: one } = ledger(filesOf);
    await Promise.all([
      one.read({ files: ['a'], at_commit: COMMIT }),
      one.read({ files: ['b'], at_commit: 'b'.repeat(40) }),
      one.read({ files: ['c'] }),
      one.read({ files: ['d'], at_commit: COMMIT, models: ['m'] }),
    ]);
    expect(asked).toHaveLength(4);
  });

  it('fail together', async () => {
    const { ledger: one } = ledger(async () => {
      throw new Error('no answer');
    });
    const both = [one.read({ files: ['a'], at_commit: COMMIT }), one.read({ files: ['b'], at_commit: COMMIT })];
    const results = await Promise.allSettled(both);
    expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected']);
  });
});
