/** What the text of every release has: the list of artifacts, and what the ledger behind it is worth. */
import type { Artifact } from '../core/record.ts';
import type { ReleaseRecord } from '../core/release-record.ts';
import { codeSpan, escapeCell, renderLink, unbroken } from './escape.ts';
import { formatBytes, plural } from './format.ts';
import type { RenderLinks } from './links.ts';
import { renderRowsWithin } from './table.ts';
import { cutText } from './visible.ts';

const ARTIFACTS_LIMIT = 12_000;

/** Artifacts with size and digest; what does not fit is counted, and `whole` names the file that has all. */
export function renderArtifacts(of: {
  readonly artifacts: readonly Artifact[];
  readonly tag: string;
  readonly links: RenderLinks;
  readonly whole: string;
}): string {
  const rows = of.artifacts.map((one) => [
    escapeCell(one.role, 64),
    `${artifactCell(one, of)}<br>${codeSpan(one.sha256)}`,
    unbroken(formatBytes(one.size)),
  ]);
  return renderRowsWithin(
    { columns: ['role', 'file and SHA-256', 'size:'], rows },
    { limit: ARTIFACTS_LIMIT, rest: (left) => `${plural(left, 'more artifact')} in ${codeSpan(of.whole)}.` },
  );
}

const ASSET = 'asset:';

/** The artifact's name, linked to its bytes; where they lie when they are not in the release. */
export function artifactCell(artifact: Artifact, of: { readonly tag: string; readonly links: RenderLinks }): string {
  const path = cutText(artifact.path, 200);
  if (!artifact.location.startsWith(ASSET)) {
    return `${escapeCell(path)}<br>kept at ${codeSpan(cutText(artifact.location, 300))}`;
  }
  return renderLink({ text: path, url: of.links.asset({ tag: of.tag, asset: artifact.location.slice(ASSET.length) }) });
}

/** What stands between the ledger and a forger. */
export const PROTECTION: Readonly<Record<ReleaseRecord['protection'], string>> = {
  detected:
    'Whoever may push can reach the ledger behind this release: a forgery is not prevented, it is found by `slipway verify`.',
  prevented:
    "Only the registry's own GitHub App may write the ledger behind this release; `slipway verify` checks it all the same.",
  unverifiable:
    'A GitHub App wrote this release. Whether rulesets keep everybody else from the ledger was not looked at; `slipway doctor` tells.',
};
