/** Versions with evaluations on the local GitHub: results as files, jobs that evaluate them, and what came of it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { VersionEvaluations } from '../../src/core/documents.ts';
import type { EvaluationRecord } from '../../src/core/evaluation/types.ts';
import type { EventType, LedgerEvent } from '../../src/core/event.ts';
import { evaluationPath, evaluationsPath, eventPath, statePath } from '../../src/core/paths.ts';
import type { Result } from '../../src/core/result.ts';
import type { ModelState } from '../../src/core/state.ts';
import type { Context } from '../../src/operations/context.ts';
import { type EvaluateRequest, evaluate } from '../../src/operations/evaluate.ts';
import type { EvaluationOutcome } from '../../src/operations/evaluation-result.ts';
import type { MoveRecord } from '../../src/operations/moves.ts';
import { promote } from '../../src/operations/promote.ts';
import { type Arena, type JobFacts, PERMISSIONS, REPOSITORY, WORKFLOW } from './arena.ts';
import { sha256 } from './evaluation-records.ts';
import { MODEL } from './stories.ts';

export interface PolicyParts {
  /** Lines under `evaluation`, two spaces deep. */
  readonly rules?: string;
  /** Lines under `evaluation.gates`; empty for none. */
  readonly gates?: string;
  readonly metrics?: string;
  readonly stages?: string;
  readonly ledger?: string;
}

export const GATES = `    quality:
      - { metric: accuracy, min: 0.7 }
    regression:
      - { metric: accuracy, vs: live, tolerance: 0.05 }`;

/** A registry in which a version enters production only with an evaluation that passes. */
export function policyWith(of: PolicyParts = {}): string {
  const gates = of.gates ?? GATES;
  return `version: 1
lifecycle: basic
stages:
${of.stages ?? '  production: { from: [none, staging], requires: { evaluation: pass } }'}
ledger:
${of.ledger ?? `  produced-by: [${WORKFLOW}]`}
permissions:
  register: [automation]
  promote: { staging: [automation], production: [automation], archived: [automation], none: [automation] }
  rollback: [automation]
  hold: [automation]
aliases:
  champion: { follows: production }
metrics:
  accuracy: { direction: up, kind: rate }
${of.metrics ?? ''}
evaluation:
${of.rules ?? '  publish: statistics'}
${gates === '' ? '' : `  gates:\n${gates}`}
models:
  ${MODEL}: {}
`;
}

/** Puts another policy on the default branch, as somebody who may. */
export async function setPolicy(arena: Arena, of: PolicyParts | string = {}): Promise<void> {
  const url = `${arena.github.apiUrl}/repos/${REPOSITORY}/contents/.github/slipway.yml`;
  const headers = {
    authorization: `Bearer ${arena.github.personToken('amara')}`,
    'content-type': 'application/json',
  };
  const { sha } = (await (await fetch(url, { headers })).json()) as { sha: string };
  const text = typeof of === 'string' ? of : policyWith(of);
  const body = JSON.stringify({ message: 'policy', content: Buffer.from(text).toString('base64'), sha });
  const answer = await fetch(url, { method: 'PUT', headers, body });
  if (!answer.ok && answer.status !== 422) throw new Error(`the policy was not taken: ${answer.status}`);
}

export interface Answers {
  /** Questions that were answered wrong, by number. */
  readonly wrong: (question: number) => boolean;
  readonly questions?: number;
  /** Which set they are of: another one has other questions. */
  readonly set?: string;
}

/** Every fifth answer is wrong: 0.8 right of 400, which a bound of 0.7 lets pass. */
export const GOOD: Answers = { wrong: (question) => question % 5 === 0 };
/** A few better: 0.82. */
export const BETTER: Answers = { wrong: (question) => question % 5 === 0 && question % 50 !== 0 };
/** One hundredth worse than good: shown to be within 0.05 only where compared question by question. */
export const CLOSE: Answers = { wrong: (question) => question % 5 === 0 || question % 100 === 1 };
/** Worse by 0.04: with 400 questions it is not settled whether by more than 0.05. */
export const UNSURE: Answers = { wrong: (question) => question % 5 === 0 || question % 25 === 1 };
/** Half of them wrong. */
export const BAD: Answers = { wrong: (question) => question % 2 === 0 };

/** Answers as a file that needs no mapping; returns its path. */
export function answersFile(arena: Arena, name: string, { wrong, questions = 400, set = 'q' }: Answers): string {
  const rows = Array.from({ length: questions }, (_one, question) => {
    const region = question % 4 === 0 ? 'north' : 'south';
    return `${set}${question},${wrong(question) ? 0 : 1},${region},"What is ${question} and who asks?"`;
  });
  return resultsFile(
    arena,
    name.endsWith('.csv') ? name : `${name}.csv`,
    `id,accuracy,region,question\n${rows.join('\n')}\n`,
  );
}

export function resultsFile(arena: Arena, name: string, text: string): string {
  const path = join(arena.dir, 'results', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

export type Asking = Partial<Omit<EvaluateRequest, 'candidate' | 'baseline'>> & {
  /** Path of the candidate's results, or its answers. */
  readonly candidate: string | Answers;
  readonly baseline?: string | Answers;
  /** Patterns in place of the candidate's file. */
  readonly files?: readonly string[];
  readonly job?: Omit<JobFacts, 'run'>;
  readonly mode?: Context['mode'];
  /** Changes what the operation is given to work with. */
  readonly with?: (context: Context) => Context;
};

/** A job that calls `eval-gate`. */
export async function evaluated(arena: Arena, run: number, of: Asking): Promise<Result<EvaluationOutcome>> {
  const { candidate, baseline, files, job, mode = 'apply', with: change = (context) => context, ...request } = of;
  const file = (name: string, given: string | Answers): string =>
    typeof given === 'string' ? given : answersFile(arena, `${name}-${run}`, given);
  const context = await arena.context({ run, ...job });
  return evaluate(change({ ...context, mode }), {
    subject: MODEL,
    stage: null,
    set: { name: null, digest: null },
    measuredAt: null,
    selfCheck: 'no',
    comment: 'no',
    report: null,
    ...request,
    candidate: files ?? [file('candidate', candidate)],
    baseline: baseline === undefined ? [] : [file('live', baseline)],
  });
}

export async function promotion(
  arena: Arena,
  run: number,
  of: { readonly version: string; readonly to?: string },
): Promise<Result<MoveRecord>> {
  return promote(await arena.context({ run }), {
    subject: `${MODEL}@${of.version}`,
    to: of.to ?? 'production',
    reason: null,
    link: null,
    expectedLive: null,
  });
}

/** A job that may write checks and comments too. */
export const DISPLAY: Omit<JobFacts, 'run'> = {
  permissions: { ...PERMISSIONS, checks: 'write', 'pull-requests': 'write' },
};

/** A document at the head of the ledger; null where there is none. */
export async function ledgerJson<T>(arena: Arena, path: string): Promise<T | null> {
  const file = await arena.github.readFile(REPOSITORY, 'model-registry', path);
  return file === undefined ? null : (JSON.parse(file.toString('utf8')) as T);
}

export async function stateOf(arena: Arena): Promise<ModelState> {
  const state = await ledgerJson<ModelState>(arena, statePath(MODEL));
  if (state === null) throw new Error('the model has no state');
  return state;
}

export async function evaluationsOf(arena: Arena, version: string): Promise<VersionEvaluations['evaluations']> {
  const list = await ledgerJson<VersionEvaluations>(arena, evaluationsPath({ model: MODEL, version }, sha256));
  return list?.evaluations ?? [];
}

export async function eventOf<T extends EventType>(arena: Arena, seq: number, type: T): Promise<LedgerEvent<T>> {
  const event = await ledgerJson<LedgerEvent>(arena, eventPath(MODEL, seq));
  if (event?.type !== type) throw new Error(`event ${seq} is ${event?.type ?? 'missing'}, not ${type}`);
  return event as LedgerEvent<T>;
}

export async function recordOf(arena: Arena, event: LedgerEvent<'evaluated'>): Promise<EvaluationRecord> {
  const record = await ledgerJson<EvaluationRecord>(arena, evaluationPath(MODEL, event.payload.evaluation));
  if (record === null) throw new Error(`the record of event ${event.seq} is missing`);
  return record;
}

/** Asks the API as the administrator. */
export async function api<T>(arena: Arena, path: string, init: RequestInit = {}): Promise<T> {
  const url = path.startsWith('http') ? path : `${arena.github.apiUrl}/repos/${REPOSITORY}${path}`;
  const authorization = `Bearer ${arena.github.personToken('amara')}`;
  const answer = await fetch(url, { ...init, headers: { authorization, ...init.headers } });
  if (!answer.ok) throw new Error(`${init.method ?? 'GET'} ${path}: ${answer.status} ${await answer.text()}`);
  return (answer.status === 204 ? null : await answer.json()) as T;
}

/** What is seen from outside: to tell that nothing was written. */
export async function outsideOf(arena: Arena): Promise<{ head: string; tags: string[]; releases: string[] }> {
  const head = (await arena.github.readRef(REPOSITORY, 'refs/heads/model-registry')) ?? '';
  const tags = await api<{ ref: string }[]>(arena, '/git/matching-refs/tags/');
  const releases = await api<{ tag_name: string }[]>(arena, '/releases?per_page=100');
  return { head, tags: tags.map((one) => one.ref).sort(), releases: releases.map((one) => one.tag_name).sort() };
}

export interface ShownCheck {
  readonly id: number;
  readonly name: string;
  readonly conclusion: string;
  readonly external_id: string;
  readonly output: { readonly title: string; readonly summary: string; readonly annotations_count: number };
}

/** The checks of a commit, newest first. */
export async function checksOn(arena: Arena, commit: string): Promise<readonly ShownCheck[]> {
  const { check_runs: runs } = await api<{ check_runs: ShownCheck[] }>(arena, `/commits/${commit}/check-runs`);
  return runs.sort((a, b) => b.id - a.id);
}

/** A pull request that changes a file; its number and the commit it proposes. */
export async function openPull(
  arena: Arena,
  branch: string,
): Promise<{ readonly number: number; readonly head: string }> {
  const json = { 'content-type': 'application/json' };
  const send = (path: string, method: string, body: unknown) =>
    api<Record<string, unknown>>(arena, path, { method, headers: json, body: JSON.stringify(body) });
  const main = await arena.github.readRef(REPOSITORY, 'refs/heads/main');
  await send('/git/refs', 'POST', { ref: `refs/heads/${branch}`, sha: main });
  const content = Buffer.from(branch).toString('base64');
  await send(`/contents/${branch}.txt`, 'PUT', { message: branch, content, branch });
  const pull = await send('/pulls', 'POST', { title: branch, head: branch, base: 'main' });
  const head = (await arena.github.readRef(REPOSITORY, `refs/heads/${branch}`)) ?? '';
  return { number: Number(pull['number']), head };
}
