/** The commands around requests and restrictions: what each takes, and where its code is. */
import { type Command, DRY_RUN, REPEAT } from './command-shape.ts';

export const APPROVAL_COMMANDS: readonly Command[] = [
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
];
