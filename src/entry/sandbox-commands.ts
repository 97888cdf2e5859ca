/** The local GitHub and the demo: heavy, and loaded only when asked for. */
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseVariant } from '../core/bucket.ts';
import { refuse } from '../core/reasons.ts';
import { renderTimeline, type TimelineEntry } from '../render/terminal.ts';
import type { Moment } from '../sandbox/demo/index.ts';
import type { Invocation, Outcome } from './commands.ts';

/** Folder of the project: the bundle lies in `dist/` below it. */
export function projectFolder(): string {
  return dirname(dirname(process.argv[1] === undefined ? fileURLToPath(import.meta.url) : resolve(process.argv[1])));
}

export async function runSandbox(invocation: Invocation): Promise<Outcome> {
  const { asked, print } = invocation;
  const { runSandboxCommand } = await import('../sandbox/serve.ts');
  const seed = asked.text('seed');
  const port = asked.number('port');
  await runSandboxCommand({
    dir: resolve(asked.text('dir') ?? '.slipway-sandbox'),
    ...(port === null ? {} : { port }),
    ...(seed === null ? {} : { seed }),
    project: projectFolder(),
    out: (text) => print(text.trimEnd()),
  }).catch((cause: unknown) => {
    const found = cause instanceof Error ? cause.message : String(cause);
    refuse({
      code: 'input_invalid',
      required: 'a free port, a usable seed and a folder that may be written',
      found,
      next: 'Correct it and start again.',
    });
  });
  return { kind: 'printed', exit: 0 };
}

/** Tells moments as they happen, laid out as if all had been known. */
function timeline(
  print: (text: string) => void,
  options: { readonly palette: 'ansi' | 'none'; readonly width: number },
): (moment: Moment) => void {
  const entries: TimelineEntry[] = [];
  let printed = '';
  return ({ at, who, what, decision, tone, link }) => {
    entries.push({ at, who, what, decision, outcome: OUTCOMES[tone], link });
    const text = renderTimeline(entries, { ...options, whoWidth: WHO });
    print(text.slice(printed.length).trimEnd());
    printed = text;
  };
}

const OUTCOMES = { good: 'done', quiet: 'done', open: 'inconclusive', bad: 'refused' } as const;

/** Width of the longest name that takes part. */
const WHO = 'monitor.yml'.length;

export async function runDemo(invocation: Invocation): Promise<Outcome> {
  const { asked, print, env } = invocation;
  const begun = Date.now();
  const demo = await import('../sandbox/demo/index.ts');
  const dir = asked.text('dir');
  const palette =
    process.stdout.isTTY === true && (env['NO_COLOR'] ?? '') === '' ? ('ansi' as const) : ('none' as const);
  const width = Math.max(100, Math.min(process.stdout.columns ?? 140, 160));
  print(
    'Slipway demo: a local GitHub, real workflow files, a real model. Will this flight arrive more than 15 minutes late?\n',
  );
  const story = await demo.runDemo({
    project: projectFolder(),
    choose: chooseVariant,
    dir: dir === null ? null : resolve(dir),
    tell: timeline((text) => print(text), { palette, width }),
    told: async ({ story: told, url, dir: kept }) => {
      print(`\nWhat holds at the end (${((Date.now() - begun) / 1000).toFixed(1)} s):`);
      for (const check of told.checks) print(`  ${check.holds ? 'yes' : 'NO '}  ${check.what}: ${check.found}`);
      const json = asked.text('json');
      if (json !== null && json !== '-')
        writeFileSync(json, `${JSON.stringify({ schema: 'slipway.demo/1', url, ...told }, null, 2)}\n`);
      if (!asked.flag('serve')) return;
      const pages = await demo.servePages(told.pages);
      print(
        `\nServing until you stop it: ${url}\nThe registry: ${url}/tree/model-registry\nState: ${join(kept, 'github')}\nThe rollouts:\n${pages.urls.map((page) => `  ${page}`).join('\n')}`,
      );
      await new Promise<void>((done) => {
        if (invocation.signal.aborted) done();
        invocation.signal.addEventListener('abort', () => done(), { once: true });
      });
      pages.close();
    },
  });
  if (!asked.flag('serve')) print('\nTo look around in it: node dist/index.js demo --serve');
  return { kind: 'printed', exit: story.checks.every((check) => check.holds) ? 0 : 1 };
}
