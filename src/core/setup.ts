/** What `init` hands back: what was made, what is left to do by hand, and the rulesets of both tiers. */
import type { Ruleset, Tier } from './rulesets.ts';

export interface SetupFile {
  readonly path: string;
  /** `kept`: there was one already; it was not touched. */
  readonly state: 'written' | 'kept' | 'planned';
}

export interface SetupCommand {
  readonly tier: Tier;
  readonly title: string;
  /** For a POSIX shell with GitHub's `gh`. */
  readonly command: string;
}

export interface SetupRecord {
  /** `owner/name`. */
  readonly repository: string;
  readonly model: string;
  /** First commit of the ledger; null in a dry run that would make it. */
  readonly genesis: string | null;
  readonly files: readonly SetupFile[];
  /** Lines to add to the policy that was there already; null when it needs none. */
  readonly to_add: { readonly path: string; readonly under: 'document' | 'ledger'; readonly lines: string } | null;
  readonly rulesets: Readonly<Record<Tier, readonly Ruleset[]>>;
  readonly commands: readonly SetupCommand[];
  readonly next_steps: readonly string[];
}

/** What to do about one check that did not pass. */
export interface SetupStep {
  /** Title of the check. */
  readonly check: string;
  /** Commands or YAML, ready to copy; several lines. */
  readonly step: string;
}

/** What `doctor` hands back. */
export interface DoctorRecord {
  readonly repository: string;
  /** Whether forgery of events is only detected, or prevented; null where that could not be told. */
  readonly tier: Tier | null;
  readonly next_steps: readonly SetupStep[];
}

/** Schema of `genesis.json`, the file that the first commit of a ledger carries. */
export const GENESIS_SCHEMA = 'slipway.genesis/1';

export interface GenesisDocument {
  readonly schema: typeof GENESIS_SCHEMA;
  readonly repository: string;
  /** ISO 8601, whole seconds, GitHub's clock. */
  readonly created_at: string;
}

/** The page that people see on the branch before anything is registered. */
export function genesisPage(repository: string): string {
  return `# Model registry

No version has been registered yet. A workflow registers one with the \`register-model\` action.

This branch is the ledger of ${repository}: every event is one commit, and everything here is made from the events. Slipway writes it;
edits by hand are found by \`slipway verify\`. Do not merge, rebase or delete it.
`;
}
