/** What doctor says of a repository with nothing behind it. */
import type { Check } from '../../../src/core/result.ts';
import { doctor } from '../../../src/operations/doctor.ts';
import type { Settings } from '../../../src/ports.ts';
import { doctorContext } from './setup-fakes.ts';

export const UNKNOWN = { kind: 'unverifiable', reason: '403 Resource not accessible' } as const;

function leaves(check: Check): Check[] {
  return check.children === undefined || check.children.length === 0 ? [check] : check.children.flatMap(leaves);
}

/** Runs doctor; `find` gives the first leaf of a name that did not pass, else the first; `step` what to do about it. */
export async function examine(of: Parameters<typeof doctorContext>[0] = {}) {
  const result = await doctor(doctorContext(of));
  const found = (name: string): Check[] => leaves(result.checks).filter((check) => check.name === name);
  const find = (name: string): Check => {
    const all = found(name);
    if (all.length === 0) throw new Error(`no check ${name} among ${leaves(result.checks).map((check) => check.name)}`);
    return all.find((check) => check.status !== 'pass') ?? all[0]!;
  };
  const step = (name: string): string => {
    const { title } = find(name);
    return result.record?.next_steps.find((one) => one.check.startsWith(`${title}: `))?.step ?? '';
  };
  return { result, find, step, all: found };
}

export const settings = (replaced: Partial<Settings>) => ({ settings: replaced });
