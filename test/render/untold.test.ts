import { describe, expect, it } from 'vitest';
import type { ModelState } from '../../src/core/state.ts';
import { infoText } from '../../src/entry/tables.ts';
import { renderModelPage } from '../../src/render/pages.ts';
import { modelParts, statusParts } from '../../src/render/reply/model-answers.ts';
import { untoldLine } from '../../src/render/status.ts';
import { exampleState } from '../core/support/examples.ts';
import { links, samplePolicy } from './support/sample.ts';

const state = exampleState();
const told: ModelState = { ...state, untold: null };
const untold: ModelState = { ...state, untold: { seq: 12, at: '2026-03-02T10:00:00Z' } };

describe('a change that not everybody is known to have been told of', () => {
  const places: [string, (of: ModelState) => string][] = [
    ['the page of the model', (of) => renderModelPage({ state: of, policy: samplePolicy(), links })],
    ['/status', (of) => JSON.stringify(statusParts({ kind: 'status', models: [of] }, links))],
    ['/info', (of) => JSON.stringify(modelParts({ kind: 'model', state: of, description: null, owner: null }, links))],
    ['slipway info', (of) => infoText({ kind: 'model', state: of, description: null, owner: null } as never)],
  ];

  it.each(places)('is seen in %s, with what to do about it', (_where, render) => {
    expect(render(untold)).toContain('told of event 12 (2026-03-02 10:00:00 UTC)');
    expect(render(untold)).toMatch(/slipway reconcile/);
    expect(render(told)).not.toContain('Not confirmed');
  });

  it('is nothing to speak of once everybody was told', () => {
    expect(untoldLine(told)).toBeNull();
  });
});
