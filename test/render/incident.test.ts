import { describe, expect, it } from 'vitest';
import { renderIncident, renderIncidentComment } from '../../src/render/incident.ts';
import { bareText, forAll, hostileText } from './support/hostile.ts';
import type { Sample } from './support/sample.ts';
import { links, sampleLife } from './support/sample.ts';

const MARKER = 'slipway:incident:flight-delay:11';
const incidentOf = ({ rolledBack, records, life }: Sample): Parameters<typeof renderIncident>[0] => ({
  ...rolledBack,
  record: records[1],
  state: life.state,
  links,
  marker: MARKER,
});

describe('the incident of a rollback', () => {
  const { title, body } = renderIncident(incidentOf(sampleLife()));

  it('says in its title what moved from where to where', () => {
    expect(title).toBe('flight-delay: production rolled back from 1.2.0 to 1.1.0');
  });

  it('says who, why, both versions with their releases, and where it is recorded', () => {
    for (const part of [
      'eli',
      'Every flight to Denver is called late since 1.2.0.',
      'releases/tag/flight-delay%40v1.1.0',
      'releases/tag/flight-delay%40v1.2.0',
      'releases/tag/flight-delay%23production%23',
      'events/000/000/000000011.json',
      'actions/runs/4811',
      'the last good version',
    ]) {
      expect(body).toContain(part);
    }
  });

  it('says until when nothing moves, and how to lift the hold', () => {
    expect(body).toContain('until 2026-03-04 13:02:44 UTC');
    expect(body).toContain('`slipway resume flight-delay hold-11 --reason "…"`');
  });

  it('tells what led to it, oldest first, up to the rollback', () => {
    const rows = body.split('\n').filter((line) => /^\| 2026-/.test(line));
    expect(rows.map((row) => row.slice(2, 21))).toEqual(rows.map((row) => row.slice(2, 21)).sort());
    expect(rows.at(-1)).toContain('**rolled back**');
  });

  it('leaves out what happened afterwards', () => {
    const sample = sampleLife();
    sample.life.add('resumed', {
      payload: { holds: ['hold-11'], reason: 'mended' },
      actor: { kind: 'person', login: 'amara' },
      at: '2026-03-03T15:00:00Z',
    });
    expect(renderIncident(incidentOf(sample)).body).toBe(body);
  });

  it('asks questions, none of them answered', () => {
    expect(body.match(/^- \[ \] /gm)?.length).toBeGreaterThan(4);
    expect(body).not.toContain('- [x]');
  });

  it('ends with its marker, which no reason can forge', () => {
    forAll(
      (reason) => {
        for (const text of [
          renderIncident(incidentOf(sampleLife({ reason }))).body,
          renderIncidentComment(incidentOf(sampleLife({ reason }))),
        ]) {
          expect(text.endsWith(`\n\n<!-- ${MARKER} -->\n`)).toBe(true);
          expect(text.match(/slipway:/gi)).toHaveLength(1);
          expect(bareText(text)).not.toMatch(/<script|<img/);
        }
      },
      hostileText,
      40,
    );
  });
});

describe('the comment on an issue that is there already', () => {
  it('has the facts, not the review', () => {
    const text = renderIncidentComment(incidentOf(sampleLife()));
    expect(text).toContain('serves **[1.1.0](');
    expect(text).toContain('hold-11');
    expect(text).not.toContain('- [ ]');
  });
});
