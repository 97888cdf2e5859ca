/**
 * Of all that was said, what is genuine, of this digest, and still somebody's word. The rule throughout: what is doubtful
 * never helps a promotion, and never lifts what stands against it.
 */
import { formatDuration } from '../../policy/units.ts';
import { keysOf } from './person.ts';
import type { Objection, QuorumFacts } from './quorum-types.ts';
import { NOT_COUNTED, type NotCounted, type NotCountedCode, type Statement } from './types.ts';

/**
 * Doubts that leave a rejection standing. Others than who rejected can bring these about, by pushing to the branch, by
 * deleting or editing a comment; a block ends when the person withdraws it, not when somebody hides it.
 */
const REJECTED_STILL: ReadonlySet<NotCountedCode> = new Set([
  'head_moved',
  'before_head_change',
  'other_base',
  'edited',
  'deleted',
  'not_planned',
  'run_again',
]);

/** Objections to an approval that is genuine, but of something that was asked for earlier. */
const SAID_BEFORE: ReadonlySet<NotCountedCode> = new Set(['other_digest', 'before_request']);

export interface Weighed {
  /** The latest of each person and claimed role, since the person's last rejection. Earliest first. */
  readonly approvals: readonly Statement[];
  /** At most one of each person. */
  readonly rejections: readonly Statement[];
  /** The latest of each person and check. How long it counts is not looked at here. */
  readonly overrides: readonly Statement[];
  readonly notCounted: readonly NotCounted[];
}

type Facts = Pick<QuorumFacts, 'digest' | 'statements' | 'rules' | 'now'>;

/** When it was said. What has no time was said just now: an environment's approval is what lets the run decide. */
export function saidAt(statement: Statement): number {
  return statement.at === null ? Number.POSITIVE_INFINITY : Date.parse(statement.at);
}

/** By time, then by what tells two statements apart, so that no order of reading shows. */
export function bySaid(left: Statement, right: Statement): number {
  const [a, b] = [saidAt(left), saidAt(right)];
  if (a !== b) return a < b ? -1 : 1;
  const [one, other] = [keyOf(left), keyOf(right)];
  return one === other ? 0 : one < other ? -1 : 1;
}

function keyOf({ login, account, source, role, waives }: Statement): string {
  const id =
    source.kind === 'environment' ? `${source.run} ${source.environment}` : String(source.id).padStart(20, '0');
  return `${login.toLowerCase()} ${source.kind} ${id} ${role ?? ''} ${waives ?? ''} ${account ?? ''}`;
}

/** A statement that does not count, with the reason. */
export function notCounted(statement: Statement, { code, detail }: Objection): NotCounted {
  const { login, account, says, source } = statement;
  return { person: login, account, says, code, detail, source };
}

/** Keeps what is each person's word on this digest, and says of everything else why it is not. */
export function weighStatements(facts: Facts): Weighed {
  const out: NotCounted[] = [];
  const drop = (statement: Statement, objection: Objection): void => {
    out.push(notCounted(statement, objection));
  };
  // Who took over a login is somebody else here: it lifts no rejection of the one who had it.
  const whose = keysOf(facts.statements);
  const words = new Map<string, Words>();
  const overrides = new Map<string, Statement[]>();
  for (const statement of [...facts.statements].sort(bySaid)) {
    const objection = objectionTo(statement, facts);
    const person = whose(statement);
    if (statement.says === 'override') {
      if (objection !== null) drop(statement, objection);
      else push(overrides, JSON.stringify([person, statement.waives]), statement);
      continue;
    }
    const said = words.get(person) ?? {
      approvals: [],
      rejections: [],
      before: [],
      dismissedAt: Number.NEGATIVE_INFINITY,
    };
    words.set(person, said);
    if (objection === null) (statement.says === 'approve' ? said.approvals : said.rejections).push(statement);
    else drop(statement, objection);
    // Genuine, and of what was asked for before: it signs nothing now, and takes the person's earlier no back all the same.
    if (statement.says === 'approve' && objection !== null && SAID_BEFORE.has(statement.doubt?.code ?? objection.code))
      said.before.push(statement);
    if (objection?.code === 'dismissed') said.dismissedAt = Math.max(said.dismissedAt, saidAt(statement));
  }
  const people = [...words.values()].map((said) => decidePerson(said, facts, drop));
  return {
    approvals: people.flatMap(({ approvals }) => approvals).sort(bySaid),
    rejections: people.flatMap(({ rejection }) => rejection ?? []).sort(bySaid),
    overrides: [...overrides.values()].map((all) => latest(all, drop)).sort(bySaid),
    notCounted: out,
  };
}

/** Why a statement is not this person's word on this digest; null where it is. */
function objectionTo(statement: Statement, { digest }: Facts): Objection | null {
  const { doubt, by } = statement;
  if (by === 'bot') return { code: 'bot', detail: NOT_COUNTED.bot };
  if (statement.digest !== null && statement.digest !== digest) {
    return { code: 'other_digest', detail: `It is of ${short(statement.digest)}, not of ${short(digest)}.` };
  }
  if (doubt === null || (statement.says === 'reject' && REJECTED_STILL.has(doubt.code))) return null;
  return doubt;
}

interface Words {
  readonly approvals: Statement[];
  readonly rejections: Statement[];
  /** Genuine approvals of what was asked for before. */
  readonly before: Statement[];
  dismissedAt: number;
}

type Drop = (statement: Statement, objection: Objection) => void;

function decidePerson(
  { approvals, rejections, before, dismissedAt }: Words,
  facts: Facts,
  drop: Drop,
): { readonly approvals: readonly Statement[]; readonly rejection: Statement | null } {
  const rejection = rejections.length === 0 ? null : latest(rejections, drop);
  // At the same time the rejection wins.
  const rejectedAt = rejection === null ? Number.NEGATIVE_INFINITY : saidAt(rejection);
  const since = Math.max(rejectedAt, dismissedAt);
  const standing = new Map<string | null, Statement[]>();
  for (const approval of approvals) {
    if (saidAt(approval) > since) push(standing, approval.role, approval);
    else drop(approval, { code: 'replaced', detail: laterWord(approval, since === rejectedAt ? rejection : null) });
  }
  const withdrawal = [...approvals, ...before].find((approval) => saidAt(approval) > rejectedAt);
  if (rejection !== null && withdrawal !== undefined) {
    drop(rejection, { code: 'replaced', detail: laterWord(rejection, withdrawal) });
  }
  const kept = [...standing.values()].map((all) => latest(all, drop));
  const fresh = kept.filter((approval) => !isExpired(approval, facts));
  for (const approval of kept) if (!fresh.includes(approval)) drop(approval, expired(approval, facts));
  return { approvals: fresh, rejection: withdrawal === undefined ? rejection : null };
}

/** The last of what was said to the same effect; the others are dropped. */
function latest(all: readonly Statement[], drop: Drop): Statement {
  const last = all[all.length - 1]!;
  for (const one of all.slice(0, -1)) drop(one, { code: 'replaced', detail: laterWord(one, last) });
  return last;
}

const DID: Readonly<Record<Statement['says'], string>> = {
  approve: 'approved',
  reject: 'rejected it',
  override: 'said it again',
};

function laterWord({ login, says }: Statement, later: Statement | null): string {
  if (later === null) return `A later review by ${login} was dismissed.`;
  const again = says === later.says && says !== 'override' ? ' again' : '';
  return `${login} ${DID[later.says]}${again}${later.at === null ? '' : ` at ${later.at}`}.`;
}

function isExpired({ at }: Statement, { rules, now }: Facts): boolean {
  return at !== null && !(Date.parse(now) - Date.parse(at) <= rules.validForMs);
}

function expired({ at }: Statement, { rules }: Facts): Objection {
  return { code: 'expired', detail: `It is of ${at}; a sign-off counts for ${formatDuration(rules.validForMs)}.` };
}

function short(digest: string): string {
  return digest.slice('sha256:'.length, 'sha256:'.length + 12);
}

function push<K>(lists: Map<K, Statement[]>, key: K, statement: Statement): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [statement]);
  else list.push(statement);
}
