/**
 * Init: the start of a registry. It makes the ledger branch with its first commit, and writes the policy that pins that
 * commit and the workflows into a checkout. Nothing that is there already is replaced.
 */
import { documentText } from '../core/canonical.ts';
import { isName } from '../core/names.ts';
import { CATALOG_PAGE, GENESIS_PATH, LEDGER_BRANCH, POLICY_PATH } from '../core/paths.ts';
import { refuse } from '../core/reasons.ts';
import type { Result } from '../core/result.ts';
import type { GenesisDocument, SetupFile, SetupRecord } from '../core/setup.ts';
import { GENESIS_SCHEMA, genesisPage } from '../core/setup.ts';
import type { Pin } from '../core/starter/pins.ts';
import { ledgerSection, starterPolicy } from '../core/starter/policy.ts';
import { STARTER_WORKFLOWS, starterWorkflows, workflowPath } from '../core/starter/workflows.ts';
import { formatProblem, loadPolicy } from '../policy/load.ts';
import type { Policy } from '../policy/types.ts';
import type { Ports, Workplace } from '../ports.ts';
import type { Context } from './context.ts';
import { settle } from './context.ts';
import type { Found, LedgerState } from './init-report.ts';
import { describeSetup } from './init-report.ts';

export interface InitRequest {
  readonly workplace: Workplace;
  /** The model that policy and workflows begin with. */
  readonly model: string;
  /** Commit of Slipway that the workflows name; null: the one this program was released with. */
  readonly slipway: Pin | null;
  /** Id of the GitHub App of the second tier; null: the command asks for it. */
  readonly app: number | null;
}

export type InitContext = Pick<Context, 'mode'> & { readonly ports: Pick<Ports, 'ledger'> };

/**
 * Sets a registry up, or completes a set-up that was begun. Refuses with `input_invalid` for a name that is none,
 * `policy_invalid` when the policy that is there cannot be read, `ledger_exists` when there is a ledger that no policy
 * pins, `ledger_missing` when the policy pins one that is gone.
 */
export async function init(context: InitContext, request: InitRequest): Promise<Result<SetupRecord>> {
  return settle('init', async () => {
    if (!isName(request.model)) {
      refuse({
        code: 'input_invalid',
        required: 'a model name of 2 to 64 lower-case letters, digits and -, such as flight-delay',
        found: JSON.stringify(request.model.slice(0, 100)),
        next: 'Choose another name.',
      });
    }
    const found = await look(context, request.workplace);
    const ledger = await settleLedger(context, found);
    const files = await writeFiles(context, { request, found, genesis: ledger.genesis });
    return describeSetup(context, { request, found, ledger, files });
  });
}

async function look(context: InitContext, workplace: Workplace): Promise<Found> {
  const [snapshot, text] = await Promise.all([context.ports.ledger.read({ files: [] }), workplace.read(POLICY_PATH)]);
  const local = text === null ? null : policyFrom(text, 'this folder');
  const remote =
    snapshot.policy.text === null ? null : policyFrom(snapshot.policy.text, `branch ${snapshot.policy.branch}`);
  const policy =
    local !== null
      ? { policy: local, where: 'folder' as const }
      : remote === null
        ? null
        : { policy: remote, where: 'default_branch' as const };
  return { snapshot, policy, pinned: local?.ledger.genesis ?? remote?.ledger.genesis ?? null };
}

function policyFrom(text: string, where: string): Policy {
  const loaded = loadPolicy(text, { file: POLICY_PATH });
  if (loaded.kind === 'ok') return loaded.policy;
  refuse({
    code: 'policy_invalid',
    required: `a policy without problems in ${where}, or none`,
    found: loaded.problems.map(formatProblem).join('; '),
    next: 'Mend it first; `slipway validate` prints each problem with its place.',
    problems: loaded.problems.map((one) => ({ where: `${one.file}:${one.line}:${one.column}`, message: one.message })),
  });
}

async function settleLedger(context: InitContext, found: Found): Promise<LedgerState> {
  const { ledger } = context.ports;
  const { snapshot, pinned } = found;
  if (snapshot.ledger.kind === 'found') {
    if (pinned !== null && (await ledger.descendsFrom(pinned)) === 'yes') return { genesis: pinned, made: 'before' };
    return refuseExisting(context, { head: snapshot.ledger.commit, pinned });
  }
  if (pinned !== null) {
    refuse({
      code: 'ledger_missing',
      required: `the branch ${LEDGER_BRANCH} that begins with ${pinned}, as the policy pins`,
      found: 'no such branch',
      next: `A ledger that existed is never made anew: restore it from a clone (\`git push origin <commit>:refs/heads/${LEDGER_BRANCH}\`). If there never was one, take \`genesis\` out of the policy and run this again.`,
    });
  }
  if (context.mode === 'dry_run') return { genesis: null, made: 'planned' };
  const repository = snapshot.repository.name;
  const document: GenesisDocument = { schema: GENESIS_SCHEMA, repository, created_at: snapshot.at };
  const outcome = await ledger.create(
    new Map([
      [GENESIS_PATH, documentText(document)],
      [CATALOG_PAGE, genesisPage(repository)],
    ]),
  );
  if (outcome.kind === 'exists') return refuseExisting(context, { head: outcome.commit, pinned });
  return { genesis: outcome.commit, made: 'now' };
}

async function refuseExisting(
  context: InitContext,
  of: { readonly head: string; readonly pinned: string | null },
): Promise<never> {
  const first = await firstCommit(context, of.head);
  const pin =
    first === null
      ? ''
      : ` If it is this registry's own and a set-up was interrupted, pin it: add to ${POLICY_PATH}\n\n${ledgerSection(first)}`;
  refuse({
    code: 'ledger_exists',
    required:
      of.pinned === null
        ? `no branch ${LEDGER_BRANCH} yet`
        : `a branch ${LEDGER_BRANCH} that begins with ${of.pinned}, as the policy pins`,
    found: first === null ? `one whose head is ${of.head}` : `one that begins with ${first}`,
    next: `Find out who made it: a ledger is only ever made once.${pin}`,
  });
}

/** The first commit of a ledger that is still short enough to see it at one look; null for any other. */
async function firstCommit(context: InitContext, head: string): Promise<string | null> {
  const page = await context.ports.ledger.history({ after: null });
  return page.next === null ? (page.commits.at(-1)?.commit ?? head) : null;
}

async function writeFiles(
  context: InitContext,
  of: { readonly request: InitRequest; readonly found: Found; readonly genesis: string | null },
): Promise<SetupFile[]> {
  const { request, found, genesis } = of;
  const { model, slipway, workplace } = request;
  const texts = starterWorkflows({ model, ...(slipway === null ? {} : { slipway }) });
  const wanted: [path: string, text: string][] = STARTER_WORKFLOWS.map((name) => [workflowPath(name), texts[name]]);
  const files: SetupFile[] = [];
  if (found.policy !== null) files.push({ path: POLICY_PATH, state: 'kept' });
  // In a dry run the commit to pin is not known; the text is not written then.
  else wanted.unshift([POLICY_PATH, starterPolicy({ model, genesis: genesis ?? '0'.repeat(40) })]);
  for (const [path, text] of wanted) {
    if (context.mode === 'dry_run') {
      files.push({ path, state: (await workplace.read(path)) === null ? 'planned' : 'kept' });
      continue;
    }
    const { kind } = await workplace.write(path, text, { overwrite: 'never' });
    files.push({ path, state: kind === 'written' ? 'written' : 'kept' });
  }
  return files;
}
