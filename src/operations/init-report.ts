/** What a set-up amounts to: its result, for people and for programs. */
import { LEDGER_BRANCH, POLICY_PATH } from '../core/paths.ts';
import type { Check, EffectReport, Result } from '../core/result.ts';
import { group } from '../core/result.ts';
import { rulesetCommand, rulesetsOf } from '../core/rulesets.ts';
import type { SetupCommand, SetupFile, SetupRecord } from '../core/setup.ts';
import { ledgerSection } from '../core/starter/policy.ts';
import { PRODUCING_WORKFLOWS, workflowPath } from '../core/starter/workflows.ts';
import type { Policy } from '../policy/types.ts';
import type { LedgerSnapshot } from '../ports.ts';
import type { Context } from './context.ts';
import { finished } from './context.ts';

/** What was there before. */
export interface Found {
  readonly snapshot: LedgerSnapshot;
  /** The policy there is, in the folder or on the default branch. */
  readonly policy: { readonly policy: Policy; readonly where: 'folder' | 'default_branch' } | null;
  readonly pinned: string | null;
}

export interface LedgerState {
  /** Null in a dry run that would make it. */
  readonly genesis: string | null;
  readonly made: 'now' | 'before' | 'planned';
}

/** The result of a set-up: what was made, what to add, and what is left to do by hand. */
export function describeSetup(
  context: Pick<Context, 'mode'>,
  of: {
    readonly request: { readonly model: string; readonly app: number | null };
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
  const unlisted = listed === null ? [] : PRODUCING_WORKFLOWS.filter((path) => !listed.includes(path));
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
