import { afterAll, beforeAll, expect, it } from 'vitest';
import { register } from '../../src/operations/register.ts';
import { verify } from '../../src/operations/verify.ts';
import { modelFiles, type Registry, startRegistry } from '../support/registry.ts';
import { pushToLedger } from '../support/tamper.ts';

const FOREIGN = [
  'models/flight-delay/events/000/000/x.json',
  'models/flight-delay/versions/aa/9.9.9.json',
  'models/flight-delay/notes.txt',
];
let registry: Registry;

beforeAll(async () => {
  registry = await startRegistry();
  const folder = await (await registry.ports('chen')).modelFolder(registry.folder('one', modelFiles('one')));
  const request = { model: 'flight-delay', folder, version: null, bump: null, source: registry.source, ref: null };
  expect((await register(await registry.context('chen'), request)).decision).toBe('done');
});
afterAll(() => registry.close());

const ask = { model: null, after: null, releases: 100, bytes: 'digests' } as const;
const foreignFound = async (): Promise<string[]> => {
  const result = await verify({ ports: await registry.ports('dara') }, ask);
  return (result.record?.findings ?? []).filter((one) => one.kind === 'foreign').map((one) => one.where);
};

it('verify finds nothing foreign in a registry that only Slipway wrote', async () => {
  expect(await foreignFound()).toEqual([]);
});

it('verify names every file that no event made, in whatever folder, and workflows on the ledger branch', async () => {
  await pushToLedger(registry, 'amara', ({ write }) => {
    for (const path of FOREIGN) write(path, '{}\n');
    write('models/flight-delay/serving/extra.json', '{}\n');
    write('.github/workflows/evil.yml', 'on: push\njobs: {}\n');
  });
  const found = await foreignFound();
  expect(found).toContain('.github');
  // A folder that no event made is named as a whole.
  expect(found).toContain('models/flight-delay/versions/aa');
  expect(found).toContain('models/flight-delay/serving');
  for (const path of FOREIGN.filter((one) => !one.includes('/versions/'))) expect(found).toContain(path);
  expect(found).toHaveLength(5);
});

it('verify refuses to look at no release at all', async () => {
  const result = await verify({ ports: await registry.ports('dara') }, { ...ask, releases: 0 });
  expect(result).toMatchObject({ decision: 'refused', reason_code: 'input_invalid' });
});
