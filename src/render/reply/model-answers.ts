/** `/status` and `/info` of a model: what is live, what is on its way, what is held. */
import type { ModelState, OpenRequest, StageState } from '../../core/state.ts';
import { codeSpan, escapeCell, escapeText, renderLink } from '../escape.ts';
import type { Part } from '../evaluation/fit.ts';
import { formatMoment, plural } from '../format.ts';
import type { RenderLinks } from '../links.ts';
import { versionLink } from '../links.ts';
import { shortHex } from '../request/verdict.ts';
import { rolloutLines, splitOf } from '../rollout/section.ts';
import { shareText } from '../rollout/split-bar.ts';
import { untoldLine } from '../status.ts';
import { tableHead } from '../table.ts';
import type { ModelAnswer, StatusAnswer } from './types.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const cell = (text: string | null, limit = 160): string => escapeCell(text, limit);
const moment = (at: string): string => escapeText(formatMoment(at));

/** One table of stages for all models, then holds and requests where there are any. */
export function statusParts({ models }: StatusAnswer, links: RenderLinks): Part[] {
  if (models.length === 0) return [{ head: '', rows: ['No model has a version yet.'], noun: 'line', priority: 2 }];
  const stages = models.flatMap((state) => {
    const rows = Object.entries(state.stages).map((entry) => [
      `**${cell(state.model, 80)}**`,
      ...stageCells(state, { entry, links }),
    ]);
    return rows.length > 0 ? rows : [[`**${cell(state.model, 80)}**`, '–', 'nothing', '–', '–']];
  });
  return [
    {
      head: tableHead(['model', 'stage', 'live', 'since (UTC)', 'before']),
      rows: stages.map(row),
      noun: 'stage',
      priority: 2,
    },
    ...rolloutParts(models),
    ...holdParts(models),
    ...untoldParts(models),
    ...requestParts(models, links),
  ];
}

export function modelParts({ state, description, owner }: ModelAnswer, links: RenderLinks): Part[] {
  const { counts, latest } = state;
  const newest = latest === null ? 'none' : versionLink(links, { model: state.model, version: latest.version });
  const facts = [
    `**${cell(state.model, 80)}**${description === null ? '' : `: ${cell(description, 400)}`}`,
    `Owner: ${owner === null ? 'none named' : cell(owner)}. ${plural(counts.published, 'version')}, ${plural(counts.promotions, 'promotion')}, ${plural(counts.rollbacks, 'rollback')}, ${plural(state.seq, 'event')}; latest: ${newest}.`,
  ];
  const stages = Object.entries(state.stages).map((entry) => row(stageCells(state, { entry, links })));
  const aliases = Object.entries(state.aliases).map(([name, alias]) =>
    row([
      codeSpan(`${state.model}@${name}`),
      alias.target === null
        ? 'nothing'
        : `**${versionLink(links, { model: state.model, version: alias.target.version })}**`,
      alias.follows === null ? 'set by hand' : `follows ${cell(alias.follows, 64)}`,
      moment(alias.at),
    ]),
  );
  return [
    { head: '', rows: [facts.join('\n\n')], noun: 'line', priority: 2 },
    { head: tableHead(['stage', 'live', 'since (UTC)', 'before']), rows: stages, noun: 'stage', priority: 2 },
    ...rolloutParts([state]),
    ...holdParts([state]),
    ...untoldParts([state]),
    ...requestParts([state], links),
    {
      head: `**Aliases**\n\n${tableHead(['alias', 'version', 'how', 'since (UTC)'])}`,
      rows: aliases,
      noun: 'alias',
      priority: 3,
    },
    restrictedPart(state),
  ];
}

function stageCells(
  { model }: ModelState,
  of: { readonly entry: readonly [string, StageState]; readonly links: RenderLinks },
): string[] {
  const [name, { live, incoming, history }] = of.entry;
  const link = (version: string): string => versionLink(of.links, { model, version });
  const coming = incoming === null ? '' : `<br>coming in: ${link(incoming.version)}`;
  const [before] = history;
  const undone = before?.ended === 'rolled_back' ? ', **rolled back**' : '';
  return [
    cell(name, 80),
    `${live === null ? 'nothing' : `**${link(live.version)}**`}${coming}`,
    live === null ? '–' : moment(live.from),
    before === undefined ? '–' : `${link(before.version)}${undone}`,
  ];
}

/** What is being rolled out: the split of the traffic, the plan, the last look. */
function rolloutParts(models: readonly ModelState[]): Part[] {
  const rows = models.flatMap((state) =>
    Object.keys(state.stages).flatMap((stage) => {
      const lines = rolloutLines(state, stage);
      return lines.length === 0
        ? []
        : [
            row([
              cell(state.model, 80),
              cell(stage, 80),
              splitCell(state, stage),
              lines.map((line) => cell(line, 300)).join('<br>'),
            ]),
          ];
    }),
  );
  const columns = ['model', 'stage', 'traffic', 'plan'];
  return [{ head: `**Being rolled out**\n\n${tableHead(columns)}`, rows, noun: 'rollout', priority: 2 }];
}

function splitCell(state: ModelState, stage: string): string {
  return splitOf(state, stage)
    .map((one) => `${cell(one.version, 80)}: ${shareText(one)}`)
    .join('<br>');
}

function holdParts(models: readonly ModelState[]): Part[] {
  const rows = models.flatMap((state) =>
    state.holds.map((hold) =>
      row([
        cell(state.model, 80),
        codeSpan(hold.id),
        cell(hold.stages?.join(', ') ?? 'every stage'),
        hold.until === null ? 'it is lifted' : moment(hold.until),
        cell(hold.by, 60),
        cell(hold.reason, 300),
      ]),
    ),
  );
  const columns = ['model', 'hold', 'covers', 'until (UTC)', 'by', 'why'];
  return [{ head: `**On hold**\n\n${tableHead(columns)}`, rows, noun: 'hold', priority: 2 }];
}

function requestParts(models: readonly ModelState[], links: RenderLinks): Part[] {
  const rows = models.flatMap((state) => state.requests.map((one) => requestRow(state, { one, links })));
  const columns = ['model', 'asked for', 'by', 'digest', 'expires (UTC)'];
  return [{ head: `**Open requests**\n\n${tableHead(columns)}`, rows, noun: 'request', priority: 2 }];
}

function requestRow({ model }: ModelState, of: { readonly one: OpenRequest; readonly links: RenderLinks }): string {
  const { one, links } = of;
  const place = renderLink({ text: `to ${one.stage}`, url: one.place.url });
  return row([
    cell(model, 80),
    `**${versionLink(links, { model, version: one.version })}** ${place}`,
    cell(one.requester, 60),
    codeSpan(shortHex(one.digest)),
    moment(one.expires_at),
  ]);
}

function restrictedPart({ restricted }: ModelState): Part {
  const rows = restricted.map((one) => row([`v${one.ordinal}`, `**${cell(one.restriction)}**`]));
  return { head: `**Restricted versions**\n\n${tableHead(['version', 'is'])}`, rows, noun: 'version', priority: 4 };
}

function untoldParts(models: readonly ModelState[]): Part[] {
  const lines = models.flatMap((state) => {
    const line = untoldLine(state);
    return line === null ? [] : [escapeText(`${state.model}: ${line}`)];
  });
  return lines.length === 0 ? [] : [{ head: '', rows: lines, noun: 'line', priority: 2 }];
}
