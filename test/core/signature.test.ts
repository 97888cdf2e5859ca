import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Feature, Signature } from '../../src/core/record.ts';
import {
  compareSignatures,
  FEATURE_LIMIT,
  isFeatureType,
  readSignature,
  SCALAR_TYPES,
  widens,
} from '../../src/core/signature.ts';

const base: Signature = {
  inputs: [
    { name: 'hour', type: 'int32' },
    { name: 'distance', type: 'double', required: false },
  ],
  outputs: [{ name: 'score', type: 'double' }],
};
const withInputs = (...inputs: Feature[]): Signature => ({ ...base, inputs });
const withOutputs = (...outputs: Feature[]): Signature => ({ ...base, outputs });
const [hour, distance] = base.inputs as [Feature, Feature];
const [score] = base.outputs as [Feature];

describe('a change of the signature', () => {
  it.each<[string, Signature | null, 'breaking' | 'addition', string]>([
    ['input removed', withInputs(hour), 'breaking', 'input "distance" was removed'],
    [
      'input retyped',
      withInputs({ ...hour, type: 'string' }, distance),
      'breaking',
      'input "hour" changed its type from int32 to string',
    ],
    [
      'input narrowed',
      withInputs(hour, { ...distance, type: 'float' }),
      'breaking',
      'input "distance" changed its type from double to float',
    ],
    [
      'input newly required',
      withInputs(hour, { name: 'distance', type: 'double' }),
      'breaking',
      'input "distance" is now required',
    ],
    [
      'required input added',
      withInputs(hour, distance, { name: 'origin', type: 'string' }),
      'breaking',
      'input "origin" was added and is required',
    ],
    ['output removed', withOutputs(), 'breaking', 'output "score" was removed'],
    [
      'output retyped',
      withOutputs({ ...score, type: 'float' }),
      'breaking',
      'output "score" changed its type from double to float',
    ],
    [
      'output that may be missing',
      withOutputs({ ...score, required: false }),
      'breaking',
      'output "score" may now be missing',
    ],
    ['signature gone', null, 'breaking', 'the signature is gone, so callers can no longer rely on it'],
    [
      'optional input added',
      withInputs(hour, distance, { name: 'origin', type: 'string', required: false }),
      'addition',
      'optional input "origin" was added',
    ],
    [
      'input widened',
      withInputs({ ...hour, type: 'int64' }, distance),
      'addition',
      'input "hour" was widened from int32 to int64',
    ],
    [
      'input no longer required',
      withInputs({ ...hour, required: false }, distance),
      'addition',
      'input "hour" is now optional',
    ],
    ['output added', withOutputs(score, { name: 'label', type: 'boolean' }), 'addition', 'output "label" was added'],
  ])('%s', (_what, after, severity, because) => {
    expect(compareSignatures(base, after)).toEqual([{ severity, because }]);
  });

  it('is breaking when an input is widened and becomes required at once', () => {
    const after = withInputs(hour, { name: 'distance', type: 'number' });
    expect(compareSignatures(base, after)).toEqual([
      { severity: 'breaking', because: 'input "distance" is now required' },
    ]);
  });

  it('is an addition when a signature is stated for the first time', () => {
    expect(compareSignatures(null, base)).toMatchObject([{ severity: 'addition' }]);
    expect(compareSignatures(null, null)).toEqual([]);
  });

  it('is only noted when the same features come in another order', () => {
    expect(compareSignatures(base, withInputs(distance, hour))).toMatchObject([{ severity: 'note' }]);
    expect(compareSignatures(base, structuredClone(base))).toEqual([]);
  });

  it('is told as one list in the same order, however the features are listed', () => {
    const after: Signature = {
      inputs: [
        { name: 'zone', type: 'string' },
        { name: 'airline', type: 'string' },
      ],
      outputs: [],
    };
    const sentences = compareSignatures(base, after).map((one) => one.because);
    expect(sentences).toEqual([
      'input "airline" was added and is required',
      'input "distance" was removed',
      'input "hour" was removed',
      'input "zone" was added and is required',
      'output "score" was removed',
    ]);
    const turned = { inputs: [...after.inputs].reverse(), outputs: [] };
    expect(compareSignatures(base, turned).map((one) => one.because)).toEqual(sentences);
  });
});

describe('widening of inputs', () => {
  it.each([
    ['int32', 'int64'],
    ['int32', 'double'],
    ['int64', 'integer'],
    ['integer', 'number'],
    ['float', 'double'],
    ['double', 'number'],
    ['float[768]', 'float[?]'],
    ['int32[]', 'int64[]'],
    ['float[3,224,224]', 'double[3,?,?]'],
  ])('%s to %s is one', (from, to) => {
    expect(widens(from, to)).toBe(true);
    expect(widens(to, from)).toBe(false);
  });

  it.each([
    ['int32', 'float'],
    ['int32', 'string'],
    ['boolean', 'int32'],
    ['date', 'datetime'],
    ['float[768]', 'float[512]'],
    ['float', 'float[]'],
    ['float[?]', 'float[?,?]'],
    ['what', 'what'],
  ])('%s to %s is none', (from, to) => {
    expect(widens(from, to)).toBe(false);
  });

  it('leads only upwards: no two different types widen into each other, and steps add up', () => {
    const type = fc.constantFrom(...SCALAR_TYPES);
    fc.assert(
      fc.property(type, type, type, (a, b, c) => {
        if (a !== b) expect(widens(a, b) && widens(b, a)).toBe(false);
        if (widens(a, b) && widens(b, c)) expect(widens(a, c)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('reading a signature', () => {
  it('keeps name and type, and "required" only where it is false', () => {
    const value = {
      inputs: [
        { name: 'hour', type: 'int32', required: true, description: 'local' },
        { name: 'x', type: 'float[768]', required: false },
      ],
      outputs: [{ name: 's', type: 'number' }],
    };
    expect(readSignature(value, 'signature.json')).toEqual({
      kind: 'ok',
      signature: {
        inputs: [
          { name: 'hour', type: 'int32' },
          { name: 'x', type: 'float[768]', required: false },
        ],
        outputs: [{ name: 's', type: 'number' }],
      },
    });
  });

  it('reports every problem at its place', () => {
    const value = {
      inputs: [
        { name: 'hour', type: 'int' },
        { name: '', type: 'int32' },
        { name: 'a', type: 'int32', required: 'yes' },
        { name: 'b', type: 'int32' },
        { name: 'b', type: 'int64' },
        'c',
        { name: 'd', type: 'string', unit: 'm' },
      ],
      outputs: [],
      more: 1,
    };
    const read = readSignature(value, 's');
    expect(read).toMatchObject({ kind: 'invalid' });
    expect(read.kind === 'invalid' && read.problems.map((one) => one.where)).toEqual([
      's.more',
      's.inputs[0].type',
      's.inputs[1].name',
      's.inputs[2].required',
      's.inputs[4]',
      's.inputs[5]',
      's.inputs[6].unit',
      's.outputs',
    ]);
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['no outputs', { inputs: [{ name: 'a', type: 'string' }] }],
    ['a text', 'x'],
    ['a number as type', { inputs: [{ name: 'a', type: 1 }], outputs: [{ name: 'a', type: 'string' }] }],
  ])('refuses %s', (_what, value) => {
    expect(readSignature(value, 's').kind).toBe('invalid');
  });

  it('refuses more features than anybody can call', () => {
    const inputs = Array.from({ length: FEATURE_LIMIT + 1 }, (_, index) => ({ name: `f${index}`, type: 'float' }));
    const read = readSignature({ inputs, outputs: [{ name: 's', type: 'float' }] }, 's');
    expect(read.kind === 'invalid' && read.problems).toMatchObject([
      { where: 's.inputs', message: expect.stringContaining('float[10001]') },
    ]);
  });

  it.each([
    'float[0]',
    'float[-1]',
    'float[1,]',
    'float[',
    'float[][]',
    'Float',
    'float ',
    'float[?',
    'float\n',
    'float[99999999999]',
  ])('knows no type %j', (type) => {
    expect(isFeatureType(type)).toBe(false);
  });
});
