/** The published formats, compiled as others would compile them. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

const folder = new URL('../../../schema/', import.meta.url);
const schemas = readdirSync(folder)
  .filter((file) => file.endsWith('.schema.json') && file !== 'slipway.schema.json' && file !== 'model.schema.json')
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as object);

const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, schemas });

/** Whether the schema of that name accepts a value. */
export function schemaAccepts(name: string, value: unknown): boolean {
  const validate = ajv.getSchema(`${name}.schema.json`);
  if (validate === undefined) throw new Error(`There is no schema ${name}.`);
  return validate(value) === true;
}

/** Throws with every violation where the schema of that name does not accept the value as it would be written. */
export function expectValid(name: string, value: unknown): void {
  const written: unknown = JSON.parse(JSON.stringify(value));
  if (schemaAccepts(name, written)) return;
  const errors = ajv.getSchema(`${name}.schema.json`)?.errors ?? [];
  const list = errors.map((one) => `${one.instancePath} ${one.message}`).join('; ');
  throw new Error(`${name}: ${list}\n${JSON.stringify(written, null, 1).slice(0, 2000)}`);
}
