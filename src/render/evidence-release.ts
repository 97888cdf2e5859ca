/** What the release that keeps an evaluation's samples says of itself. */
import { codeSpan, renderMarker } from './escape.ts';

export function renderEvidenceBody(of: {
  readonly model: string;
  readonly version: string;
  /** Digest of the evidence, samples included. */
  readonly evidence: string;
  readonly marker: string;
}): string {
  return [
    `Samples that an evaluation of ${codeSpan(`${of.model}@${of.version}`)} was decided on, kept so that the next`,
    'candidate can be compared sample by sample. The ledger names these files by their digests.',
    '',
    `Evidence: ${codeSpan(of.evidence)}`,
    '',
    renderMarker(of.marker),
    '',
  ].join('\n');
}
