/** Each guard of a rollout: what it asks, how it stands, a picture over time, and all of its numbers. */
import type { PinnedGuard } from '../../core/rollout/types.ts';
import type { Html, Piece } from '../evaluation/html-kit.ts';
import { html, nameText, sentence, table } from '../evaluation/html-kit.ts';
import { formatCount, plural } from '../format.ts';
import type { Word } from '../status.ts';
import type { ChartPoint } from './chart-points.ts';
import { beyond, chartPoints, MOST_LOOKS, valueRange } from './chart-points.ts';
import { guardChart, markShape } from './guard-chart.ts';
import type { GuardUnit } from './guard-numbers.ts';
import { guardRule, guardTexts, guardUnit } from './guard-numbers.ts';
import type { Watched } from './types.ts';
import { breachWord, formatMinute, guardName, guardWord, stepName } from './words.ts';

/** Word and symbol, so that it reads without colour. */
export function wordBadge({ word, symbol, tone }: Word): Html {
  return html`<span class="badge tone-${tone}"><span aria-hidden="true">${symbol}</span> ${word}</span>`;
}

/** A wide thing that is moved sideways by hand and by keys. */
export function scrolling(label: string, content: Piece): Html {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${label}">${content}</div>`;
}

/** Null where the rollout has no guard. */
export function guardsSection(watched: Watched): Html | null {
  const { guards } = watched;
  if (guards.length === 0) return null;
  const items = guards.map((guard, index) => guardBlock(watched, { guard, index }));
  return html`<section id="guards"><h2>Guards over time</h2>
<p class="soft">The estimate at each look is drawn with its two one-sided bounds, which hold at every look at once. Harm is shown when the whole band is on the wrong side of the limit, and excluded when all of it is on the other one.${guards.some((guard) => guardUnit(guard, watched.units).suffix === ' pt') ? ' “pt” means percentage points.' : null}</p>
${legend()}${items}</section>`;
}

function legend(): Html {
  const sample = (content: Piece): Html =>
    html`<svg aria-hidden="true" width="26" height="16" viewBox="0 0 26 16">${content}</svg>`;
  const mark = (status: ChartPoint['status']): Html =>
    sample(html`<g class="look ${status}">${markShape(status, 13, 8)}</g>`);
  return html`<ul class="legend" aria-label="Signs in the pictures">
<li>${mark('pass')}harm excluded</li><li>${mark('inconclusive')}not settled</li><li>${mark('fail')}harm shown</li><li>${mark('error')}cannot be known</li>
<li>${sample(html`<rect class="band" y="2" width="26" height="12"/><path class="edge" d="M0 2H26M0 14H26"/>`)}between the bounds</li>
<li>${sample(html`<path class="limit" d="M0 8H26"/>`)}limit</li><li>${sample(html`<rect class="wrong" y="1" width="26" height="14"/>`)}wrong side of it</li>
<li>${sample(html`<g class="step"><line x1="13" x2="13" y1="0" y2="16"/></g>`)}a step begins</li></ul>`;
}

function guardBlock(watched: Watched, of: { readonly guard: PinnedGuard; readonly index: number }): Html {
  const { guard, index } = of;
  const unit = guardUnit(guard, watched.units);
  const points = chartPoints(watched, { guard, unit });
  const last = points[points.length - 1];
  const name = guardName(guard);
  const state =
    last === undefined ? { word: 'not looked at yet', symbol: '·', tone: 'quiet' as const } : guardWord(last.status);
  const chart = guardChart({ id: `guard-${index}-chart`, guard, unit, points, watched });
  return html`<article class="guard" id="guard-${index}">
<h3>${wordBadge(state)} <span class="metric">${nameText(name)}</span> <span class="rule">${nameText(guardRule(guard, unit))}</span></h3>
<p class="soft">A breach ${breachWord(guard.on_breach)}. Set by ${nameText(guard.id)}.</p>
${last === undefined ? null : html`<p>${sentence(last.guard.detail)} ${lastNumbers(last, unit)}</p>`}
${chart === null ? html`<p class="soft">There is no number to draw yet.</p>` : html`<figure>${scrolling(`Picture of the guard ${index + 1} over time`, chart)}${caption(points, unit)}</figure>`}
${points.length === 0 ? null : html`<details><summary>All numbers of ${plural(points.length, 'look')}</summary>${scrolling(`Numbers of the guard ${index + 1}`, numbersTable(watched, { points, unit, name }))}</details>`}
</article>`;
}

function lastNumbers({ guard }: ChartPoint, unit: GuardUnit): Html {
  const texts = guardTexts(guard, unit);
  const parts = [
    ...(guard.detectable === null
      ? []
      : [`By now, harm of ${texts.detectable} beyond the limit would have been found in four of five cases.`]),
    ...(guard.needs === null || guard.status !== 'inconclusive'
      ? []
      : [
          `It would take ${formatCount(Math.ceil(guard.needs))} requests to the candidate to settle it as things look.`,
        ]),
  ];
  return html`<span class="soft">${parts.join(' ')}</span>`;
}

function caption(points: readonly ChartPoint[], unit: GuardUnit): Html | null {
  const range = valueRange(points, { zero: unit.signed });
  const outside = range === null ? 0 : beyond(points, range);
  const notes = [
    ...(outside === 0 ? [] : [`The bounds of ${plural(outside, 'look')} lie beyond the picture.`]),
    ...(points.length < MOST_LOOKS ? [] : [`The newest ${formatCount(MOST_LOOKS)} looks are drawn.`]),
  ];
  return notes.length === 0 ? null : html`<figcaption>${notes.join(' ')}</figcaption>`;
}

function numbersTable(
  watched: Watched,
  of: { readonly points: readonly ChartPoint[]; readonly unit: GuardUnit; readonly name: string },
): Html {
  const rows = of.points.map(({ look, guard, step }) => {
    const texts = guardTexts(guard, of.unit);
    return {
      cells: [
        formatMinute(look.at),
        watched.plan === null ? '–' : stepName(watched.plan.steps[step]),
        wordBadge(guardWord(guard.status)),
        ...[texts.candidate, texts.baseline, texts.estimate, texts.bounds, texts.limit, texts.detectable].map(nameText),
        guard.e_value === null ? '–' : formatCount(Math.round(guard.e_value)),
        nameText(guard.method),
      ],
    };
  });
  const number = true as const;
  return table({
    caption: html`Every look at ${nameText(of.name)}, times in UTC`,
    columns: [
      ...[{ name: 'look', width: 'narrow' as const }, { name: 'step', width: 'narrow' as const }, { name: 'status' }],
      ...[
        { name: 'candidate', number },
        { name: 'baseline', number },
        { name: 'harm or value', number },
      ],
      ...[
        { name: 'bounds', number },
        { name: 'limit', number },
        { name: 'detectable', number },
      ],
      ...[{ name: 'e-value', number }, { name: 'method' }],
    ],
    rows,
  });
}
