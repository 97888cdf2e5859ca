/**
 * Check runs, each kept up to date in place: found by name, commit and the app whose token this is. Annotations can only
 * be added, so a check that carries those of something else is left behind, and a new one of the same name supersedes it.
 */
import type { CheckOutcome, CheckRequest, Checks } from '../../ports.ts';
import { readOwnLogin } from './caller.ts';
import { annotationOf, contentOf, outputOf, verdictOf } from './check-body.ts';
import type { GitHubClient, Ok } from './client.ts';
import { type Lost, lostError, notPermitted, type Refused, refusedError } from './errors.ts';
import { type Fields, maybeFields, maybeText, readFields, readList, readNumber, readText } from './parse.ts';

const NEEDS = { checks: 'write' } as const;
/** GitHub takes this many in one request. */
const BATCH = 50;
/** Ten requests: whoever reads more than this reads the report. */
const MOST_ANNOTATIONS = 500;
/** How often a write is tried whose answers get lost. */
const TRIES = 3;
/** The check of a job itself, which GitHub alone may change, belongs to the same app; only its external id tells. */
const JOB_CHECK = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A check run as it stands on GitHub. */
interface Standing {
  readonly id: number;
  readonly url: string;
  readonly app: string | null;
  readonly externalId: string | null;
  /** The conclusion, or the status of one that has none. */
  readonly state: string;
  readonly annotations: number;
}

export function createGitHubChecks(client: GitHubClient): Checks {
  let self: Promise<string> | null = null;
  const isOwn = async (check: Standing): Promise<boolean> => {
    self ??= readOwnLogin(client);
    return check.app === (await self).replace(/\[bot\]$/, '').toLowerCase() && !JOB_CHECK.test(check.externalId ?? '');
  };

  /** Own checks of this name on the commit, newest first. */
  async function listOwn(check: CheckRequest): Promise<readonly Standing[] | Refused> {
    const answer = await client.read({
      method: 'GET',
      path: '/repos/{owner}/{repo}/commits/{ref}/check-runs',
      parameters: { ref: check.commit, check_name: check.name, per_page: 100 },
    });
    if (answer.kind === 'refused') return answer;
    const all = readList(readFields(answer.data, 'checks')['check_runs'], 'checks.check_runs').map(readStanding);
    const own: Standing[] = [];
    for (const one of all) if (await isOwn(one)) own.push(one);
    return own.sort((a, b) => b.id - a.id);
  }

  async function publish(check: CheckRequest): Promise<CheckOutcome> {
    const own = await listOwn(check);
    if ('kind' in own) return refused(own);
    // The newest is the one that is shown: an older one that would fit better stays behind it.
    const target = own[0];
    const renewed = target !== undefined && isRenewable(target, check) ? await renew(client, target, check) : null;
    const placed = renewed ?? (await create(check, own));
    if (placed.kind === 'refused') return refused(placed);
    await append(client, placed.check, check);
    if (check.conclusion !== 'in_progress') {
      const others = own.filter((one) => one.id !== placed.check.id && one.state !== check.conclusion);
      for (const other of others) await patch(client, other.id, verdictOf(check));
    }
    const annotationsLeftOut = Math.max(0, check.annotations.length - MOST_ANNOTATIONS);
    return { kind: 'published', id: placed.check.id, url: placed.check.url, annotationsLeftOut };
  }

  /** Makes a check; after a lost answer looks whether it is there before making it again. */
  async function create(check: CheckRequest, known: readonly Standing[]): Promise<Placed | Refused> {
    const annotations = wantedOf(check).slice(0, BATCH);
    const content = contentOf(check);
    const { text, ...output } = outputOf(check);
    const body = {
      name: check.name,
      head_sha: check.commit,
      ...content,
      output: { ...output, ...(text === '' ? {} : { text }), ...(annotations.length === 0 ? {} : { annotations }) },
    };
    for (let tries = 1; ; tries += 1) {
      const answer = await client.write({ method: 'POST', path: '/repos/{owner}/{repo}/check-runs', body });
      if (answer.kind === 'refused') return answer;
      if (answer.kind === 'ok') {
        // What was taken counts, not what a fresh answer tells of it.
        return { kind: 'placed', check: { ...readStanding(answer.data), annotations: annotations.length } };
      }
      await pause(client, tries);
      const now = await listOwn(check);
      if ('kind' in now) throw lostError(answer);
      const landed = now.find(
        (one) => one.externalId === check.externalId && !known.some((before) => before.id === one.id),
      );
      if (landed !== undefined) return { kind: 'placed', check: landed };
      if (tries === TRIES) throw lostError(answer);
    }
  }

  return { publish };
}

interface Placed {
  readonly kind: 'placed';
  readonly check: Standing;
}

/** A check takes new content while it carries no annotations of other content, and never goes back to being in progress. */
function isRenewable(standing: Standing, check: CheckRequest): boolean {
  const same = standing.externalId === check.externalId;
  if (!same && standing.annotations > 0) return false;
  return check.conclusion !== 'in_progress' || standing.state === 'in_progress' || standing.state === 'queued';
}

/** Null where GitHub does not take it, or takes it and does not act on it: then a new check has to say it. */
async function renew(client: GitHubClient, standing: Standing, check: CheckRequest): Promise<Placed | null> {
  const answer = await patch(client, standing.id, contentOf(check));
  if (answer.kind === 'refused') return null;
  const now = readStanding(answer.data);
  return now.state === check.conclusion ? { kind: 'placed', check: now } : null;
}

/** Without annotations a check may be written again and again: the last word counts. */
function patch(client: GitHubClient, id: number, body: unknown): Promise<Ok | Refused> {
  const path = '/repos/{owner}/{repo}/check-runs/{check_run_id}';
  return client.read({ method: 'PATCH', path, parameters: { check_run_id: id }, body });
}

/** Sends the annotations that are not there yet. After a lost answer the check itself says how many it has. */
async function append(client: GitHubClient, standing: Standing, check: CheckRequest): Promise<void> {
  const wanted = wantedOf(check);
  let lost = 0;
  for (let there = standing.annotations; there < wanted.length; ) {
    const annotations = wanted.slice(there, there + BATCH);
    const answer: Ok | Refused | Lost = await client.write({
      method: 'PATCH',
      path: '/repos/{owner}/{repo}/check-runs/{check_run_id}',
      parameters: { check_run_id: standing.id },
      body: { ...contentOf(check), output: { ...outputOf(check), annotations } },
    });
    if (answer.kind === 'refused') throw refusedError(answer, { needs: NEEDS });
    if (answer.kind === 'ok') {
      there += annotations.length;
      continue;
    }
    lost += 1;
    if (lost === TRIES) throw lostError(answer);
    await pause(client, lost);
    there = (await readAgain(client, standing.id)).annotations;
  }
}

async function readAgain(client: GitHubClient, id: number): Promise<Standing> {
  const answer = await client.read({
    method: 'GET',
    path: '/repos/{owner}/{repo}/check-runs/{check_run_id}',
    parameters: { check_run_id: id },
  });
  if (answer.kind === 'refused') throw refusedError(answer, { needs: NEEDS });
  return readStanding(answer.data);
}

function wantedOf(check: CheckRequest): readonly Readonly<Record<string, unknown>>[] {
  return check.annotations.slice(0, MOST_ANNOTATIONS).map(annotationOf);
}

function readStanding(data: unknown): Standing {
  const fields: Fields = readFields(data, 'check');
  const app = maybeFields(fields, 'app', 'check');
  const count = maybeFields(fields, 'output', 'check')?.['annotations_count'];
  return {
    id: readNumber(fields, 'id', 'check'),
    url: maybeText(fields, 'html_url') ?? readText(fields, 'url', 'check'),
    app: app === null ? null : (maybeText(app, 'slug')?.toLowerCase() ?? null),
    externalId: maybeText(fields, 'external_id'),
    state: maybeText(fields, 'conclusion') ?? readText(fields, 'status', 'check'),
    annotations: typeof count === 'number' ? count : 0,
  };
}

async function pause(client: GitHubClient, tries: number): Promise<void> {
  await client.clock.sleep(Math.round((0.5 + client.clock.random() / 2) * client.bounds.base * 2 ** tries));
}

/** 422 is about the content; what a token may not do is 403, or 404 where GitHub does not even admit the repository. */
function refused(answer: Refused): CheckOutcome {
  if (answer.status === 403 || answer.status === 404)
    return notPermitted(answer, { what: 'write checks', needs: NEEDS });
  throw refusedError(answer, { needs: NEEDS });
}
