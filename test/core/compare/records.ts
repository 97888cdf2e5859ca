/** Version records for the tests of comparisons. Models, people and numbers are made up. */
import { createHash } from 'node:crypto';
import type { Digest } from '../../../src/core/names.ts';
import type { Artifact, VersionRecord } from '../../../src/core/record.ts';
import { RECORD_SCHEMA } from '../../../src/core/record.ts';

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
export const digest = (text: string): Digest => `sha256:${sha256(text)}`;

export function artifact(role: string, path: string, text = path): Artifact {
  return { role, path, sha256: sha256(text), size: text.length, location: `asset:${path}` };
}

export function versionRecord(of: Partial<VersionRecord> = {}): VersionRecord {
  return {
    schema: RECORD_SCHEMA,
    model: 'flight-delay',
    version: '1.0.0',
    ordinal: 1,
    content_digest: digest(`content ${of.version ?? '1.0.0'}`),
    artifacts: [artifact('model', 'model.json')],
    signature: null,
    dependencies: [],
    datasets: [],
    base_models: [],
    recipe: { code: null, data: [], configuration: null, prompts: null, architecture: null },
    configuration: null,
    lineage: { repository: 'acme/models', commit: sha256('head').slice(0, 40), ref: null, run: null, previous: null },
    bump: { given: null, inferred: null, reasons: [] },
    tags: {},
    description: null,
    registered: { by: 'amara', at: '2026-03-02T09:00:00Z' },
    ...of,
  };
}
