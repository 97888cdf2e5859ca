/**
 * Commands in comments: a comment is read, guarded, carried out as the operation it stands for, and answered once. The
 * comment's text reaches nothing but the grammar; what comes out of that has the alphabet of names, versions and digests.
 */
import { formatCommand } from '../core/command/format.ts';
import type { CommandOutcome } from '../core/command/outcome.ts';
import { parseCommand } from '../core/command/parse.ts';
import { type Command, specOf } from '../core/command/specs.ts';
import { CATALOG_PATH } from '../core/paths.ts';
import { SlipwayError } from '../core/reasons.ts';
import type { Result } from '../core/result.ts';
import { requestOf } from '../core/state.ts';
import { replyMarker } from '../render/reply/frame.ts';
import { replyBody } from '../render/reply/reply.ts';
import { misreadBody, nearMissBody, needsDigestBody } from '../render/reply/short.ts';
import type { Asked } from '../render/reply/types.ts';
import {
  type CommentEvent,
  requireFresh,
  requireNewByPerson,
  requireOwnBranch,
  requireStands,
} from './command-guards.ts';
import { type Apply, type CommandContext, type Ran, type Running, runCommand } from './command-run.ts';
import { requestsHere, type Surroundings } from './command-subject.ts';
import { finished, refused, resultOf } from './context.ts';
import { requestsIn } from './find-request.ts';
import { gatherModel, policyInForce } from './gather.ts';

export interface CommandRequest {
  readonly comment: CommentEvent;
  readonly phase: Running['phase'];
}

export interface CommandRecord {
  /** Name of the command; empty for a comment that is none. */
  readonly command: string;
  /** `apply` where a job in the environment has to finish it; empty for nothing. */
  readonly continue: 'apply' | '';
  /** What that job is to promote, and where. */
  readonly model: string;
  readonly subject: string;
  readonly stage: string;
  readonly environment: string;
  readonly approval_digest: string;
  /** Where the answer stands; empty where none could be written. */
  readonly reply_url: string;
  /** The record of the operation. */
  readonly outcome: unknown;
}

const NOTHING: Omit<CommandRecord, 'command' | 'outcome'> = {
  continue: '',
  model: '',
  subject: '',
  stage: '',
  environment: '',
  approval_digest: '',
  reply_url: '',
};

export async function command(context: CommandContext, of: CommandRequest): Promise<Result<CommandRecord>> {
  const { comment } = of;
  const read = parseCommand(comment.body);
  if (read.kind === 'not_a_command') return ignored();
  const asked: Asked = {
    command: read.kind === 'command' ? formatCommand(read.command) : null,
    commentId: comment.id,
    by: comment.login,
    run: context.caller.run,
  };
  const guarded = await guard(context, comment);
  // Nobody is talking: a bot's comment, an edit or a replay is not answered, so that nothing can be made to talk to itself.
  if (guarded !== null) return withRecord(guarded, { name: nameOf(read), ran: null, url: '' });
  const [, ran] = await Promise.all([
    context.ports.replies.react({ comment: comment.id, content: 'eyes' }),
    read.kind === 'command' ? carryOut(context, { ...of, command: read.command }) : null,
  ]);
  const body = ran === null ? await shortBody(context, { read, asked, comment }) : longBody(context, { ran, asked });
  const result = ran === null ? misread(read) : ran.result;
  const marker = `<!-- ${replyMarker(comment.id)} -->`;
  const reply = await context.ports.replies.reply({ issue: comment.issue, marker, body, since: comment.createdAt });
  const url = reply.kind === 'published' ? reply.url : '';
  const warnings =
    reply.kind === 'published'
      ? result.warnings
      : [...result.warnings, `The answer could not be written: ${reply.reason} Add to the job:\n${reply.yaml}`];
  return withRecord({ ...result, warnings }, { name: nameOf(read), ran, url });
}

function nameOf(read: CommandOutcome): string {
  if (read.kind === 'command') return read.command.name;
  return read.kind === 'refused' ? read.name : '';
}

function withRecord(
  result: Result,
  of: { readonly name: string; readonly ran: Ran | null; readonly url: string },
): Result<CommandRecord> {
  const apply: Apply | null = of.ran?.apply ?? null;
  const more = apply === null ? {} : { ...apply, continue: 'apply' as const };
  return {
    ...result,
    record: { ...NOTHING, ...more, command: of.name, reply_url: of.url, outcome: result.record },
  };
}

function ignored(): Result<CommandRecord> {
  const detail = 'The comment is no command.';
  const checks = { name: 'command', title: 'Command', status: 'not_applicable' as const, detail };
  const record: CommandRecord = { ...NOTHING, command: '', outcome: null };
  return finished({
    operation: 'command',
    decision: 'done',
    reason: 'command_missing',
    summary: detail,
    checks,
    record,
  });
}

/** The refusal of what may not be a command at all; null where it may. */
async function guard(context: CommandContext, comment: CommentEvent): Promise<Result | null> {
  return refusalOf(async () => {
    requireNewByPerson(context, comment);
    await requireStands(context, comment);
  });
}

async function refusalOf(check: () => Promise<void>): Promise<Result | null> {
  try {
    await check();
    return null;
  } catch (error) {
    if (error instanceof SlipwayError) return resultOf('command', error);
    throw error;
  }
}

async function carryOut(context: CommandContext, of: CommandRequest & { readonly command: Command }): Promise<Ran> {
  const { command: asked, comment, phase } = of;
  try {
    const snapshot = await context.ports.ledger.read({ files: [CATALOG_PATH] });
    const { policy } = await policyInForce(snapshot, context.ports.sha256);
    // What waits at an environment may wait for weeks: there the plan, and not the comment's age, says what is meant.
    if (phase.kind === 'answer') requireFresh(comment, snapshot.at);
    const around: Surroundings = { policy, requests: requestsIn(snapshot), issue: comment.issue };
    // Slipway opened the page of a request, and of a branch of this repository: that need not be asked for.
    const own = asked.name === 'rollback' || requestsHere(around).length > 0;
    if (specOf(asked.name).changes && !own) await requireOwnBranch(context, { comment, policy, name: asked.name });
    return await runCommand(context, { command: asked, comment, around, phase });
  } catch (error) {
    if (!(error instanceof SlipwayError)) throw error;
    return { result: resultOf(asked.name, error), answer: null, apply: null };
  }
}

function misread(read: CommandOutcome): Result {
  if (read.kind === 'command' || read.kind === 'not_a_command') throw new TypeError('it was read');
  if (read.kind === 'refused') {
    const { code, required, found, next } = read;
    return refused({ operation: 'command', refusal: { code, required, found, next } });
  }
  const digest = read.kind === 'needs_digest';
  return refused({
    operation: 'command',
    refusal: {
      code: digest ? 'input_missing' : 'command_unknown',
      required: digest ? 'the approval digest of what it is about' : 'a command as it is written',
      found: digest ? 'none' : read.message,
      next: digest ? 'Paste the line of the answer.' : `Write ${read.usage}`,
    },
  });
}

async function shortBody(
  context: CommandContext,
  of: { readonly read: CommandOutcome; readonly asked: Asked; readonly comment: CommentEvent },
): Promise<string> {
  const { read, asked, comment } = of;
  switch (read.kind) {
    case 'near_miss':
      return nearMissBody({ ...asked, message: read.message, usage: read.usage });
    case 'refused':
      return misreadBody({ ...asked, ...read });
    case 'needs_digest': {
      const snapshot = await context.ports.ledger.read({ files: [CATALOG_PATH] });
      const here = requestsIn(snapshot).filter((one) => one.number === comment.issue);
      const requests = await Promise.all(
        here.map(async ({ model, stage }) => requestOf((await gatherModel(context.ports, { model })).state, stage)),
      );
      return needsDigestBody({
        ...asked,
        requests: requests.filter((one) => one !== null),
        name: read.name,
        line: read.line,
      });
    }
    default:
      throw new TypeError('a command that was carried out has an answer of its own');
  }
}

function longBody(context: CommandContext, of: { readonly ran: Ran; readonly asked: Asked }): string {
  const { ran, asked } = of;
  const { result, answer, apply } = ran;
  const waiting =
    apply === null
      ? []
      : [
          `A job waits for the reviewers of environment ${apply.environment}; this answer is brought up to date when it has run.`,
        ];
  const shown = { ...result, warnings: [...result.warnings, ...waiting] };
  return replyBody({ ...asked, result: shown, answer, see: [], links: context.ports.links });
}
