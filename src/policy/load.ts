/** `.github/slipway.yml` → a policy, or every problem it has. */
import { validateSlipway } from '../generated/validators.cjs';
import { checkEvidence } from './check/evidence.ts';
import { checkGraph } from './check/graph.ts';
import { checkDrift, checkGuards } from './check/guards.ts';
import { checkMonitoring } from './check/monitoring.ts';
import { checkMoves } from './check/moves.ts';
import { checkReferences } from './check/references.ts';
import { Report, type Subject } from './check/report.ts';
import { checkRules } from './check/rules.ts';
import { checkSatisfiable } from './check/satisfiable.ts';
import { checkServing } from './check/serving.ts';
import { checkDemands } from './check/sign-offs.ts';
import { parseDocument } from './document.ts';
import { resolveGraph } from './graph.ts';
import { mergeModel } from './merge.ts';
import { normaliseModel, normalisePolicy } from './normalise.ts';
import { MODEL_FACTS, type RawModel, type RawPolicy } from './raw.ts';
import { mapRecord } from './records.ts';
import { problemsOfSchema } from './schema-problems.ts';
import type { LoadedPolicy, Problem } from './types.ts';

/** More than this helps nobody. */
const MOST_PROBLEMS = 200;

/**
 * Reads a policy. Never throws: every problem is returned, in the order of the file, with line, column and, where
 * something valid is near, what to write instead. `file` is only for messages.
 *
 * The three steps (YAML, schema, meaning) build on each other: the next runs only when the one before found nothing.
 */
export function loadPolicy(text: string, options: { readonly file: string }): LoadedPolicy {
  const document = parseDocument(text, options);
  if (document.kind === 'unreadable') return invalid(document.problems);
  if (!validateSlipway(document.data)) {
    return invalid(problemsOfSchema(validateSlipway.errors ?? [], { document, file: options.file }));
  }
  const raw = document.data as unknown as RawPolicy;
  const report = new Report({ document, file: options.file });
  checkAll(raw, report);
  if (report.problems.length > 0) return invalid(report.problems);
  return {
    kind: 'ok',
    policy: {
      ...normalisePolicy(raw),
      models: raw.models === undefined ? null : mapRecord(raw.models, normaliseModel),
      source: { file: options.file, document: document.data, positions: document.keys },
    },
    warnings: inOrder(report.warnings),
  };
}

/** One problem on one line: `file:line:column: path: message. Did you mean …?` */
export function formatProblem(problem: Problem): string {
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  const hint = problem.suggestion === undefined ? '' : ` Did you mean ${problem.suggestion}?`;
  return `${place}: ${problem.path === '' ? '' : `${problem.path}: `}${problem.message}.${hint}`;
}

function checkAll(raw: RawPolicy, report: Report): void {
  const models = Object.entries(raw.models ?? {});
  const overriding = models.filter(([, model]) => Object.keys(model).some((key) => !MODEL_FACTS.includes(key)));
  const base = report.subject({ policy: raw, graph: resolveGraph(raw), model: null });
  checkMeaning(base);
  // What no model uses as it stands need not be satisfiable as it stands.
  if (models.length === 0 || overriding.length < models.length) checkSatisfiable(base);
  for (const [name, model] of overriding) {
    const policy = mergeModel(raw, model as RawModel);
    const subject = report.subject({ policy, graph: resolveGraph(policy), model: name });
    checkMeaning(subject);
    checkSatisfiable(subject);
  }
}

function checkMeaning(subject: Subject): void {
  checkGraph(subject);
  checkReferences(subject);
  checkDemands(subject);
  checkRules(subject);
  checkEvidence(subject);
  checkMoves(subject);
  checkDrift(subject);
  checkGuards(subject);
  checkMonitoring(subject);
  checkServing(subject);
}

function invalid(problems: readonly Problem[]): LoadedPolicy {
  const sorted = inOrder(problems);
  if (sorted.length <= MOST_PROBLEMS) return { kind: 'invalid', problems: sorted };
  const last = sorted[MOST_PROBLEMS]!;
  const left = `${sorted.length - MOST_PROBLEMS} further problems`;
  const more = { ...last, path: '', found: left, message: `${left} are not shown; mend these first` };
  return { kind: 'invalid', problems: [...sorted.slice(0, MOST_PROBLEMS), more] };
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((left, right) => left.line - right.line || left.column - right.column);
}
