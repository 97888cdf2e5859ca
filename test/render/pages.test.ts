import { describe, expect, it } from 'vitest';
import { emptyState } from '../../src/core/state.ts';
import { renderCatalogPage, renderModelPage } from '../../src/render/pages.ts';
import { bareText, forAll, hostileText } from './support/hostile.ts';
import { GENESIS, links, sampleCatalog, sampleLife, samplePolicy } from './support/sample.ts';

const { life, policy } = sampleLife();
const page = renderModelPage({ state: life.state, policy, links });
const lineWith = (text: string, part: string): string => text.split('\n').find((line) => line.includes(part)) ?? '';

/** Cells of each row of each table: what a hostile text must not change. */
const grid = (text: string): number[] =>
  text.split('\n').map((line) => (line.startsWith('| ') ? line.split(/(?<!\\)\|/).length : 0));

describe('the living page of a model', () => {
  it('is the same for the same state', () => {
    expect(renderModelPage({ state: sampleLife().life.state, policy: samplePolicy(), links })).toBe(page);
  });

  it('shows a hold before everything else, with the way to lift it', () => {
    expect(page.indexOf('On hold: production')).toBeLessThan(page.indexOf('## Where is what'));
    expect(page).toContain('`slipway resume flight-delay hold-11 --reason "…"`');
    expect(page).toContain('until 2026-03-04 13:02:44');
  });

  it('shows the stage that serves people first, with version, time, person and what was there before', () => {
    const rows = page.slice(page.indexOf('| stage |')).split('\n');
    expect(rows[2]).toContain('**production** | **[1.1.0](');
    expect(rows[2]).toContain('2026-03-03 13:02:44');
    expect(rows[2]).toContain('eli');
    expect(rows[2]).toContain('[1.2.0](');
    expect(rows[2]).toContain('**rolled back** to archived');
  });

  it('says what serving gets for an alias', () => {
    expect(lineWith(page, 'flight-delay@champion')).toContain('**[1.1.0](');
    expect(lineWith(page, 'flight-delay@champion')).toContain('follows production');
  });

  it('lists events newest first, each linked to its file, its run and what it quotes', () => {
    const last = lineWith(page, '**rolled back** | ');
    expect(last).toContain('[1.1.0](');
    expect(last).toContain('instead of 1.2.0');
    expect(last).toContain('(events/000/000/000000011.json)');
    expect(lineWith(page, 'displacing 1.1.0')).toContain('[change](<https://tickets.acme.example/browse/FLY-42>)');
    expect(page.indexOf('000000011.json) |')).toBeLessThan(page.indexOf('000000010.json) |'));
  });

  it('names the head of the chain, so that the page can be checked', () => {
    expect(page).toContain(life.state.head ?? 'no head');
  });

  it('says which events it leaves out once there are more than it keeps', () => {
    const text = renderModelPage({ state: { ...life.state, seq: 100_000 }, policy, links });
    expect(text).toContain('The last 11 of 100,000 events');
  });

  it('keeps a stage that the policy dropped, and says so', () => {
    const stages = { ...life.state.stages, shadow: life.state.stages['production']! };
    expect(renderModelPage({ state: { ...life.state, stages }, policy, links })).toContain(
      '**shadow** (no longer in the policy)',
    );
  });

  it('shows how traffic is shared when it is', () => {
    const production = life.state.stages['production']!;
    const [share] = production.exposure;
    const exposure = [
      { ...share!, share: 9_000 },
      { ...share!, version: '1.2.0', share: 1_000 },
    ];
    const state = { ...life.state, stages: { ...life.state.stages, production: { ...production, exposure } } };
    expect(renderModelPage({ state, policy, links })).toContain('1.1.0: 90 %<br>1.2.0: 10 %');
  });

  it('can be made before the first event', () => {
    const text = renderModelPage({ state: emptyState({ model: 'flight-delay', genesis: GENESIS }), policy, links });
    expect(text).toContain('No event yet.');
    expect(text).toContain('Nothing yet.');
    expect(text).not.toMatch(/undefined|null|NaN/);
  });

  it('stays in shape whatever people wrote', () => {
    const shape = grid(page);
    forAll(
      (text) => {
        const rendered = renderModelPage({
          state: sampleLife({ reason: text, link: text }).life.state,
          policy: { ...policy, model: { ...policy.model, description: text, owner: text } },
          links,
        });
        expect(grid(rendered)).toEqual(shape);
        expect(bareText(rendered)).not.toMatch(/<script|<img|<!--/);
        expect(rendered).not.toMatch(/slipway:/i);
      },
      hostileText,
      60,
    );
  });
});

describe('the catalogue', () => {
  const row = sampleCatalog().models['flight-delay']!;

  it('has one row per model, sorted, linked to its page, with what is live and what is held', () => {
    const models = { zeta: { ...row, model: 'zeta', holds: 0 }, 'flight-delay': row };
    const text = renderCatalogPage({ ...sampleCatalog(), models });
    expect(text.indexOf('models/flight-delay/README.md')).toBeLessThan(text.indexOf('models/zeta/README.md'));
    expect(lineWith(text, 'models/flight-delay')).toContain('**on hold**');
    expect(lineWith(text, 'models/flight-delay')).toContain('production: **1.1.0**');
    expect(lineWith(text, 'models/zeta')).not.toContain('on hold');
    expect(text).toContain('2 models, **1 on hold**');
  });

  it('tells how to begin when it is empty', () => {
    expect(renderCatalogPage({ schema: 'slipway.catalog/1', genesis: GENESIS, models: {} })).toContain(
      'register-model',
    );
  });

  it('stays in shape whatever people wrote', () => {
    const render = (text: string): string =>
      renderCatalogPage({
        ...sampleCatalog(),
        models: { x: { ...row, description: text, owner: text, tags: { team: text } } },
      });
    forAll((text) => expect(grid(render(text))).toEqual(grid(render('plain'))), hostileText, 100);
  });
});
