/** The issue that is opened when nobody looks any more at what is served. */
import type { Watch } from '../core/heartbeat.ts';
import { codeSpan, escapeText, renderMarker } from './escape.ts';
import { formatMoment } from './format.ts';

export interface OverdueIssue {
  readonly model: string;
  readonly watch: Watch;
  /** Milliseconds between looks, and after which they are overdue. */
  readonly every: number;
  readonly limit: number;
  readonly marker: string;
}

/** `3 days`, `26 hours`: rounded down, for people. */
export function roughly(milliseconds: number): string {
  const hours = Math.floor(milliseconds / 3_600_000);
  if (hours < 1) return 'less than an hour';
  if (hours < 72) return `${hours} hour${hours === 1 ? '' : 's'}`;
  return `${Math.floor(hours / 24)} days`;
}

/** A new issue. The title is plain text, the body Markdown with the marker at its end. */
export function renderOverdue(of: OverdueIssue): { readonly title: string; readonly body: string } {
  const { model, watch } = of;
  const { stage, version } = watch;
  const what =
    watch.what === 'rollout'
      ? `The rollout of **${escapeText(version)}** is neither carried on nor, should it do harm, called off.`
      : `Should **${escapeText(version)}** do harm, nothing rolls it back.`;
  const since =
    watch.looked === 'yes'
      ? `The last look that was written down was at ${escapeText(formatMoment(watch.since))} UTC`
      : `There has been none since ${escapeText(formatMoment(watch.since))} UTC, when looks were due to begin`;
  const sections = [
    `**Nobody looks at ${escapeText(stage)} of ${escapeText(model)} any more.** ${what}`,
    `${since}, ${roughly(watch.age)} before this was noticed. The policy has a look every ${duration(of.every)}; one is written down at most once a day, and after ${duration(of.limit)} without any this issue is opened.`,
    '## Why that happens',
    [
      '- **GitHub stopped the schedule.** In a public repository without activity for 60 days it disables scheduled workflows; in any repository somebody may have disabled it by hand.',
      '- **GitHub drops scheduled runs** when it is busy, most often at the full hour.',
      '- **The workflow fails** before it looks: a token, a policy, or a source of metrics that cannot be reached. Its last run says so.',
      '- **There is no such workflow**, or it does not name this model.',
    ].join('\n'),
    '## What to do',
    [
      `1. Look now: ${codeSpan(`slipway monitor ${model}`)}, or start the workflow ${codeSpan('monitor.yml')} by hand (*Actions*, *Run workflow*).`,
      `2. Turn it on again if it is off: ${codeSpan('gh workflow enable monitor.yml')}.`,
      `3. If nobody is to look for a while: stop the rollout with ${codeSpan(`slipway hold ${model} --stage ${stage} --reason "…"`)}, or roll it back.`,
    ].join('\n'),
    'Close this issue once looks are written down again. Should they stop once more, another one is opened.',
    renderMarker(of.marker),
  ];
  return { title: `${model}: nobody looks at ${stage} any more`, body: `${sections.join('\n\n')}\n` };
}

/** Exact where it can be: the policy's own numbers. */
function duration(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  return minutes % 60 === 0 ? `${minutes / 60} hour${minutes === 60 ? '' : 's'}` : `${minutes} minutes`;
}
