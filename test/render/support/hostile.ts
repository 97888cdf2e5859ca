/** Text by somebody who wants out of the place it is put in. */
import fc from 'fast-check';

const PIECES = [
  ...[
    '<',
    '>',
    '&',
    '|',
    '\\',
    '`',
    '``',
    '```',
    '~~~',
    '*',
    '_',
    '~',
    '$',
    '[',
    ']',
    '(',
    ')',
    '!',
    '#',
    '^',
    '{',
    '}',
    '"',
    "'",
    ':',
  ],
  ...['1.', '- ', '---', '===', '    ', '\n', '\r\n', '\n\n', '\t', '\u{2028}', '\u{85}', ' ', 'a', 'b9', 'é'],
  ...['@amara', '@', '@acme/sre', '#12', 'GH-12', 'acme/models#3', 'a@b.example', 'mailto:', 'xmpp:', 'javascript:'],
  ...[
    '<!--',
    '-->',
    '<script>',
    '</td>',
    '<img src=x>',
    '&lt;',
    '&#60;',
    '| --- |',
    '![x](https://x.example)',
    '](',
    '[!NOTE]',
  ],
  ...[
    'https://x.example/',
    'https://',
    'www.x.example',
    'slipway:incident:flight-delay:1',
    'SLIPWAY:',
    '\u{202e}',
    '\u{200b}',
    '\u{1b}[31m',
    '\u{0}',
  ],
];

/** Never only white space: nothing at all is shown as a dash or as nothing, which is tested by itself. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ maxLength: 4 }) },
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(''))
  .filter((text) => /[^\s\u{85}]/u.test(text));

/** Runs a check over hostile texts (or what `values` makes); the check speaks by throwing. */
export function forAll(check: (text: string) => unknown): void;
export function forAll<T>(check: (value: T) => unknown, values: fc.Arbitrary<T>, runs?: number): void;
export function forAll(
  check: (value: never) => unknown,
  values: fc.Arbitrary<unknown> = hostileText,
  runs = 300,
): void {
  fc.assert(
    fc.property(values, (value) => {
      check(value as never);
    }),
    { numRuns: runs },
  );
}

/** What is left of a line when code, links and character references are taken out: where Markdown would see syntax. */
export function bareText(markdown: string): string {
  return (
    markdown
      .replace(/<code>(?:(?!<\/code>).)*<\/code>/g, '‡')
      // From left to right, as Markdown reads: behind an escaped backslash a backtick is live, behind a lone one it is not.
      .replace(/\\[!-/:-@[-`{-~]|(?<!`)(`+)(?!`)(?:(?!(?<!`)\1(?!`)).)*(?<!`)\1(?!`)/g, '‡')
      .replace(/\]\(<https?:\/\/[^<>\s]*>\)/g, ')')
      .replace(/&(?:[a-z]+|#\d+);/g, '‡')
  );
}
