/** The report's end: problems, self-check, and where every number comes from. */
import type { EvaluationRecord, EvidenceSummary } from '../../core/evaluation/types.ts';
import { parseHttpUrl } from '../escape.ts';
import { formatBytes, formatCount } from '../format.ts';
import { statusWord } from '../status.ts';
import type { FactValue } from './facts.ts';
import { otherEvidence, provenanceFacts, RUN_COLUMNS, runCells, sideName, TASK_COLUMNS, taskCells } from './facts.ts';
import type { Html, Piece } from './html-kit.ts';
import { code, html, nameText, sentence, table } from './html-kit.ts';
import { formatPercent } from './numbers.ts';
import { otherSide } from './words.ts';

/** Errors and warnings of the evidence, and what looks personal in its texts; null for none. */
export function problemsSection(record: EvaluationRecord): Html | null {
  const sides = [
    { side: 'candidate', problems: record.evidence.problems },
    { side: otherSide(record), problems: otherEvidence(record)?.problems ?? [] },
  ];
  const all = sides.flatMap(({ side, problems }) => problems.map((problem) => ({ side, problem })));
  const ordered = [
    ...all.filter((one) => one.problem.effect === 'error'),
    ...all.filter((one) => one.problem.effect !== 'error'),
  ];
  if (ordered.length === 0 && record.flags.length === 0) return null;
  const rows = ordered.map(({ side, problem }) => ({
    cells: [
      problem.effect === 'error'
        ? html`<span class="badge tone-bad"><span aria-hidden="true">!</span> error</span>`
        : html`<span class="badge tone-open"><span aria-hidden="true">?</span> warning</span>`,
      html`${sentence(problem.message)} <span class="soft">${code(problem.code)}</span>`,
      concerns(problem),
      html`${code(problem.file)}${problem.place === null ? null : html`<br>${nameText(problem.place)}`}`,
      side,
    ],
  }));
  const found =
    rows.length === 0
      ? null
      : table({
          caption: 'Problems of the evidence, errors first',
          columns: [
            { name: 'Effect', width: 'narrow' },
            { name: 'Problem' },
            { name: 'Concerns' },
            { name: 'Where' },
            { name: 'Of' },
          ],
          rows,
          head: 1,
          kind: 'problems cards',
        });
  const flags =
    record.flags.length === 0
      ? null
      : table({
          caption: 'Looks personal or secret; what was found is written nowhere',
          columns: [{ name: 'Kind' }, { name: 'Finds', number: true }, { name: 'In' }],
          rows: record.flags.map((flag) => ({
            cells: [nameText(flag.kind), formatCount(flag.count), nameText(flag.place)],
          })),
          kind: 'plain cards',
        });
  return html`<section id="problems"><h2>Problems of the evidence</h2>${found}${flags}</section>`;
}

function concerns(problem: EvidenceSummary['problems'][number]): Piece {
  if (problem.metric === null) return problem.task === null ? 'the whole file' : nameText(problem.task);
  return nameText(problem.task === null ? problem.metric : `${problem.task}/${problem.metric}`);
}

/** How often the gates would flip without a difference; null where it was not tried. */
export function selfCheckSection(record: EvaluationRecord): Html | null {
  const check = record.self_check;
  if (check === null) return null;
  const verdicts = Object.entries(check.verdicts)
    .filter(([, share]) => share > 0)
    .map(([verdict, share]) => `${statusWord(verdict as never).word} ${formatPercent(share)}`);
  const gates = check.gates.filter((one) => one.flips > 0);
  const list =
    gates.length === 0
      ? html`<p>Every gate came out alike.</p>`
      : table({
          caption: 'Gates that did not always come out alike',
          columns: [{ name: 'Gate' }, { name: 'Came out otherwise', number: true }],
          rows: gates.map((one) => ({ cells: [code(one.id), formatPercent(one.flips)] })),
          kind: 'plain inner',
        });
  return html`<section id="self-check"><h2>Self-check</h2><p>The ${sideName(record)} compared with itself, resampled ${formatCount(check.resamples)} times (seed ${String(check.seed)}): ${verdicts.join(', ')}. There is no difference to find: what does not come out alike is noise.</p>${list}</section>`;
}

/** Versions, policy, set, runs, tools and files with their digests. */
export function provenanceSection(record: EvaluationRecord): Html {
  const other = otherEvidence(record);
  const facts = provenanceFacts(record).map(
    (fact) => html`<div><dt>${fact.name}</dt><dd>${fact.values.map((value) => html`${factValue(value)} `)}</dd></div>`,
  );
  return html`<section id="provenance"><h2>Where the numbers come from</h2><dl class="facts">${facts}</dl>${sideTables('candidate', record.evidence)}${other === null ? null : sideTables(sideName(record), other)}</section>`;
}

function factValue(value: FactValue): Html {
  if (value.kind === 'code') return code(value.text);
  if (value.kind === 'link') return link(value);
  return nameText(value.text);
}

/** A link where the target is http(s); else the text with the target beside it. */
export function link(of: { readonly text: string; readonly url: string }): Html {
  const href = parseHttpUrl(of.url.trim());
  return href === null
    ? html`${nameText(of.text)}${of.url.trim() === '' ? null : html` (${code(of.url)})`}`
    : html`<a href="${href}" rel="noreferrer noopener">${nameText(of.text)}</a>`;
}

const cellsOf = (texts: readonly string[]): Piece[] =>
  texts.map((text) => (text === '' ? html`<span class="none">–</span>` : nameText(text)));

function sideTables(side: string, evidence: EvidenceSummary): Html {
  const tasks = taskCells(evidence);
  return html`<h3>Evidence of the ${side}</h3>
${table({
  caption: `Files of the ${side}`,
  columns: [{ name: 'File' }, { name: 'Recognised as' }, { name: 'Size', number: true }, { name: 'SHA-256' }],
  rows: evidence.files.map((file) => ({
    cells: [code(file.path), nameText(file.format), formatBytes(file.size), code(file.sha256)],
  })),
  kind: 'files cards',
})}
${evidence.runs.length === 0 ? null : table({ caption: `Tool runs of the ${side}`, columns: RUN_COLUMNS.map((name) => ({ name })), rows: evidence.runs.map((run) => ({ cells: cellsOf(runCells(run)) })), kind: 'plain cards' })}
${tasks.length === 0 ? null : table({ caption: `Tasks of the ${side}`, columns: TASK_COLUMNS.map((name) => ({ name })), rows: tasks.map((cells) => ({ cells: cellsOf(cells) })), kind: 'plain cards' })}`;
}
