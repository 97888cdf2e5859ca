/** A rollout as one HTML file that asks nothing of anyone: no request, no font, no script. */
import type { Html } from '../evaluation/html-kit.ts';
import { html, nameText, sentence, verbatim } from '../evaluation/html-kit.ts';
import { formatPercent } from '../evaluation/numbers.ts';
import { REPORT_STYLES, REPORT_STYLES_HASH } from '../evaluation/styles.ts';
import { formatCount, plural } from '../format.ts';
import { guardsSection } from './html-guards.ts';
import { decisionsSection, planSection, splitSection } from './html-parts.ts';
import { ROLLOUT_STYLES, ROLLOUT_STYLES_HASH } from './styles.ts';
import type { RolloutStory } from './types.ts';
import { lastLook, watchedOf } from './types.ts';
import { storyTitle, verdictText } from './verdict.ts';
import { advanceWord, formatMinute, formatSpan, OUTCOME_WORDS, strategyWord } from './words.ts';

/** The content security policy: nothing may be loaded, and nothing acts but these styles. */
const POLICY = [
  "default-src 'none'",
  `style-src '${REPORT_STYLES_HASH}' '${ROLLOUT_STYLES_HASH}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The whole page. Text of others is text in it, whatever it is. */
export function renderRolloutPage(story: RolloutStory): string {
  const sections: readonly (readonly [id: string, title: string, section: Html | null])[] = [
    ['split', 'Split of traffic', splitSection(story)],
    ['plan', 'Plan', planSection(story)],
    ['guards', 'Guards over time', guardsSection(watchedOf(story))],
    ['decisions', 'Decisions', decisionsSection(story)],
    ['settled', 'What was settled', settledSection(story)],
  ];
  const shown = sections.filter(([, , section]) => section !== null);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${storyTitle(story)}: ${OUTCOME_WORDS[story.outcome].word} (rollout)</title>
<style>${verbatim(REPORT_STYLES)}</style>
<style>${verbatim(ROLLOUT_STYLES)}</style>
</head>
<body>
<main>
${headSection(story)}
<nav aria-label="Sections"><ul>${shown.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
${shown.map(([, , section]) => section)}
</main>
<footer><p>Made from the events of the registry, all times in UTC. What decides is the ledger, not this page.</p></footer>
</body>
</html>
`;
  return page.text;
}

function headSection(story: RolloutStory): Html {
  const { word, symbol, tone } = OUTCOME_WORDS[story.outcome];
  const look = lastLook(story);
  return html`<header>
<p class="kicker">Rollout</p>
<h1>${nameText(storyTitle(story))}</h1>
<div class="verdict tone-${tone}"><p class="word"><span class="sign" aria-hidden="true">${symbol}</span> ${word.charAt(0).toUpperCase()}${word.slice(1)}</p><p class="sentence">${sentence(verdictText(story))}</p></div>
<dl class="tiles">
<div><dt>Candidate</dt><dd><strong>${nameText(story.candidate.version)}</strong></dd></div>
<div><dt>Baseline</dt><dd><strong>${nameText(story.baseline.version)}</strong> of ${nameText(story.plan.baseline_stage)}</dd></div>
<div><dt>Started</dt><dd>${formatMinute(story.startedAt)} UTC</dd></div>
<div><dt>Last look</dt><dd>${look === null ? 'none yet' : `${formatMinute(look.at)} UTC`}</dd></div>
</dl>
</header>`;
}

function settledSection({ plan, seq, candidate, baseline }: RolloutStory): Html {
  const facts: readonly (readonly [string, Html | string])[] = [
    ['Strategy', `${strategyWord(plan.strategy)}; it ${advanceWord(plan.advance)}`],
    ['Most traffic for the candidate', `${plan.max_share / 100} %`],
    ['Named tenants', plan.tenants.length === 0 ? 'none' : plural(plan.tenants.length, 'tenant')],
    ['Chance of a false alarm', `at most ${formatPercent(plan.error_budget)} over all guards and all looks`],
    ['Least requests of each side', formatCount(plan.min_samples)],
    ['Metrics may be as old as', formatSpan(plan.max_age_ms)],
    ['Candidate', html`<code>${candidate.subject}</code>`],
    ['Baseline', html`<code>${baseline.subject}</code>`],
    ['Bucketing salt', html`<code>${nameText(plan.salt)}</code>`],
  ];
  return html`<section id="settled"><h2>What was settled</h2>
<p class="soft">Event ${seq} started the rollout with this plan and these guards; a later policy changes nothing of it.</p>
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></section>`;
}
