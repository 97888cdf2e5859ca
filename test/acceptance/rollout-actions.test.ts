/** A rollout in workflows, as users write them: the actions, carried out by the runner against the local GitHub. */
import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHECKOUT, SLIPWAY, usesOf } from '../../src/core/starter/pins.ts';
import { resultOf } from '../../src/sandbox/demo/telling.ts';
import { REPOSITORY, startWorld, type World } from '../../src/sandbox/demo/world.ts';
import type { RunResult, StepResult } from '../../src/sandbox/runner/index.ts';
import { PROJECT } from '../support/program.ts';

const MODEL = 'flight-delay';
const SECRET = 'a key of these tests alone';
const action = (name: string): string => usesOf(SLIPWAY, `actions/${name}`);

const OPERATIONS = `name: operations
on:
  workflow_dispatch:
    inputs:
      do: { description: What, required: true }
      version: { description: Which, default: '' }
      observations: { description: What was seen, default: '' }
permissions: {}
jobs:
  go:
    runs-on: ubuntu-latest
    permissions: { contents: write, issues: write, id-token: write }
    env:
      HOOK_SECRET: ${SECRET}
    steps:
      - uses: ${usesOf(CHECKOUT)}
      - if: \${{ inputs.do == 'register' }}
        run: |
          for text in one two; do
            mkdir "$text" && echo "{\\"weights\\":\\"$text\\"}" > "$text/model.json" && echo "# $text" > "$text/MODEL_CARD.md"
          done
      - if: \${{ inputs.do == 'register' }}
        uses: ${action('register-model')}
        with: { model: ${MODEL}, path: one }
      - if: \${{ inputs.do == 'register' }}
        uses: ${action('register-model')}
        with: { model: ${MODEL}, path: two }
      - if: \${{ inputs.do == 'promote' }}
        uses: ${action('promote')}
        with: { subject: '${MODEL}@\${{ inputs.version }}', to: production, reason: better }
      - if: \${{ inputs.do == 'configure' }}
        uses: ${action('configure')}
        with: { subject: '${MODEL}@\${{ inputs.version }}', stage: production, set: threshold=0.4, reason: fewer alarms }
      - if: \${{ inputs.do == 'monitor' }}
        run: printf '%s' "$OBSERVATIONS" > observations.csv
        env:
          OBSERVATIONS: \${{ inputs.observations }}
      - if: \${{ inputs.do == 'monitor' }}
        uses: ${action('monitor')}
        with: { model: ${MODEL}, stage: production, observations: observations.csv, html: rollout.html }
      - if: \${{ inputs.do == 'monitor' }}
        run: grep -q '<svg' rollout.html
      - if: \${{ inputs.do == 'advance' }}
        uses: ${action('advance')}
        with: { model: ${MODEL}, stage: production, reason: in a hurry, allow-refusal: true }
      - if: \${{ inputs.do == 'heartbeat' }}
        uses: ${action('heartbeat')}
        with: { model: ${MODEL} }
`;

const policyOf = (of: { readonly genesis: string; readonly hook: string }): string => `version: 1
lifecycle: basic
ledger:
${of.genesis}
  produced-by: [.github/workflows/operations.yml]
roles:
  maintainers: { permission: maintain }
permissions:
  register: [maintainers]
  promote: { production: [maintainers] }
  rollback: [maintainers]
  hold: [maintainers]
metrics:
  error_rate: { kind: rate, direction: down }
monitoring:
  source: { file: observations.csv }
  min-samples: 100
  guards: [ { metric: error_rate, max: 0.5, on-breach: rollback } ]
serving:
  targets: [flagd]
  after-change: [ { webhook: '${of.hook}', secret: HOOK_SECRET } ]
stages:
  production:
    from: [none, staging]
    exposure: { strategy: ramp, steps: [ { share: 10%, at-least: 1h }, { share: 100% } ] }
models:
  ${MODEL}: {}
`;

interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
const heard: Heard[] = [];
/** How the receiver answers. */
let answer = 204;
const receiver = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (text: string) => {
    body += text;
  });
  request.on('end', () => {
    heard.push({ headers: request.headers, body });
    response.writeHead(answer).end();
  });
});

let dir: string;
let world: World;
beforeAll(async () => {
  await new Promise<void>((ready) => receiver.listen(0, '127.0.0.1', ready));
  dir = mkdtempSync(join(tmpdir(), 'slipway-rollout-actions-'));
  world = await startWorld({ dir, project: PROJECT, port: 0 });
  const made = await world.slipway({ as: 'amara', args: ['init', '.'] });
  const genesis = String(made.record.to_add.lines).trimEnd();
  const hook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  const files = {
    '.github/slipway.yml': policyOf({ genesis, hook }),
    '.github/workflows/operations.yml': OPERATIONS,
  };
  await world.push({ as: 'amara', message: 'Set up the model registry', files });
  expect((await go('register')).conclusion).toBe('success');
});
afterAll(async () => {
  await world.close();
  await new Promise((done) => receiver.close(done));
  rmSync(dir, { recursive: true, force: true });
});

const go = (what: string, inputs: Record<string, string> = {}): Promise<RunResult> =>
  world.dispatch({ as: 'bo', workflow: 'operations.yml', inputs: { do: what, ...inputs } });

function summaryOf(run: RunResult): string {
  const all = (steps: readonly StepResult[]): StepResult[] => steps.flatMap((step) => [step, ...all(step.children)]);
  return run.jobs.flatMap((job) => all(job.steps).map((step) => step.summary)).join('\n');
}

const ledger = (...args: string[]): string =>
  execFileSync('git', ['-C', world.github.gitDir(REPOSITORY), ...args], { encoding: 'utf8' });
const fileOf = (path: string): string => ledger('show', `model-registry:models/${MODEL}/${path}`);

/** The newest notice, if it is of the newest event and signed by whoever knows the key. */
function lastNotice(): { readonly type: string; readonly exposure: { readonly share: number }[] | null } {
  const { headers, body } = heard.at(-1)!;
  const notice = JSON.parse(body);
  expect(notice.seq).toBe(JSON.parse(fileOf('state.json')).seq);
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const signature = createHmac('sha256', SECRET).update(signed).digest('base64');
  expect(headers['webhook-signature']).toBe(`v1,${signature}`);
  expect(headers['webhook-id']).toBe(`${MODEL}/${notice.seq}`);
  return notice;
}

/** What was seen half an hour ago, at the share of the first step. */
function seen(): string {
  const ts = new Date(world.now().getTime() - 1_800_000).toISOString();
  return `ts,version,requests,error_rate.events\n${ts},1.0.1,1000,10\n${ts},1.0.0,9000,90\n`;
}

it('configures what is live, and tells of it', async () => {
  expect(resultOf(await go('promote', { version: '1.0.0' }), 'promote')).toMatchObject({ decision: 'done' });
  expect(lastNotice().type).toBe('promoted');
  expect(resultOf(await go('configure', { version: '1.0.0' }), 'configure')).toMatchObject({ decision: 'done' });
  expect(lastNotice().type).toBe('configured');
  expect(JSON.parse(fileOf('serving/exposure.json')).stages.production[0].configuration).toMatchObject({
    threshold: 0.4,
  });
});

it('begins a ramp: the split is in flagd.json with the event, and in the notice', async () => {
  expect(resultOf(await go('promote', { version: '1.0.1' }), 'promote')).toMatchObject({ decision: 'done' });
  const files = ledger('show', '--name-only', '--format=', 'model-registry').trim().split('\n');
  for (const path of ['serving/flagd.json', 'serving/exposure.json', 'state.json'])
    expect(files).toContain(`models/${MODEL}/${path}`);
  expect(files.filter((path) => path.includes('/events/'))).toHaveLength(1);
  expect(lastNotice().exposure?.map(({ share }) => share)).toEqual([1000, 9000]);
  expect(fileOf('serving/flagd.json')).toMatch(/1000/);
});

it('does not go on for a person while nothing was looked at', async () => {
  const run = await go('advance');
  expect(run.conclusion).toBe('success');
  expect(resultOf(run, 'advance')).toMatchObject({ decision: 'refused', reason_code: 'rollout_waiting' });
});

it('is monitored to its end; the summary shows the split and the plan; who was not told is seen', async () => {
  world.advance(1.5);
  answer = 404;
  const run = await go('monitor', { observations: seen() });
  expect(run.conclusion).toBe('success');
  const result = resultOf(run, 'monitor');
  expect(result).toMatchObject({
    decision: 'done',
    reason_code: 'look_advance',
    record: { look: 'advance', version: '1.0.1' },
  });
  expect(result?.effects).toContainEqual(expect.objectContaining({ effect: 'tell', state: 'owed' }));
  expect(JSON.stringify(result)).not.toContain(SECRET);
  const summary = summaryOf(run);
  for (const text of ['10%', '100%', '1.0.1', '1.0.0', 'error_rate']) expect(summary).toContain(text);
  const { stages, untold, seq } = JSON.parse(fileOf('state.json'));
  expect(stages.production).toMatchObject({ live: { version: '1.0.1' }, incoming: null, rollout: null });
  expect(untold.seq).toBe(seq);
  const info = await world.slipway({ as: 'dara', args: ['info', MODEL] });
  expect(JSON.stringify(info.record)).toContain(`"untold":{"seq":${seq}`);
  expect(lastNotice().exposure?.map(({ share }) => share)).toEqual([10_000, 0]);
});

it('is still looked at, as a heartbeat in a workflow of its own sees', async () => {
  expect(resultOf(await go('heartbeat'), 'heartbeat')).toMatchObject({ decision: 'done' });
});

it('verifies', async () => {
  const checked = await world.slipway({ as: 'dara', args: ['verify'] });
  expect(checked.record.findings).toEqual([]);
});
