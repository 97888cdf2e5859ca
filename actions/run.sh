#!/usr/bin/env bash
# Called by every action: run.sh OPERATION. Finds a usable Node on the PATH and runs the program with it; inputs are in
# the environment. A composite action uses whatever Node the job has, which on a self-hosted runner may be none.
set -euo pipefail

minimum=20

refuse() {
  echo "::error title=Slipway needs Node::Required: Node $minimum or later on the PATH. Found: $1. Next: add a step with actions/setup-node (node-version: 24) before this one."
  if [ -n "${GITHUB_OUTPUT:-}" ]; then
    printf 'decision=error\nreason-code=node_unsupported\n' >>"$GITHUB_OUTPUT"
  fi
  exit 1
}

command -v node >/dev/null 2>&1 || refuse 'no node'
version="$(node --version 2>/dev/null)" || refuse 'a node that does not start'
major="${version#v}"
major="${major%%.*}"
case "$major" in
  '' | *[!0-9]*) refuse 'a node that does not tell its version' ;;
esac
[ "$major" -ge "$minimum" ] || refuse "node $version"

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
exec node "$here/../dist/index.js" "$@"
