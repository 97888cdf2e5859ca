import { register } from 'node:module';

// The package imports JSON without an import attribute, as bundlers allow and Node does not.
const hook = `export async function load(url, context, next) {
  return url.endsWith('.json') ? next(url, { ...context, importAttributes: { type: 'json' } }) : next(url, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

/** Validates a workflow file with GitHub's own parser; the messages of what is wrong. */
export async function validateWorkflow(text: string): Promise<string[]> {
  const { convertWorkflowTemplate, parseWorkflow, NoOperationTraceWriter } = await import('@actions/workflow-parser');
  const { context, value } = parseWorkflow({ name: 'test.yml', content: text }, new NoOperationTraceWriter());
  // Conditions, ids and needs are looked at in this second pass.
  if (value !== undefined) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map((error) => error.message);
}

/** Validates an action.yml with GitHub's own parser. */
export async function validateAction(text: string): Promise<string[]> {
  const { NoOperationTraceWriter } = await import('@actions/workflow-parser');
  const { parseAction } = await import('@actions/workflow-parser/actions/index');
  const { context } = parseAction({ name: 'action.yml', content: text }, new NoOperationTraceWriter());
  return context.errors.getErrors().map((error) => error.message);
}
