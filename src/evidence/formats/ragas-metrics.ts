/** What is known of the metrics of Ragas by their names: which way is better, and which a judge model scores. */

/** Scored without a model: 0 in every row is a result. */
const WITHOUT_JUDGE = new Set([
  'bleu_score',
  'rouge_score',
  'chrf_score',
  'exact_match',
  'string_present',
  'non_llm_string_similarity',
  'non_llm_context_precision_with_reference',
  'non_llm_context_recall',
  'id_based_context_precision',
  'id_based_context_recall',
  'data_compare_score',
  'tool_call_accuracy',
  'tool_call_f1',
  'quoted_spans_alignment',
]);

const WITH_JUDGE = new Set([
  'agent_goal_accuracy',
  'answer_accuracy',
  'answer_correctness',
  'answer_relevance',
  'answer_relevancy',
  'answer_similarity',
  'aspect_critic',
  'context_entity_recall',
  'context_precision',
  'context_recall',
  'context_recall_classification',
  'context_relevance',
  'context_relevancy',
  'context_utilization',
  'factual_correctness',
  'faithful_rate',
  'faithfulness',
  'faithfulness_with_hhem',
  'llm_context_precision_with_reference',
  'llm_context_precision_without_reference',
  'llm_sql_equivalence_with_reference',
  'multi_modal_faithfulness',
  'multi_modal_relevance',
  'multimodal_faithness',
  'multimodal_relevance',
  'nv_accuracy',
  'nv_context_relevance',
  'nv_response_groundedness',
  'relevance_rate',
  'response_groundedness',
  'response_relevancy',
  'semantic_similarity',
  'sql_semantic_equivalence',
  'summarization_score',
  'summary_score',
  'topic_adherence',
]);

/** 0 is best. */
const NOISE = /^noise_sensitivity(?:_|$)/;

/** Without its mode: `factual_correctness(mode=f1)`. */
function baseName(metric: string): string {
  return metric.replace(/\(.*$/, '').trim();
}

export function isRagasMetric(name: string): boolean {
  const base = baseName(name);
  return WITH_JUDGE.has(base) || WITHOUT_JUDGE.has(base) || NOISE.test(base);
}

/** Scored by a model, and better when higher: 0 in every row says that the model was not asked. */
export function hasJudge(metric: string): boolean {
  return WITH_JUDGE.has(baseName(metric));
}

/** Null for metrics that are not Ragas's own. */
export function ragasDirection(metric: string): 'up' | 'down' | null {
  if (!isRagasMetric(metric)) return null;
  return NOISE.test(baseName(metric)) ? 'down' : 'up';
}
