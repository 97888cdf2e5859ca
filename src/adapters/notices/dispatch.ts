/**
 * `repository_dispatch`: a workflow that listens for the type starts. It is one of the few events that the job's own token
 * may start runs with, in its own repository; for another one it takes the token of an App that is installed there.
 */
import type { Notice } from '../../core/notice.ts';
import { SlipwayError } from '../../core/reasons.ts';
import type { AfterChange } from '../../policy/types.ts';
import type { Clock, Told } from '../../ports.ts';
import type { GitHubClient } from '../github/client.ts';
import { refusedError } from '../github/errors.ts';
import { failed, TRIES } from './post.ts';

const NEEDS = { contents: 'write' } as const;
const LONGEST_WAIT = 2_000;

export async function dispatch(
  client: () => Promise<GitHubClient>,
  of: {
    readonly target: Extract<AfterChange, { kind: 'dispatch' }>;
    readonly notice: Notice;
    readonly clock: Clock;
  },
): Promise<Told> {
  const { target, notice, clock } = of;
  const name = `repository_dispatch ${target.type}${target.repository === null ? '' : ` in ${target.repository}`}`;
  const fail = (reason: string): Told => failed({ name, secrets: [] }, reason);
  const [owner, repo] = target.repository?.split('/') ?? [];
  try {
    const github = await client();
    for (let tries = 1; ; tries += 1) {
      const answer = await github.write({
        method: 'POST',
        path: '/repos/{owner}/{repo}/dispatches',
        ...(owner === undefined || repo === undefined ? {} : { parameters: { owner, repo } }),
        body: { event_type: target.type, client_payload: payloadOf(notice) },
      });
      if (answer.kind === 'ok') return { kind: 'told' };
      if (answer.kind === 'refused') return fail(wordsOf(refusedError(answer, { needs: NEEDS })));
      // Sent twice does no harm: who is told recognises it by its id.
      if (tries === TRIES) return fail(`${answer.reason} (tried ${tries} times)`);
      await clock.sleep(Math.round(clock.random() * LONGEST_WAIT));
    }
  } catch (error) {
    if (!(error instanceof SlipwayError)) throw error;
    return fail(wordsOf(error));
  }
}

function wordsOf({ refusal }: SlipwayError): string {
  return `${refusal.found} (${refusal.code}); ${refusal.next}`;
}

/** GitHub takes at most ten keys: what conditions of a workflow ask for, and the notice whole. */
function payloadOf(notice: Notice): Readonly<Record<string, unknown>> {
  const { id, type, model, seq, at, stage, version, subject } = notice;
  return { id, type, model, seq, at, stage, version, subject, notice };
}
