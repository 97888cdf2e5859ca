import type { Viewer } from './access.ts';
import { HttpError } from './http/errors.ts';
import type { Limits } from './types.ts';

export const DEFAULT_LIMITS: Limits = {
  enabled: true,
  person_per_hour: 5000,
  job_per_hour: 1000,
  content_per_minute: 80,
  content_per_hour: 500,
};

const HOUR = 3_600_000;
const MINUTE = 60_000;

interface Window {
  start: number;
  used: number;
}
export type Resource = 'core' | 'graphql';

/** Counts requests as GitHub does: a primary limit per token (per repository for job tokens) and one on content creation. */
export class RateLimiter {
  readonly settings: Limits;
  readonly #windows = new Map<string, Window>();
  readonly #created = new Map<string, number[]>();

  constructor(settings: Limits) {
    this.settings = settings;
  }

  /** Counts one request. Throws the 403 GitHub answers when the hour is used up. */
  take(viewer: Viewer, resource: Resource, now: Date): void {
    const window = this.#window(viewer, resource, now);
    if (this.settings.enabled && window.used >= this.limitOf(viewer)) {
      throw new HttpError(403, `API rate limit exceeded for ${subject(viewer)}.`, {
        documentation: 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api',
      });
    }
    window.used += 1;
  }

  /** Gives a request back: a 304 does not count. */
  refund(viewer: Viewer, resource: Resource, now: Date): void {
    const window = this.#window(viewer, resource, now);
    window.used = Math.max(0, window.used - 1);
  }

  /** Counts one content creation of a job. Throws the 403 with `retry-after` when there were too many in a minute or an hour. */
  create(viewer: Viewer, now: Date): void {
    if (!this.settings.enabled || viewer.kind !== 'job') return;
    const at = now.getTime();
    const recent = (this.#created.get(viewer.token.id) ?? []).filter((time) => time > at - HOUR);
    const lastMinute = recent.filter((time) => time > at - MINUTE);
    const wait = (times: number[], most: number, span: number): number | undefined => {
      const oldest = times[times.length - most];
      return times.length < most || oldest === undefined
        ? undefined
        : Math.max(1, Math.ceil((oldest + span - at) / 1000));
    };
    const seconds =
      wait(lastMinute, this.settings.content_per_minute, MINUTE) ?? wait(recent, this.settings.content_per_hour, HOUR);
    if (seconds !== undefined) {
      throw new HttpError(
        403,
        'You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.',
        {
          headers: { 'retry-after': String(seconds) },
          documentation:
            'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits',
        },
      );
    }
    recent.push(at);
    this.#created.set(viewer.token.id, recent);
  }

  limitOf(viewer: Viewer): number {
    if (viewer.kind === 'anonymous') return 60;
    return viewer.kind === 'job' ? this.settings.job_per_hour : this.settings.person_per_hour;
  }

  status(
    viewer: Viewer,
    resource: Resource,
    now: Date,
  ): { limit: number; used: number; remaining: number; reset: number } {
    const window = this.#window(viewer, resource, now);
    const limit = this.limitOf(viewer);
    return {
      limit,
      used: window.used,
      remaining: Math.max(0, limit - window.used),
      reset: Math.floor((window.start + HOUR) / 1000),
    };
  }

  headers(viewer: Viewer, resource: Resource, now: Date): Record<string, string> {
    const { limit, used, remaining, reset } = this.status(viewer, resource, now);
    return {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(remaining),
      'x-ratelimit-reset': String(reset),
      'x-ratelimit-used': String(used),
      'x-ratelimit-resource': resource,
    };
  }

  #window(viewer: Viewer, resource: Resource, now: Date): Window {
    const key = `${resource}:${bucket(viewer)}`;
    const window = this.#windows.get(key);
    if (window !== undefined && now.getTime() < window.start + HOUR && now.getTime() >= window.start) return window;
    const fresh = { start: now.getTime(), used: 0 };
    this.#windows.set(key, fresh);
    return fresh;
  }
}

function bucket(viewer: Viewer): string {
  if (viewer.kind === 'anonymous') return 'anonymous';
  return viewer.kind === 'job'
    ? `jobs of ${viewer.token.repo_id}`
    : viewer.kind === 'person'
      ? `user ${viewer.user.id}`
      : viewer.token.id;
}

function subject(viewer: Viewer): string {
  if (viewer.kind === 'anonymous') return '127.0.0.1';
  return viewer.kind === 'person'
    ? `user ID ${viewer.user.id}`
    : `installation ID ${viewer.token.repo_id ?? viewer.user.id}`;
}
