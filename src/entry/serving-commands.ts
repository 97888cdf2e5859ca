/** Commands around what is served. */
import { readFileSync, statSync } from 'node:fs';
import { LONGEST_CONFIGURATION, type Wanted } from '../core/configuration.ts';
import { refuse } from '../core/reasons.ts';
import type { Invocation, Outcome } from './commands.ts';
import { writeAccess } from './context.ts';
import { startWorkflow } from './dispatch.ts';
import type { Asked } from './options.ts';

export async function runHeartbeat(invocation: Invocation): Promise<Outcome> {
  const model = invocation.asked.text('model');
  const access = await writeAccess(invocation);
  if (access.kind === 'by_workflow')
    return startWorkflow(invocation, {
      ports: access.ports,
      workflow: 'heartbeat.yml',
      inputs: model === null ? {} : { model },
    });
  const { heartbeat } = await import('../operations/heartbeat.ts');
  return { kind: 'result', result: await heartbeat(access.context, { model }) };
}

export async function runConfigure(invocation: Invocation): Promise<Outcome> {
  const { asked } = invocation;
  const wanted = wantedOf(asked);
  const request = {
    subject: asked.need('subject'),
    stage: asked.need('stage'),
    wanted,
    reason: asked.need('reason'),
    link: asked.text('link'),
  };
  const access = await writeAccess(invocation);
  if (access.kind === 'direct') {
    const { configure } = await import('../operations/configure.ts');
    return { kind: 'result', result: await configure(access.context, request) };
  }
  const { subject, stage, reason, link } = request;
  return startWorkflow(invocation, {
    ports: access.ports,
    workflow: 'registry.yml',
    inputs: {
      operation: 'configure',
      subject,
      stage,
      reason,
      ...(link === null ? {} : { link }),
      ...inputsOf(wanted),
    },
  });
}

/** As the workflow's inputs have it; a file is handed on as its text. */
function inputsOf(wanted: Wanted): Readonly<Record<string, string>> {
  switch (wanted.kind) {
    case 'values':
      return { values: JSON.stringify(wanted.values) };
    case 'registered':
      return { reset: 'true' };
    case 'set':
      return { set: wanted.changes.map(([path, value]) => `${path}=${JSON.stringify(value)}`).join('\n') };
  }
}

/** What is wanted: exactly one of the ways to say it. */
export function wantedOf(asked: Pick<Asked, 'text' | 'many' | 'flag'>): Wanted {
  const file = asked.text('file');
  const text = asked.text('values');
  const settings = asked.many('set');
  const given = [file !== null, text !== null, settings.length > 0, asked.flag('reset')];
  if (given.filter(Boolean).length !== 1) {
    refuse({
      code: 'input_invalid',
      required: 'one of `file`, `values`, `set` and `reset`',
      found: given.includes(true) ? 'more than one of them' : 'none of them',
      next: 'Give the whole configuration as a file or JSON, single settings, or `reset` for the registered one.',
    });
  }
  if (asked.flag('reset')) return { kind: 'registered' };
  if (settings.length > 0) return { kind: 'set', changes: settings.map(readSetting) };
  return { kind: 'values', values: readObject(file === null ? (text ?? '') : readFile(file)) };
}

/** Room for the white space of people around what may be kept. */
const LONGEST_FILE = 16 * LONGEST_CONFIGURATION;

function readFile(path: string): string {
  try {
    if (statSync(path).size <= LONGEST_FILE) return readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return refuse({
      code: 'input_invalid',
      required: 'a file that can be read as `file`',
      found: `${path.slice(0, 200)}: ${code}`,
      next: 'Check its path; in a job, check the repository out first.',
    });
  }
  return refuse({
    code: 'input_invalid',
    required: `a configuration of at most ${LONGEST_CONFIGURATION} bytes`,
    found: `${path.slice(0, 200)}, which is far larger`,
    next: 'Keep in it only what decides how the version behaves.',
  });
}

/** Never shows the text: it may hold what must not be in a log. */
function readObject(text: string): Readonly<Record<string, unknown>> {
  let value: unknown = null;
  try {
    if (text.length <= LONGEST_FILE) value = JSON.parse(text);
  } catch {
    // What is no JSON is no object either.
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  return refuse({
    code: 'input_invalid',
    required: 'a configuration as a JSON object',
    found: 'a text that is none',
    next: 'Write it as `{"threshold": 0.4}`.',
  });
}

function readSetting(setting: string): readonly [string, unknown] {
  const at = setting.indexOf('=');
  const path = setting.slice(0, Math.max(0, at)).trim();
  if (path !== '' && path.split('.').every((one) => one !== '')) {
    const text = setting.slice(at + 1).trim();
    return [path, readValue(text)];
  }
  return refuse({
    code: 'input_invalid',
    required: 'each setting as `key=value`',
    found: at < 0 ? 'one without `=`' : 'one whose key is empty in part',
    next: 'Write it as `threshold=0.4`, or `parameters.temperature=0.2`.',
  });
}

/** JSON where it is some, else the text: `0.4` is a number, `fast` a text, `"0.4"` a text too. */
function readValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
