import { describe, expect, it } from 'vitest';
import { maskEvidence } from '../../../src/evidence/mask-evidence.ts';
import {
  createScanner,
  type FlagKind,
  findPersonalData,
  maskSecrets,
  SECRET_KINDS,
} from '../../../src/evidence/personal-data.ts';
import { evidenceOf, fileOf, problemsOf } from '../support.ts';

function kindsOf(text: string): FlagKind[] {
  const scanner = createScanner();
  scanner.scan(text, 'x');
  return scanner.flags().flatMap(({ kind, count }) => Array.from({ length: count }, () => kind));
}

/** Put together here, so that nothing that scans this repository takes them for real. */
const TOKENS = [
  `gh${'p_'}${'a1B2'.repeat(9)}`,
  `github_${'pat_'}${'A1'.repeat(11)}_${'b2'.repeat(29)}`,
  `AK${'IA'}${'ABCD1234'.repeat(2)}`,
  `sk${'-'}${'proj-'}${'abc123'.repeat(6)}`,
  `sk${'_live_'}${'abc123'.repeat(5)}`,
  `xox${'b-'}${'1234567890'.repeat(2)}`,
  `AI${'za'}${'a1b2c3d'.repeat(5)}`,
  `h${'f_'}${'aBcDeF'.repeat(6)}`,
  `glp${'at-'}${'a1b2'.repeat(5)}`,
];

describe('what looks personal or secret', () => {
  it.each<[string, FlagKind]>([
    ['write to amara@example.org, please', 'email'],
    ['Bo <bo.b+eval@mail.example.co.uk>', 'email'],
    ['call +49 30 1234567 today', 'phone'],
    ['call +1 (555) 010-0199', 'phone'],
    ['555-010-0199', 'phone'],
    ['(555) 010-0199', 'phone'],
    ['card 4111 1111 1111 1111', 'card_number'],
    ['5555555555554444', 'card_number'],
    ['3782-822463-10005', 'card_number'],
    ['IBAN GB82 WEST 1234 5698 7654 32', 'bank_account'],
    ['DE89370400440532013000', 'bank_account'],
    ['ssn 123-45-6789', 'national_id'],
    ['NI AB 12 34 56 C', 'national_id'],
    [`-----BEGIN ${'RSA PRIVATE'} KEY-----`, 'private_key'],
    [`-----BEGIN ${'PRIVATE'} KEY-----`, 'private_key'],
    [`ey${'J'}hbGciOiJIUzI1NiJ9.ey${'J'}zdWIiOiIxIn0.c2lnbmF0dXJl`, 'jwt'],
  ])('%s is found', (text, kind) => {
    expect(kindsOf(text)).toEqual([kind]);
  });

  it.each(TOKENS)('the token %s is found', (token) => {
    expect(kindsOf(`key=${token}.`)).toEqual(['token']);
  });

  it.each([
    'the accuracy is 0.9342105263157895 over 228 samples',
    'question-123456',
    '2026-01-02T03:04:05Z',
    '2026-01-02-003-0001',
    'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    '4111 1111 1111 1112',
    '0000 0000 0000 0000',
    'a@b',
    'name@localhost',
    '@mention in a text',
    '000-12-3456',
    'v1.2.3.4567-89',
    'GB82 WEST 1234 5698 7654 33',
    '123e4567-e89b-12d3-a456-426614174000',
    'task-skeleton_library/abc',
    '192.168.100.2001',
    '3.14159265358979',
  ])('%s is not taken for anything', (text) => {
    expect(kindsOf(text)).toEqual([]);
  });

  it('is counted by kind and place, and never shown', () => {
    const scanner = createScanner();
    scanner.scan('amara@example.org and bo@example.org', 'texts.prompt');
    scanner.scan('chen@example.org', 'keys');
    scanner.scan('+49 30 1234567', 'texts.prompt');
    const flags = scanner.flags();
    expect(flags).toEqual([
      { kind: 'email', count: 1, place: 'keys' },
      { kind: 'email', count: 2, place: 'texts.prompt' },
      { kind: 'phone', count: 1, place: 'texts.prompt' },
    ]);
    expect(JSON.stringify(flags)).not.toMatch(/example|amara|1234567/);
  });

  it('takes no longer on texts made to be slow', () => {
    for (const piece of ['a@', 'a.', '1 ', '-', 'eyJ', 'sk-', '+1(', 'A1 ', 'a@a.', '4111 '])
      expect(() => kindsOf(piece.repeat(100_000))).not.toThrow();
  });
});

describe('what an evidence would publish', () => {
  it('is looked for in keys, clusters, slices and texts, and names', async () => {
    const sample = {
      key: 'amara@example.org',
      cluster: 'bo@example.org',
      slices: { owner: 'chen@example.org' },
      values: { s: 1 },
    };
    const document = {
      schema: 'slipway.evidence/1',
      measures: [{ metric: 'dara@example.org', value: 1, slice: { attribute: 'user', value: 'eli@example.org' } }],
      samples: [
        { ...sample, texts: { prompt: 'I am farid@example.org' } },
        { key: 'k', values: { s: 0 } },
      ],
    };
    const file = fileOf('e.json', JSON.stringify(document));
    const places = async (texts: 'keep' | 'drop'): Promise<string[]> =>
      findPersonalData(await evidenceOf([file], { texts })).map(({ place, count }) => `${place} ${count}`);
    await expect(places('drop')).resolves.toEqual([
      'clusters 1',
      'keys 1',
      'names 1',
      'slices.owner 1',
      'slices.user 1',
    ]);
    await expect(places('keep')).resolves.toContain('texts.prompt 1');
  });
});

describe('a text that is masked', () => {
  it.each<[string, string]>([
    ['write to amara@example.org, please', 'write to [redacted], please'],
    ['call +49 30 1234567 today', 'call [redacted] today'],
    ['card 4111 1111 1111 1111.', 'card [redacted].'],
    ['IBAN GB82 WEST 1234 5698 7654 32', 'IBAN [redacted]'],
    ['ssn 123-45-6789', 'ssn [redacted]'],
    [`ey${'J'}hbGciOiJIUzI1NiJ9.ey${'J'}zdWIiOiIxIn0.c2lnbmF0dXJl!`, '[redacted]!'],
    [`a -----BEGIN ${'PRIVATE'} KEY-----\nMIIEvQIBADANBg\n-----END ${'PRIVATE'} KEY----- b`, 'a [redacted] b'],
    [`Incorrect API key provided: sk${'-proj-'}abc***wxyz.`, 'Incorrect API key provided: [redacted]'],
    [`sk${'-'}${'a1'.repeat(300)}`, '[redacted]'],
    ['Authorization: Bearer abcdef123456', 'Authorization: Bearer [redacted]'],
    ['model_args: api_key=topsecret,x=1', 'model_args: api_key=[redacted],x=1'],
    ['https://bo:geheim@localhost/v1', 'https://[redacted]@localhost/v1'],
  ])('%j', (text, masked) => {
    expect(maskSecrets(text)).toBe(masked);
    expect(maskSecrets(masked)).toBe(masked);
  });

  it.each(TOKENS)('has no token: %s', (token) => {
    expect(maskSecrets(`(${token})`)).toBe('([redacted])');
  });

  it.each([
    'acc must be a number; found a text of 4 characters.',
    'openai/gpt-4o-2024-11-20',
    'results/2026-01-02/samples_hellaswag_2026-01-02T03-04-05.678901.jsonl',
    'sklearn-report.json',
    'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'Score 0.9342105263157895 of 228 samples; 4111 1111 1111 1112',
    'A basic token of 1 secret password',
  ])('stays as it is where nothing is in it: %s', (text) => {
    expect(maskSecrets(text)).toBe(text);
  });

  it('is masked in linear time', () => {
    const begin = performance.now();
    for (const piece of [
      'a@',
      '-----BEGIN PRIVATE KEY-----',
      'eyJ',
      'api_key=',
      '://a:',
      '4111 ',
      'sk-proj-',
      'bearer ',
    ])
      maskSecrets(piece.repeat(20_000));
    expect(performance.now() - begin).toBeLessThan(20_000);
  });

  it('tells secrets from data of people', () => {
    expect([...SECRET_KINDS].sort()).toEqual(['jwt', 'private_key', 'token']);
  });
});

describe('an evidence that is masked', () => {
  it('has runs, judges, problems and paths without what looks secret; its samples and names are as they were', async () => {
    const key = 'amara@example.org';
    const document = {
      schema: 'slipway.evidence/1',
      runs: [{ status: 'complete', tool: 't', model: `m api_key=${'x'.repeat(9)}`, judge: key, set: { name: key } }],
      measures: [{ metric: 'acc', value: 1, judge: key }],
      judges: [{ metric: 's', judge: key }],
      problems: [{ code: 'ambiguous', effect: 'warning', message: `Sent to ${key}.`, place: key, file: `of ${key}` }],
      samples: [{ key, values: { s: 1 } }],
    };
    const files = ['bo@example.org.json', 'chen@example.org.json'].map((path) =>
      fileOf(path, JSON.stringify(document)),
    );
    const evidence = await evidenceOf(files);
    const { tables, ...rest } = maskEvidence(evidence);
    expect(JSON.stringify(rest)).not.toMatch(/@|xxxx/);
    expect(rest.files.map(({ path }) => path)).toEqual(['[redacted]', '[redacted] (2)']);
    expect(tables[0]?.keys).toEqual([key]);
    expect(tables[0]?.columns[0]?.judge).toBe('[redacted]');
    expect(rest.measures).toMatchObject([{ metric: 'acc', value: 1, judge: '[redacted]' }]);
  });

  it('need not be one for its problems: what another tool wrote, and what refuses a file, is masked at once', async () => {
    const problem = { code: 'ambiguous', effect: 'warning', message: 'Sent to amara@example.org.' };
    const said = await evidenceOf([
      fileOf('e.json', JSON.stringify({ schema: 'slipway.evidence/1', problems: [problem] })),
    ]);
    expect(said.problems).toMatchObject([{ message: 'Sent to [redacted].' }]);
    const refused = await problemsOf([fileOf('x.json', JSON.stringify({ 'amara@example.org': 'x' }))]);
    expect(JSON.stringify(refused)).not.toContain('@');
  });
});
