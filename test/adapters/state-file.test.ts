import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStateFile } from '../../src/adapters/state-file.ts';
import { SlipwayError } from '../../src/core/reasons.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slipway-state-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

describe('the state of a rollout as a file', () => {
  it('is nothing before it is written, and then what was written', async () => {
    const file = createStateFile(join(folder, 'state.json'));
    expect(await file.read()).toBeNull();
    await file.write('one');
    await file.write('two');
    expect(await file.read()).toBe('two');
  });

  it('leaves nothing else behind', async () => {
    await createStateFile(join(folder, 'state.json')).write('one');
    expect(readdirSync(folder)).toEqual(['state.json']);
  });

  it('refuses where it can be neither written nor read', async () => {
    writeFileSync(join(folder, 'file'), '');
    const inFile = createStateFile(join(folder, 'file', 'state.json'));
    await expect(inFile.write('one')).rejects.toThrow(SlipwayError);
    await expect(createStateFile(folder).read()).rejects.toThrow(/can be read/);
    await expect(createStateFile(folder).write('one')).rejects.toThrow(/can be written/);
    expect(readdirSync(folder)).toEqual(['file']);
  });
});
