import { describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../../../src/core/event.ts';
import { renderIncident, renderIncidentComment } from '../../../src/render/incident.ts';
import type { Recovered } from '../../../src/render/recovered.ts';
import { recoveryOf, renderRecovered } from '../../../src/render/recovered.ts';
import type { RolloutStory } from '../../../src/render/rollout/types.ts';
import { lastLook, watchedOf } from '../../../src/render/rollout/types.ts';
import { GUARDS, guardLook, hostileStory, rolledBackStory } from '../../support/rollout-story.ts';
import { bareText, forAll, hostileText } from '../support/hostile.ts';
import { links, sampleLife } from '../support/sample.ts';

const MARKER = 'slipway:incident:flight-delay:11';

function incidentOf(story: RolloutStory, of: { readonly watched?: 'known' | 'unknown' } = {}) {
  const { rolledBack, records, life } = sampleLife();
  const look = lastLook(story);
  const event = {
    ...rolledBack.event,
    at: '2026-03-05T16:00:30Z',
    payload: { ...rolledBack.event.payload, target: 'baseline', look },
  } as LedgerEvent<'rolled_back'>;
  const watched = of.watched === 'unknown' ? null : watchedOf(story);
  return { event, digest: rolledBack.digest, record: records[1], state: life.state, links, marker: MARKER, watched };
}

const lineWith = (text: string, part: string): string => text.split('\n').find((line) => line.includes(part)) ?? '';

describe('the incident of a rollback by what was seen', () => {
  const { body } = renderIncident(incidentOf(rolledBackStory()));

  it('names the guard that broke first, with estimate, bounds, limit and what could be found', () => {
    const rows = body.slice(body.indexOf('| guard |')).split('\n');
    expect(rows[2]).toMatch(
      /\*\*error_rate\*\*.*\*\*✗ harm shown\*\*.*5\.4?\d* %.*\+4\.\d+ pt.*to \+5\.\d+ pt.*0\.5 pt.*pt \|$/,
    );
    expect(body).toContain('**roll back**, harm is shown.');
    expect(body).toContain('in the step **10 %**');
    expect(body).toContain('which had the rest of the traffic');
  });

  it('draws the guard over the looks', () => {
    const chart = /```\n([\s\S]*?)\n```/.exec(body.slice(body.indexOf('over the looks:')))?.[1] ?? '';
    expect(chart.match(/█/g)).toHaveLength(3);
    expect(chart).toContain('─');
    expect(body).toContain('a column a look, from 2026-03-03 16:00 to 2026-03-05 16:00 UTC');
  });

  it('tells looks and events in the order of time, the rollback among them', () => {
    const timeline = body.slice(body.indexOf('## Timeline'), body.indexOf('## Review'));
    const times = [...timeline.matchAll(/^\| (2026-[\d: -]+) \|/gm)].map((match) => match[1]);
    expect(times).toEqual([...times].sort());
    expect(timeline.match(/looked: /g)).toHaveLength(3);
    expect(timeline.indexOf('step shadow began')).toBeLessThan(timeline.indexOf('step 10 % began'));
    expect(timeline).toContain('**rolled back**');
  });

  it('asks what a review of a watched rollout answers, none of it answered', () => {
    for (const word of ['What happened?', 'Impact:', 'Detection:', 'Why did the gates', 'Follow-ups:']) {
      expect(lineWith(body, word)).toMatch(/^- \[ \] /);
    }
  });

  it('proposes the guard as a gate', () => {
    expect(body).toContain(
      '```yaml\nevaluation:\n  gates:\n    from-incidents:\n      - { metric: error_rate, vs: live, tolerance: 0.005 }\n```',
    );
  });

  it('says of drift that no gate can ask it', () => {
    const story = rolledBackStory();
    const looks = story.looks.map((look) => ({
      ...look,
      guards: look.guards.map((one) => ({
        ...one,
        status: one.id === GUARDS[3]?.id ? ('fail' as const) : ('pass' as const),
      })),
    }));
    const text = renderIncident(incidentOf({ ...story, looks })).body;
    expect(text).toContain('No gate can ask this:\n\n- `delay_psi (PSI of delay_minutes)`');
    expect(text).not.toContain('```yaml');
  });

  it('shows what the event says where the looks are not known', () => {
    const text = renderIncident(incidentOf(rolledBackStory(), { watched: 'unknown' })).body;
    expect(text).toContain('| monitoring.guards\\[0\\] | **✗ harm shown** |');
    expect(text).not.toContain('## A gate that asks before');
  });

  it('is as short as before in a comment, with what was seen', () => {
    const text = renderIncidentComment(incidentOf(rolledBackStory()));
    expect(text).toContain('## What was seen');
    expect(text).not.toContain('- [ ]');
  });

  it('ends with its one marker, whatever others wrote', () => {
    forAll(
      (text) => {
        const page = renderIncident(incidentOf(hostileStory(text))).body;
        expect(page.endsWith(`\n\n<!-- ${MARKER} -->\n`)).toBe(true);
        expect(page.match(/slipway:/gi)).toHaveLength(1);
        const outside = page.replace(/^(`{3,})[\s\S]*?^\1$/gm, '');
        expect(outside.split('\n').map(bareText).join('\n')).not.toMatch(
          /<(?!br>|!-- slipway:)|(?:^|[^A-Za-z0-9_])@[A-Za-z0-9]/,
        );
      },
      hostileText,
      40,
    );
  });
});

describe('the word after a rollback', () => {
  const of = (
    statuses: readonly ('pass' | 'fail' | 'inconclusive' | 'error')[],
    changes: Partial<Recovered> = {},
  ): Recovered => ({
    model: 'flight-delay',
    stage: 'production',
    version: '1.1.0',
    failed: '1.2.0',
    rolledBackAt: '2026-03-05T16:00:00Z',
    through: '2026-03-05T18:00:00Z',
    requests: 333,
    guards: statuses.map((status, index) => ({ guard: GUARDS[index]!, look: guardLook({ status, estimate: 0.001 }) })),
    units: {},
    links,
    marker: 'slipway:recovered:flight-delay:11',
    ...changes,
  });

  it.each([
    [['pass', 'pass'], 'well'],
    [['pass', 'inconclusive'], 'not_known'],
    [['pass', 'error'], 'not_known'],
    [['error', 'fail'], 'harmed'],
    [[], 'not_known'],
  ] as const)('of guards that are %j is %s', (statuses, recovery) => {
    expect(recoveryOf(of(statuses).guards)).toBe(recovery);
  });

  it('says what is served again, since when, over how many requests, and what each guard came to', () => {
    const text = renderRecovered(of(['pass', 'fail']));
    expect(text).toContain('### ✗ The restored version breaks a guard too');
    expect(text).toContain('2026-03-05 18:00 UTC, 2 hours after the rollback, over 333 requests.');
    expect(lineWith(text, '**error_rate**')).toContain('| ✓ harm excluded | 1.21 % |');
    expect(text.endsWith('<!-- slipway:recovered:flight-delay:11 -->\n')).toBe(true);
  });

  it('calls nothing well of which nothing was measured', () => {
    const text = renderRecovered(of([]));
    expect(text).toContain('It is not known yet');
    expect(text).not.toContain('✓');
  });

  it('keeps its shape and its marker whatever others wrote', () => {
    forAll(
      (text) => {
        const guard = { ...GUARDS[0]!, metric: text, slice: text };
        const guards = [{ guard, look: guardLook({ detail: text, method: text }) }];
        const page = renderRecovered(
          of([], { model: text, stage: text, version: text, failed: text, guards, units: { [text]: text } }),
        );
        expect(page.match(/slipway:/gi)).toHaveLength(1);
        expect(page.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(3);
        expect(page.split('\n').map(bareText).join('\n')).not.toMatch(/<(?!br>|!-- slipway:)/);
      },
      hostileText,
      60,
    );
  });
});
