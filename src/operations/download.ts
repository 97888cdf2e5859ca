/** Verified downloads: every byte hashed on its way, and nothing left behind when one of them is wrong. */
import type { StagedVersion } from '../core/documents.ts';
import { refuse } from '../core/reasons.ts';
import type { Artifact } from '../core/record.ts';
import type { ReadContext } from './context.ts';

export interface WrittenFile {
  readonly role: string;
  readonly path: string;
  readonly to: string;
}

/** Downloads the artifacts of a version that are release assets; others stay where their URI says. */
export async function downloadVersion(
  context: ReadContext,
  of: { readonly staged: StagedVersion; readonly to: string; readonly roles: readonly string[] | null },
): Promise<WrittenFile[]> {
  const { disk } = context.ports;
  const { record, published } = of.staged;
  const wanted = record.artifacts.filter((artifact) => of.roles === null || of.roles.includes(artifact.role));
  if (wanted.length === 0) {
    refuse({
      code: 'input_invalid',
      required: `a role among ${[...new Set(record.artifacts.map((artifact) => artifact.role))].join(', ')}`,
      found: of.roles?.join(', ') ?? 'no artifact',
      next: 'Leave the role out to download all of them.',
    });
  }
  const written: WrittenFile[] = [];
  try {
    for (const artifact of wanted) {
      if (!artifact.location.startsWith('asset:')) continue;
      const to = disk.join(of.to, artifact.path);
      await downloadOne(context, { tag: published.tag, artifact, to });
      written.push({ role: artifact.role, path: artifact.path, to });
    }
  } catch (error) {
    for (const file of written) await disk.remove(file.to);
    throw error;
  }
  return written;
}

async function downloadOne(
  context: ReadContext,
  of: { readonly tag: string; readonly artifact: Artifact; readonly to: string },
): Promise<void> {
  const { artifact, tag, to } = of;
  const name = artifact.location.slice('asset:'.length);
  const asset = { name, size: artifact.size, sha256: artifact.sha256 };
  const outcome = await context.ports.releases.download({ tag, asset, to });
  if (outcome.kind === 'written') return;
  refuse({
    code: outcome.kind === 'absent' ? 'bytes_missing' : 'bytes_differ',
    required: `${name} of ${tag} with SHA-256 ${artifact.sha256} and ${artifact.size} bytes`,
    found:
      outcome.kind === 'absent' ? 'no such asset' : `SHA-256 ${outcome.found.sha256} and ${outcome.found.size} bytes`,
    next: 'Nothing was kept. Run `slipway verify` and see what was changed.',
  });
}
