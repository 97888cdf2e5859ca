import type { DispatchInput } from './model.ts';

export type DispatchInputs =
  | {
      readonly kind: 'ok';
      /** Typed, for the `inputs` context. */
      readonly inputs: Readonly<Record<string, string | number | boolean>>;
      /** As text, for `github.event.inputs`. */
      readonly texts: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'refused'; readonly message: string };

/** Checks given inputs of a workflow_dispatch against the declared ones, fills defaults and gives them their types. */
export function readDispatchInputs(
  declared: readonly DispatchInput[],
  given: Readonly<Record<string, unknown>>,
): DispatchInputs {
  const unexpected = Object.keys(given).filter((name) => !declared.some((input) => input.name === name));
  if (unexpected.length > 0)
    return { kind: 'refused', message: `Unexpected inputs provided: ${JSON.stringify(unexpected)}` };
  const inputs: Record<string, string | number | boolean> = {};
  const texts: Record<string, string> = {};
  for (const input of declared) {
    const value = given[input.name];
    const text = value === undefined || value === null ? input.default : String(value);
    if (input.required && (text === undefined || text === ''))
      return { kind: 'refused', message: `Required input '${input.name}' not provided` };
    const typed = typeInput(input, text);
    if (typeof typed === 'object') return { kind: 'refused', message: typed.message };
    inputs[input.name] = typed;
    texts[input.name] = String(typed);
  }
  return { kind: 'ok', inputs, texts };
}

function typeInput(input: DispatchInput, text: string | undefined): string | number | boolean | { message: string } {
  if (input.type === 'boolean') {
    if (text === undefined || text === '' || text === 'false') return false;
    return text === 'true'
      ? true
      : { message: `Provided value '${text}' for input '${input.name}' is not a valid boolean` };
  }
  if (input.type === 'number' && text !== undefined && text !== '') {
    const number = Number(text);
    return Number.isFinite(number)
      ? number
      : { message: `Provided value '${text}' for input '${input.name}' is not a valid number` };
  }
  if (input.type === 'choice') {
    const value = text ?? input.options[0] ?? '';
    if (value === '' || input.options.includes(value)) return value;
    return { message: `Provided value '${value}' for input '${input.name}' not in the list of allowed values` };
  }
  return text ?? '';
}
