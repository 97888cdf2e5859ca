/** Commands of Slipway as they stand in shell blocks and in spans of code. */

export interface Invocation {
  readonly name: string;
  readonly positionals: readonly string[];
  /** Flags as they are written, without dashes and values. */
  readonly flags: readonly string[];
}

const PROGRAM = /^(?:slipway|node (?:~\/slipway\/)?dist\/index\.js)(?: |$)/;

/** Every call of the program in a piece of shell: one command per line, `&&`, `|` or `;`. */
export function invocationsIn(shell: string): Invocation[] {
  return withoutHereDocuments(shell)
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\$ /, '').trim())
    .flatMap((line) => commandsOf(line))
    .filter((command) => PROGRAM.test(command))
    .map(readInvocation);
}

function withoutHereDocuments(shell: string): string {
  return shell.replace(/<<\s*'?(\w+)'?\n[\s\S]*?\n\1\n/g, '\n');
}

/** Commands of one line; what stands in quotes is left alone, and a comment ends it. */
function commandsOf(line: string): string[] {
  const commands: string[] = [];
  let command = '';
  let quote = '';
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at] ?? '';
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === "'" || char === '"') quote = char;
    else if (char === '#' && (at === 0 || line[at - 1] === ' ')) break;
    else if (char === ';' || char === '|' || char === '>' || line.startsWith('&&', at)) {
      commands.push(command.trim());
      command = '';
      if (char === '&') at += 1;
      continue;
    }
    command += char;
  }
  return [...commands, command.trim()].filter((one) => one !== '');
}

function readInvocation(command: string): Invocation {
  const [name = '', ...words] = wordsOf(command.replace(PROGRAM, '').trim());
  const flags: string[] = [];
  const positionals: string[] = [];
  let afterFlag = false;
  for (const word of words) {
    if (word === '…' || word === '[flags]') continue;
    if (word.startsWith('--')) flags.push(word.slice(2).split('=')[0] ?? '');
    else if (!afterFlag) positionals.push(word);
    // Whether a flag takes a value is the reader's to know; a word after a flag is taken for its value.
    afterFlag = word.startsWith('--') && !word.includes('=');
  }
  return { name, positionals, flags };
}

function wordsOf(text: string): string[] {
  return [...text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}
