import { expect, it } from 'vitest';
import { html } from '../../src/sandbox/github/pages/html.ts';

it('pieces that are text are escaped, also in lists and attributes; pieces that are markup are not', () => {
  const inner = html`<b>${'<'}</b>`;
  expect(html`<a title="${'"'}">${['&', inner, 7, ["'"]]}</a>`.html).toBe(
    '<a title="&#34;">&#38;<b>&#60;</b>7&#39;</a>',
  );
});
