import { describe, expect, it } from 'vitest';
import { OWN_TOKEN_VARIABLE, tokenKindInJob } from '../../src/adapters/token-kind.ts';

describe('the token of a job', () => {
  const given = { [OWN_TOKEN_VARIABLE]: 'true' };

  it.each([
    ["the job's own", 'ghs_x', {}, 'job'],
    ["the job's own on a server with other tokens", 'v1.abc', {}, 'job'],
    ["an app's that was given", 'ghs_x', given, 'app'],
    ["a person's", 'ghp_x', given, 'person'],
    ["a person's fine-grained one, said or not", 'github_pat_x', {}, 'person'],
    ['one whose form tells nothing', 'v1.abc', given, null],
  ])('is %s', (_name, token, env, kind) => {
    expect(tokenKindInJob({ token, env })).toBe(kind);
  });
});
