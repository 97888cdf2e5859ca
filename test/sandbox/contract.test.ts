import { expect, it } from 'vitest';
import type { Exchange } from '../../src/sandbox/github/index.ts';
import { createExchangeValidator } from '../support/contract.ts';

const exchange = (change: {
  method?: string;
  path?: string;
  query?: Record<string, string>;
  sent?: unknown;
  status?: number;
  received?: unknown;
}): Exchange => ({
  number: 1,
  viewer: 'bo',
  request: {
    method: change.method ?? 'POST',
    path: change.path ?? '/repos/acme/models/git/refs',
    query: change.query ?? {},
    headers: {},
    body: change.sent ?? { ref: 'refs/tags/v1', sha: 'a'.repeat(40) },
    bytes: 0,
  },
  response: {
    status: change.status ?? 201,
    headers: {},
    body: change.received ?? {
      ref: 'refs/tags/v1',
      node_id: 'x',
      url: 'http://h/x',
      object: { type: 'commit', sha: 'a'.repeat(40), url: 'http://h/y' },
    },
    bytes: 0,
  },
});

const judged = (change: Parameters<typeof exchange>[0]): string[] => {
  const validator = createExchangeValidator();
  validator.observe(exchange(change));
  return validator.violations;
};

it('accepts what the description allows', () => {
  expect(judged({})).toEqual([]);
});

it('names an unknown property, a missing one and a wrong type in a request', () => {
  expect(judged({ sent: { ref: 'refs/tags/v1', sha: 'a', colour: 1 } })).toEqual([
    'POST /repos/acme/models/git/refs → 201: request must NOT have additional properties "colour"',
  ]);
  expect(judged({ sent: { ref: 1, sha: 'a' } })[0]).toContain('request/ref must be string');
  expect(judged({ sent: { ref: 'r' } })[0]).toContain("must have required property 'sha'");
});

it('names what is missing or wrong in an answer, and a status the description does not know', () => {
  expect(judged({ received: { ref: 'x' } })[0]).toContain("answer must have required property 'node_id'");
  expect(judged({ status: 202 })[0]).toContain('this status is not listed');
  expect(judged({ status: 422, received: { error: 'no' } })[0]).toContain(
    'an error without message and documentation_url',
  );
});

it('refuses a path and a query parameter that GitHub does not have', () => {
  expect(judged({ path: '/repos/acme/models/stages' })[0]).toContain('no such operation');
  expect(
    judged({
      method: 'GET',
      path: '/repos/acme/models/issues',
      query: { colour: 'red' },
      sent: undefined,
      status: 200,
      received: [],
    })[0],
  ).toContain('query parameter "colour"');
});

it('fails when nothing was judged at all', () => {
  expect(() => createExchangeValidator().expectNoViolations()).toThrow('no exchange was judged');
});
