/** Letting a rollout go on, and showing one. */
import { writeFileSync } from 'node:fs';
import { advance } from '../operations/advance.ts';
import { rolloutStory } from '../operations/rollout-story.ts';
import type { Invocation, Outcome } from './commands.ts';
import { localPorts } from './context.ts';
import { act } from './move-commands.ts';

export async function runAdvance(invocation: Invocation): Promise<Outcome> {
  const { asked } = invocation;
  const request = {
    model: asked.need('model'),
    stage: asked.need('stage'),
    reason: asked.text('reason'),
    seen: null,
  };
  return act(invocation, {
    workflow: 'monitor.yml',
    inputs: { model: 'model', stage: 'stage', reason: 'reason' },
    fixed: { operation: 'advance' },
    write: async (context) => ({ kind: 'result', result: await advance(context, request) }),
  });
}

/** Bytes: what a file is not held to. */
const NO_LIMIT = 10_000_000;

export async function runRollout(invocation: Invocation): Promise<Outcome> {
  const { asked } = invocation;
  const ports = await localPorts(invocation);
  const request = { model: asked.need('model'), stage: asked.need('stage'), seq: asked.number('event') };
  const result = await rolloutStory({ ports }, request);
  if (result.record === null) return { kind: 'result', result };
  const { renderRolloutMarkdown } = await import('../render/rollout/markdown.ts');
  const [html, markdown] = [asked.text('html'), asked.text('markdown')];
  const text = renderRolloutMarkdown(result.record, { limit: NO_LIMIT, links: ports.links });
  if (markdown !== null) writeFileSync(markdown, text);
  if (html !== null) {
    const { renderRolloutPage } = await import('../render/rollout/html.ts');
    writeFileSync(html, renderRolloutPage(result.record));
  }
  const { rolloutText } = await import('../render/rollout/text.ts');
  return { kind: 'result', result, text: rolloutText(result.record) };
}
