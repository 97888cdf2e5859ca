import { describe, expect, it } from 'vitest';
import { REASONS } from '../../src/core/reasons.ts';
import { DECISIONS, STATUSES } from '../../src/core/result.ts';
import { renderActionTable, renderReasonsReference } from '../../src/render/reference.ts';

describe('the reference of results', () => {
  it('has a row for every decision, status and reason code', () => {
    const text = renderReasonsReference();
    for (const name of [...DECISIONS, ...STATUSES, ...Object.keys(REASONS)])
      expect(text).toContain(`\n| \`${name}\` | `);
  });
});

describe('the table of an action', () => {
  it('shows inputs with what is required and the default, then outputs', () => {
    const text = renderActionTable({
      inputs: {
        model: { description: 'Name of the model; see `slipway list`.', required: true, default: null },
        'dry-run': { description: 'Decide | print, write nothing.', required: false, default: 'false' },
      },
      outputs: { decision: { description: 'What was decided.' } },
    });
    expect(text).toMatchInlineSnapshot(`
      "| input | what it is | required | default |
      | --- | --- | --- | --- |
      | \`model\` | Name of the model; see \`slipway list\`. | **yes** | – |
      | \`dry-run\` | Decide &#124; print, write nothing. | no | \`false\` |

      | output | what it is |
      | --- | --- |
      | \`decision\` | What was decided. |
      "
    `);
  });

  it('says when there is nothing to give', () => {
    expect(renderActionTable({ inputs: {}, outputs: {} })).toBe('No inputs.\n');
  });
});
