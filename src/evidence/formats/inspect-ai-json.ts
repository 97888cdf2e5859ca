/** Inspect AI's `.json` log: header, samples and reductions in one document. */
import type { Format } from '../format.ts';
import { giveInspectLog, isInspectHeader } from './inspect-ai-log.ts';
import { listOf, recordOf } from './json-values.ts';

export const inspectAiJson: Format = {
  name: 'inspect-ai-json',
  title: 'Inspect AI log (JSON)',
  basis: 'files',
  recognises: (head) => isInspectHeader(head.document),
  read: async (bundle, sink, tools) => {
    for (const file of bundle.files) {
      const root = recordOf(await tools.json(file));
      const reductions = root['reductions'] ?? recordOf(root['results'])['sample_reductions'];
      giveInspectLog({ header: root, samples: listOf(root['samples']), reductions: listOf(reductions) }, sink);
    }
  },
};
