/** A review wakes the sweep; its own run has no rights. */
import type { StarterOptions } from './parts.ts';

export function reviews(_options: StarterOptions): string {
  return `# A review of a request wakes the sweep, and does nothing else: this run is of the pull request, and has no rights at all.
name: reviews

on:
  pull_request_review:
    types: [submitted, dismissed]
  pull_request:
    types: [closed]

permissions: {}

jobs:
  wake:
    if: startsWith(github.event.pull_request.head.ref, 'slipway/request/')
    runs-on: ubuntu-latest
    steps:
      - run: echo "The sweep follows."
`;
}
