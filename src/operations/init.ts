/**
 * Init: the start of a registry. It makes the ledger branch with its first commit, and writes the policy that pins that
 * commit and the workflows into a checkout. Nothing that is there already is replaced.
 */
import { documentText } from '../core/canonical.ts';
import { isName } from '../core/names.ts';
import { CATALOG_PAGE, GENESIS_PATH, LEDGER_BRANCH, POLICY_PATH } from '../core/paths.ts';
import { refuse } from '../core/reasons.ts';
import type { Check, EffectReport, Result } from '../core/result.ts';
import { group } from '../core/result.ts';
import { rulesetCommand, rulesetsOf } from '../core/rulesets.ts';
import type { GenesisDocument, SetupCommand, SetupFile, SetupRecord } from '../core/setup.ts';
import { GENESIS_SCHEMA, genesisPage } from '../core/setup.ts';
import type { Pin } from '../core/starter/pins.ts';
import { ledgerSection, starterPolicy } from '../core/starter/policy.ts';
import { STARTER_WORKFLOWS, starterWorkflows, workflowPath } from '../core/starter/workflows.ts';
import { formatProblem, loadPolicy } from '../policy/load.ts';
import type { Policy } from '../policy/types.ts';
import type { LedgerSnapshot, Ports, Workplace } from '../ports.ts';
import type { Context } from './context.ts';
import { finished, settle } from './context.ts';

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

interface Found {
  readonly snapshot: LedgerSnapshot;
  /** The policy there is, in the folder or on the default branch. */
  readonly policy: { readonly policy: Policy; readonly where: 'folder' | 'default_branch' } | null;
  readonly pinned: string | null;
}

interface LedgerState {
  /** Null in a dry run that would make it. */
  readonly genesis: string | null;
  readonly made: 'now' | 'before' | 'planned';
}

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
    return describe(context, { request, found, ledger, files });
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

function describe(
  context: InitContext,
  of: {
    readonly request: InitRequest;
    readonly found: Found;
    readonly ledger: LedgerState;
    readonly files: readonly SetupFile[];
  },
): Result<SetupRecord> {
  const { request, found, ledger, files } = of;
  const { repository } = found.snapshot;
  const toAdd = linesToAdd(found, ledger.genesis);
  const written = files.filter((file) => file.state === 'written');
  const changed = ledger.made === 'now' || written.length > 0;
  const decision = context.mode === 'dry_run' ? 'planned' : changed || toAdd !== null ? 'done' : 'already_done';
  const rulesets = { detected: rulesetsOf('detected'), prevented: rulesetsOf('prevented', request.app) };
  const commands: SetupCommand[] = (['detected', 'prevented'] as const).flatMap((tier) =>
    rulesets[tier].map((one) => ({
      tier,
      title: one.name,
      command: rulesetCommand(one, { repository: repository.name }),
    })),
  );
  const summary =
    decision === 'planned'
      ? `${repository.name} would become a registry: ${files.filter((file) => file.state === 'planned').length} files to write.`
      : decision === 'already_done'
        ? `${repository.name} is set up already; its ledger begins with ${ledger.genesis}.`
        : `${repository.name} has a ledger that begins with ${ledger.genesis}; ${written.length} files were written for you to look at and merge.`;
  return finished({
    operation: 'init',
    decision,
    reason: decision === 'planned' ? 'dry_run' : 'ok',
    summary,
    checks: checksOf({ ledger, files, toAdd }),
    effects: effectsOf({ ledger, files }),
    warnings: warningsOf(found),
    record: {
      repository: repository.name,
      model: request.model,
      genesis: ledger.genesis,
      files,
      to_add: toAdd,
      rulesets,
      commands,
      next_steps: nextSteps({ repository: repository.name, files, toAdd }),
    },
  });
}

function linesToAdd(found: Found, genesis: string | null): SetupRecord['to_add'] {
  if (found.policy === null || found.pinned !== null || genesis === null) return null;
  if (Object.hasOwn(found.policy.policy.source.document, 'ledger')) {
    return { path: POLICY_PATH, under: 'ledger', lines: `  genesis: ${genesis}\n` };
  }
  return { path: POLICY_PATH, under: 'document', lines: ledgerSection(genesis) };
}

function warningsOf(found: Found): string[] {
  const warnings: string[] = [];
  const listed = found.policy?.policy.ledger.producedBy ?? null;
  const unlisted = listed === null ? [] : STARTER_WORKFLOWS.map(workflowPath).filter((path) => !listed.includes(path));
  if (unlisted.length > 0)
    warnings.push(
      `\`ledger.produced-by\` does not list ${unlisted.join(', ')}: what these workflows write will not count.`,
    );
  if (found.policy?.where === 'default_branch')
    warnings.push(
      `Branch ${found.snapshot.policy.branch} has a policy that this folder lacks: pull it before you change anything.`,
    );
  if (found.snapshot.repository.private)
    warnings.push('The repository is private: GitHub enforces rulesets there only on a paid plan.');
  return warnings;
}

function checksOf(of: {
  readonly ledger: LedgerState;
  readonly files: readonly SetupFile[];
  readonly toAdd: SetupRecord['to_add'];
}): Check {
  const { ledger, toAdd } = of;
  const made = { now: 'Made now', before: 'Was there', planned: 'Would be made' }[ledger.made];
  const branch: Check = {
    name: 'ledger',
    title: 'Ledger',
    status: 'pass',
    detail: `${made}: branch ${LEDGER_BRANCH}${ledger.genesis === null ? '' : `, first commit ${ledger.genesis}`}.`,
  };
  const policy: Check =
    toAdd === null
      ? {
          name: 'policy_pin',
          title: 'Policy',
          status: 'pass',
          detail: `${POLICY_PATH} pins the ledger's first commit.`,
        }
      : {
          name: 'policy_pin',
          title: 'Policy',
          status: 'inconclusive',
          detail: `${toAdd.path} was there and is left as it is; add: ${toAdd.lines.trim().replaceAll(/\s*\n\s*/g, ' | ')}`,
        };
  const list = (state: SetupFile['state']): string =>
    of.files
      .filter((file) => file.state === state)
      .map((file) => file.path)
      .join(', ');
  const words = [
    ['written', 'Written'],
    ['planned', 'To be written'],
    ['kept', 'Left as they were'],
  ] as const;
  const detail = words
    .map(([state, word]) => (list(state) === '' ? '' : `${word}: ${list(state)}.`))
    .filter((text) => text !== '')
    .join(' ');
  return group({ name: 'init', title: 'Set a registry up' }, [
    branch,
    policy,
    { name: 'files', title: 'Files', status: 'pass', detail },
  ]);
}

function effectsOf(of: { readonly ledger: LedgerState; readonly files: readonly SetupFile[] }): EffectReport[] {
  const made = { now: 'done', before: 'already_done', planned: 'planned' } as const;
  const file = { written: 'done', kept: 'already_done', planned: 'planned' } as const;
  return [
    { effect: 'branch', id: LEDGER_BRANCH, state: made[of.ledger.made] },
    ...of.files.map((one) => ({ effect: 'file', id: one.path, state: file[one.state] })),
  ];
}

function nextSteps(of: {
  readonly repository: string;
  readonly files: readonly SetupFile[];
  readonly toAdd: SetupRecord['to_add'];
}): string[] {
  const written = of.files.filter((file) => file.state === 'written').map((file) => file.path);
  const policy = written.includes(POLICY_PATH);
  return [
    ...(of.toAdd === null ? [] : [`Add the lines above to ${of.toAdd.path}.`]),
    ...(policy
      ? [`Look at ${POLICY_PATH}: who may do what, and what production asks for. \`slipway validate\` checks it.`]
      : []),
    ...(written.includes(workflowPath('train.yml'))
      ? [`Put your own training into ${workflowPath('train.yml')}: its \`paths\` and the line that trains.`]
      : []),
    ...(written.length === 0
      ? []
      : [
          `Merge it to the default branch, where alone it counts:\ngit add ${written.join(' ')} && git commit -m "Set up the model registry" && git push`,
        ]),
    'Apply the rulesets of one tier (below), as an administrator.',
    `Make releases immutable, as an administrator:\ngh api --method PUT /repos/${of.repository}/immutable-releases`,
    'Run `slipway doctor`: it says what is still missing.',
  ];
}
