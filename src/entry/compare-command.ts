/** `slipway compare A B`. */
import type { Invocation, Outcome } from './commands.ts';
import { localPorts } from './context.ts';

/** Bytes of the Markdown: what a job's summary takes. */
const MARKDOWN_LIMIT = 1_000_000;

export async function runCompare(invocation: Invocation): Promise<Outcome> {
  const { asked } = invocation;
  const request = { a: asked.need('a'), b: asked.need('b') };
  const { compare } = await import('../operations/compare.ts');
  const ports = await localPorts(invocation);
  const result = await compare({ ports }, request);
  if (result.record === null) return { kind: 'result', result };
  const { renderCompareMarkdown, renderCompareTerminal } = await import('../render/evaluation/compare.ts');
  const markdown = asked.text('markdown');
  if (markdown !== null)
    await ports.evidence.write(markdown, renderCompareMarkdown(result.record, { limit: MARKDOWN_LIMIT }));
  const text = renderCompareTerminal(result.record, { width: process.stdout.columns ?? 100 });
  return { kind: 'result', result, text: text.trimEnd() };
}
