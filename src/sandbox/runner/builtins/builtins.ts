import type { StepCall } from '../run-script.ts';
import type { JobState } from '../state.ts';
import { downloadArtifact, uploadArtifact } from './artifacts.ts';
import { checkout } from './checkout.ts';
import { setupNode } from './setup-node.ts';

export interface BuiltinCall {
  readonly job: JobState;
  /** What `with:` gave, by lower-case name. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly call: StepCall;
  /** The environment that programs of this step get. */
  readonly env: Readonly<Record<string, string>>;
  /** Registers work for the end of the job. */
  readonly addPost: (run: () => Promise<void>) => void;
}

export type BuiltinResult =
  | { readonly kind: 'ok'; readonly outputs: Readonly<Record<string, string>> }
  | { readonly kind: 'failed'; readonly message: string };

/** An action that the runner implements itself. */
export interface Builtin {
  /** The inputs it understands; any other is an error, since GitHub's action would act on it. */
  readonly inputs: readonly string[];
  readonly run: (call: BuiltinCall) => Promise<BuiltinResult>;
}

/** The closed list of built-in actions, by `owner/repo`; any ref is accepted. */
export const BUILTINS: Readonly<Record<string, Builtin>> = {
  'actions/checkout': checkout,
  'actions/upload-artifact': uploadArtifact,
  'actions/download-artifact': downloadArtifact,
  'actions/setup-node': setupNode,
};
