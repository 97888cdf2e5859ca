/** What `init` printed for people: the lines to add, the next steps, and the rulesets of both tiers as commands. */
import type { SetupRecord, SetupStep } from '../core/setup.ts';
import { escapeTerminal } from './escape.ts';

const TIERS = {
  detected: "With the job's own token: what was written stays, and a forged event is detected",
  prevented: 'With a GitHub App: nobody else can write at all',
} as const;

/** For a terminal, without colours. The commands are meant to be copied, so nothing in them is wrapped. */
export function renderSetup(record: SetupRecord): string {
  const blocks: string[] = [];
  if (record.to_add !== null) {
    const place = record.to_add.under === 'ledger' ? 'below `ledger:` ' : '';
    blocks.push(`Add this ${place}to ${record.to_add.path}:\n\n${record.to_add.lines.trimEnd()}`);
  }
  blocks.push(
    `Next:\n${record.next_steps.map((step, index) => `  ${index + 1}. ${step.replaceAll('\n', '\n     ')}`).join('\n')}`,
  );
  for (const tier of ['detected', 'prevented'] as const) {
    // The second tier is the first and more; what both have is printed once.
    const already = tier === 'prevented' ? new Set(commandsOf(record, 'detected')) : new Set<string>();
    const own = commandsOf(record, tier).filter((command) => !already.has(command));
    const also = tier === 'prevented' ? ' (besides the rulesets above)' : '';
    blocks.push(`${TIERS[tier]}${also}:\n\n${own.join('\n\n')}`);
  }
  return `${blocks.map(keepLines).join('\n\n')}\n`;
}

/** What `doctor` found missing, each with the whole of its next step. Empty where nothing is. */
export function renderSteps(steps: readonly SetupStep[]): string {
  const blocks = steps.map(({ check, step }, index) => `${index + 1}. ${check}\n${step.replace(/^/gm, '   ')}`);
  return blocks.length === 0 ? '' : `${blocks.map(keepLines).join('\n\n')}\n`;
}

/** Made safe line by line; indentation stays, since it means something in what is to be copied. */
function keepLines(text: string): string {
  return text
    .split('\n')
    .map((line) => `${/^ */.exec(line)?.[0] ?? ''}${escapeTerminal(line.trimStart())}`)
    .join('\n');
}

function commandsOf(record: SetupRecord, tier: keyof typeof TIERS): string[] {
  return record.commands.filter((one) => one.tier === tier).map((one) => one.command);
}
