/**
 * XML as test reports use it: elements, attributes, text, CDATA, comments. A DTD is refused, and with it every entity
 * beyond XML's own five: nothing outside of the text can be pulled in, and nothing inside of it multiplied.
 */
import type { XmlElement } from './format.ts';
import { placeOf } from './json-scan.ts';

/** Deepest nesting of elements. */
export const XML_DEPTH_LIMIT = 100;

export type XmlOutcome =
  | { readonly kind: 'ok'; readonly root: XmlElement }
  | { readonly kind: 'fault'; readonly line: number; readonly column: number; readonly message: string };

interface Building {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Building[];
  text: string;
}

class XmlFault extends Error {
  readonly offset: number;
  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

/** Parses a document. The message is a whole sentence without the file's name. */
export function parseXml(text: string): XmlOutcome {
  try {
    return { kind: 'ok', root: parseDocument(text) };
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    return { kind: 'fault', ...placeOf(text, error.offset), message: error.message };
  }
}

const NAME = /[A-Za-z_:\u0080-\uffff][\w:.\u0080-\uffff-]*/y;
const BLANK = /[ \t\r\n]*/y;

function parseDocument(text: string): XmlElement {
  const open: Building[] = [];
  let root: Building | null = null;
  let at = 0;
  const fail = (offset: number, message: string): never => {
    throw new XmlFault(offset, message);
  };
  const skipTo = (end: string, what: string): number => {
    const found = text.indexOf(end, at);
    return found < 0 ? fail(at, `The XML was cut off: ${what} that begins here has no end.`) : found + end.length;
  };
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const until = next < 0 ? text.length : next;
    if (until > at) addText(text.slice(at, until), at);
    if (next < 0) break;
    at = next;
    if (text.startsWith('<!--', at)) at = skipTo('-->', 'a comment');
    else if (text.startsWith('<![CDATA[', at)) {
      const end = skipTo(']]>', 'a CDATA section');
      const top = open.at(-1);
      if (top === undefined) fail(at, 'The XML is broken: text must be inside of an element.');
      else top.text += text.slice(at + 9, end - 3);
      at = end;
    } else if (text.startsWith('<?', at)) at = skipTo('?>', 'an instruction');
    else if (text.startsWith('<!', at))
      fail(at, 'A document type definition is not read: a DTD can pull in other files or grow without end. Remove it.');
    else if (text.startsWith('</', at)) close();
    else openElement();
  }
  const last = open.at(-1);
  if (last !== undefined) fail(text.length, `The XML was cut off: <${last.name}> has no end.`);
  if (root === null) fail(text.length, 'The XML was cut off: the file holds no element.');
  return root as unknown as XmlElement;

  function addText(raw: string, offset: number): void {
    const top = open.at(-1);
    if (top !== undefined) top.text += raw.includes('&') ? decode(raw, offset) : raw;
    else if (raw.trim() !== '') fail(offset, 'The XML is broken: text must be inside of an element.');
  }

  function close(): void {
    const end = skipTo('>', 'an end tag');
    const name = text.slice(at + 2, end - 1).trim();
    const top = open.pop();
    if (top?.name !== name)
      fail(at, `The XML is broken: this end tag has another name than what it closes, <${top?.name ?? 'nothing'}>.`);
    at = end;
  }

  function openElement(): void {
    const start = at;
    at += 1;
    const name = take(NAME);
    if (name === '') fail(start, 'The XML is broken: a name must follow "<".');
    const element: Building = { name, attributes: {}, children: [], text: '' };
    for (;;) {
      const blank = take(BLANK);
      if (at >= text.length) fail(start, `The XML was cut off: <${name} has no end.`);
      if (text[at] === '>' || text.startsWith('/>', at)) break;
      const place = at;
      const attribute = take(NAME);
      if (attribute === '' || blank === '') fail(place, `The XML is broken: an attribute of <${name}> must follow.`);
      take(BLANK);
      if (text[at] !== '=') fail(at, `The XML is broken: the attribute ${attribute} has no value.`);
      at += 1;
      take(BLANK);
      const quote = text[at];
      if (quote !== '"' && quote !== "'") fail(at, `The XML is broken: the value of ${attribute} must be in quotes.`);
      const end = text.indexOf(quote ?? '"', at + 1);
      if (end < 0) fail(at, `The XML was cut off: the value of ${attribute} has no end.`);
      const raw = text.slice(at + 1, end);
      if (raw.includes('<')) fail(at, `The XML is broken: the value of ${attribute} holds "<".`);
      if (Object.hasOwn(element.attributes, attribute)) fail(place, `The XML is broken: ${attribute} is given twice.`);
      Object.defineProperty(element.attributes, attribute, { value: decode(raw, at + 1), enumerable: true });
      at = end + 1;
    }
    const parent = open.at(-1);
    if (parent !== undefined) parent.children.push(element);
    else if (root === null) root = element;
    else fail(start, 'The XML is broken: a document has one root element.');
    if (text[at] === '/') {
      at += 2;
      return;
    }
    at += 1;
    open.push(element);
    if (open.length > XML_DEPTH_LIMIT) fail(start, `Elements may be nested ${XML_DEPTH_LIMIT} deep; these are deeper.`);
  }

  function take(pattern: RegExp): string {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  }

  function decode(raw: string, offset: number): string {
    return raw.replace(/&([^;&]{0,32};?)/g, (_whole: string, body: string, index: number) => {
      const known = ENTITIES[body];
      if (known !== undefined) return known;
      const code = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));$/.exec(body);
      const point = code === null ? -1 : Number.parseInt(code[1] ?? code[2] ?? '', code[1] === undefined ? 10 : 16);
      if (point >= 0 && point <= 0x10ffff) return String.fromCodePoint(point);
      return fail(offset + index, 'The entity that begins here is not read: only the five of XML itself are.');
    });
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  'amp;': '&',
  'lt;': '<',
  'gt;': '>',
  'quot;': '"',
  'apos;': "'",
};
