/** Help texts, made from the table of commands. */
import { renderTable } from '../render/terminal.ts';
import type { Command } from './commands.ts';
import { COMMANDS } from './commands.ts';
import { COMMON_FLAGS } from './options.ts';

const GROUPS: readonly (readonly [Command['group'], string])[] = [
  ['move', 'Move versions'],
  ['read', 'Read the registry'],
  ['care', 'Take care of it'],
  ['set-up', 'Set up and rehearse'],
];

export function programHelp(): string {
  const parts = [
    'slipway <command> [arguments]',
    '',
    'A model registry that needs nothing to run but GitHub. New here? `slipway demo`.',
  ];
  for (const [group, title] of GROUPS) {
    parts.push('', `${title}:`);
    for (const command of COMMANDS.filter((one) => one.group === group))
      parts.push(`  ${command.name.padEnd(10)} ${command.summary}`);
  }
  parts.push(
    '',
    '`slipway help <command>` shows its flags. The repository is GITHUB_REPOSITORY (OWNER/NAME), the token GITHUB_TOKEN.',
  );
  return parts.join('\n');
}

export function commandHelp(command: Command): string {
  const takes = command.positionals.map((name) => ` <${name}>`).join('');
  const rows = Object.entries({ ...command.flags, ...COMMON_FLAGS }).map(([flag, help]) => [
    `--${flag.replace('=', ' ')}`,
    help,
  ]);
  return [
    `slipway ${command.name}${takes} [flags]`,
    '',
    command.summary,
    '',
    renderTable(['flag', 'what it does'], rows, { width: 100 }),
  ].join('\n');
}
