/** Commands that ask for promotions, listen to comments, and look after what was asked. */
import type { RequestDocument } from '../core/approval/types.ts';
import { refuse } from '../core/reasons.ts';
import { DEFAULT_PATIENCE } from '../operations/context.ts';
import type { RestrictRequest } from '../operations/restrict.ts';
import type { Invocation, Outcome } from './commands.ts';
import { localPorts, writeAccess } from './context.ts';
import { startWorkflow } from './dispatch.ts';
import { act, readUntil } from './move-commands.ts';

export async function runRequestApproval(invocation: Invocation): Promise<Outcome> {
  const { asked } = invocation;
  const document: RequestDocument = {
    rationale: asked.text('rationale'),
    link: asked.text('link'),
    risks: asked.text('risks'),
    rollout: asked.text('rollout'),
    kill_switch: asked.text('kill-switch'),
    documents: readEntries('documents', asked.many('documents')),
    checklist: readEntries('checklist', asked.many('checklist')),
  };
  const request = { subject: asked.need('subject'), stage: asked.need('stage'), document };
  const entries = (name: 'documents' | 'checklist'): Readonly<Record<string, string>> => {
    const given = asked.many(name);
    return given.length === 0 ? {} : { [name]: given.join('\n') };
  };
  return act(invocation, {
    workflow: 'request.yml',
    inputs: {
      subject: 'subject',
      stage: 'stage',
      rationale: 'rationale',
      link: 'link',
      risks: 'risks',
      rollout: 'rollout',
      'kill-switch': 'kill-switch',
    },
    fixed: { ...entries('documents'), ...entries('checklist') },
    write: async (context) => {
      const { requestApproval } = await import('../operations/request.ts');
      return { kind: 'result', result: await requestApproval(context, request) };
    },
  });
}

/** `name: text`, one each; refused with every line that is none. */
function readEntries(input: string, lines: readonly string[]): Readonly<Record<string, string>> {
  const entries = new Map<string, string>();
  const wrong: string[] = [];
  for (const line of lines) {
    const [, name, text] = /^([a-z0-9][a-z0-9_-]*)\s*:\s+(\S.*)$/.exec(line) ?? [];
    if (name === undefined || text === undefined || entries.has(name)) wrong.push(line);
    else entries.set(name, text.trim());
  }
  if (wrong.length === 0) return Object.fromEntries(entries);
  refuse({
    code: 'input_invalid',
    required: `\`${input}\` as one \`name: text\` a line, each name once`,
    found: wrong.map((line) => JSON.stringify(line.slice(0, 80))).join(', '),
    next: `Write such as \`incident-response: on-call rota of the flights team\`.`,
  });
}

export async function runCommand(invocation: Invocation): Promise<Outcome> {
  const { asked } = invocation;
  const ports = await localPorts(invocation);
  const { comment, sender } = ports.event;
  if (ports.mode !== 'job' || ports.event.name !== 'issue_comment' || comment === null) {
    refuse({
      code: 'input_missing',
      required: 'a run that a comment started (`on: issue_comment`)',
      found: ports.mode === 'job' ? `a run of ${ports.event.name ?? 'no event'}` : 'no run at all',
      next: 'Use it in the workflow `command.yml` of the examples; elsewhere call the command itself, such as `slipway promote`.',
    });
  }
  const planned = asked.text('approval-digest');
  const { command } = await import('../operations/command.ts');
  const context = { ports, caller: await ports.caller(), mode: 'apply' as const, patience: DEFAULT_PATIENCE };
  const result = await command(context, {
    comment: { ...comment, sender: sender?.login ?? null },
    phase: planned === null ? { kind: 'answer' } : { kind: 'apply', planned },
  });
  return { kind: 'result', result };
}

export async function runSweep(invocation: Invocation): Promise<Outcome> {
  const model = invocation.asked.text('model');
  const access = await writeAccess(invocation);
  if (access.kind === 'by_workflow')
    return startWorkflow(invocation, {
      ports: access.ports,
      workflow: 'sweep.yml',
      inputs: model === null ? {} : { model },
    });
  const { sweep } = await import('../operations/sweep.ts');
  return { kind: 'result', result: await sweep(access.context, { model }) };
}

function runRestrict(invocation: Invocation, restriction: RestrictRequest['restriction']): Promise<Outcome> {
  const { asked } = invocation;
  const operation = { deprecated: 'deprecate', quarantined: 'quarantine', none: 'reinstate' }[restriction];
  const lives = restriction === 'deprecated';
  const request: RestrictRequest = {
    subject: asked.need('subject'),
    restriction,
    reason: asked.need('reason'),
    until: lives ? readUntil(asked.text('until')) : null,
    migrateTo: lives ? asked.text('migrate-to') : null,
  };
  return act(invocation, {
    workflow: 'registry.yml',
    inputs: {
      subject: 'subject',
      reason: 'reason',
      ...(lives ? { until: 'until', 'migrate-to': 'migrate-to' } : {}),
    },
    fixed: { operation },
    write: async (context) => {
      const { restrict } = await import('../operations/restrict.ts');
      return { kind: 'result', result: await restrict(context, request) };
    },
  });
}

export const runDeprecate = (invocation: Invocation): Promise<Outcome> => runRestrict(invocation, 'deprecated');
export const runQuarantine = (invocation: Invocation): Promise<Outcome> => runRestrict(invocation, 'quarantined');
export const runReinstate = (invocation: Invocation): Promise<Outcome> => runRestrict(invocation, 'none');
