/** Is there a ledger, is it the one the policy pins, and who keeps it from being rewritten? */
import { LEDGER_BRANCH, POLICY_PATH } from '../paths.ts';
import type { RuleType, Tier } from '../rulesets.ts';
import { coverageOf, LEDGER_PATTERN, rulesetCommand, rulesetsOf, TAG_PATTERNS } from '../rulesets.ts';
import type { SetupFacts } from '../setup-facts.ts';
import { fail, groupChecks, judge, open, pass, type SetupCheck, skip } from './parts.ts';

const RESTORE = `Restore the branch from a clone that has it, never make it anew:\ngit push origin <commit>:refs/heads/${LEDGER_BRANCH}`;

export function checkLedger(facts: SetupFacts): SetupCheck {
  const { ledger, policy } = facts;
  const of = (detail: string) => ({ name: 'ledger', title: 'Ledger', detail });
  const pinned = policy.kind === 'ok' ? policy.policy.ledger.genesis : null;
  if (ledger.kind === 'missing') {
    const found = `Required: the branch ${LEDGER_BRANCH}; the repository has none.`;
    return pinned === null ? fail(of(found), 'slipway init') : fail(of(found), RESTORE);
  }
  if (policy.kind !== 'ok')
    return open(of('Which ledger the policy pins cannot be told without a policy.'), `Mend ${POLICY_PATH} first.`);
  if (pinned === null) {
    const step = `git fetch origin ${LEDGER_BRANCH} && git rev-list --max-parents=0 FETCH_HEAD\nand add what it prints to ${POLICY_PATH}:\nledger:\n  genesis: <that commit>`;
    return fail(of('The policy pins no first commit, so another branch of that name would pass for the ledger.'), step);
  }
  if (ledger.descends === 'yes')
    return pass(of(`The branch ${LEDGER_BRANCH} begins with ${pinned}, as the policy pins.`));
  const why = ledger.descends === 'no' ? 'is not in its history' : 'is no commit that the repository knows';
  return fail(of(`The branch ${LEDGER_BRANCH} is not the ledger: ${pinned}, which the policy pins, ${why}.`), RESTORE);
}

const KEPT: readonly RuleType[] = ['deletion', 'non_fast_forward'];
const KEPT_TAGS: readonly RuleType[] = ['update', 'deletion'];
const WRITERS: readonly RuleType[] = ['creation', 'update'];

const [BRANCH_RULESET, TAG_RULESET] = rulesetsOf('detected');

export function checkProtection(facts: SetupFacts): SetupCheck {
  return groupChecks({ name: 'protection', title: 'Protection' }, [
    checkBranchRules(facts),
    checkExempt(facts),
    checkTagRules(facts),
    checkTier(facts),
  ]);
}

function checkBranchRules(facts: SetupFacts): SetupCheck {
  const of = (detail: string) => ({ name: 'branch_rules', title: 'Rules of the ledger branch', detail });
  const command = rulesetCommand(BRANCH_RULESET!, facts);
  return judge(facts.branchRules, {
    open: (reason) =>
      open(
        of(`Whether ${LEDGER_BRANCH} is guarded could not be told: ${reason}.`),
        `gh api /repos/${facts.repository}/rules/branches/${LEDGER_BRANCH} --jq '.[].type'   # should name ${KEPT.join(', ')}`,
      ),
    known: (rules) => {
      const missing = KEPT.filter((rule) => !rules.includes(rule));
      if (missing.length === 0) return pass(of(`GitHub forbids to delete ${LEDGER_BRANCH} and to force-push to it.`));
      return fail(
        of(`Required: the rules ${KEPT.join(', ')} on ${LEDGER_BRANCH}; not there: ${missing.join(', ')}.`),
        command,
      );
    },
  });
}

function checkExempt(facts: SetupFacts): SetupCheck {
  const of = (detail: string) => ({ name: 'exempt', title: 'Nobody is exempt', detail });
  const look = `An administrator can see it: gh api /repos/${facts.repository}/rulesets --jq '.[].id' | xargs -I{} gh api /repos/${facts.repository}/rulesets/{} --jq '{name, bypass_actors}'`;
  return judge(facts.rulesets, {
    open: (reason) => open(of(`Who may pass the rules could not be told: ${reason}.`), look),
    known: (rulesets) => {
      const all = [
        coverageOf(rulesets, { target: 'branch', pattern: LEDGER_PATTERN, rules: KEPT }),
        ...TAG_PATTERNS.map((pattern) => coverageOf(rulesets, { target: 'tag', pattern, rules: KEPT_TAGS })),
      ];
      const exempt = [...new Set(all.flatMap((one) => one.exempt))];
      const by = [...new Set(all.flatMap((one) => one.by))];
      if (by.length === 0) return skip(of('There are no rules to be exempt from.'));
      if (exempt.length > 0)
        return fail(
          of(`${exempt.join(', ')} may rewrite what was written.`),
          `Take the bypass actors out of: ${by.join(', ')}\n(Settings, Rules, Rulesets). The app that writes needs none there: it only appends.`,
        );
      if (all.some((one) => one.hidden.length > 0))
        return open(of('GitHub shows who may pass a ruleset to administrators only.'), look);
      return pass(of('No one may pass the rules that keep what was written.'));
    },
  });
}

function checkTagRules(facts: SetupFacts): SetupCheck {
  const of = (detail: string) => ({ name: 'tag_rules', title: 'Rules of the tags', detail });
  return judge(facts.rulesets, {
    open: (reason) =>
      open(
        of(`Whether tags are guarded could not be told: ${reason}.`),
        `gh api /repos/${facts.repository}/rulesets --jq '.[] | select(.target == "tag")'`,
      ),
    known: (rulesets) => {
      const missing = TAG_PATTERNS.filter(
        (pattern) => coverageOf(rulesets, { target: 'tag', pattern, rules: KEPT_TAGS }).missing.length > 0,
      );
      if (missing.length === 0) return pass(of('GitHub forbids to move or delete version tags and stage tags.'));
      return fail(
        of(
          `Required: an active tag ruleset with ${KEPT_TAGS.join(', ')} for ${TAG_PATTERNS.join(' and ')}; none for ${missing.join(' and ')}.`,
        ),
        rulesetCommand(TAG_RULESET!, facts),
      );
    },
  });
}

/** `prevented` when only named actors may write to the branch at all; null where that could not be told. */
export function tierOf(facts: SetupFacts): Tier | null {
  if (facts.branchRules.kind === 'unverifiable') return null;
  const { value } = facts.branchRules;
  return WRITERS.every((rule) => value.includes(rule)) ? 'prevented' : 'detected';
}

function checkTier(facts: SetupFacts): SetupCheck {
  const of = (detail: string) => ({ name: 'tier', title: 'Who may write', detail });
  const tier = tierOf(facts);
  if (tier === null)
    return open(
      of('Which tier of protection is in force could not be told.'),
      "Give a token that may read the repository's rules (metadata: read).",
    );
  if (tier === 'detected') return pass(of('Whoever may push can append; a forged event is detected, not prevented.'));
  if (facts.token.kind !== 'job') return pass(of('Only the actors that the ruleset names can write at all.'));
  const step =
    'Give the actions the app\'s token:\n- uses: actions/create-github-app-token   # pin it by commit\n  id: app\n  with: { app-id: "${{ vars.SLIPWAY_APP_ID }}", private-key: "${{ secrets.SLIPWAY_APP_KEY }}" }\nand to each Slipway action:\n  with:\n    token: ${{ steps.app.outputs.token }}';
  return fail(
    of("Only an app may write the ledger, and this is the job's own token: every write would be refused."),
    step,
  );
}
