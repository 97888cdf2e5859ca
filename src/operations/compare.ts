/** Compare: two versions of a model, as the ledger knows them, and what was measured of both. */
import type { ComparedSide, Measured } from '../core/compare/side.ts';
import type { CompareView } from '../core/compare/types.ts';
import { buildCompareView } from '../core/compare/view.ts';
import { pointer } from '../core/fold.ts';
import type { Reference } from '../core/names.ts';
import { parseReference } from '../core/names.ts';
import { refuse } from '../core/reasons.ts';
import type { Result } from '../core/result.ts';
import type { ReadContext } from './context.ts';
import { finished, settle } from './context.ts';
import type { EvaluationFinding, FoundEvaluation } from './evaluation-record.ts';
import { newestEvaluation } from './evaluation-record.ts';
import type { Gathered } from './gather.ts';
import { gatherModel } from './gather.ts';
import { keptSamples } from './kept-samples.ts';
import { requireProvenVersion } from './provenance.ts';
import type { FoundVersion } from './versions.ts';
import { pointerOf, referenceFrom, usable, versionFiles, versionIn } from './versions.ts';

export interface CompareRequest {
  /** `model@1.0.0`, `model@champion`, …; a model alone is its newest version. */
  readonly a: string;
  /** The same, or without the model: `1.1.0`. */
  readonly b: string;
}

/** Refuses what is not two published versions of one model. Without evaluations the rest is compared all the same. */
export async function compare(context: ReadContext, request: CompareRequest): Promise<Result<CompareView>> {
  return settle('compare', async () => {
    const [first, second] = referencesFrom(request);
    const { model } = first;
    const gathered = await gatherModel(context.ports, { model });
    const versions = await readBoth(context, { gathered, references: [first, second] });
    const [a, b] = await measureBoth(context, { gathered, versions });
    const { evaluation: rules, metrics } = gathered.effective;
    const view = buildCompareView({ model, a, b, rules, metrics });
    const { choice } = view.recommendation;
    const summary = summaryOf(view);
    return finished({
      operation: 'compare',
      decision: 'done',
      reason: 'ok',
      summary,
      checks: { name: 'compare', title: 'compare', status: 'pass', detail: summary, evidence: { choice } },
      record: view,
    });
  });
}

/** The recommendation in one sentence, with what it is about. */
function summaryOf({ model, a, b, recommendation }: CompareView): string {
  const { choice, sentence } = recommendation;
  const choices = {
    a: `take ${a.version.version}`,
    b: `take ${b.version.version}`,
    either: 'either will do',
    undecided: 'undecided',
  };
  return `${model} ${a.version.version} or ${b.version.version}: ${choices[choice]}. ${sentence}`;
}

/** Both references; the second may leave out the model, which must be the same. */
function referencesFrom({ a, b }: CompareRequest): [Reference, Reference] {
  const first = referenceFrom(a);
  const text = b.trim().replace(/^@/, '');
  const bare = text === first.model ? null : parseReference(`${first.model}@${text}`);
  const second = bare ?? referenceFrom(text);
  if (second.model === first.model) return [first, second];
  refuse({
    code: 'input_invalid',
    required: `two versions of one model, ${first.model}`,
    found: `the second is of ${second.model}`,
    next: `Name a version of ${first.model}, such as \`${first.model}@latest\`; other models have other features, and their numbers say nothing about each other.`,
  });
}

interface ReadSide {
  readonly found: FoundVersion;
  readonly staged: ReturnType<typeof usable>;
}

async function readBoth(
  context: ReadContext,
  of: { readonly gathered: Gathered; readonly references: readonly [Reference, Reference] },
): Promise<readonly [ReadSide, ReadSide]> {
  const { gathered, references } = of;
  const { state, commit, effective } = gathered;
  const { model } = state;
  const { sha256, ledger } = context.ports;
  const named: { readonly version: string; readonly selector: NonNullable<Reference['selector']> }[] = [];
  for (const reference of references) {
    const selector = reference.selector ?? { kind: 'latest' as const };
    const { version } = await pointerOf(context, { state, selector, commit, policy: effective });
    named.push({ version, selector });
  }
  const files = [...new Set(named.flatMap(({ version }) => versionFiles({ model, version }, sha256)))];
  const snapshot = await ledger.read({ files, at_commit: commit });
  const sides: ReadSide[] = [];
  for (const { version, selector } of named) {
    const found = versionIn(snapshot, { model, version }, sha256);
    const staged = usable(found, { model, version, selector });
    if (found === null) throw new TypeError('a usable version was found');
    sides.push({ found, staged });
  }
  const [a, b] = sides;
  if (a === undefined || b === undefined) throw new TypeError('two references are two versions');
  if (a.staged.published.subject === b.staged.published.subject) {
    refuse({
      code: 'input_invalid',
      required: 'two versions',
      found: `both are ${model} ${a.staged.record.version}`,
      next: `Name another one; \`slipway history ${model}\` lists them.`,
    });
  }
  for (const { staged } of sides) await requireProvenVersion(context, { gathered, staged });
  return [a, b];
}

type Finding = Extract<EvaluationFinding, { kind: 'found' }>;

/** What was measured of both. Where one evaluation measured them together, its numbers count before newer ones of either. */
async function measureBoth(
  context: ReadContext,
  of: { readonly gathered: Gathered; readonly versions: readonly [ReadSide, ReadSide] },
): Promise<readonly [ComparedSide, ComparedSide]> {
  const { gathered, versions } = of;
  const [first, second] = versions;
  const newest = async ({ staged }: ReadSide): Promise<EvaluationFinding> =>
    newestEvaluation(context, { gathered, version: pointer(staged.published), role: 'any' });
  const [mine, theirs] = [await newest(first), await newest(second)];
  const together = sharedEvaluation([
    { finding: mine, partner: second },
    { finding: theirs, partner: first },
  ]);
  const side = async (of: { readonly read: ReadSide; readonly finding: EvaluationFinding }): Promise<ComparedSide> => ({
    record: of.read.staged.record,
    version: pointer(of.read.staged.published),
    status: of.read.found.status,
    measured: await measuredOf(context, { ...of, together }),
    decided: await decidedOf(context, { ...of, gathered }),
  });
  return [await side({ read: first, finding: mine }), await side({ read: second, finding: theirs })];
}

/** The newest evaluation that measured both versions, if either's newest did. */
function sharedEvaluation(
  of: readonly { readonly finding: EvaluationFinding; readonly partner: ReadSide }[],
): FoundEvaluation | null {
  const shared = of.flatMap(({ finding, partner }) =>
    finding.kind === 'found' && roleIn(finding, partner) !== null ? [finding] : [],
  );
  return shared.reduce<Finding | null>(
    (best, one) => (best === null || one.event.seq > best.event.seq ? one : best),
    null,
  );
}

/** As what an evaluation measured a version; null where it did not. */
function roleIn({ event }: Pick<FoundEvaluation, 'event'>, { staged }: ReadSide): 'candidate' | 'live' | null {
  const { subject, baseline, evidence } = event.payload;
  if (subject === staged.published.subject) return 'candidate';
  return baseline?.subject === staged.published.subject && evidence.live !== null ? 'live' : null;
}

async function measuredOf(
  context: ReadContext,
  of: { readonly read: ReadSide; readonly finding: EvaluationFinding; readonly together: FoundEvaluation | null },
): Promise<Measured> {
  const { read, finding, together } = of;
  const { version } = read.staged.record;
  if (together === null && finding.kind !== 'found') return unmeasured(finding, version);
  const found = together ?? (finding.kind === 'found' ? finding : null);
  if (found === null) throw new TypeError('what is not unmeasured was found');
  const role = roleIn(found, read);
  if (role === null) throw new TypeError('an evaluation of a version measured it');
  const { record, event } = found;
  const from = {
    kind: 'record',
    role,
    record,
    version: pointer(read.staged.published),
    release: event.payload.release,
  } as const;
  return {
    kind: 'measured',
    digest: event.payload.evaluation,
    role,
    record,
    samples: await keptSamples(context, from),
  };
}

function unmeasured(finding: Exclude<EvaluationFinding, { kind: 'found' }>, version: string): Measured {
  switch (finding.kind) {
    case 'none':
      return { kind: 'none' };
    case 'unproven':
      return { kind: 'unusable', reason: `the evaluation on record for ${version} is not proven: ${finding.reason}` };
    case 'other_subject':
      return { kind: 'unusable', reason: `the evaluation on record for ${version} is of another subject` };
  }
}

/** What the version's own gates came to: its newest evaluation as the candidate. */
async function decidedOf(
  context: ReadContext,
  of: { readonly gathered: Gathered; readonly read: ReadSide; readonly finding: EvaluationFinding },
): Promise<ComparedSide['decided']> {
  const { gathered, read, finding } = of;
  if (finding.kind !== 'found') return null;
  if (finding.entry.role === 'candidate') return finding.record;
  const version = pointer(read.staged.published);
  const own = await newestEvaluation(context, { gathered, version, role: 'candidate' });
  return own.kind === 'found' ? own.record : null;
}
