/** Inputs and permissions that several actions share. */
import type { InputSpec } from '../registry.ts';

export const TOKEN: InputSpec = {
  description:
    "Token to work with. Default: the job's own. A GitHub App's token lets rulesets keep everybody else from writing the ledger.",
  required: false,
  default: '${{ github.token }}',
};

export const DRY_RUN: InputSpec = {
  description: '`true` prints the decision and the planned effects and writes nothing.',
  required: false,
  default: 'false',
};

export const ALLOW_REFUSAL: InputSpec = {
  description: '`true` lets the job succeed when the operation is refused; `decision` tells.',
  required: false,
  default: 'false',
};

export const CONTENTS = { level: 'write', because: 'writes the ledger, tags and releases' } as const;
export const ID_TOKEN = { level: 'write', because: 'proves to every reader which workflow wrote the event' } as const;
