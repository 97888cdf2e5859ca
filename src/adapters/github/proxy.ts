/**
 * Proxies. `fetch` and `node:https` of most Node versions ignore `HTTPS_PROXY`: the request would go round the proxy
 * with the token in it, or hang. So a proxy that would be ignored is refused before anything is sent.
 */
import { refuse } from '../../core/reasons.ts';
import type { Environment } from '../platform.ts';

export interface NodeFacts {
  /** `process.versions.node`. */
  readonly version: string;
  /** `process.execArgv`. */
  readonly arguments: readonly string[];
}

/** Refuses with `proxy_unsupported` when the environment wants a proxy for `url` and this Node would not use it. */
export function checkProxy(url: string, env: Environment, node: NodeFacts): void {
  const variable = proxyVariable(url, env);
  if (variable === null) return;
  const usable = variable.name.toLowerCase() !== 'all_proxy';
  if (usable && usesProxies(env, node)) return;
  const { hostname } = new URL(url);
  refuse({
    code: 'proxy_unsupported',
    required: `requests to ${hostname} to go through the proxy that ${variable.name} names`,
    found: `Node ${node.version}, which ignores ${variable.name} ${usable && supportsProxies(node) ? 'unless NODE_USE_ENV_PROXY=1 is set' : 'here'}`,
    next: usable
      ? `Run on Node 24.5 (or 22.21) or newer with NODE_USE_ENV_PROXY=1, or add ${hostname} to NO_PROXY to connect directly.`
      : `Set HTTPS_PROXY and HTTP_PROXY instead, or add ${hostname} to NO_PROXY to connect directly.`,
  });
}

function proxyVariable(url: string, env: Environment): { name: string } | null {
  const { protocol } = new URL(url);
  const scheme = protocol.replace(':', '');
  const names = [`${scheme}_proxy`, `${scheme.toUpperCase()}_PROXY`, 'all_proxy', 'ALL_PROXY'];
  const name = names.find((one) => (env[one] ?? '') !== '');
  return name === undefined || isExempt(url, env['no_proxy'] || env['NO_PROXY'] || '') ? null : { name };
}

/** Whether `NO_PROXY` takes this address out: `*`, a host, a domain with or without its leading dot, either with a port. */
export function isExempt(url: string, noProxy: string): boolean {
  const { hostname, port, protocol } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const actualPort = port !== '' ? port : protocol === 'https:' ? '443' : '80';
  return noProxy
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true;
      const [name, only] = hostAndPort(entry.toLowerCase());
      if (only !== null && only !== actualPort) return false;
      return host === name || host.endsWith(`.${name}`);
    });
}

/** `host`, `.host`, `*.host`, `host:port`, `::1`, `[::1]:port`: the host without decoration, and the port if one is named. */
function hostAndPort(entry: string): [string, string | null] {
  const bracketed = /^\[([^\]]*)\](?::(\d+))?$/.exec(entry);
  if (bracketed !== null) return [bracketed[1] ?? '', bracketed[2] ?? null];
  if (entry.split(':').length > 2) return [entry, null];
  const [name = '', port] = entry.split(':');
  return [name.replace(/^\*?\./, ''), port ?? null];
}

function supportsProxies(node: NodeFacts): boolean {
  const [major = 0, minor = 0] = node.version.split('.').map(Number);
  // 24.0 to 24.4 knew it for fetch alone; uploads go through node:https, so both are asked for.
  return major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21);
}

function usesProxies(env: Environment, node: NodeFacts): boolean {
  const asked =
    env['NODE_USE_ENV_PROXY'] === '1' ||
    node.arguments.includes('--use-env-proxy') ||
    (env['NODE_OPTIONS'] ?? '').split(/\s+/).includes('--use-env-proxy');
  return asked && supportsProxies(node);
}
