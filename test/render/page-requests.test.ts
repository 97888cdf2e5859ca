import { describe, expect, it } from 'vitest';
import type { Payloads, VersionPointer } from '../../src/core/event.ts';
import { pointer } from '../../src/core/fold.ts';
import type { ModelState, OpenRequest } from '../../src/core/state.ts';
import { renderModelPage } from '../../src/render/pages.ts';
import { exampleApprovals, exampleRequest, requestPayloads } from '../core/support/approvals.ts';
import { digestOfText } from '../core/support/examples.ts';
import { bareText, forAll, hostileText } from './support/hostile.ts';
import { links, sampleLife, samplePolicy } from './support/sample.ts';

const AT = '2026-03-04T09:00:00Z';
const by = (login: string) => ({ kind: 'person', login }) as const;
const policy = samplePolicy();
const pageOf = (state: ModelState): string => renderModelPage({ state, policy, links });
const lineWith = (text: string, part: string): string => text.split('\n').find((line) => line.includes(part)) ?? '';
const grid = (text: string): number[] =>
  text.split('\n').map((line) => (line.startsWith('| ') ? line.split(/(?<!\\)\|/).length : 0));

/** 1.2.0 is asked for again after its rollback; people have spoken; 1.1.0, which is live, is deprecated. */
function spoken(texts: { readonly reason?: string; readonly login?: string } = {}): ModelState {
  const { life, records, promoted } = sampleLife();
  const version = pointer(promoted.event.payload);
  const { requested, signed, restricted } = requestPayloads(version);
  const request = `request-${life.state.seq + 1}`;
  const document = { ...requested.document, rationale: texts.reason ?? 'It is fixed.' };
  life.add('requested', {
    payload: { ...requested, request, replaces: null, document },
    actor: by('amara'),
    at: AT,
  });
  const say = (login: string, of: Partial<Payloads['signed']>): void =>
    void life.add('signed', {
      payload: { ...signed, request, role: null, check: null, until: null, reason: null, ...of },
      actor: by(login),
      at: AT,
    });
  say('bo', { says: 'approve', digest: digestOfText('an earlier form') });
  say('bo', { says: 'reject', reason: texts.reason ?? 'too slow' });
  say('bo', { says: 'approve', role: 'maintainers' });
  say(texts.login ?? 'chen', { says: 'approve', role: 'risk' });
  say(texts.login ?? 'chen', { says: 'reject', reason: 'I looked again' });
  say('dara', { says: 'override', role: 'risk', check: 'soak', until: '2026-03-10T12:00:00Z', reason: 'the outage' });
  const live = { ...pointer(life.state.stages['production']?.live as VersionPointer) };
  life.add('restricted', {
    payload: { ...restricted, ...live, migrate_to: version, reason: texts.reason ?? 'its data is recalled' },
    actor: by('dara'),
    at: AT,
  });
  expect(records).toHaveLength(3);
  return life.state;
}

describe('requests on the living page', () => {
  const page = pageOf(spoken());

  it('are listed by stage with version, who asks and where, until when, and what is to be signed', () => {
    const row = lineWith(page, '| **production** | **[1.2.0]');
    expect(row).toContain('amara, [pull request 14](<https://github.test/acme/models/pull/14>)');
    expect(row).toContain('open until 2026-03-10 12:00:00');
    expect(row).toMatch(/`sha256:[0-9a-f]{12}…`/);
  });

  it('say what stands of what people said: overrides first, a later word instead of an earlier one', () => {
    expect(lineWith(page, '| **production** | **[1.2.0]').split(' | ').at(-1)).toBe(
      '**dara waives `soak`** until 2026-03-10 12:00:00<br>bo approves (maintainers)<br>**chen rejects**<br>1 of an earlier form |',
    );
  });

  it('say that one has run out, by the time of the last event', () => {
    const state = spoken();
    expect(pageOf({ ...state, at: '2026-03-10T12:00:00Z' })).toContain('**ran out** at 2026-03-10 12:00:00');
  });

  it('show in few words what many said', () => {
    const one = exampleRequest({ version: '1.2.0', ordinal: 3, subject: digestOfText('1.2.0') });
    const [sign] = one.signs;
    const signs = Array.from({ length: 60 }, (_one, index) => ({ ...sign!, login: `person-${index}` }));
    const requests: OpenRequest[] = [{ ...one, signs }];
    expect(pageOf({ ...spoken(), requests })).toContain('<br>and 48 more |');
  });

  it('read well among what happened', () => {
    expect(lineWith(page, '| asked for |')).toContain('It is fixed.');
    expect(lineWith(page, '| asked for |')).toContain('[request](<https://github.test/acme/models/pull/14>)');
    expect(lineWith(page, 'override as risk of soak: the outage')).toContain('| said in a comment |');
    expect(lineWith(page, 'override as risk of soak: the outage')).toContain('[comment](<');
    expect(lineWith(page, '| restricted |')).toContain('[1.1.0](');
    expect(lineWith(page, '| restricted |')).toContain(', use 1.2.0 instead');
    expect(lineWith(page, '| restricted |')).toContain('deprecated until 2026-03-10T12:00:00Z');
  });

  it('are not spoken of where there are none', () => {
    const before = pageOf(sampleLife().life.state);
    expect(before).not.toContain('What is asked for');
    expect(before).not.toContain('Restricted versions');
  });
});

describe('restrictions on the living page', () => {
  it('stand beside the version where it is live, and by themselves with what to use instead', () => {
    const page = pageOf(spoken());
    expect(lineWith(page, '| **production** | **[1.1.0]')).toContain('** (**deprecated**) |');
    const row = page.slice(page.indexOf('## Restricted versions')).split('\n')[4] ?? '';
    expect(row).toContain('| **deprecated** | 2026-03-04 09:00:00 | [1.2.0](');
    expect(row).toContain('its data is recalled');
  });

  it('of versions that the state does not know by name are counted', () => {
    const state = spoken();
    const more = [
      { ordinal: 77, restriction: 'quarantined', seq: 2 },
      { ordinal: 78, restriction: 'quarantined', seq: 1 },
    ] as const;
    expect(pageOf({ ...state, restricted: [...state.restricted, ...more] })).toContain('And 2 more versions; see');
    const alone = pageOf({ ...state, restricted: more });
    expect(alone).toContain('2 earlier versions; see');
    expect(alone).not.toContain('| version | is |');
  });
});

describe('a promotion on the living page', () => {
  it('says first what was waived', () => {
    const { life, promoted } = sampleLife();
    const { payload } = promoted.event;
    const approvals = exampleApprovals(payload);
    life.add('promoted', { payload: { ...payload, approvals }, actor: by('amara'), at: AT });
    expect(life.state.recent[0]?.note).toBe('soak waived by dara; Better on the February and March flights.');
  });
});

it('the living page stays in shape whatever people said', () => {
  const shape = grid(pageOf(spoken()));
  forAll(
    (text) => {
      const page = pageOf(spoken({ reason: text, login: text }));
      expect(grid(page)).toEqual(shape);
      expect(bareText(page)).not.toMatch(/<script|<img|<!--/);
      expect(page).not.toMatch(/slipway:/i);
    },
    hostileText,
    60,
  );
});
