import { describe, expect, it } from 'vitest';
import { createGitHubClient } from '../../src/adapters/github/client.ts';
import { checkProxy, isExempt } from '../../src/adapters/github/proxy.ts';
import type { Environment } from '../../src/adapters/platform.ts';
import { SlipwayError } from '../../src/core/reasons.ts';
import { fakeClock, PLATFORM, TOKEN } from './support.ts';

const URL_ = 'https://api.github.com';
const PROXY = 'http://user:secret@proxy.example:3128';
const node = (version: string, ...given: string[]) => ({ version, arguments: given });

function code(env: Environment, version: string, ...given: string[]): string {
  try {
    checkProxy(URL_, env, node(version, ...given));
    return 'fine';
  } catch (error) {
    if (!(error instanceof SlipwayError)) throw error;
    expect(error.message).not.toContain('secret');
    return error.refusal.code;
  }
}

describe('a configured proxy', () => {
  it.each([
    ['none', {}, '20.20.2', 'fine'],
    ['one for another scheme', { http_proxy: PROXY }, '20.20.2', 'fine'],
    ['one that Node 20 ignores', { HTTPS_PROXY: PROXY }, '20.20.2', 'proxy_unsupported'],
    [
      'one that Node 20 ignores even when asked',
      { https_proxy: PROXY, NODE_USE_ENV_PROXY: '1' },
      '20.20.2',
      'proxy_unsupported',
    ],
    ['one that Node 24 ignores unasked', { https_proxy: PROXY }, '24.21.0', 'proxy_unsupported'],
    ['one that Node 24 honours', { https_proxy: PROXY, NODE_USE_ENV_PROXY: '1' }, '24.21.0', 'fine'],
    ['one that Node 22.21 honours', { https_proxy: PROXY, NODE_USE_ENV_PROXY: '1' }, '22.21.0', 'fine'],
    [
      'one that Node 24.4 honours for fetch alone',
      { https_proxy: PROXY, NODE_USE_ENV_PROXY: '1' },
      '24.4.1',
      'proxy_unsupported',
    ],
    ['one asked for by an option', { https_proxy: PROXY, NODE_OPTIONS: '--use-env-proxy' }, '26.0.0', 'fine'],
    ['the kind that no Node knows', { ALL_PROXY: PROXY, NODE_USE_ENV_PROXY: '1' }, '24.21.0', 'proxy_unsupported'],
    ['an exempt host', { https_proxy: PROXY, NO_PROXY: 'localhost,api.github.com' }, '20.20.2', 'fine'],
    ['an empty variable', { https_proxy: '' }, '20.20.2', 'fine'],
  ])('%s', (_name, env, version, expected) => {
    expect(code(env, version)).toBe(expected);
  });

  it('is honoured when Node was started with the option', () => {
    expect(code({ https_proxy: PROXY }, '24.21.0', '--use-env-proxy')).toBe('fine');
  });

  it('is refused before any request is made', () => {
    const env = { HTTPS_PROXY: PROXY };
    expect(() =>
      createGitHubClient({ platform: PLATFORM, token: TOKEN, clock: fakeClock(), env, node: node('20.20.2') }),
    ).toThrow('proxy_unsupported');
  });
});

describe('NO_PROXY', () => {
  it.each([
    ['*', true],
    ['github.com', true],
    ['.github.com', true],
    ['*.github.com', true],
    ['API.GitHub.com', true],
    ['api.github.com:443', true],
    ['api.github.com:8443', false],
    ['hub.com', false],
    ['other.example api.github.com', true],
    ['', false],
  ])('"%s" exempts api.github.com: %s', (list, expected) => {
    expect(isExempt(URL_, list)).toBe(expected);
  });

  it('knows addresses, also of IPv6', () => {
    expect(isExempt('http://127.0.0.1:4000', '127.0.0.1')).toBe(true);
    expect(isExempt('http://127.0.0.1:4000', '127.0.0.1:5000')).toBe(false);
    expect(isExempt('http://[::1]:4000', '::1')).toBe(true);
    expect(isExempt('http://[::1]:4000', '[::1]:4000')).toBe(true);
  });
});
