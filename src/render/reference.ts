/** Reference pages and tables that are generated from the code, so that they cannot say something else. */
import { REASONS } from '../core/reasons.ts';
import type { Decision, Status } from '../core/result.ts';
import { DECISIONS, RESULT_SCHEMA, STATUSES } from '../core/result.ts';
import { codeSpan, escapeCell, escapeProse } from './escape.ts';
import { renderRows } from './table.ts';

const DECISION_MEANINGS: Readonly<Record<Decision, { readonly meaning: string; readonly job: string }>> = {
  done: { meaning: 'It was carried out.', job: 'succeeds' },
  already_done: {
    meaning: 'It had been carried out before, or there was nothing to do. Nothing was written.',
    job: 'succeeds',
  },
  planned: { meaning: 'A dry run: it would be carried out. Nothing was written.', job: 'succeeds' },
  refused: {
    meaning: 'It was judged, and may not be done. Nothing was written.',
    job: 'fails, unless its caller says otherwise',
  },
  inconclusive: {
    meaning: 'The evidence does not decide it. Never read as a pass.',
    job: 'fails, unless its caller says otherwise',
  },
  error: {
    meaning: 'It could not be judged or carried out: an accident, not a verdict. Running the same job again is safe.',
    job: 'fails, unless its caller says otherwise',
  },
};

const STATUS_MEANINGS: Readonly<Record<Status, string>> = {
  not_applicable: 'The rule does not apply here.',
  pass: 'What was required was found.',
  inconclusive: 'There is too little evidence to tell.',
  fail: 'What was required was not found.',
  error: 'It could not be checked. Never read as "not required".',
};

/** `docs/reference/results.md`. */
export function renderReasonsReference(): string {
  const decisions = DECISIONS.map((one) => [codeSpan(one), DECISION_MEANINGS[one].meaning, DECISION_MEANINGS[one].job]);
  const statuses = STATUSES.map((one) => [codeSpan(one), STATUS_MEANINGS[one]]);
  const reasons = Object.entries(REASONS).map(([code, meaning]) => [codeSpan(code), escapeProse(meaning)]);
  const sections = [
    '# Results: decisions, reasons, statuses',
    'Generated from `src/core/reasons.ts` and `src/core/result.ts`. Do not edit.',
    `Every operation returns one result: the outputs \`decision\`, \`reason-code\` and \`result\` of an action, \`--json\` on the command line. \`result\` is JSON with schema \`${RESULT_SCHEMA}\`: \`operation\`, \`decision\`, \`reason_code\`, \`summary\`, \`refusal\` (\`required\`, \`found\`, \`next\`; null unless refused), \`warnings\`, \`checks\` (a tree of \`name\`, \`title\`, \`status\`, \`detail\`, \`evidence\`, \`children\`), \`effects\` and \`record\`. The lists below are closed; programs may branch on them.`,
    '## Decisions',
    renderRows(['decision', 'means', 'the job'], decisions),
    '## Statuses of a check',
    'From harmless to worst; a group is as bad as its worst child.',
    renderRows(['status', 'means'], statuses),
    '## Reason codes',
    renderRows(['reason code', 'means'], reasons),
  ];
  return `${sections.join('\n\n')}\n`;
}

export interface ActionTable {
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly required: boolean; readonly default: string | null }>
  >;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

/** Inputs and outputs of an action for its README, in the order given. */
export function renderActionTable({ inputs, outputs }: ActionTable): string {
  const inputRows = Object.entries(inputs).map(([name, input]) => [
    codeSpan(name),
    describe(input.description),
    input.required ? '**yes**' : 'no',
    input.default === null || input.default === '' ? '–' : codeSpan(input.default),
  ]);
  const outputRows = Object.entries(outputs).map(([name, output]) => [codeSpan(name), describe(output.description)]);
  const sections = [
    ...(inputRows.length === 0
      ? ['No inputs.']
      : [renderRows(['input', 'what it is', 'required', 'default'], inputRows)]),
    ...(outputRows.length === 0 ? [] : [renderRows(['output', 'what it is'], outputRows)]),
  ];
  return `${sections.join('\n\n')}\n`;
}

function describe(text: string): string {
  return text.trim() === '' ? escapeCell(null) : escapeProse(text);
}
