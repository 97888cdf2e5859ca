import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../../src/core/event.ts';
import { eventPath, recordPath, statusPath, subjectIndexPath } from '../../src/core/paths.ts';
import type { Result } from '../../src/core/result.ts';
import type { ModelState } from '../../src/core/state.ts';
import type { Context } from '../../src/operations/context.ts';
import { promote } from '../../src/operations/promote.ts';
import { register } from '../../src/operations/register.ts';
import type { DayIntervals, Resolution } from '../../src/operations/resolve.ts';
import { resolve } from '../../src/operations/resolve.ts';
import { rollback } from '../../src/operations/rollback.ts';
import type { Verification } from '../../src/operations/verify.ts';
import { verify } from '../../src/operations/verify.ts';
import type { FindingKind } from '../../src/operations/verify-findings.ts';
import { type JobOf, jobContext } from '../support/job.ts';
import { modelFiles, REPOSITORY, type Registry, startRegistry } from '../support/registry.ts';
import { type Clone, forge, platformGit, pushToLedger } from '../support/tamper.ts';

const TRAIN = '.github/workflows/train.yml';
const PROMOTE = '.github/workflows/promote.yml';
const MODEL = 'flight-delay';
const folder = `models/${MODEL}`;

type Setting = 'refuse' | 'warn';
// biome-ignore lint/suspicious/noExplicitAny: whoever tampers knows no types.
type Loose = Record<string, any>;

const policyText = (of: { readonly genesis: string; readonly setting: Setting }): string => `version: 1
lifecycle: basic
ledger:
  genesis: ${of.genesis}
  produced-by: [${TRAIN}, ${PROMOTE}]
  unproven-origin: ${of.setting}
roles:
  maintainers: { permission: maintain }
permissions:
  register: [automation]
  promote: { staging: [maintainers], production: [maintainers], archived: [maintainers] }
  rollback: [maintainers]
aliases:
  champion: { follows: production }
models:
  flight-delay: {}
`;

/** A policy as a forger would like it: everybody may do everything, and nobody asks where it comes from. */
const FORGERS_POLICY = `version: 1
lifecycle: basic
stages: { production: { from: [none, staging] } }
ledger: { unproven-origin: warn }
roles: { anybody: { permission: read } }
permissions:
  promote: { staging: [anybody, automation], production: [anybody, automation] }
  rollback: [anybody, automation]
aliases: { champion: { follows: production } }
`;

const MOVE = { reason: 'better', link: null, expectedLive: null };

let registry: Registry;
let genesis = '';
/** Ledger commit of the untouched registry, of the one before version 3, and of the one before version 2 went up. */
let whole = '';
const subjects: string[] = [];

async function setPolicy(setting: Setting): Promise<void> {
  const url = `${registry.github.apiUrl}/repos/${REPOSITORY}/contents/.github/slipway.yml`;
  const headers = {
    authorization: `Bearer ${registry.env('amara')['GITHUB_TOKEN']}`,
    'content-type': 'application/json',
  };
  const { sha } = (await (await fetch(url, { headers })).json()) as { sha: string };
  const content = Buffer.from(policyText({ genesis, setting })).toString('base64');
  const answer = await fetch(url, {
    method: 'PUT',
    headers,
    body: JSON.stringify({ message: `origin: ${setting}`, content, sha }),
  });
  expect([200, 201, 422]).toContain(answer.status);
}

const job = (of: Partial<JobOf> & { readonly runId: number }): Promise<Context> =>
  jobContext(registry, { workflow: TRAIN, ...of });
const dispatched = (runId: number): Promise<Context> =>
  job({ runId, workflow: PROMOTE, event: 'workflow_dispatch', actor: 'bo' });

function done<R>(result: Result<R>): R {
  expect(result.refusal).toBeNull();
  expect(result.decision).toBe('done');
  if (result.record === null) throw new Error('no record');
  return result.record;
}

async function look(
  setting: Setting,
  reference = `${MODEL}@champion`,
): Promise<{ readonly found: Result<Resolution | DayIntervals>; readonly walk: Result<Verification> }> {
  await setPolicy(setting);
  const ports = await registry.ports('dara');
  const found = await resolve({ ports }, { reference, at: null, download: null });
  const walk = await verify({ ports }, { model: null, after: null, releases: 100, bytes: 'digests' });
  return { found, walk };
}

const ledgerHead = (): string => platformGit(registry, 'rev-parse', 'refs/heads/model-registry');
const restore = (): string => platformGit(registry, 'update-ref', 'refs/heads/model-registry', whole);

beforeAll(async () => {
  registry = await startRegistry({ ledger: 'missing' });
  const made = await (await registry.ports('amara')).ledger.create(new Map([['README.md', '# Model registry\n']]));
  genesis = made.commit;
  await setPolicy('refuse');
  const tick = (): void => {
    registry.clock.now = new Date(registry.clock.now.getTime() + 60_000);
  };
  for (const [index, text] of ['one', 'two', 'three'].entries()) {
    const context = await job({ runId: 10 + index });
    const files = await (await registry.ports('amara')).modelFolder(registry.folder(text, modelFiles(text)));
    const record = done(
      await register(context, {
        model: MODEL,
        folder: files,
        version: null,
        bump: null,
        source: registry.source,
        ref: null,
      }),
    );
    subjects.push(record.subject);
    tick();
  }
  let runId = 20;
  for (const subject of subjects.slice(0, 2)) {
    for (const to of ['staging', 'production']) {
      done(await promote(await dispatched(runId), { subject, to, ...MOVE }));
      runId += 1;
      tick();
    }
  }
  whole = ledgerHead();
}, 120_000);
afterAll(() => registry.close());

describe('an untouched registry', () => {
  it.each(['refuse', 'warn'] as const)(
    'is found whole, and resolves without a word, where unproven events are to %s',
    async (setting) => {
      const { found, walk } = await look(setting);
      expect(found).toMatchObject({ decision: 'done', warnings: [], record: { version: '1.0.1' } });
      expect(walk).toMatchObject({ decision: 'done', record: { findings: [] } });
    },
  );
});

/** What `resolve` does: still the right answer, the right or the forged answer with a warning, or a refusal. */
type Reply =
  | 'right'
  | 'right, with a warning'
  | 'forged, with a warning'
  | 'ledger_corrupt'
  | 'ledger_missing'
  | 'origin_unproven'
  | 'integrity_failed'
  | 'verification_failed'
  | 'release_missing';

interface Tampering {
  readonly name: string;
  readonly tamper: () => void | Promise<void>;
  /** Kinds and places that `verify` must name, by setting where they differ. */
  readonly names:
    | readonly (readonly [FindingKind, RegExp])[]
    | { readonly [S in Setting]: readonly (readonly [FindingKind, RegExp])[] };
  readonly replies: { readonly [S in Setting]: Reply };
  /** Defaults to the champion, whose right answer is 1.0.1. */
  readonly asks?: { readonly reference: string; readonly right: string };
}

const pushed =
  (change: (clone: Clone) => void, options: { readonly force?: true } = {}) =>
  (): Promise<void> =>
    pushToLedger(registry, 'chen', change, options);
const edit = <T>(clone: Clone, path: string, change: (document: T) => void): void => {
  const document = clone.json(path) as T;
  change(document);
  clone.write(path, `${JSON.stringify(document, null, 1)}\n`);
};
const state = (clone: Clone): ModelState => clone.json(`${folder}/state.json`) as unknown as ModelState;
const headEvent = (clone: Clone): string => eventPath(MODEL, state(clone).seq);
const sha256 = (text: string | Uint8Array): string => hash(text);
let hash: (text: string | Uint8Array) => string = () => '';
beforeAll(async () => {
  hash = (await registry.ports('dara')).sha256;
});
const versionOne = { model: MODEL, version: '1.0.1' };

/** A whole promotion of version 3 to production, as somebody with another origin would write it, pushed by hand. */
async function forgedPromotion(context: Context): Promise<void> {
  const additions = await forge(context, {
    policy: FORGERS_POLICY,
    run: (forged) => promote(forged, { subject: subjects[2] ?? '', to: 'production', ...MOVE }),
  });
  await pushToLedger(registry, 'chen', (clone) => {
    for (const [path, text] of additions) clone.write(path, text);
  });
}

const TAMPERINGS: readonly Tampering[] = [
  {
    name: 'the event of the last promotion, edited',
    tamper: pushed((clone) =>
      edit<{ payload: { reason: string } }>(clone, headEvent(clone), (event) => {
        event.payload.reason = 'because I say so';
      }),
    ),
    names: [['origin_unproven', /events\/000\/000\/000000010\.json/]],
    replies: { refuse: 'origin_unproven', warn: 'right, with a warning' },
  },
  {
    name: 'the event of the last promotion and its copy, edited',
    tamper: pushed((clone) => {
      for (const path of [headEvent(clone), `${folder}/head.json`])
        edit<{ payload: { reason: string } }>(clone, path, (event) => {
          event.payload.reason = 'because I say so';
        });
    }),
    names: [['origin_unproven', /000000010\.json/]],
    replies: { refuse: 'ledger_corrupt', warn: 'ledger_corrupt' },
  },
  {
    name: 'an event long past, edited',
    tamper: pushed((clone) =>
      edit<{ actor: { login: string } }>(clone, eventPath(MODEL, 1), (event) => {
        event.actor.login = 'mallory';
      }),
    ),
    names: [
      ['origin_unproven', /000000001\.json/],
      ['chain_broken', /000000002\.json/],
    ],
    replies: { refuse: 'right', warn: 'right' },
  },
  {
    name: 'an event long past, taken out',
    tamper: pushed((clone) => clone.remove(eventPath(MODEL, 7))),
    names: [
      ['edited', /000000007\.json/],
      ['chain_broken', /000000008\.json/],
    ],
    replies: { refuse: 'right', warn: 'right' },
  },
  {
    name: 'the state alone, pointed back at an earlier promotion',
    tamper: pushed((clone) =>
      edit<Loose>(clone, `${folder}/state.json`, (document) => {
        const production = document['stages'].production;
        production.live = { ...production.history[0], to: null, ended: null, went_to: null };
        document['aliases'].champion = {
          ...document['aliases'].champion,
          target: { version: '1.0.0', ordinal: 1, subject: production.live.subject },
          seq: production.live.seq,
        };
      }),
    ),
    names: [['edited', /state\.json/]],
    replies: { refuse: 'ledger_corrupt', warn: 'ledger_corrupt' },
  },
  {
    name: 'the state, all of serving and the stages, pointed back at an earlier promotion',
    tamper: pushed((clone) => {
      edit<Loose>(clone, `${folder}/state.json`, (document) => {
        const production = document['stages'].production;
        production.live = { ...production.history[0], to: null, ended: null, went_to: null };
        document['aliases'].champion = {
          ...document['aliases'].champion,
          target: { version: '1.0.0', ordinal: 1, subject: production.live.subject },
          seq: production.live.seq,
        };
      });
      edit<Loose>(clone, `${folder}/stages/production.json`, (document) => {
        document['live'] = document['fallbacks'][0];
      });
      edit<Loose>(clone, `${folder}/serving/aliases.json`, (document) => {
        document['aliases'].champion = { ...document['aliases'].champion, version: '1.0.0', ordinal: 1 };
        document['stages'].production = document['aliases'].champion;
      });
    }),
    names: [
      ['edited', /state\.json/],
      ['edited', /stages\/production\.json/],
      ['edited', /serving\/aliases\.json/],
    ],
    replies: { refuse: 'ledger_corrupt', warn: 'ledger_corrupt' },
  },
  {
    name: 'the state, deleted',
    tamper: pushed((clone) => clone.remove(`${folder}/state.json`)),
    names: [['missing', /state\.json/]],
    replies: { refuse: 'ledger_corrupt', warn: 'ledger_corrupt' },
  },
  {
    name: 'the serving file alone, edited',
    tamper: pushed((clone) =>
      edit<Loose>(clone, `${folder}/serving/aliases.json`, (document) => {
        document['aliases'].champion.artifacts[0].uri = 'https://evil.test/model.json';
      }),
    ),
    names: [['edited', /serving\/aliases\.json/]],
    replies: { refuse: 'right', warn: 'right' },
  },
  {
    name: 'the publication of the version, edited',
    tamper: pushed((clone) =>
      edit<Loose>(clone, `${recordPath(versionOne, sha256).replace('record.json', 'publication.json')}`, (document) => {
        document['anchor'] = genesis;
      }),
    ),
    names: [['edited', /publication\.json/]],
    replies: { refuse: 'ledger_corrupt', warn: 'ledger_corrupt' },
  },
  {
    name: 'the publication of the version, said to come from another event',
    tamper: pushed((clone) =>
      edit<Loose>(clone, `${recordPath(versionOne, sha256).replace('record.json', 'publication.json')}`, (document) => {
        document['seq'] = 9;
      }),
    ),
    names: [['edited', /publication\.json/]],
    replies: { refuse: 'ledger_corrupt', warn: 'ledger_corrupt' },
  },
  {
    name: 'the record of the version, edited',
    tamper: pushed((clone) =>
      edit<Loose>(clone, recordPath(versionOne, sha256), (document) => {
        document['artifacts'][0].sha256 = '0'.repeat(64);
      }),
    ),
    names: [['edited', /000000003\.json|record\.json/]],
    replies: { refuse: 'integrity_failed', warn: 'integrity_failed' },
  },
  {
    name: 'the status of the version, edited',
    tamper: pushed((clone) =>
      edit<Loose>(clone, statusPath(versionOne, sha256), (document) => {
        document['stage'] = 'archived';
      }),
    ),
    names: [['edited', /status\.json/]],
    replies: { refuse: 'right', warn: 'right' },
  },
  {
    name: 'an index, pointed at another version',
    tamper: pushed((clone) =>
      edit<Loose>(clone, subjectIndexPath(MODEL, subjects[1]?.split('@')[2] as `sha256:${string}`), (document) => {
        document['version'] = '1.0.0';
      }),
    ),
    names: [['edited', /index\/subjects/]],
    replies: { refuse: 'right', warn: 'right' },
  },
  {
    name: 'an event appended by a push, in a whole commit without origin',
    tamper: async () => forgedPromotion(await registry.context('chen')),
    names: { refuse: [['origin_unproven', /000000011\.json/]], warn: [['unverifiable', /000000011\.json/]] },
    replies: { refuse: 'origin_unproven', warn: 'forged, with a warning' },
  },
  {
    name: 'an event appended by a push, alone',
    tamper: async () => {
      const additions = await forge(await registry.context('chen'), {
        policy: FORGERS_POLICY,
        run: (forged) => promote(forged, { subject: subjects[2] ?? '', to: 'production', ...MOVE }),
      });
      await pushToLedger(registry, 'chen', (clone) =>
        clone.write(eventPath(MODEL, 11), additions.get(eventPath(MODEL, 11)) ?? ''),
      );
    },
    names: {
      refuse: [
        ['edited', /000000011\.json/],
        ['origin_unproven', /000000011\.json/],
      ],
      warn: [['edited', /000000011\.json/]],
    },
    replies: { refuse: 'right', warn: 'right' },
  },
  {
    name: "a rollback appended by a pull request's workflow, with a proof of its own",
    tamper: async () => {
      const context = await job({ runId: 90, event: 'pull_request', ref: 'refs/pull/1/merge', actor: 'chen' });
      const additions = await forge(context, {
        policy: FORGERS_POLICY,
        run: (forged) =>
          rollback(forged, { model: MODEL, stage: 'production', to: null, reason: 'mine', link: null, incident: null }),
      });
      await pushToLedger(registry, 'chen', (clone) => {
        for (const [path, text] of additions) clone.write(path, text);
      });
    },
    names: [['origin_unproven', /000000011\.json/]],
    replies: { refuse: 'origin_unproven', warn: 'forged, with a warning' },
  },
  {
    name: "a promotion appended by a pull request's workflow, with everything derived from it",
    tamper: async () =>
      forgedPromotion(await job({ runId: 91, event: 'pull_request', ref: 'refs/pull/1/merge', actor: 'chen' })),
    names: [['origin_unproven', /000000011\.json/]],
    replies: { refuse: 'origin_unproven', warn: 'forged, with a warning' },
  },
  {
    name: 'a promotion appended by a workflow that the policy does not list',
    tamper: async () =>
      forgedPromotion(await job({ runId: 92, workflow: '.github/workflows/mine.yml', actor: 'chen' })),
    names: [['origin_unproven', /000000011\.json/]],
    replies: { refuse: 'origin_unproven', warn: 'forged, with a warning' },
  },
  {
    name: "a promotion appended with another event's proof",
    tamper: async () => {
      const additions = await forge(await registry.context('chen'), {
        policy: FORGERS_POLICY,
        run: (forged) => promote(forged, { subject: subjects[2] ?? '', to: 'production', ...MOVE }),
      });
      await pushToLedger(registry, 'chen', (clone) => {
        const { origin } = clone.json(headEvent(clone)) as unknown as LedgerEvent;
        for (const [path, text] of additions) clone.write(path, text);
        for (const path of [eventPath(MODEL, 11), `${folder}/head.json`])
          edit<Loose>(clone, path, (event) => {
            event['origin'] = origin;
          });
      });
    },
    names: [['origin_unproven', /000000011\.json/]],
    replies: { refuse: 'origin_unproven', warn: 'forged, with a warning' },
  },
  {
    name: 'the proof of the last event, taken away',
    tamper: pushed((clone) => {
      for (const path of [headEvent(clone), `${folder}/head.json`])
        edit<Loose>(clone, path, (event) => {
          event['origin'] = { kind: 'unproven', reason: 'none was given' };
        });
    }),
    names: { refuse: [['origin_unproven', /000000010\.json/]], warn: [['unverifiable', /000000010\.json/]] },
    replies: { refuse: 'origin_unproven', warn: 'right, with a warning' },
  },
  {
    name: 'the tail, cut off by two events',
    tamper: pushed((clone) => void clone.git('reset', '--quiet', '--hard', 'HEAD~2'), { force: true }),
    names: [
      ['cut_off', /#staging#/],
      ['cut_off', /#production#/],
    ],
    replies: { refuse: 'verification_failed', warn: 'forged, with a warning' },
  },
  {
    name: 'the tail, cut off down to before the newest version',
    tamper: pushed((clone) => void clone.git('reset', '--quiet', '--hard', 'HEAD~6'), { force: true }),
    names: [['cut_off', /@v1\.0\.2/]],
    replies: { refuse: 'verification_failed', warn: 'forged, with a warning' },
    asks: { reference: `${MODEL}@latest`, right: '1.0.2' },
  },
  {
    name: 'the branch, deleted',
    tamper: () => void platformGit(registry, 'update-ref', '-d', 'refs/heads/model-registry'),
    names: [],
    replies: { refuse: 'ledger_missing', warn: 'ledger_missing' },
  },
  {
    name: 'the branch, made anew with the same files and no history',
    tamper: pushed(
      (clone) =>
        void clone.git('reset', '--quiet', '--hard', clone.git('commit-tree', 'HEAD^{tree}', '-m', 'new').trim()),
      { force: true },
    ),
    names: [['cut_off', /^ledger$/]],
    replies: { refuse: 'ledger_missing', warn: 'ledger_missing' },
  },
  {
    name: 'the branch, made anew with another genesis',
    tamper: pushed(
      (clone) => {
        edit<Loose>(clone, 'catalog.json', (catalog) => {
          catalog['genesis'] = 'f'.repeat(40);
        });
        clone.git('add', '--all');
        clone.git(
          'reset',
          '--quiet',
          '--hard',
          clone.git('commit-tree', clone.git('write-tree').trim(), '-m', 'new').trim(),
        );
      },
      { force: true },
    ),
    names: [['cut_off', /^ledger$/]],
    replies: { refuse: 'ledger_missing', warn: 'ledger_missing' },
  },
  {
    name: 'foreign files among the models',
    tamper: pushed((clone) => {
      clone.write('models/notes.txt', 'hello');
      clone.write('models/Not A Model/state.json', '{}');
      clone.write('models/somebody-elses/state.json', '{"schema":"slipway.state/1"}');
      clone.write('models/somebody-elses/events/000/000/000000001.json', 'no event');
      clone.write('models/a-file', 'no folder');
      clone.write(`${folder}/notes.txt`, 'hello');
    }),
    names: [
      ['foreign', /notes\.txt/],
      ['foreign', /Not A Model/],
      ['foreign', /somebody-elses/],
      ['foreign', /a-file/],
    ],
    replies: { refuse: 'right', warn: 'right' },
  },
  {
    name: 'malformed files: an event without its parts, one that is no JSON, one that is no text',
    tamper: pushed((clone) => {
      clone.write(eventPath(MODEL, 1), '{"schema":"slipway.event/1"}');
      clone.write(eventPath(MODEL, 2), '{');
      clone.write(eventPath(MODEL, 3), new Uint8Array([0, 255, 254, 0, 1]));
    }),
    names: [
      ['edited', /000000001\.json/],
      ['edited', /000000002\.json/],
      ['edited', /000000003\.json/],
    ],
    replies: { refuse: 'right', warn: 'right' },
  },
  {
    name: 'a state that is no JSON',
    tamper: pushed((clone) => clone.write(`${folder}/state.json`, '{"schema": "slipway.state/1",')),
    names: [['edited', /state\.json/]],
    replies: { refuse: 'ledger_corrupt', warn: 'ledger_corrupt' },
  },
  {
    name: 'a state without its parts',
    tamper: pushed((clone) =>
      clone.write(`${folder}/state.json`, '{"schema":"slipway.state/1","model":"flight-delay"}'),
    ),
    names: [['edited', /state\.json/]],
    replies: { refuse: 'ledger_corrupt', warn: 'ledger_corrupt' },
  },
  {
    name: 'a catalogue that is no JSON',
    tamper: pushed((clone) => clone.write('catalog.json', '{]')),
    names: [['edited', /catalog\.json/]],
    replies: { refuse: 'ledger_corrupt', warn: 'ledger_corrupt' },
  },
  {
    name: 'the version tag, moved',
    tamper: () => void platformGit(registry, 'update-ref', 'refs/tags/flight-delay@v1.0.1', registry.source),
    names: [['tag_moved', /@v1\.0\.1/]],
    replies: { refuse: 'integrity_failed', warn: 'right, with a warning' },
  },
  {
    name: 'the tag by which a version left a stage, moved',
    tamper: () => void platformGit(registry, 'update-ref', 'refs/tags/flight-delay#staging!#5', registry.source),
    names: [['tag_moved', /#staging!#5/]],
    replies: { refuse: 'right', warn: 'right' },
  },
  {
    name: 'a stage tag of the chain, deleted',
    tamper: () => void platformGit(registry, 'update-ref', '-d', 'refs/tags/flight-delay#staging#4'),
    names: [['missing', /#staging#4/]],
    replies: { refuse: 'right', warn: 'right' },
  },
  {
    name: 'a tag for a move that never was, made by hand',
    tamper: () => void platformGit(registry, 'update-ref', 'refs/tags/flight-delay#production#8', registry.source),
    names: [['cut_off', /#production#8/]],
    replies: { refuse: 'verification_failed', warn: 'right, with a warning' },
  },
  {
    name: 'a stage tag, moved',
    tamper: () => void platformGit(registry, 'update-ref', 'refs/tags/flight-delay#staging#4', registry.source),
    names: [['tag_moved', /#staging#4/]],
    replies: { refuse: 'right', warn: 'right' },
  },
];

function expectReply(found: Result<Resolution | DayIntervals>, reply: Reply, right: string): void {
  const version = found.record !== null && 'version' in found.record ? found.record.version : null;
  if (reply === 'right') {
    expect({ version, warnings: found.warnings, refusal: found.refusal }).toEqual({
      version: right,
      warnings: [],
      refusal: null,
    });
  } else if (reply === 'right, with a warning' || reply === 'forged, with a warning') {
    expect(found.refusal).toBeNull();
    if (reply.startsWith('right')) expect(version).toBe(right);
    else expect(version).not.toBe(right);
    expect(found.warnings.length).toBeGreaterThan(0);
  } else {
    expect({ decision: found.decision, code: found.reason_code, version }).toEqual({
      decision: 'refused',
      code: reply,
      version: null,
    });
    for (const sentence of [found.refusal?.required, found.refusal?.found, found.refusal?.next])
      expect(sentence?.trim()).toBeTruthy();
  }
}

describe.each(TAMPERINGS)('$name', ({ tamper, names, replies, asks }) => {
  const tags = new Map<string, string>();
  beforeAll(async () => {
    for (const line of platformGit(registry, 'for-each-ref', '--format=%(refname) %(objectname)', 'refs/tags').split(
      '\n',
    )) {
      const [name, oid] = line.split(' ');
      if (name !== undefined && oid !== undefined) tags.set(name, oid);
    }
    await tamper();
  });
  afterAll(() => {
    restore();
    for (const name of platformGit(registry, 'for-each-ref', '--format=%(refname)', 'refs/tags').split('\n'))
      if (!tags.has(name)) platformGit(registry, 'update-ref', '-d', name);
    for (const [name, oid] of tags) platformGit(registry, 'update-ref', name, oid);
  });

  it.each(['refuse', 'warn'] as const)(
    'is named by verify, and resolve answers as the policy says: %s',
    async (setting) => {
      const { found, walk } = await look(setting, asks?.reference);
      expectReply(found, replies[setting], asks?.right ?? '1.0.1');
      const wanted = Array.isArray(names)
        ? (names as Tampering['names'] & readonly (readonly [FindingKind, RegExp])[])
        : (names as { readonly [S in Setting]: readonly (readonly [FindingKind, RegExp])[] })[setting];
      const findings = walk.record?.findings ?? [];
      const named = findings.map((one) => `${one.kind} ${one.where}`);
      for (const [kind, where] of wanted) {
        expect({ named, has: findings.some((one) => one.kind === kind && where.test(one.where)) }).toEqual({
          named,
          has: true,
        });
      }
      if (wanted.length === 0) expect(walk.reason_code).toBe('ledger_missing');
      const harmless = wanted.length > 0 && wanted.every(([kind]) => kind === 'foreign' || kind === 'unverifiable');
      expect(walk.decision).toBe(harmless ? 'done' : 'refused');
    },
  );
});

describe('writing to a registry that was tampered with', () => {
  it('goes on only on top of an event that is proven', async () => {
    await setPolicy('refuse');
    await forgedPromotion(await registry.context('chen'));
    const head = ledgerHead();
    for (const result of [
      await promote(await dispatched(70), { subject: subjects[2] ?? '', to: 'staging', ...MOVE }),
      await rollback(await dispatched(71), {
        model: MODEL,
        stage: 'production',
        to: null,
        reason: 'forged',
        link: null,
        incident: null,
      }),
    ]) {
      expect(result).toMatchObject({ decision: 'refused', reason_code: 'origin_unproven' });
    }
    expect(ledgerHead()).toBe(head);
    restore();
  });

  it('refuses a state that was edited, whoever asks for what', async () => {
    await setPolicy('warn');
    await pushed((clone) =>
      edit<Loose>(clone, `${folder}/state.json`, (document) => {
        document['ordinal'] = 7;
      }),
    )();
    const head = ledgerHead();
    const result = await promote(await dispatched(72), { subject: subjects[2] ?? '', to: 'staging', ...MOVE });
    expect(result).toMatchObject({ decision: 'refused', reason_code: 'ledger_corrupt' });
    expect(ledgerHead()).toBe(head);
    restore();
  });

  it('refuses in a job whose workflow is not listed, or of a pull request, or without a proof, before anything is written', async () => {
    await setPolicy('refuse');
    const jobs = [
      await job({ runId: 73, workflow: '.github/workflows/mine.yml', event: 'workflow_dispatch', actor: 'bo' }),
      await job({ runId: 74, workflow: PROMOTE, event: 'workflow_dispatch', actor: 'bo', ref: 'refs/heads/mine' }),
      await job({
        runId: 75,
        workflow: PROMOTE,
        event: 'workflow_dispatch',
        actor: 'bo',
        permissions: { contents: 'write' },
      }),
      await registry.context('bo'),
    ];
    for (const context of jobs) {
      const result = await promote(context, { subject: subjects[2] ?? '', to: 'staging', ...MOVE });
      expect(result).toMatchObject({ decision: 'refused', reason_code: 'origin_unproven' });
      expect(result.refusal?.next.trim()).toBeTruthy();
    }
    expect(ledgerHead()).toBe(whole);
  });
});

// These cannot be taken back, so they come last.
describe('what was released', () => {
  const api = async (method: string, path: string, body?: unknown): Promise<Response> =>
    fetch(path.startsWith('http') ? path : `${registry.github.apiUrl}/repos/${REPOSITORY}${path}`, {
      method,
      headers: { authorization: `Bearer ${registry.env('amara')['GITHUB_TOKEN']}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  const assetsOf = async (tag: string): Promise<{ upload: string; assets: { id: number; name: string }[] }> => {
    const release = (await (await api('GET', `/releases/tags/${encodeURIComponent(tag)}`)).json()) as {
      upload_url: string;
      assets: { id: number; name: string }[];
    };
    return { upload: release.upload_url.replace(/\{.*$/, ''), assets: release.assets };
  };

  it('is found out when an asset is replaced', async () => {
    const { upload, assets } = await assetsOf('flight-delay@v1.0.1');
    const model = assets.find((one) => one.name === 'model.json');
    expect((await api('DELETE', `/releases/assets/${model?.id}`)).status).toBe(204);
    for (const setting of ['refuse', 'warn'] as const) {
      const { found, walk } = await look(setting);
      expectReply(found, 'integrity_failed', '1.0.1');
      expect(walk.record?.findings.map((one) => `${one.kind} ${one.where}`)).toEqual(['missing flight-delay@v1.0.1']);
    }
    expect((await api('POST', `${upload}?name=model.json`, '{"weights":"evil"}\n')).status).toBe(201);
    for (const setting of ['refuse', 'warn'] as const) {
      const { found, walk } = await look(setting);
      expectReply(found, 'integrity_failed', '1.0.1');
      expect(walk.record?.findings.map((one) => `${one.kind} ${one.where}`)).toEqual([
        'bytes_replaced flight-delay@v1.0.1',
      ]);
      expect(walk.record?.findings[0]?.detail).toContain('model.json');
    }
  });

  it('is found out when its tag is deleted', async () => {
    expect((await api('DELETE', `/git/refs/tags/${encodeURIComponent('flight-delay@v1.0.0')}`)).status).toBe(204);
    for (const setting of ['refuse', 'warn'] as const) {
      const { found, walk } = await look(setting, `${MODEL}@1.0.0`);
      // Its bytes are still there: without the tag they are not where they were put.
      expectReply(found, setting === 'refuse' ? 'integrity_failed' : 'right, with a warning', '1.0.0');
      expect(
        walk.record?.findings.filter((one) => one.where === 'flight-delay@v1.0.0').map((one) => one.kind),
      ).toContain('missing');
    }
  });

  it('is found out when the record of a promotion is replaced, or the release is deleted', async () => {
    const tag = 'flight-delay#production#3';
    const { upload, assets } = await assetsOf(tag);
    const record = assets.find((one) => one.name === 'release-record.json');
    const text = await (
      await fetch(`${registry.github.apiUrl}/repos/${REPOSITORY}/releases/assets/${record?.id}`, {
        headers: {
          authorization: `Bearer ${registry.env('amara')['GITHUB_TOKEN']}`,
          accept: 'application/octet-stream',
        },
      })
    ).text();
    await api('DELETE', `/releases/assets/${record?.id}`);
    await api(
      'POST',
      `${upload}?name=release-record.json`,
      text.replace(/"event": "sha256:[0-9a-f]{64}"/, `"event": "sha256:${'0'.repeat(64)}"`),
    );
    const edited = (await look('refuse')).walk.record?.findings.filter((one) => one.where === tag) ?? [];
    expect(edited.map((one) => one.kind)).toEqual(['edited']);
    const release = (await (await api('GET', `/releases/tags/${encodeURIComponent(tag)}`)).json()) as { id: number };
    expect((await api('DELETE', `/releases/${release.id}`)).status).toBe(204);
    const gone = (await look('refuse')).walk.record?.findings.filter((one) => one.where === tag) ?? [];
    expect(gone.map((one) => one.kind)).toEqual(['missing']);
  });
});
