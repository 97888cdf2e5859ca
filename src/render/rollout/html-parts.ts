/** Split, plan and decisions of a rollout's page. */
import type { Html } from '../evaluation/html-kit.ts';
import { html, nameText, sentence, table } from '../evaluation/html-kit.ts';
import { link } from '../evaluation/html-provenance.ts';
import { formatCount } from '../format.ts';
import { MOST_LOOKS } from './chart-points.ts';
import type { DecisionRow } from './decisions.ts';
import { decisionRows } from './decisions.ts';
import { scrolling, wordBadge } from './html-guards.ts';
import type { PlanRow } from './plan.ts';
import { nextSentence, planRows, requestsText, STEP_WORDS } from './plan.ts';
import { roleOf, shareText, splitSvg, tenantsText } from './split-bar.ts';
import type { RolloutStory } from './types.ts';
import { lastLook } from './types.ts';
import { formatMinute } from './words.ts';

/** Null where nothing is served. */
export function splitSection(story: RolloutStory): Html | null {
  const { exposure, plan, outcome } = story;
  const picture = splitSvg(exposure, 'split-bar');
  if (picture === null) return null;
  const rows = exposure.map((one, index) => ({
    cells: [
      nameText(one.version),
      roleOf(exposure, index),
      shareText(one),
      one.configuration == null ? 'as registered' : `changed by event ${one.configuration.seq}`,
    ],
  }));
  const tenants = outcome === 'under_way' ? tenantsText(plan.tenants) : '';
  return html`<section id="split"><h2>Split of traffic</h2>
<figure>${scrolling('Picture of the split', picture)}</figure>
${scrolling(
  'Split of traffic',
  table({
    caption: 'What each version gets',
    columns: [{ name: 'version' }, { name: 'is' }, { name: 'traffic', number: true }, { name: 'configuration' }],
    rows,
  }),
)}
${tenants === '' ? null : html`<p>${tenants}</p>`}</section>`;
}

export function planSection(story: RolloutStory): Html {
  const standing = { plan: story.plan, steps: story.steps, look: lastLook(story), outcome: story.outcome };
  const rows = planRows(standing);
  const next = nextSentence(standing);
  const stepper = rows.map(
    ({ state, name }) =>
      html`<li class="${state}"${state === 'current' ? html` aria-current="step"` : null}><span aria-hidden="true">${STEP_WORDS[state].symbol}</span> ${name} <span class="soft">${STEP_WORDS[state].word}</span></li>`,
  );
  return html`<section id="plan"><h2>Plan</h2>
<ol class="stepper">${stepper}</ol>
${next === '' ? null : html`<p>${next}</p>`}
${scrolling(
  'Plan',
  table({
    caption: 'Steps of the plan, times in UTC',
    columns: [
      { name: 'step', width: 'narrow' },
      { name: 'state', width: 'narrow' },
      { name: 'from', width: 'narrow' },
      { name: 'until', width: 'narrow' },
      { name: 'asks for at least' },
      { name: 'requests so far', number: true },
    ],
    rows: rows.map((row) => ({ cells: planCells(row) })),
  }),
)}
<p class="soft">An earliest time adds up the times that steps ask for. Requests, and the certainty that no guard is broken, may take longer.</p></section>`;
}

function planCells(row: PlanRow): (Html | string)[] {
  const { word, symbol } = STEP_WORDS[row.state];
  const from =
    row.since !== null
      ? formatMinute(row.since)
      : row.earliest === null
        ? '–'
        : `earliest ${formatMinute(row.earliest)}`;
  return [
    html`<strong>${row.name}</strong>`,
    html`<span aria-hidden="true">${symbol}</span> ${word}`,
    from,
    row.until === null ? '–' : formatMinute(row.until),
    row.asks || '–',
    requestsText(row) || '–',
  ];
}

export function decisionsSection(story: RolloutStory): Html | null {
  const all = decisionRows(story);
  if (all.length === 0) return null;
  const rows = all.slice(-MOST_LOOKS);
  const left = all.length - rows.length;
  return html`<section id="decisions"><h2>Decisions so far</h2>
${left === 0 ? null : html`<p class="soft">The newest ${formatCount(rows.length)} of ${formatCount(all.length)}.</p>`}
${scrolling(
  'Decisions',
  table({
    caption: 'Looks and moves, oldest first, times in UTC',
    columns: [
      { name: 'when', width: 'narrow' },
      { name: 'step', width: 'narrow' },
      { name: 'decision', width: 'narrow' },
      { name: 'because' },
      { name: 'detail' },
    ],
    rows: rows.map((row) => ({ cells: decisionCells(row) })),
  }),
)}</section>`;
}

function decisionCells(row: DecisionRow): (Html | string)[] {
  const run = row.run_url === null ? null : html` (${link({ text: 'run', url: row.run_url })})`;
  const event = row.seq === null ? null : html` <span class="soft">event ${row.seq}${run}</span>`;
  return [
    formatMinute(row.at),
    row.step || '–',
    wordBadge(row),
    html`${nameText(row.reason)}${event}`,
    row.detail === '' ? '–' : html`<div class="long">${sentence(row.detail)}</div>`,
  ];
}
