import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessEligibility, checkChecklist } from '../../../src/core/eligibility/assess.ts';
import type { EligibilityFacts, EligibilityItem, EligibilityName } from '../../../src/core/eligibility/types.ts';
import { ELIGIBILITY_ITEMS } from '../../../src/core/eligibility/types.ts';
import type { GateResult } from '../../../src/core/evaluation/types.ts';
import { STATUSES } from '../../../src/core/result.ts';
import type { StageState, Tenure } from '../../../src/core/state.ts';
import { DOCUMENT, eligibilityFacts, VERSION } from '../../render/request/facts.ts';
import { gate, record } from '../../support/evaluation-records.ts';

const facts = eligibilityFacts;
const base = facts();
const NAMES = Object.keys(ELIGIBILITY_ITEMS) as EligibilityName[];

function item(name: string, of: Partial<EligibilityFacts> = {}): EligibilityItem {
  const found = assessEligibility(facts(of)).find((one) => one.name === name);
  if (found === undefined) throw new Error(`no item ${name}`);
  return found;
}

const stage = (of: Partial<EligibilityFacts['stage']['requires']>): EligibilityFacts['stage'] => ({
  ...base.stage,
  requires: { ...base.stage.requires, ...of },
});

const answers = (
  checklist: Record<string, string>,
  documents: Record<string, string> = {},
): EligibilityFacts['document'] => ({
  ...DOCUMENT,
  documents,
  checklist,
});

/** Nothing is live in production, and nothing was. */
const NEW_STATE: EligibilityFacts['state'] = {
  ...base.state,
  stages: {},
  counts: { published: 1, promotions: 0, rollbacks: 0 },
};

const tenure = (version: string, ordinal: number, of: Partial<Tenure> = {}): Tenure => ({
  version,
  ordinal,
  subject: `sha256:${'a'.repeat(64)}`,
  anchor: 'b'.repeat(40),
  seq: 1,
  from: '2026-03-01T00:00:00Z',
  to: null,
  ended: null,
  went_to: null,
  as: 'live',
  configuration: null,
  ...of,
});

const production = (of: Partial<StageState>): EligibilityFacts['state'] => ({
  ...NEW_STATE,
  stages: { production: { live: null, incoming: null, rollout: null, look: null, history: [], exposure: [], ...of } },
});

const evaluated = (
  gates: readonly Pick<GateResult, 'metric' | 'family' | 'verdict'>[],
  of: Partial<EligibilityFacts['evaluation']> = {},
): EligibilityFacts['evaluation'] => ({
  status: 'pass',
  detail: 'It passes.',
  record: record({
    gates: gates.map((one) => gate({ ...one, rule: { kind: 'threshold', bound: 'min', value: 0 } })),
  }),
  ...of,
});

describe('the ten items', () => {
  it('come in their order, each with its title, whatever the facts', () => {
    expect(assessEligibility(base).map((one) => one.name)).toEqual(NAMES);
    expect(assessEligibility(base).map((one) => one.title)).toEqual(Object.values(ELIGIBILITY_ITEMS));
  });

  it('are followed by what else the checklist names, which only an answer can meet', () => {
    const asked = stage({ checklist: ['load-test', 'observability', 'constructor'] });
    const items = assessEligibility(facts({ stage: asked, document: answers({ 'load-test': ' done ' }) }));
    expect(items.slice(10)).toEqual([
      {
        name: 'load_test',
        title: 'Load test',
        required: true,
        status: 'pass',
        basis: 'answered',
        detail: 'answered by chen: done',
        by: 'chen',
      },
      {
        name: 'constructor',
        title: 'Constructor',
        required: true,
        status: 'fail',
        basis: 'open',
        detail: 'Only the requester can tell. Stage production asks for it, and the request does not answer it.',
        by: null,
      },
    ]);
  });
});

describe('versioned artifacts', () => {
  const artifacts = (sha256: string): EligibilityFacts['record'] => ({
    ...VERSION,
    artifacts: VERSION.artifacts.map((one) => ({ ...one, sha256 })),
  });
  const strict = { ...base.policy, immutableReleases: 'require' } as const;

  it.each([
    ['with digests in an immutable release', {}, 'pass'],
    ['in a release that can be changed', { releaseImmutable: false }, 'pass'],
    [
      'in a release that can be changed, though the policy requires otherwise',
      { releaseImmutable: false, policy: strict },
      'fail',
    ],
    ['in a release that was not looked at', { releaseImmutable: null }, 'pass'],
    [
      'in a release that was not looked at, though the policy requires it',
      { releaseImmutable: null, policy: strict },
      'error',
    ],
    ['without any', { record: { ...VERSION, artifacts: [] } }, 'fail'],
    ['without a digest', { record: artifacts('') }, 'fail'],
    ['with half a digest', { record: artifacts('abc') }, 'fail'],
  ] as const)('%s', (_case, of, status) => {
    expect(item('versioned_artifacts', of)).toMatchObject({ status, basis: 'computed', by: null });
  });

  it('cannot be answered into being', () => {
    const of = { record: artifacts(''), document: answers({ 'versioned-artifacts': 'trust me' }) };
    expect(item('versioned_artifacts', of).status).toBe('fail');
  });
});

describe('documents', () => {
  it('are artifacts of the version, or where the requester says they are', () => {
    expect(item('documents')).toMatchObject({
      status: 'pass',
      basis: 'answered',
      by: 'chen',
      detail: 'In the version: model-card. Elsewhere, as chen says: data-sheet.',
    });
    expect(item('documents', { stage: stage({ documents: ['model-card'] }) })).toMatchObject({
      status: 'pass',
      basis: 'computed',
      by: null,
    });
  });

  it.each([
    ['no place', {}],
    ['an empty place', { 'data-sheet': '  ' }],
    ['another document', { runbook: 'https://wiki.example' }],
  ])('are missing with %s', (_case, documents) => {
    expect(item('documents', { document: answers({}, documents) })).toMatchObject({
      status: 'fail',
      basis: 'computed',
      detail: 'Missing: data-sheet.',
    });
  });

  it('do not apply where none are asked for', () => {
    expect(item('documents', { stage: stage({ documents: [], checklist: [] }) }).status).toBe('not_applicable');
  });
});

describe('evaluations and sign-offs', () => {
  it.each(STATUSES.filter((status) => status !== 'not_applicable'))('are %s as they were found', (status) => {
    const found = { status, detail: 'As found.' };
    expect(item('sign_offs', { signOffs: found })).toMatchObject({ ...found, basis: 'computed' });
    expect(item('evaluations', { evaluation: { ...found, record: null } })).toMatchObject({
      ...found,
      basis: 'computed',
    });
  });

  it('do not apply where the stage asks for none, and fail where the checklist still does', () => {
    const found = { status: 'not_applicable', detail: '' } as const;
    expect(item('sign_offs', { signOffs: found }).status).toBe('not_applicable');
    expect(item('sign_offs', { signOffs: found, stage: stage({ checklist: ['sign-offs'] }) }).status).toBe('fail');
  });
});

describe('safety systems, load and cost', () => {
  it.each([
    ['safety', 'safety_systems'],
    ['safety-systems', 'safety_systems'],
    ['model-safety', 'safety_systems'],
    ['latency', 'load_and_cost'],
    ['cost', 'load_and_cost'],
    ['load', 'load_and_cost'],
  ])('gates of the family %s decide %s', (family, name) => {
    for (const verdict of ['pass', 'inconclusive', 'fail', 'error'] as const) {
      const evaluation = evaluated([
        { metric: 'm', family, verdict: 'pass' },
        { metric: 'n', family, verdict },
        { metric: 'x', family: 'quality', verdict: 'fail' },
      ]);
      expect(item(name, { evaluation })).toMatchObject({ status: verdict, basis: 'computed' });
    }
  });

  it('gates over times and prices are of load and cost, whatever their family', () => {
    const evaluation = evaluated([{ metric: 'latency_ms', family: 'quality', verdict: 'fail' }]);
    expect(item('load_and_cost', { evaluation })).toMatchObject({ status: 'fail', detail: 'Not passed: latency_ms.' });
    expect(item('safety_systems', { evaluation }).status).toBe('not_applicable');
  });

  it.each(['unsafety', 'costume', 'quality'])('the family %s is of neither', (family) => {
    const evaluation = evaluated([{ metric: 'm', family, verdict: 'fail' }]);
    expect(item('safety_systems', { evaluation }).status).toBe('not_applicable');
    expect(item('load_and_cost', { evaluation }).status).toBe('not_applicable');
  });

  it('gates that do not apply decide nothing, so that an answer counts', () => {
    const evaluation = evaluated([{ metric: 'm', family: 'safety', verdict: 'not_applicable' }]);
    const of = { evaluation, document: answers({ 'safety-systems': 'A filter stands before it.' }) };
    expect(item('safety_systems', of)).toMatchObject({
      status: 'pass',
      basis: 'answered',
      detail: 'answered by chen: A filter stands before it.',
    });
  });

  it('a failed gate cannot be answered away', () => {
    const evaluation = evaluated([{ metric: 'm', family: 'safety', verdict: 'fail' }]);
    const of = { evaluation, document: answers({ 'safety-systems': 'It is fine.' }) };
    expect(item('safety_systems', of)).toMatchObject({ status: 'fail', basis: 'computed', by: null });
  });

  it('gates that passed do not stand where the evaluation does not, stale or unproven', () => {
    const gates = [{ metric: 'm', family: 'safety', verdict: 'pass' }] as const;
    const stale = evaluated(gates, { status: 'error', detail: 'Too old.' });
    expect(stale.record?.verdict).not.toBe('error');
    expect(item('safety_systems', { evaluation: stale }).status).toBe('error');
  });

  it('gates that passed stand where only others of the same evaluation fail', () => {
    const evaluation = evaluated([{ metric: 'm', family: 'safety', verdict: 'pass' }], { status: 'fail' });
    const of = { ...evaluation, record: evaluation.record && { ...evaluation.record, verdict: 'fail' as const } };
    expect(item('safety_systems', { evaluation: of }).status).toBe('pass');
  });
});

describe('observability', () => {
  const guard = {
    metric: 'error_rate',
    slice: null,
    percentile: null,
    rule: { kind: 'threshold', bound: 'max', value: 0.05 },
    windowMs: null,
    onBreach: 'rollback',
  } as const;
  const source = { kind: 'prometheus', url: 'http://prometheus.internal', secret: null } as const;
  const monitored = (of: Partial<EligibilityFacts['policy']['monitoring']>): EligibilityFacts['policy'] => ({
    ...base.policy,
    monitoring: { ...base.policy.monitoring, ...of },
  });
  const silent = answers({});

  it('is there with a source and guards', () => {
    expect(item('observability', { policy: monitored({ source, guards: [guard] }), document: silent })).toMatchObject({
      status: 'pass',
      basis: 'computed',
      detail: 'Guarded in production by metrics from prometheus: error_rate.',
    });
  });

  it.each([
    ['a source without guards', { source, guards: [] }],
    ['guards without a source', { source: null, guards: [guard] }],
  ])('is not shown by %s: it has to be answered', (_case, of) => {
    expect(item('observability', { policy: monitored(of), document: silent })).toMatchObject({
      status: 'fail',
      basis: 'open',
    });
    expect(item('observability', { policy: monitored(of) })).toMatchObject({
      status: 'pass',
      basis: 'answered',
      by: 'chen',
      detail: 'answered by chen: The board of the operations team shows it.',
    });
  });
});

describe('a tested rollback', () => {
  it('is one that was carried out in the stage', () => {
    expect(item('rollback_tested').detail).toBe('production was rolled back from 1.2.0 at 2026-03-03T13:02:44Z.');
  });

  it('or of the model', () => {
    const state = { ...NEW_STATE, counts: { published: 2, promotions: 2, rollbacks: 2 } };
    expect(item('rollback_tested', { state })).toMatchObject({
      status: 'pass',
      detail: '2 rollbacks of this model on record.',
    });
  });

  it.each([
    ['what is live', production({ live: tenure('1.0.0', 1) }), 'pass'],
    ['what was displaced', production({ history: [tenure('1.0.0', 1, { ended: 'displaced' })] }), 'pass'],
    ['the version itself', production({ live: tenure('1.3.0', 4) }), 'fail'],
    ['nothing', NEW_STATE, 'fail'],
  ] as const)('or could be, to %s', (_case, state, status) => {
    expect(item('rollback_tested', { state, document: answers({}) }).status).toBe(status);
  });
});

describe('access controls', () => {
  const environment = { name: 'production' } as NonNullable<EligibilityFacts['stage']['environment']>;
  const guarded = { ...base.stage, environment };
  const open = {
    ...base.policy,
    permissions: { ...base.policy.permissions, rollback: { everywhere: [], stages: {} } },
  };
  const trusting = { ...base.policy, ledger: { ...base.policy.ledger, unprovenOrigin: 'warn' } } as const;

  it('are there when people are named, origins are proven and the stage has an environment', () => {
    expect(item('access_controls', { stage: guarded })).toMatchObject({
      status: 'pass',
      basis: 'computed',
      detail:
        'promote: model-owner; rollback: sre, model-owner; environment production; events of unproven origin are refused.',
    });
  });

  it.each([
    ['without an environment', {}, 'the stage names no protected environment'],
    ['when nobody may roll back', { stage: guarded, policy: open }, 'nobody may roll back'],
    [
      'when unproven events are accepted',
      { stage: guarded, policy: trusting },
      'events of unproven origin are accepted',
    ],
  ])('are open %s', (_case, of, why) => {
    expect(item('access_controls', of)).toMatchObject({ status: 'fail', basis: 'open' });
    expect(item('access_controls', of).detail).toContain(why);
  });
});

describe('incident response', () => {
  it('is a runbook in the version, or where the requester says it is', () => {
    const runbook = { ...VERSION.artifacts[0]!, role: 'runbook', path: 'RUNBOOK.md' };
    const carried = { ...VERSION, artifacts: [...VERSION.artifacts, runbook] };
    expect(item('incident_response', { record: carried })).toMatchObject({
      basis: 'computed',
      detail: 'The version carries runbook (RUNBOOK.md).',
    });
    expect(item('incident_response')).toMatchObject({
      basis: 'answered',
      by: 'chen',
      detail: 'chen names runbook: https://wiki.acme.example/runbook',
    });
  });

  it('is open without either', () => {
    expect(item('incident_response', { document: answers({}, { runbook: ' ' }) })).toMatchObject({
      status: 'fail',
      basis: 'open',
    });
  });
});

describe('the checklist of a stage', () => {
  it('does not apply to a stage without one', () => {
    const none = checkChecklist(facts({ stage: stage({ checklist: [] }) }));
    expect(none).toMatchObject({ status: 'not_applicable', required: [], unmet: [] });
  });

  it('says what is not met, and asks for answers', () => {
    const outcome = checkChecklist(facts());
    expect(outcome.unmet.map((one) => one.name)).toEqual(['access_controls']);
    expect(outcome).toMatchObject({
      status: 'fail',
      detail:
        'The checklist of production asks for observability, rollback-tested, access-controls, incident-response; not met: access-controls.',
      next: 'Ask again with answers to access-controls (input `checklist`).',
    });
  });

  it('says who answered what evidence did not show', () => {
    const document = answers({ observability: 'a board', 'access-controls': 'SSO', 'incident-response': 'on call' });
    expect(checkChecklist(facts({ document }))).toMatchObject({
      status: 'pass',
      unmet: [],
      detail: 'The checklist of production is met, 3 answered by chen.',
      next: '',
    });
  });

  it('is as bad as its worst item, and says of evidence what it came to', () => {
    const asked = stage({ checklist: ['evaluations', 'sign-offs'] });
    const outcome = checkChecklist(
      facts({ stage: asked, evaluation: { status: 'error', detail: 'It is unproven.', record: null } }),
    );
    expect(outcome.status).toBe('error');
    expect(outcome.next).toBe('Evaluations: It is unproven. Sign-offs: 1 of 3 sign-offs are there.');
  });

  it('is met only by evidence that passed or an answer that says something', () => {
    const name = fc.constantFrom(...NAMES.map((one) => one.replaceAll('_', '-')), 'load-test', 'hand-over');
    const status = fc.constantFrom(...STATUSES);
    fc.assert(
      fc.property(
        fc.uniqueArray(name),
        fc.dictionary(name, fc.constantFrom('', ' ', '\n', 'yes')),
        status,
        status,
        (checklist, given, evaluation, signOffs) => {
          const of = facts({
            stage: stage({ checklist }),
            document: answers(given),
            evaluation: { status: evaluation, detail: 'x', record: null },
            signOffs: { status: signOffs, detail: 'x' },
          });
          const outcome = checkChecklist(of);
          const items = assessEligibility(of);
          expect(outcome.required.length).toBe(checklist.length);
          const met = outcome.unmet.length === 0;
          expect(met).toBe(outcome.status === (checklist.length === 0 ? 'not_applicable' : 'pass'));
          for (const one of items) {
            const answer = (given[one.name.replaceAll('_', '-')] ?? '').trim();
            if (one.basis === 'open') expect(answer).toBe('');
            if (one.basis === 'answered' && one.name !== 'documents' && one.name !== 'incident_response')
              expect(answer).not.toBe('');
            if (one.required) expect(one.status).not.toBe('not_applicable');
            expect(one.by).toBe(one.basis === 'answered' ? 'chen' : null);
          }
        },
      ),
    );
  });
});
