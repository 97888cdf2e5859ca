/** Every command of the program: what it takes, and where its code is. Code is loaded when the command is asked for. */
import type { Result } from '../core/result.ts';
import type { Asked, CommandSpec } from './options.ts';

export interface Invocation {
  readonly asked: Asked;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Prints to people; goes to standard error when standard output carries JSON. */
  readonly print: (text: string) => void;
  readonly signal: AbortSignal;
}

export type Outcome =
  /** A result of an operation, rendered in the common way. */
  | {
      readonly kind: 'result';
      readonly result: Result;
      readonly text?: string;
      readonly after?: string /** `text`: show that text whatever was decided. */;
      readonly always?: 'text';
    }
  /** The command printed what it had to. */
  | { readonly kind: 'printed'; readonly exit: number };

export interface Command extends CommandSpec {
  readonly group: 'move' | 'read' | 'care' | 'set-up';
  readonly load: () => Promise<(invocation: Invocation) => Promise<Outcome>>;
}

const DRY_RUN = { 'dry-run': 'print the decision and the planned effects, write nothing' } as const;
const REPEAT = {
  'operation-id=ID': 'name this asking, so that repeating it does nothing twice (direct writes only)',
} as const;

export const COMMANDS: readonly Command[] = [
  {
    name: 'register',
    group: 'move',
    summary: 'register a folder as a version of a model',
    positionals: ['model', 'path'],
    flags: {
      'version=VERSION': 'version to register (default: inferred)',
      'bump=BUMP': 'major, minor or patch (default: inferred)',
      'source=COMMIT': "commit it was built from (default: the run's, or HEAD)",
      'evaluation=PATH…': 'its evaluation results: what was registered is evaluated as well',
      'stage=STAGE': 'stage it is evaluated for (default: the first that asks for an evaluation)',
      'report=FILE': 'write the report of the evaluation as HTML to FILE',
      ...DRY_RUN,
      ...REPEAT,
    },
    load: async () => (await import('./move-commands.ts')).runRegister,
  },
  {
    name: 'eval-gate',
    group: 'move',
    summary: 'evaluate a version of the registry and record it',
    positionals: ['subject'],
    flags: {
      'candidate=PATH…': 'results of the version: files, folders, globs',
      'baseline=PATH…': 'results of the live version on the same set (default: what the registry keeps)',
      'stage=STAGE': 'stage it is evaluated for (default: the first that asks for an evaluation)',
      'set=NAME': 'name of the evaluation set, where the files do not say',
      'set-digest=DIGEST': 'digest of its content, where the files do not say',
      'measured-at=TIME': 'when it was measured, where the files do not say; now for files just made',
      'report=FILE': 'write the report as HTML to FILE',
      'self-check': 'tell how often the gates would flip on their own',
      ...DRY_RUN,
      ...REPEAT,
    },
    load: async () => (await import('./evaluation-commands.ts')).runEvalGate,
  },
  {
    name: 'evaluate',
    group: 'read',
    summary: 'compare evaluation files and decide gates, with no registry',
    positionals: [],
    flags: {
      'candidate=PATH…': 'results of the candidate: files, folders, globs',
      'baseline=PATH…': 'results to compare with',
      'policy=FILE': 'policy whose gates decide (default: every shared metric must not be worse)',
      'model=NAME': 'model of that policy (default: the only one)',
      'tolerance=NUMBER':
        'without a policy: how much worse is still good enough (default 0.02, or 5% of values that are no shares)',
      'measured-at=TIME': 'when it was measured, where the files do not say; now for files just made',
      'self-check': 'tell how often the gates would flip on their own',
      'html=FILE': 'write the report as HTML to FILE',
      'markdown=FILE': 'write the report as Markdown to FILE',
    },
    load: async () => (await import('./evaluation-commands.ts')).runEvaluate,
  },
  {
    name: 'inspect',
    group: 'read',
    summary: 'say what evaluation files are recognised as, and every metric read from them',
    positionals: ['path…'],
    flags: { 'policy=FILE': 'read plain files by the mappings of this policy', 'model=NAME': 'model of that policy' },
    load: async () => (await import('./evaluation-commands.ts')).runInspect,
  },
  {
    name: 'promote',
    group: 'move',
    summary: 'move a version to a stage',
    positionals: ['subject', 'to'],
    flags: {
      'reason=TEXT': 'why',
      'link=LINK': 'link of the change',
      'expected-live=VERSION': 'what must be live now: a version, a digest or none',
      'phase=PHASE': 'plan: decide and say what would be signed, write nothing; apply (default): do it',
      'approval-digest=DIGEST': 'what a plan had shown: nothing else is done',
      ...DRY_RUN,
      ...REPEAT,
    },
    load: async () => (await import('./move-commands.ts')).runPromote,
  },
  {
    name: 'request-approval',
    group: 'move',
    summary: 'ask that a version be let into a stage: opens the pull request in which it is signed',
    positionals: ['subject', 'stage'],
    flags: {
      'rationale=TEXT': 'why it should',
      'link=LINK': 'link of the change',
      'risks=TEXT': 'what could go wrong',
      'rollout=TEXT': 'how it is rolled out',
      'kill-switch=TEXT': 'how it is stopped',
      'documents=ENTRY…': 'documents that are not among the artifacts, each as `name: where it is`',
      'checklist=ENTRY…': 'answers to the checklist, each as `item: answer`',
      ...DRY_RUN,
      ...REPEAT,
    },
    load: async () => (await import('./approval-commands.ts')).runRequestApproval,
  },
  {
    name: 'command',
    group: 'move',
    summary: 'carry out the command in the comment that started the run (in a job only)',
    positionals: [],
    flags: { 'approval-digest=DIGEST': 'digest that the job before had planned' },
    load: async () => (await import('./approval-commands.ts')).runCommand,
  },
  {
    name: 'sweep',
    group: 'care',
    summary: 'look after open requests: end, renew, bring up to date, name what goes ahead by itself',
    positionals: ['model'],
    flags: { ...DRY_RUN },
    load: async () => (await import('./approval-commands.ts')).runSweep,
  },
  {
    name: 'deprecate',
    group: 'move',
    summary: 'keep a version from further stages, with an end of life and what to use instead',
    positionals: ['subject'],
    flags: {
      'reason=TEXT': 'why',
      'until=TIME': 'its end of life',
      'migrate-to=VERSION': 'the version to use instead',
      ...DRY_RUN,
      ...REPEAT,
    },
    load: async () => (await import('./approval-commands.ts')).runDeprecate,
  },
  {
    name: 'quarantine',
    group: 'move',
    summary: 'keep a version from further stages; it stays where it runs',
    positionals: ['subject'],
    flags: { 'reason=TEXT': 'why', ...DRY_RUN, ...REPEAT },
    load: async () => (await import('./approval-commands.ts')).runQuarantine,
  },
  {
    name: 'reinstate',
    group: 'move',
    summary: 'let a deprecated or quarantined version be promoted again',
    positionals: ['subject'],
    flags: { 'reason=TEXT': 'why', ...DRY_RUN, ...REPEAT },
    load: async () => (await import('./approval-commands.ts')).runReinstate,
  },
  {
    name: 'rollback',
    group: 'move',
    summary: 'put the last good version of a stage back',
    positionals: ['model', 'stage'],
    flags: {
      'to=VERSION': 'version to go back to (default: the last good one)',
      'reason=TEXT': 'what is wrong',
      'link=LINK': 'link of the incident',
      'incident=NUMBER': 'issue to annotate instead of opening one',
      ...DRY_RUN,
      ...REPEAT,
    },
    load: async () => (await import('./move-commands.ts')).runRollback,
  },
  {
    name: 'hold',
    group: 'move',
    summary: 'let nothing move forward until the hold is lifted or runs out',
    positionals: ['model'],
    flags: {
      'stage=STAGES': 'stages to hold, separated by commas (default: all)',
      'reason=TEXT': 'why',
      'until=TIME': 'when it runs out',
      ...DRY_RUN,
      ...REPEAT,
    },
    load: async () => (await import('./move-commands.ts')).runHold,
  },
  {
    name: 'resume',
    group: 'move',
    summary: 'lift a hold, or all of a model',
    positionals: ['model', 'hold'],
    flags: { 'reason=TEXT': 'why', ...DRY_RUN, ...REPEAT },
    load: async () => (await import('./move-commands.ts')).runResume,
  },
  {
    name: 'resolve',
    group: 'read',
    summary: 'turn model@alias, @stage, @version or @latest into a record and verified bytes',
    positionals: ['reference'],
    flags: {
      'at=TIME': 'a date or time: what it pointed at then',
      'path=FOLDER': 'download and verify the artifacts there',
      'roles=ROLES': 'only these roles, separated by commas',
    },
    load: async () => (await import('./read-commands.ts')).runResolve,
  },
  {
    name: 'list',
    group: 'read',
    summary: 'list the models',
    positionals: [],
    flags: {},
    load: async () => (await import('./read-commands.ts')).runList,
  },
  {
    name: 'info',
    group: 'read',
    summary: 'show a model or a version',
    positionals: ['reference'],
    flags: {},
    load: async () => (await import('./read-commands.ts')).runInfo,
  },
  {
    name: 'history',
    group: 'read',
    summary: 'show the events of a model, newest first',
    positionals: ['model'],
    flags: { 'limit=N': 'how many (default 50)', 'before=SEQ': 'events before this one' },
    load: async () => (await import('./read-commands.ts')).runHistory,
  },
  {
    name: 'compare',
    group: 'read',
    summary: 'compare two versions of a model: numbers, size, features, content, and which to take',
    positionals: ['a', 'b'],
    flags: { 'markdown=FILE': 'write the comparison as Markdown to FILE' },
    load: async () => (await import('./compare-command.ts')).runCompare,
  },
  {
    name: 'verify',
    group: 'care',
    summary: 'walk chain, origins, releases and bytes, and name what was tampered with',
    positionals: ['model'],
    flags: {
      'after=TAG': 'go on with the releases after this tag',
      'releases=N': 'at most so many releases (default 200)',
      bytes: 'download every asset and hash it',
    },
    load: async () => (await import('./care-commands.ts')).runVerify,
  },
  {
    name: 'reconcile',
    group: 'care',
    summary: 'complete what committed events still owe',
    positionals: ['model'],
    flags: { 'abandon-after=HOURS': 'give up claims older than this (default 24)', ...DRY_RUN },
    load: async () => (await import('./care-commands.ts')).runReconcile,
  },
  {
    name: 'doctor',
    group: 'care',
    summary: 'say what is missing for this policy with this token',
    positionals: [],
    flags: {},
    load: async () => (await import('./setup-commands.ts')).runDoctor,
  },
  {
    name: 'validate',
    group: 'set-up',
    summary: 'print every problem of a policy',
    positionals: ['file'],
    flags: {},
    load: async () => (await import('./policy-commands.ts')).runValidate,
  },
  {
    name: 'explain',
    group: 'set-up',
    summary: 'print the policy that applies to a model, and what decides a move',
    positionals: ['model', 'stage'],
    flags: { 'file=FILE': 'policy file (default .github/slipway.yml)' },
    load: async () => (await import('./policy-commands.ts')).runExplain,
  },
  {
    name: 'init',
    group: 'set-up',
    summary: 'write a starter policy and workflows, make the ledger, print the rulesets',
    positionals: ['folder'],
    flags: {
      'model=NAME': 'first model to list (default flight-delay)',
      'app=ID': 'GitHub App that may write the ledger, for the second tier of rulesets',
      ...DRY_RUN,
    },
    load: async () => (await import('./setup-commands.ts')).runInit,
  },
  {
    name: 'sandbox',
    group: 'set-up',
    summary: 'serve a local GitHub until stopped',
    positionals: [],
    flags: {
      'port=N': 'port on 127.0.0.1 (default: any)',
      'dir=FOLDER': 'where its state is kept',
      'seed=FILE': 'what to fill it with',
    },
    load: async () => (await import('./sandbox-commands.ts')).runSandbox,
  },
  {
    name: 'demo',
    group: 'set-up',
    summary: 'run the whole story on a local GitHub: register, promote, roll back, resolve, verify',
    positionals: [],
    flags: { serve: 'keep the local GitHub up afterwards', 'dir=FOLDER': 'where to keep its state' },
    load: async () => (await import('./sandbox-commands.ts')).runDemo,
  },
];
