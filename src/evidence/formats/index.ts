/** Every format that is read, in the order they are asked in: what says most of itself first, plain files last. */
import type { Format } from '../format.ts';
import { deepeval } from './deepeval.ts';
import { dvc } from './dvc.ts';
import { fairness } from './fairness.ts';
import { garak } from './garak.ts';
import { helm } from './helm.ts';
import { hfEvalResults } from './hf-eval-results.ts';
import { hfModelIndex } from './hf-model-index.ts';
import { inspectAiEval } from './inspect-ai-eval.ts';
import { inspectAiJson } from './inspect-ai-json.ts';
import { junit } from './junit.ts';
import { lmEvalLegacy } from './lm-eval-legacy.ts';
import { lmEvalResults } from './lm-eval-results.ts';
import { lmEvalSamples } from './lm-eval-samples.ts';
import { mlflowRun } from './mlflow-run.ts';
import { mlflowStore } from './mlflow-store.ts';
import { mlflowTable } from './mlflow-table.ts';
import { slipwayEvidence, slipwaySamples } from './normal-form.ts';
import { openaiEvals } from './openai-evals.ts';
import { plain } from './plain.ts';
import { promptfooCsv } from './promptfoo-csv.ts';
import { promptfooJson } from './promptfoo-json.ts';
import { promptfooJsonl } from './promptfoo-jsonl.ts';
import { ragasSummary } from './ragas-summary.ts';
import { ragasTable } from './ragas-table.ts';
import { sklearn } from './sklearn.ts';

export const FORMATS: readonly Format[] = [
  slipwayEvidence,
  slipwaySamples,
  mlflowStore,
  helm,
  lmEvalResults,
  lmEvalSamples,
  lmEvalLegacy,
  promptfooJson,
  promptfooJsonl,
  promptfooCsv,
  deepeval,
  inspectAiJson,
  inspectAiEval,
  mlflowRun,
  mlflowTable,
  garak,
  ragasTable,
  ragasSummary,
  junit,
  hfModelIndex,
  hfEvalResults,
  openaiEvals,
  sklearn,
  fairness,
  dvc,
  plain,
];
