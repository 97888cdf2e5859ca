/** What evaluation files are taken for, and every metric that was read from them. Nothing is decided. */
import type { Result } from '../core/result.ts';
import type { EvidenceDocument } from '../evidence/normal-form.ts';
import { writeDocument } from '../evidence/normal-form.ts';
import { evidenceSummary } from '../evidence/summarise.ts';
import type { Evidence } from '../evidence/types.ts';
import type { Mapping } from '../policy/types.ts';
import type { Ports } from '../ports.ts';
import { finished, settle } from './context.ts';
import { readEvidenceFiles } from './evidence-input.ts';

/** The evidence in its published form, with its digest and files. */
export interface Inspection {
  readonly digest: string;
  readonly files: Evidence['files'];
  readonly evidence: EvidenceDocument;
}

export async function inspectFiles(
  ports: Pick<Ports, 'evidence' | 'sha256'>,
  request: { readonly patterns: readonly string[]; readonly mappings: readonly Mapping[] },
): Promise<{ readonly result: Result<Inspection>; readonly evidence: Evidence | null }> {
  let evidence: Evidence | null = null;
  const result = await settle<Inspection>('inspect', async () => {
    const read = await readEvidenceFiles({ ports }, { whose: 'evaluation', ...request });
    evidence = read;
    const { files } = read;
    const formats = [...new Set(files.map((file) => file.format))].join(', ');
    const summary = `${files.length} file${files.length === 1 ? '' : 's'}: ${formats}.`;
    const bad = read.problems.filter((problem) => problem.effect === 'error');
    return finished({
      operation: 'inspect',
      decision: 'done',
      reason: 'ok',
      summary,
      checks: {
        name: 'inspect',
        title: 'Inspect',
        status: bad.length > 0 ? 'error' : 'pass',
        detail: summary,
        ...(bad.length > 0
          ? {
              children: bad.map((one) => ({
                name: one.code,
                title: one.file,
                status: 'error' as const,
                detail: one.message,
              })),
            }
          : {}),
      },
      record: { digest: evidenceSummary(read, ports.sha256).digest, files, evidence: writeDocument(read) },
    });
  });
  return { result, evidence };
}
