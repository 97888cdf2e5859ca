/** What a job's summary says of a result: the common tree; and of an evaluation the same report as its check. */
import type { EvaluationRecord } from '../core/evaluation/types.ts';
import type { EffectReport, Result } from '../core/result.ts';
import { escapeCell, escapeProse, renderLink } from '../render/escape.ts';
import { renderEvaluationMarkdown } from '../render/evaluation/markdown.ts';
import { renderSummary } from '../render/markdown.ts';

/** Bytes. A job may write 1 MiB for all of its steps. */
const REPORT_LIMIT = 600_000;

export function jobSummary(result: Result): string {
  const evaluation = evaluationOf(result);
  if (evaluation === null) return renderSummary(result);
  const report = renderEvaluationMarkdown(
    { record: evaluation.record, preview: evaluation.preview, reportUrl: evaluation.report },
    { limit: REPORT_LIMIT },
  );
  // The gates are in the report; of the tree only what came before them is told.
  const [before] = result.operation === 'register' ? (result.checks.children ?? []) : [];
  if (before !== undefined) return `${renderSummary({ ...result, checks: before }, { limit: 200_000 })}\n${report}`;
  return [report, warnings(result), written(result.effects)].filter((part) => part !== '').join('\n');
}

function evaluationOf(
  result: Result,
): { readonly record: EvaluationRecord; readonly preview: boolean; readonly report: string | null } | null {
  const record = result.record as Readonly<Record<string, unknown>> | null;
  const evaluation = record?.['evaluation'];
  if (typeof evaluation !== 'object' || evaluation === null) return null;
  const report = record?.['report_path'];
  return {
    record: evaluation as EvaluationRecord,
    preview: record?.['evaluation_digest'] == null,
    report: typeof report === 'string' ? report : null,
  };
}

/** What the report does not say: what could not be shown, and how to let it. */
function warnings(result: Result): string {
  const lines = result.warnings.map((warning) => `> ${escapeProse(warning.slice(0, 1200)).replaceAll('\n', ' ')}`);
  return lines.length === 0 ? '' : `> [!WARNING]\n${lines.join('\n>\n')}\n`;
}

function written(effects: readonly EffectReport[]): string {
  const lines = effects.flatMap(({ effect, id, state, url }) => {
    if (state !== 'done' && state !== 'already_done') return [];
    const name = `${effect} ${id}`;
    return [`- ${url === undefined ? escapeCell(name, 300) : renderLink({ text: name, url })}`];
  });
  return lines.length === 0 ? '' : `Written:\n\n${lines.join('\n')}\n`;
}
