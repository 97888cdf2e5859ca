import { describe, expect, it } from 'vitest';
import { matchSigners, type Signer } from '../../../src/core/approval/matching.ts';
import { at } from './support.ts';

const signer = (login: string, clock: string | null, ...can: string[]): Signer => ({
  login,
  at: clock === null ? null : at(clock),
  can,
});
const demand = (id: string, count = 1) => ({ id, count });

function match(signers: Signer[], demands: { id: string; count: number }[], distinctPeople = true) {
  const { signers: by, complete } = matchSigners({ signers, demands, distinctPeople });
  return { ...Object.fromEntries([...by].map(([id, some]) => [id, some.map(({ login }) => login)])), complete };
}

describe('who signs for what', () => {
  it('moves whoever holds both roles to where nobody else can sign', () => {
    const both = signer('bo', '09:00', 'owner', 'sre');
    const owner = signer('amara', '10:00', 'owner');
    expect(match([both, owner], [demand('owner'), demand('sre')])).toEqual({
      owner: ['amara'],
      sre: ['bo'],
      complete: true,
    });
  });

  it('moves along a chain of people', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const chain = ids.map((id, index) =>
      signer(`p${index}`, `0${index}:00`, ...[id, ids[index + 1]].flatMap((one) => one ?? [])),
    );
    // Everybody took the first place they could; the last to come can take none but the first.
    const late = signer('late', '11:00', 'a');
    const demands = [...ids.map((id) => demand(id)), demand('f')];
    const last = { ...chain[4]!, can: ['e', 'f'] };
    expect(match([...chain.slice(0, 4), last, late], demands)).toEqual({
      a: ['late'],
      b: ['p0'],
      c: ['p1'],
      d: ['p2'],
      e: ['p3'],
      f: ['p4'],
      complete: true,
    });
  });

  it('prefers whoever signed first, then the login; no known time comes last', () => {
    const all = [
      signer('eli', null, 'sre'),
      signer('dara', '10:00', 'sre'),
      signer('Chen', '10:00', 'sre'),
      signer('bo', '09:00', 'sre'),
    ];
    expect(match(all, [demand('sre', 2)])).toEqual({ sre: ['bo', 'Chen'], complete: true });
    expect(match(all.toReversed(), [demand('sre', 3)])).toEqual({ sre: ['bo', 'Chen', 'dara'], complete: true });
    expect(match(all, [demand('sre', 5)])).toEqual({ sre: ['bo', 'Chen', 'dara', 'eli'], complete: false });
  });

  it('lets one person sign for each demand where people need not be distinct, but never twice for one', () => {
    const all = [signer('bo', '09:00', 'owner', 'sre')];
    expect(match(all, [demand('owner'), demand('sre')], false)).toEqual({ owner: ['bo'], sre: ['bo'], complete: true });
    expect(match(all, [demand('owner'), demand('sre', 2)], false)).toEqual({
      owner: ['bo'],
      sre: ['bo'],
      complete: false,
    });
  });

  it('is complete where nothing is asked for, and takes a demand nobody could ever meet', () => {
    expect(match([signer('bo', '09:00')], [])).toEqual({ complete: true });
    expect(match([signer('bo', '09:00', 'sre')], [demand('sre', 1e9)])).toEqual({ sre: ['bo'], complete: false });
  });
});
