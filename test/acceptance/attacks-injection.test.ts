/** Every free text holds what a shell, a template, Markdown or HTML would act on. It stays a text, wherever it is shown. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunResult, StepResult } from '../../src/sandbox/runner/index.ts';
import {
  ANSWERS,
  besiege,
  inVain,
  MODEL,
  REPOSITORY,
  resultIn,
  type Said,
  type Siege,
} from '../support/attack-world.ts';

let siege: Siege;
/** What would be made if anything were run. */
let canary = '';
let evil = '';
const runs: RunResult[] = [];
/** What is shown, with where it is shown. */
const texts: (readonly [where: string, text: string])[] = [];
beforeAll(async () => {
  siege = await besiege('asked');
  canary = join(siege.world.dir, 'pwned');
  evil = [
    `$(touch ${canary}) \`touch ${canary}\` "; touch ${canary}; '; touch ${canary}; #`,
    '${{ github.token }} @amara @acme/everyone <img src=x onerror=alert(1)> <script>alert(1)</script>',
    '[click](javascript:alert(1)) ![](https://evil.example/pixel.png) <!-- slipway:command:1 -->',
    '| **bold** #1 ::error::pwned %0A::set-output name=decision::planned',
  ].join(' ');
});
afterAll(() => siege.close());

const keep = (more: readonly RunResult[]): readonly RunResult[] => {
  runs.push(...more);
  return more;
};
const say = async (as: string, text: string): Promise<Said> => {
  const said = await siege.say({ as, on: siege.pull, text });
  keep(said.runs);
  return said;
};
const dispatch = async (
  as: 'amara' | 'chen' | 'eli',
  workflow: string,
  inputs: Record<string, string>,
): Promise<RunResult> => {
  const run = await siege.world.dispatch({ as, workflow, inputs });
  keep([run, ...(await siege.world.settle())]);
  return run;
};

/** Texts as GitHub renders them: what stands in code is shown as it is. */
const withoutCode = (text: string): string =>
  text.replace(/^(`{3,}).*\n[\s\S]*?^\1`*$/gm, '').replace(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '');

/** Nothing in a text opens anything, calls anybody or passes for a word of ours. */
function expectInert(text: string, where: string): void {
  expect(text, where).not.toContain('<!-- slipway:command:1 -->');
  const shown = withoutCode(text);
  expect(shown, where).not.toMatch(/<(?:img|script)/i);
  expect(shown, where).not.toMatch(/(?<![\w&;])@(?:amara|acme)/);
  expect(shown, where).not.toMatch(/(?<!\\)\]\(javascript:/i);
  expect(shown, where).not.toMatch(/!\[\]\(https:\/\/evil/);
  expect(shown, where).not.toMatch(/^(?:::|## Heading)/m);
}

function stepsOf(run: RunResult): StepResult[] {
  const walk = (steps: readonly StepResult[]): StepResult[] => steps.flatMap((step) => [step, ...walk(step.children)]);
  return run.jobs.flatMap((job) => walk(job.steps));
}

describe('what people write is taken down, and not acted on', () => {
  it('in everything that a requester supplies', async () => {
    const many = `${evil}\n::error::pwned\n## Heading\n\`\`\`\n@amara`;
    const run = await dispatch('chen', 'request.yml', {
      subject: `${MODEL}@${siege.version}`,
      stage: 'production',
      rationale: many,
      risks: many,
      rollout: many,
      'kill-switch': many,
      documents: `runbook: ${evil}`,
      checklist: `observability: ${evil}\nincident-response: ${evil}`,
    });
    expect(resultIn(run)?.decision, resultIn(run)?.summary).toBe('done');
    // While it is open: it says less once it is closed.
    const { body: pull } = await siege.call({ method: 'GET', path: `/pulls/${siege.pull}` });
    expect(pull.body.match(/onerror=alert/g)?.length).toBeGreaterThan(6);
    texts.push(['the open request', pull.body]);
  });

  it('in a link that is none, which is shown as text', async () => {
    const link = `javascript:alert(1)//${evil}`;
    const inputs = { subject: `${MODEL}@${siege.version}`, stage: 'production', ...ANSWERS, link };
    const run = await dispatch('chen', 'request.yml', inputs);
    expect(resultIn(run)?.decision, resultIn(run)?.summary).toBe('done');
  });

  const SAID: readonly (readonly [string, 'amara' | 'dara' | 'eli' | 'farid', string])[] = [
    ['a hold', 'eli', '/hold production -- EVIL'],
    ['the end of a hold', 'eli', '/resume -- EVIL'],
    ['a rejection', 'farid', '/reject -- EVIL'],
    ['an override', 'dara', '/override soak DIGEST -- EVIL'],
    ['a deprecation', 'amara', `/deprecate ${MODEL}@VERSION -- EVIL`],
  ];
  it.each(SAID)('in the reason of %s', async (_what, as, text) => {
    // Two dashes begin a reason; a comment of HTML holds two more.
    const said = await say(
      as,
      text.replace('VERSION', siege.version).replace('DIGEST', siege.digest.slice(7, 19)).replace('EVIL', evil),
    );
    expect(['done', 'refused']).toContain(said.result?.decision);
    expect(said.result?.reason_code).toMatch(/^(?:ok|not_waivable)$/);
    expect(said.reply).not.toBe('');
  });

  it('in the body of a review, in the title of an issue, and in the name of a branch', async () => {
    const review = { event: 'REQUEST_CHANGES', body: evil };
    await siege.call({ as: 'dara', method: 'POST', path: `/pulls/${siege.pull}/reviews`, body: review });
    await siege.call({ as: 'dara', method: 'POST', path: '/issues', body: { title: evil, body: evil } });
    const branch = 'x$(touch${IFS}pwned);`touch${IFS}pwned`<img>@amara';
    await siege.git('chen', 'push', '--quiet', 'origin', `origin/main:refs/heads/${branch}`);
    const tree = await siege.git('chen', 'rev-parse', 'origin/main^{tree}');
    const commit = await siege.git('chen', 'commit-tree', tree, '-p', 'origin/main', '-m', evil);
    await siege.git('chen', 'push', '--quiet', 'origin', `${commit}:refs/heads/${branch}`);
    const pull = { title: evil, head: branch, base: 'main', body: evil };
    const made = await siege.call({ as: 'chen', method: 'POST', path: '/pulls', body: pull });
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    keep(await siege.world.settle());
    const said = await siege.say({ as: 'dara', on: made.body.number, text: `/status ${MODEL}` });
    keep(said.runs);
    expect(said.result?.decision).toBe('done');
  });
});

describe('what should be a name, a version or a time is refused', () => {
  it.each([
    ['/promote EVIL', 'amara'],
    [`/promote production ${MODEL}@EVIL`, 'amara'],
    ['/status EVIL', 'dara'],
    ['/info EVIL', 'dara'],
    ['/compare EVIL EVIL', 'dara'],
    ['/approve EVIL', 'dara'],
    ['/promotee EVIL', 'amara'],
  ])('in the comment %s', async (text, as) => {
    const said = await inVain(siege, () => say(as, text.replaceAll('EVIL', evil)));
    expect(said.result?.decision).toBe('refused');
    expect(said.result?.reason_code).toMatch(/^(?:input_invalid|command_unknown|two_commands)$/);
    expect(said.reply).not.toBe('');
  });

  it.each([
    ['amara', 'promote.yml', { subject: 'EVIL', stage: 'production' }],
    ['amara', 'promote.yml', { subject: `${MODEL}@1.0.0`, stage: 'EVIL' }],
    ['amara', 'promote.yml', { subject: `${MODEL}@1.0.0`, stage: 'production', 'expected-live': 'EVIL' }],
    ['amara', 'promote.yml', { subject: `${MODEL}@1.0.0`, stage: 'production', reason: 'EVIL', link: 'EVIL' }],
    ['eli', 'rollback.yml', { model: 'EVIL', stage: 'production', reason: 'EVIL' }],
    ['eli', 'rollback.yml', { model: MODEL, stage: 'production', reason: 'EVIL', to: 'EVIL', incident: 'EVIL' }],
    ['eli', 'registry.yml', { operation: 'hold', model: MODEL, stage: 'EVIL', reason: 'EVIL', until: 'EVIL' }],
    ['chen', 'evaluate.yml', { subject: 'EVIL', stage: 'EVIL' }],
    ['chen', 'request.yml', { subject: 'EVIL', stage: 'EVIL', documents: 'EVIL', checklist: 'EVIL' }],
  ] as const)('in inputs that %s gives to %s: %j', async (as, workflow, inputs) => {
    const given = Object.fromEntries(
      Object.entries(inputs).map(([name, text]) => [name, text.replaceAll('EVIL', evil)]),
    );
    const run = await inVain(siege, () => dispatch(as, workflow, given));
    expect(run.conclusion).toBe('failure');
    expect(resultIn(run)?.decision).toBe('refused');
  });
});

describe('afterwards', () => {
  it('nothing was run', () => {
    expect(runs.length).toBeGreaterThan(20);
    expect(existsSync(canary)).toBe(false);
    const everywhere = execFileSync('find', [siege.world.dir, '-name', 'pwned*'], { encoding: 'utf8' });
    expect(everywhere).toBe('');
  });

  it('no log said anything to the runner, and no output came of a text', () => {
    for (const step of runs.flatMap(stepsOf)) {
      expect(step.outputs['decision'] ?? '').toMatch(/^(?:|done|refused|already_done|planned)$/);
      for (const { message } of step.annotations) expect(message).not.toBe('pwned');
      expect(step.log.map((line) => line.text).join('\n')).not.toMatch(/gh[ps]_[0-9a-z]{20}/i);
    }
  });

  it('requests, replies, pages, releases and summaries show it as text', async () => {
    const get = async (path: string) => (await siege.call({ method: 'GET', path })).body;
    const ours = (login: string): boolean => login.endsWith('[bot]');
    for (const issue of await get('/issues?state=all&per_page=100')) {
      if (ours(issue.user.login)) texts.push([`#${issue.number}`, `${issue.title}\n\n${issue.body}`]);
      for (const comment of await get(`/issues/${issue.number}/comments?per_page=100`))
        if (ours(comment.user.login)) texts.push([`comment ${comment.id}`, comment.body]);
    }
    for (const release of await get('/releases?per_page=100')) texts.push([release.tag_name, release.body ?? '']);
    for (const step of runs.flatMap(stepsOf))
      if (step.summary !== '') texts.push([`summary of ${step.key}`, step.summary]);
    const dir = siege.world.github.gitDir(REPOSITORY);
    for (const page of ['README.md', `models/${MODEL}/README.md`]) {
      texts.push([page, execFileSync('git', ['-C', dir, 'show', `model-registry:${page}`], { encoding: 'utf8' })]);
    }
    expect(texts.length).toBeGreaterThan(30);
    // It is shown, and not left out.
    expect(texts.filter(([, text]) => text.includes('onerror=alert')).length).toBeGreaterThan(5);
    for (const [where, text] of texts) expectInert(text, where);
  });
});
