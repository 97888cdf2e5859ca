import { describe, expect, it } from 'vitest';
import type { LedgerEvent, Payloads, Share } from '../../src/core/event.ts';
import { changesServing, noticeOf, owedTelling, tellMarker } from '../../src/core/notice.ts';
import type { AfterChange } from '../../src/policy/types.ts';
import { AT, digestOfText, EVENT_TYPES, exampleEvent } from './support/examples.ts';
import { expectValid } from './support/schemas.ts';

const links = {
  ledgerFile: (path: string) => `https://github.test/acme/models/blob/model-registry/${path}`,
  ledgerContent: (path: string) => `https://api.github.test/repos/acme/models/contents/${path}?ref=model-registry`,
};
const NEW = { version: '1.1.0', ordinal: 2, subject: digestOfText('new') };
const OLD = { version: '1.0.0', ordinal: 1, subject: digestOfText('old') };
const share = (of: typeof NEW, points: number, rest: Partial<Share> = {}): Share => ({
  version: of.version,
  subject: of.subject,
  share: points,
  shadow: false,
  configuration: null,
  ...rest,
});

type Told = 'promoted' | 'rolled_back' | 'advanced' | 'configured' | 'alias_set';

/** An event as it would be read from a ledger; only what a notice is made of is filled in. */
function event<T extends Told>(type: T, payload: Partial<Payloads[T]>): LedgerEvent {
  return { ...exampleEvent('held'), type, model: 'flight-delay', seq: 12, at: AT, payload } as unknown as LedgerEvent;
}

const promoted = (rest: Partial<Payloads['promoted']>): LedgerEvent =>
  event('promoted', {
    ...NEW,
    stage: 'production',
    becomes: 'live',
    displaced: { ...OLD, to: 'archived', anchor: '1'.repeat(40) },
    aliases: {},
    exposure: [share(NEW, 10_000)],
    ...rest,
  });

const HOOK: AfterChange = { kind: 'webhook', url: 'https://serving.test/hook', secret: null };

const EVENTS: [sentence: string, LedgerEvent][] = [
  ['flight-delay: 1.1.0 is live in production, instead of 1.0.0.', promoted({})],
  ['flight-delay: 1.1.0 is live in production.', promoted({ displaced: null })],
  [
    'flight-delay: 1.1.0 begins its rollout in production. Traffic: 1.1.0 10 %, 1.0.0 90 %.',
    promoted({ becomes: 'incoming', displaced: null, exposure: [share(NEW, 1_000), share(OLD, 9_000)] }),
  ],
  [
    'flight-delay: 1.1.0 begins its rollout in production. Traffic: 1.1.0 a copy, 1.0.0 100 %.',
    promoted({
      becomes: 'incoming',
      displaced: null,
      exposure: [share(NEW, 0, { shadow: true }), share(OLD, 10_000)],
    }),
  ],
  [
    'flight-delay: 1.0.0 is live in production again: 1.1.0 was rolled back.',
    event('rolled_back', {
      ...OLD,
      stage: 'production',
      failed: { ...NEW, to: 'archived', anchor: '1'.repeat(40) },
      exposure: [share(NEW, 0), share(OLD, 10_000)],
    }),
  ],
  [
    'flight-delay: 1.1.0 goes on to step 2 of its rollout in production. Traffic: 1.1.0 2.5 %, 1.0.0 97.5 %.',
    event('advanced', {
      ...NEW,
      stage: 'production',
      from_step: 0,
      to_step: 1,
      exposure: [share(NEW, 250), share(OLD, 9_750)],
    }),
  ],
  [
    'flight-delay: 1.1.0 runs with another configuration in production.',
    event('configured', { ...NEW, stage: 'production', configuration: { digest: digestOfText('c'), values: {} } }),
  ],
  [
    'flight-delay: 1.1.0 runs with the configuration it was registered with in production.',
    event('configured', { ...NEW, stage: 'production', configuration: null }),
  ],
  ['flight-delay: champion is 1.0.0 now.', event('alias_set', { alias: 'champion', target: OLD, reason: null })],
  ['flight-delay: champion is nothing now.', event('alias_set', { alias: 'champion', target: null, reason: null })],
];

describe('a notice', () => {
  it.each(EVENTS)('says: %s', (sentence, of) => {
    const notice = noticeOf(of, links);
    expect(notice?.summary).toBe(sentence);
    expect(notice).toMatchObject({ id: 'flight-delay/12', type: of.type, seq: 12, at: AT });
    expectValid('notice', notice);
  });

  it('says the same however often it is made: it is made from the event alone', () => {
    for (const [, of] of EVENTS) expect(noticeOf(of, links)).toEqual(noticeOf(structuredClone(of), links));
  });

  it('names the configuration in force, and where to read what holds', () => {
    const configuration = { digest: digestOfText('c'), values: { threshold: 0.4 }, seq: 9 };
    const moved = noticeOf(promoted({ exposure: [share(NEW, 10_000, { configuration })] }), links);
    expect(moved?.configuration).toBe(configuration.digest);
    // Values may be long, and are in the file that the address leads to.
    expect(JSON.stringify(moved)).not.toContain('threshold');
    expect(moved?.urls).toEqual({
      aliases: links.ledgerContent('models/flight-delay/serving/aliases.json'),
      exposure: links.ledgerContent('models/flight-delay/serving/exposure.json'),
      event: expect.stringContaining('/model-registry/models/flight-delay/events/'),
    });
  });

  it('is owed for what serving reads, once for all who are told, and for nothing else', () => {
    for (const [, of] of EVENTS)
      expect(owedTelling({ ...of, targets: [HOOK, HOOK] }), of.type).toEqual([{ effect: 'tell', marker: 'tell/12' }]);
    const told = new Set(EVENTS.map(([, of]) => of.type as string));
    const others = EVENT_TYPES.filter((type) => !told.has(type));
    expect(others.length).toBeGreaterThan(5);
    for (const type of others) {
      expect(changesServing(exampleEvent(type)), type).toBe(false);
      expect(noticeOf(exampleEvent(type), links), type).toBeNull();
    }
  });

  it('is owed by nobody where the policy names nobody', () => {
    expect(owedTelling({ ...promoted({}), targets: [] })).toEqual([]);
    expect(tellMarker(12)).toBe('tell/12');
  });

  it('is not owed for what comes to rest, unless an alias lost it', () => {
    const resting = { becomes: 'resting', displaced: null, exposure: [] } as const;
    expect(changesServing(promoted(resting))).toBe(false);
    expect(changesServing(promoted({ ...resting, aliases: { champion: null } }))).toBe(true);
  });
});
