/** promptfoo's JSONL output: the results of the JSON output, one a line, with nothing around them. */
import type { Format, SourceFile, Tools } from '../format.ts';
import { PromptfooPlan } from './promptfoo-plan.ts';
import { isPromptfooRow, type PromptfooRow, readPromptfooRow } from './promptfoo-rows.ts';
import { givePassRates, PromptfooSamples } from './promptfoo-samples.ts';

export const promptfooJsonl: Format = {
  name: 'promptfoo-jsonl',
  title: 'promptfoo JSONL',
  basis: 'files',
  recognises: (head) => isPromptfooRow(head.firstLine),
  read: async (bundle, sink, tools) => {
    for (const file of bundle.files) {
      // Twice: what prompts there are, and which tests share their variables, is known at the end only.
      const plan = new PromptfooPlan();
      for await (const row of readRows(file, tools)) plan.add(row);
      sink.run({ tool: 'promptfoo', model: plan.model });
      if (!plan.isOfOne(sink)) continue;
      const samples = new PromptfooSamples(sink, plan);
      for await (const row of readRows(file, tools)) samples.add(row);
      givePassRates(samples.end(), sink);
    }
  },
};

async function* readRows(file: SourceFile, tools: Tools): AsyncGenerator<PromptfooRow> {
  for await (const { line, value } of tools.jsonLines(file)) {
    if (!isPromptfooRow(value)) {
      const message =
        'Each line must be a result with testIdx, promptIdx, vars, provider and success; this one is not.';
      tools.fail(file, { place: `line ${line}`, message });
    }
    yield readPromptfooRow(value, tools);
  }
}
