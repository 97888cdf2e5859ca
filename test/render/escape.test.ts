import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codeFence,
  codeSpan,
  escapeCell,
  escapeHtml,
  escapeProse,
  escapeTerminal,
  escapeText,
  parseHttpUrl,
  renderChangeLink,
  renderCodeLink,
  renderLink,
  renderMarker,
} from '../../src/render/escape.ts';
import { makeVisible } from '../../src/render/visible.ts';
import { bareText, forAll } from './support/hostile.ts';

const INLINE = [
  ['escapeText', escapeText],
  ['escapeCell', (text: string) => escapeCell(text)],
  ['escapeProse', escapeProse],
  ['codeSpan', codeSpan],
  ['renderLink', (text: string) => renderLink({ text, url: text })],
  ['renderLink to a URL', (text: string) => renderLink({ text, url: `https://example.com/${text}` })],
  ['renderCodeLink', (text: string) => renderCodeLink({ text, url: `https://example.com/${text}` })],
  ['renderChangeLink', (text: string) => renderChangeLink(text)],
] as const;

describe.each(INLINE)('untrusted text through %s', (_name, render) => {
  it('opens no tag and no comment', () => {
    forAll((text) => expect(bareText(render(text))).not.toMatch(/<|>/));
  });

  it('notifies nobody', () => {
    const mention = /(?:^|[^A-Za-z0-9_])@[A-Za-z0-9]/;
    forAll((text) => expect(bareText(render(text))).not.toMatch(mention));
  });

  it('ends no table cell and no line', () => {
    forAll((text) => expect(render(text)).not.toMatch(/[|\r\n\u{2028}\u{2029}]/u));
  });

  it('opens no fence, heading, list or rule at the start of a line', () => {
    const start = /^ {0,3}(?:```[^`]*$|~~~|#{1,6}(?:\s|$)|[-+*](?:\s|$)|\d+[.)](?:\s|$)|[-=*_]{2,}\s*$| {4}|:-)/;
    forAll((text) => expect(render(text)).not.toMatch(start));
  });

  it('leaves no back-tick that begins code', () => {
    forAll((text) => expect(bareText(render(text))).not.toContain('`'));
  });

  it('repeats no marker', () => {
    forAll((text) => expect(render(text).toLowerCase()).not.toContain('slipway:'));
  });

  it('hides nothing: controls and direction marks are gone or named', () => {
    forAll((text) => expect(render(text)).not.toMatch(/(?!\u{200d})[\p{Cc}\p{Cf}]/u));
  });
});

describe('text', () => {
  it('stays readable where nothing is special', () => {
    const plain = 'Version 1.2.0 of flight-delay (v7): live_version_moved, 12:30, 5 % off; amara said "no".';
    expect(escapeText(plain)).toBe(plain);
  });

  it('keeps references to versions whole, so that they can be copied', () => {
    expect(escapeText('flight-delay@1.2.0 and flight-delay@champion')).toBe(
      'flight-delay@1.2.0 and flight-delay@champion',
    );
  });

  it('keeps a URL from swallowing the escape behind it', () => {
    expect(escapeText('https://x.example\\<script>')).toBe('https&#58;//x.example\\\\&lt;script&gt;');
  });

  it('keeps an exclamation mark from making the next link an image', () => {
    expect(escapeProse('Look! see!https://x.example/a.png')).toBe(
      'Look! see&#33;[x.example/a.png](<https://x.example/a.png>)',
    );
  });

  it('names direction marks, zero-width characters and lone surrogates', () => {
    expect(escapeText('a\u{202e}b\u{200b}c\u{d800}d\u{0}')).toBe('a‹U+202E›b‹U+200B›c\u{fffd}d‹U+0000›');
  });

  it('keeps joiners where emoji and scripts are spelled with them', () => {
    for (const text of ['👩‍💻', '🏳️‍🌈', 'می‌خواهم', 'क्‍ष']) expect(makeVisible(text)).toBe(text);
    expect(makeVisible('a\u{200d}b')).toBe('a‹U+200D›b');
  });

  it('shows nothing as a dash in a cell and cuts what is too long', () => {
    expect(escapeCell(null)).toBe('–');
    expect(escapeCell(' \n ')).toBe('–');
    expect(escapeCell('x'.repeat(600))).toBe(`${'x'.repeat(499)}…`);
    expect(escapeCell('🙂🙂', 3)).toBe('🙂…');
  });
});

describe('prose', () => {
  it('keeps code in back-ticks and links URLs without the full stop', () => {
    expect(escapeProse('Run `slipway verify`, see https://docs.example/a_b.')).toBe(
      'Run `slipway verify`, see [docs.example/a_b](<https://docs.example/a_b>).',
    );
  });

  it('shows a URL with credentials as text', () => {
    expect(escapeProse('https://github.com@evil.example/')).not.toContain('](');
  });
});

describe('links', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    'ftp://x.example',
    'https://',
    'https://u:p@x.example',
  ])('shows %s as text only', (url) => {
    expect(parseHttpUrl(url)).toBeNull();
    expect(renderLink({ text: 'click', url })).not.toContain('](');
  });

  it('encodes what would end the target', () => {
    expect(renderLink({ text: 'x', url: 'https://x.example/a)(b> |`\\&copy=1' })).toBe(
      '[x](<https://x.example/a%29%28b%3E%20%7C%60/&amp;copy=1>)',
    );
  });

  it('shows the host of a look-alike domain in its ASCII form', () => {
    expect(renderChangeLink('https://gіthub.com/x')).toBe('[xn--gthub-n2e.com/x](<https://xn--gthub-n2e.com/x>)');
  });

  it('lets a change link name an issue of the repository, and nothing else', () => {
    expect(renderChangeLink('#42')).toBe('#42');
    expect(renderChangeLink('JIRA-42')).toBe('JIRA-42');
    expect(renderChangeLink('#42 @amara')).toBe('\\#&#8203;42 @&#8203;amara');
  });
});

describe('code', () => {
  it('uses more back-ticks than the text has', () => {
    expect(codeSpan('a `` b')).toBe('```a `` b```');
    expect(codeSpan('`')).toBe('`` ` ``');
  });

  it('does not let a pipe end a table cell', () => {
    expect(codeSpan('a\\|b')).toBe('<code>a\\\\&#124;b</code>');
  });

  it('fences any text so that no line of it closes the fence', () => {
    forAll((text) => {
      const lines = codeFence(text, 'sh').split('\n');
      const fence = lines[lines.length - 1] ?? '';
      expect(lines[0]).toBe(`${fence}sh`);
      expect(lines.slice(1, -1).filter((line) => line.trim().startsWith(fence))).toEqual([]);
    });
  });
});

describe('markers', () => {
  it('become a comment', () => {
    expect(renderMarker('slipway:incident:flight-delay:12')).toBe('<!-- slipway:incident:flight-delay:12 -->');
  });

  it.each(['incident:1', 'slipway:', 'slipway:a-->b', 'slipway:a b', 'slipway:a\nb', 'slipway:a-'])(
    'refuse %j',
    (marker) => {
      expect(() => renderMarker(marker)).toThrow(TypeError);
    },
  );
});

describe('HTML', () => {
  it('opens no tag and ends no attribute', () => {
    forAll((text) => expect(escapeHtml(text)).not.toMatch(/[<>"']/));
  });
});

describe('terminal', () => {
  it('lets no control byte and no escape sequence through', () => {
    const sequences = fc.array(
      fc.oneof(
        fc.constantFrom('\u{1b}[31m', '\u{1b}]0;title\u{7}', '\u{9b}2J', '\u{1b}', '\r', '\u{8}', 'a'),
        fc.string(),
      ),
    );
    forAll(
      (parts) => expect(escapeTerminal(parts.join(''))).not.toMatch(/[\p{Cc}\u{202a}-\u{202e}\u{2066}-\u{2069}]/u),
      sequences,
    );
  });

  it('takes a sequence away whole, and keeps what stands around it', () => {
    expect(escapeTerminal('a\u{1b}[1;31mb\u{1b}[0mc\u{1b}]8;;https://x\u{7}d')).toBe('abcd');
  });
});
