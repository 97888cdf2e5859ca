/** Comments that are no commands, commands of people who may not give them, and commands that say too much. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { besiege, inVain, MODEL, resultIn, type Said, type Siege } from '../support/attack-world.ts';

let siege: Siege;
beforeAll(async () => {
  siege = await besiege();
});
afterAll(() => siege.close());

const written = (text: string): string =>
  text.replaceAll('DIGEST', siege.digest.slice(7, 19)).replaceAll('SUBJECT', `${MODEL}@${siege.version}`);

/** What is said in vain: nothing comes of it but this code; null: not even a job. */
type Row = readonly [attack: string, as: string, text: string, code: string | null];

/** All comments of a table are written at once, so that they run beside each other; each is a test of its own. */
function eachInVain(rows: readonly Row[], check: (said: Said, code: string | null) => void): void {
  let said: readonly Said[] = [];
  beforeAll(async () => {
    siege.world.github.addUser('stranger');
    const comments = rows.map(([, as, text]) => ({ as, on: siege.pull, text: written(text) }));
    said = await inVain(siege, () => siege.sayAll(comments));
  });
  it.each(rows.map(([attack, , , code], index) => [attack, code, index] as const))('%s: %s', (_attack, code, index) => {
    const one = said[index];
    expect(one?.result?.reason_code ?? null, one?.result?.summary).toBe(code);
    check(one!, code);
  });
}

describe('what looks like a command and is none does nothing', () => {
  const ROWS: readonly Row[] = [
    ['a command that is quoted', 'amara', '> /promote production', null],
    ['a command in a block of code', 'amara', '```\n/promote production\n```', null],
    ['a command in an indented block of code', 'amara', '    /promote production', null],
    ['a command in the middle of a sentence', 'amara', 'Please do not /promote production', null],
    ['a command on the second line', 'amara', 'Fine with me.\n/approve DIGEST', null],
    ['a command behind a marker of ours', 'amara', '<!-- slipway:command:1 --> /promote production', null],
    [
      'an approval in a reply by mail',
      'dara',
      '/approve DIGEST\n\nOn Mon, chen wrote:\n> please look',
      'command_unknown',
    ],
    ['an approval in letters that only look the same', 'dara', '/\u0430pprove DIGEST', 'command_unknown'],
    ['an approval with an invisible character', 'dara', '/approve\u200b DIGEST', 'command_unknown'],
    ['an approval in capitals', 'dara', '/APPROVE DIGEST', 'command_unknown'],
  ];
  eachInVain(ROWS, (said, code) => {
    if (code === null) expect(said.reply).toBe('');
  });
});

describe('commands of people who may not give them are refused', () => {
  const ROWS: readonly Row[] = [
    ['a reader who promotes to a stage without sign-offs', 'farid', '/promote deprecated SUBJECT', 'permission_denied'],
    ['a reader with another role who promotes', 'dara', '/promote production', 'permission_denied'],
    ['a stranger who promotes', 'stranger', '/promote production SUBJECT', 'permission_denied'],
    ['a reader who holds', 'dara', '/hold production -- because', 'permission_denied'],
    ['a reader who deprecates', 'farid', '/deprecate SUBJECT -- because', 'permission_denied'],
    ['a stranger who quarantines', 'stranger', '/quarantine SUBJECT -- because', 'permission_denied'],
    ['a reader who starts an evaluation', 'dara', '/evaluate SUBJECT', 'permission_denied'],
    ['a stranger who approves', 'stranger', '/approve DIGEST as responsible-ai', 'not_a_signer'],
    ['a stranger who rejects', 'stranger', '/reject -- I do not like it', 'not_a_signer'],
    ['a stranger who waives the soak', 'stranger', '/override soak DIGEST -- hurry', 'not_a_signer'],
    ['an administrator who waives the sign-offs', 'amara', '/override sign_offs DIGEST -- hurry', 'not_waivable'],
    ['somebody who may waive, and waives who may', 'dara', '/override permission DIGEST -- hurry', 'not_waivable'],
    ['somebody who may waive, and waives the integrity', 'dara', '/override integrity DIGEST -- hurry', 'not_waivable'],
    ['the requester who approves', 'chen', '/approve DIGEST as product', 'not_a_signer'],
    ['an administrator who approves as somebody else', 'amara', '/approve DIGEST as responsible-ai', 'not_a_signer'],
    ['a signer in a role that nobody asks for', 'dara', '/approve DIGEST as data-scientist', 'not_a_signer'],
  ];
  eachInVain(ROWS, (said, code) => {
    expect(said.result?.decision).toBe('refused');
    expect(said.reply).toContain(`\`${code}\``);
  });
});

describe('commands that say the wrong thing are refused', () => {
  const ROWS: readonly Row[] = [
    ['two commands', 'dara', '/approve DIGEST\n/promote production', 'two_commands'],
    ['two commands in a line', 'amara', '/promote production /approve DIGEST', 'two_commands'],
    ['a change behind a question', 'amara', '/status\n/rollback production -- now', 'two_commands'],
    ['an approval of no digest', 'dara', '/approve', 'input_missing'],
    ['an override of no digest', 'dara', '/override soak -- hurry', 'input_missing'],
    ['an approval of a digest that nobody asks for', 'dara', '/approve deadbeefdeadbeef', 'digest_unknown'],
    ['an approval of too short a digest', 'dara', '/approve abc', 'input_invalid'],
    ['a typo in a stage', 'amara', '/promote prodution SUBJECT', 'unknown_stage'],
    ['a stage with a path in it', 'amara', '/promote ../production SUBJECT', 'input_invalid'],
    ['a stage that a shell would run', 'amara', '/promote $(touch${IFS}pwned) SUBJECT', 'input_invalid'],
    ['a stage that an expression would fill in', 'amara', '/promote ${{github.token}} SUBJECT', 'input_invalid'],
    ['a model that the policy does not have', 'amara', '/promote production other-model@1.0.0', 'unknown_model'],
    ['a version that there is not', 'amara', `/promote production ${MODEL}@9.9.9`, 'unknown_version'],
  ];
  eachInVain(ROWS, (said) => expect(said.reply).not.toBe(''));

  it('a typo in the stage of a dispatched promotion makes no environment of that name', async () => {
    const run = await inVain(siege, () =>
      siege.world.dispatch({
        as: 'amara',
        workflow: 'promote.yml',
        inputs: { subject: written('SUBJECT'), stage: 'prodution' },
      }),
    );
    expect(resultIn(run)?.reason_code).toBe('unknown_stage');
    expect(run.jobs.find((job) => job.id === 'apply')?.outcome ?? 'skipped').toBe('skipped');
    expect((await siege.standing()).environments).toEqual(['production']);
  });
});
