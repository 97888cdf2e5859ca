import { type Json, optionalList, optionalObject, optionalText, requiredText } from '../http/body.ts';
import { HttpError, invalid, unprocessable } from '../http/errors.ts';
import type { CheckRunRow } from '../state.ts';

const STATUSES = ['queued', 'in_progress', 'completed'];
/** GitHub alone sets `stale`. */
const CONCLUSIONS = ['action_required', 'cancelled', 'failure', 'neutral', 'success', 'skipped', 'timed_out'];
const LEVELS = ['notice', 'warning', 'failure'];
const MAX_TEXT = 65_535;
const MAX_ANNOTATIONS = 50;
const MAX_ANNOTATION_TITLE = 255;
const MAX_ANNOTATION_BYTES = 64 * 1024;

/**
 * What a create or update says, checked and laid over what the check run was. Annotations are added to those there are.
 * Throws the 422 of GitHub, which counts bytes where its documentation says characters (github/docs#35252).
 */
export function readCheck(body: Json, old: CheckRunRow, of: { now: string; verb: 'create' | 'update' }): CheckRunRow {
  if (body['actions'] !== undefined) throw new HttpError(501, 'The sandbox does not have actions of check runs.');
  const output = optionalObject(body, 'output');
  return {
    ...old,
    name: optionalText(body, 'name') ?? old.name,
    external_id: optionalText(body, 'external_id') ?? old.external_id,
    details_url: readUrl(body) ?? old.details_url,
    ...readState(body, old, of.now),
    started_at: optionalText(body, 'started_at') ?? old.started_at,
    ...(output === undefined ? {} : readOutput(output, old, of.verb)),
  };
}

function readUrl(body: Json): string | undefined {
  const url = optionalText(body, 'details_url');
  if (url !== undefined && !/^https?:\/\/[^\s]+$/.test(url))
    throw invalid({
      resource: 'CheckRun',
      code: 'custom',
      field: 'details_url',
      message: 'details_url must use http or https',
    });
  return url;
}

function oneOf(body: Json, key: string, values: string[]): string | undefined {
  const value = optionalText(body, key);
  if (value !== undefined && !values.includes(value))
    throw unprocessable(`Invalid request.\n\n${value} is not a member of ${JSON.stringify(values)}.`);
  return value;
}

function readState(
  body: Json,
  old: CheckRunRow,
  now: string,
): Pick<CheckRunRow, 'status' | 'conclusion' | 'completed_at'> {
  const conclusion = oneOf(body, 'conclusion', CONCLUSIONS);
  const wanted = oneOf(body, 'status', STATUSES);
  // Users report that a completed check run stays completed, whatever status is asked for (mergify#1989, lyft/atlantis#265).
  const status = conclusion !== undefined || old.status === 'completed' ? 'completed' : (wanted ?? old.status);
  if (status === 'completed' && conclusion === undefined && old.conclusion === null)
    throw unprocessable(`Invalid request.\n\n"conclusion" wasn't supplied.`);
  if (status !== 'completed') return { status, conclusion: null, completed_at: null };
  const completed = optionalText(body, 'completed_at') ?? (conclusion === undefined ? old.completed_at : now);
  return { status, conclusion: conclusion ?? old.conclusion, completed_at: completed };
}

function readOutput(
  output: Json,
  old: CheckRunRow,
  verb: 'create' | 'update',
): Pick<CheckRunRow, 'output' | 'annotations'> {
  if (output['images'] !== undefined) throw new HttpError(501, 'The sandbox does not have images of check runs.');
  const annotations = optionalList(output, 'annotations') ?? [];
  if (annotations.length > MAX_ANNOTATIONS)
    throw unprocessable(
      `Invalid request.\n\nNo more than ${MAX_ANNOTATIONS} items are allowed; ${annotations.length} were supplied.`,
    );
  const summary = requiredText(output, 'summary');
  const text = optionalText(output, 'text');
  checkLength('summary', summary);
  if (text !== undefined) checkLength('text', text);
  const title = verb === 'create' ? requiredText(output, 'title') : optionalText(output, 'title');
  return {
    output: { title: title ?? old.output.title, summary, text: text ?? old.output.text },
    annotations: [...old.annotations, ...annotations.map(readAnnotation)],
  };
}

function checkLength(field: string, text: string): void {
  const characters = [...text].length;
  if (characters > MAX_TEXT)
    throw unprocessable(`Invalid request.\n\nOnly ${MAX_TEXT} characters are allowed; ${characters} were supplied.`);
  if (Buffer.byteLength(text) > MAX_TEXT)
    throw invalid({
      resource: 'CheckRun',
      code: 'custom',
      field,
      message: `${field} exceeds a maximum bytesize of ${MAX_TEXT}`,
    });
}

function readAnnotation(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw unprocessable(`Invalid request.\n\nFor 'items', ${JSON.stringify(value)} is not an object.`);
  const annotation = value as Json;
  for (const key of ['path', 'annotation_level', 'message']) requiredText(annotation, key);
  const [start, end] = [readLine(annotation, 'start_line'), readLine(annotation, 'end_line')];
  oneOf(annotation, 'annotation_level', LEVELS);
  const columns = ['start_column', 'end_column'].some((key) => annotation[key] !== undefined);
  const wrong =
    end < start
      ? 'end_line must not come before start_line'
      : columns && start !== end
        ? 'columns are for annotations of one line'
        : ([...(optionalText(annotation, 'title') ?? '')].length > MAX_ANNOTATION_TITLE && 'title is too long') ||
          (['message', 'raw_details'].some(
            (key) => Buffer.byteLength(optionalText(annotation, key) ?? '') > MAX_ANNOTATION_BYTES,
          ) &&
            'message is too long');
  if (wrong !== false)
    throw invalid({ resource: 'CheckAnnotation', code: 'custom', field: 'annotations', message: wrong });
  return annotation;
}

function readLine(annotation: Json, key: string): number {
  const value = annotation[key];
  if (value === undefined) throw unprocessable(`Invalid request.\n\n"${key}" wasn't supplied.`);
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw unprocessable(`Invalid request.\n\nFor 'properties/${key}', ${JSON.stringify(value)} is not an integer.`);
  return value;
}
