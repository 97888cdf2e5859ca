/** What a check run says, as GitHub takes it. */
import type { CheckAnnotation, CheckConclusion, CheckRequest } from '../../ports.ts';
import { fitCharacters, fitLines } from './fit.ts';

/** Bytes of a summary and of a text. */
const MOST_TEXT = 65_535;
/** Bytes; GitHub documents it for an annotation's title, and for the check's own no limit. */
const MOST_TITLE = 255;
/** Bytes; GitHub's limit is 64 KB. */
const MOST_MESSAGE = 60_000;

/** Everything but annotations, name and commit: the same whether a check is made or brought up to date. */
export function contentOf(check: CheckRequest): Readonly<Record<string, unknown>> {
  return { ...verdictOf(check), external_id: check.externalId };
}

/** As `contentOf`, without saying what it is of: for an older check that must not contradict this one. */
export function verdictOf(check: CheckRequest): Readonly<Record<string, unknown>> {
  return { ...stateOf(check.conclusion), details_url: check.detailsUrl, output: outputOf(check) };
}

function stateOf(conclusion: CheckConclusion): Readonly<Record<string, string>> {
  return conclusion === 'in_progress' ? { status: 'in_progress' } : { status: 'completed', conclusion };
}

/** Title and texts within GitHub's limits. */
export function outputOf(check: CheckRequest): Readonly<Record<string, string>> {
  const note = `Cut here: a check holds ${MOST_TEXT} bytes. The whole report: ${check.detailsUrl}`;
  const cut = (text: string): string => fitLines(text, { most: MOST_TEXT, measure: 'bytes', note });
  return { title: fitTitle(check.title), summary: cut(check.summary), text: cut(check.text) };
}

export function annotationOf(annotation: CheckAnnotation): Readonly<Record<string, unknown>> {
  const start = Math.max(1, annotation.startLine);
  return {
    path: annotation.path,
    start_line: start,
    end_line: Math.max(start, annotation.endLine),
    annotation_level: annotation.level,
    title: fitTitle(annotation.title),
    message: fitLines(annotation.message, { most: MOST_MESSAGE, measure: 'bytes', note: 'Cut here.' }),
  };
}

function fitTitle(title: string): string {
  const kept = fitCharacters(title, { most: MOST_TITLE, measure: 'bytes' });
  return kept === title ? title : `${fitCharacters(title, { most: MOST_TITLE - 3, measure: 'bytes' })}…`;
}
