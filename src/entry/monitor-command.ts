/** `monitor`: a look at what is served, in the registry; or over observation files, with no registry. */
import { writeFileSync } from 'node:fs';
import { createSystemClock } from '../adapters/clock.ts';
import { fileMetrics } from '../adapters/metrics/files.ts';
import { createStateFile } from '../adapters/state-file.ts';
import { parseMoment } from '../core/as-of.ts';
import { refuse } from '../core/reasons.ts';
import type { Result } from '../core/result.ts';
import type { Context } from '../operations/context.ts';
import { monitorFiles } from '../operations/monitor-files.ts';
import type { MonitorRecord } from '../operations/monitor-registry-result.ts';
import type { Invocation, Outcome } from './commands.ts';
import { writeAccess } from './context.ts';
import { act } from './move-commands.ts';
import { readPolicyFile } from './policy-file.ts';

export async function runMonitor(invocation: Invocation): Promise<Outcome> {
  return invocation.asked.text('policy') === null ? inRegistry(invocation) : overFiles(invocation);
}

async function inRegistry(invocation: Invocation): Promise<Outcome> {
  const { asked } = invocation;
  const model = asked.need('model');
  const observations = asked.many('observations');
  const metrics = observations.length === 0 ? null : fileMetrics(observations);
  if (observations.length > 0 && (await writeAccess(invocation)).kind === 'by_workflow') {
    refuse({
      code: 'origin_unproven',
      required: 'observations that a workflow the policy lists has read',
      found: 'files on this machine',
      next: 'Let a job hand them to the action `monitor`; with `--policy FILE` they are looked at here, with no registry.',
    });
  }
  const { monitor } = await import('../operations/monitor.ts');
  return act(invocation, {
    workflow: 'monitor.yml',
    inputs: { model: 'model', stage: 'stage' },
    write: async (context) => {
      const result = await monitor(context, { model, stage: asked.text('stage'), metrics });
      return shown(context, { result, html: asked.text('html') });
    },
  });
}

/** The rollouts that were looked at, as a page and in the job's summary. */
async function shown(
  context: Context,
  of: { readonly result: Result<MonitorRecord>; readonly html: string | null },
): Promise<Outcome> {
  const { result, html } = of;
  const looked = (result.record?.stages ?? []).filter((one) => one.baseline !== null);
  const [first] = looked;
  if (result.record === null || first === undefined) return { kind: 'result', result };
  const { rolloutStory } = await import('../operations/rollout-story.ts');
  const { record: story } = await rolloutStory(context, { model: result.record.model, stage: first.stage, seq: null });
  if (story === null) return { kind: 'result', result };
  const { renderRolloutMarkdown } = await import('../render/rollout/markdown.ts');
  if (html !== null) {
    const { renderRolloutPage } = await import('../render/rollout/html.ts');
    writeFileSync(html, renderRolloutPage(story));
  }
  return {
    kind: 'result',
    result,
    summary: renderRolloutMarkdown(story, { limit: SUMMARY_LIMIT, links: context.ports.links }),
  };
}

/** Bytes. A job may write 1 MiB for all of its steps. */
const SUMMARY_LIMIT = 300_000;

async function overFiles(invocation: Invocation): Promise<Outcome> {
  const { asked } = invocation;
  const observations = asked.many('observations');
  if (observations.length === 0) asked.need('observations');
  const state = asked.text('state');
  const result = await monitorFiles(
    {
      clock: createSystemClock(),
      metrics: fileMetrics(observations),
      state: state === null ? null : createStateFile(state),
    },
    {
      policy: readPolicyFile(asked.need('policy'), { model: asked.text('model') }).effective,
      stage: asked.text('stage'),
      candidate: asked.text('candidate') ?? 'candidate',
      baseline: asked.text('baseline') ?? 'baseline',
      at: readMoment(asked.text('at')),
      approval: asked.flag('approve') ? 'yes' : 'no',
      mode: asked.flag('dry-run') ? 'dry_run' : 'apply',
    },
  );
  return { kind: 'result', result };
}

/** A date or time as ISO 8601; a bare date is its first moment. */
function readMoment(text: string | null): string | null {
  if (text === null) return null;
  const moment = parseMoment(text);
  if (moment?.kind === 'instant') return moment.at.replace(/\.000Z$/, 'Z');
  if (moment?.kind === 'day') return `${moment.day}T00:00:00Z`;
  refuse({
    code: 'input_invalid',
    required: '`at` as a date or time such as 2026-03-03T14:00Z',
    found: JSON.stringify(text.slice(0, 50)),
    next: 'Leave it out for now.',
  });
}
