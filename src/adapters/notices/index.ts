/** Tells those whom the policy names under `serving.after-change`: webhooks, workflows, chats, caches. */
import type { Notice } from '../../core/notice.ts';
import type { AfterChange } from '../../policy/types.ts';
import type { Clock, Notices, Told } from '../../ports.ts';
import type { GitHubClient } from '../github/client.ts';
import type { Environment } from '../platform.ts';
import { dispatch } from './dispatch.ts';
import { failed, type PostContext, post, shownUrl, TIMEOUT } from './post.ts';
import { signingKey, webhookHeaders } from './signature.ts';
import { slackMessage } from './slack.ts';

export interface NoticesOptions {
  /** Where secrets are: the policy names variables, never values. */
  readonly env: Environment;
  readonly clock: Clock;
  readonly client: () => Promise<GitHubClient>;
  readonly checkProxy: (url: string) => void;
  readonly signal?: AbortSignal;
  readonly timeout?: number;
}

const JSON_BODY = { 'content-type': 'application/json' } as const;

export function createNotices(options: NoticesOptions): Notices {
  const { env, clock, checkProxy, signal, timeout = TIMEOUT } = options;
  const context: PostContext = { clock, checkProxy, timeout, ...(signal === undefined ? {} : { signal }) };

  async function webhook(target: Extract<AfterChange, { kind: 'webhook' }>, notice: Notice): Promise<Told> {
    const name = shownUrl(target.url);
    const secret = target.secret === null ? null : secretOf(env, target.secret);
    if (secret?.kind === 'unset') return failed({ name, secrets: [] }, secret.reason);
    const key = secret === null ? null : signingKey(secret.value);
    if (key?.kind === 'malformed') return failed({ name, secrets: [] }, `${target.secret} is no secret: ${key.reason}`);
    const body = JSON.stringify(notice);
    const signed = (): Readonly<Record<string, string>> =>
      webhookHeaders({ id: notice.id, timestamp: Math.floor(clock.now() / 1000), body, key: key?.key ?? null });
    return post(context, {
      url: target.url,
      method: 'POST',
      headers: () => ({ ...JSON_BODY, ...signed() }),
      body,
      name,
      carries: 'nothing',
      secrets: secret === null ? [] : [secret.value],
    });
  }

  async function slack(target: Extract<AfterChange, { kind: 'slack' }>, notice: Notice): Promise<Told> {
    const name = `the chat whose address is in ${target.secret}`;
    const address = secretOf(env, target.secret);
    if (address.kind === 'unset') return failed({ name, secrets: [] }, address.reason);
    return post(context, {
      url: address.value,
      method: 'POST',
      headers: () => JSON_BODY,
      body: JSON.stringify(slackMessage(notice)),
      name,
      carries: 'secret',
      secrets: [address.value],
    });
  }

  async function purge(target: Extract<AfterChange, { kind: 'purge' }>): Promise<Told> {
    const name = shownUrl(target.url);
    const secret = target.secret === null ? null : secretOf(env, target.secret);
    if (secret?.kind === 'unset') return failed({ name, secrets: [] }, secret.reason);
    return post(context, {
      url: target.url,
      method: target.method,
      headers: () => (secret === null ? {} : { authorization: `Bearer ${secret.value}` }),
      body: null,
      name,
      carries: secret === null ? 'nothing' : 'secret',
      secrets: secret === null ? [] : [secret.value],
    });
  }

  return {
    tell: async ({ target, notice }) => {
      switch (target.kind) {
        case 'webhook':
          return webhook(target, notice);
        case 'dispatch':
          return dispatch(options.client, { target, notice, clock });
        case 'slack':
          return slack(target, notice);
        case 'purge':
          return purge(target);
      }
    },
  };
}

type Secret = { readonly kind: 'set'; readonly value: string } | { readonly kind: 'unset'; readonly reason: string };

/** A secret that is there but empty is what a job has where the secret does not exist. */
function secretOf(env: Environment, variable: string): Secret {
  const value = (env[variable] ?? '').trim();
  if (value !== '') return { kind: 'set', value };
  return { kind: 'unset', reason: `the environment variable ${variable}, which the policy names, is not set` };
}
