/**
 * YAML as evaluation tools and people write it. Unlike the policy, anchors are read (tools write them where they print
 * one object twice), but may not multiply; tags of programming languages are refused.
 */
import { Composer, Lexer, LineCounter, Parser } from 'yaml';
import { formatBytes } from './fault.ts';
import { DEPTH_LIMIT } from './json.ts';

/** Largest YAML document, bytes. Reading YAML takes fifty times as long as reading JSON. */
export const YAML_DOCUMENT_LIMIT = 8 * 1024 * 1024;
/** Times that aliases may repeat what they stand for. */
const ALIAS_LIMIT = 1000;

export type YamlOutcome =
  | { readonly kind: 'ok'; readonly value: unknown }
  | { readonly kind: 'fault'; readonly line: number; readonly column: number; readonly message: string };

/** Parses one document. The message is a whole sentence without the file's name. */
export function parseYaml(text: string): YamlOutcome {
  const lines = new LineCounter();
  const faultAt = (offset: number, message: string): YamlOutcome => {
    const { line, col } = lines.linePos(offset);
    return { kind: 'fault', line: Math.max(line, 1), column: Math.max(col, 1), message };
  };
  if (text.length > YAML_DOCUMENT_LIMIT) {
    return faultAt(
      0,
      `A YAML document may have ${formatBytes(YAML_DOCUMENT_LIMIT)}; found ${formatBytes(text.length)}. Write it as JSON.`,
    );
  }
  // The parser keeps a stack of its own, so it shows the depth before anything recurses.
  const parser = new Parser(lines.addNewLine);
  const composer = new Composer({ merge: false, uniqueKeys: false, prettyErrors: false });
  const documents = [];
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) documents.push(...composer.next(token));
    if (parser.stack.length > DEPTH_LIMIT)
      return faultAt(
        parser.offset,
        `Lists and mappings may be nested ${DEPTH_LIMIT} deep; this text is nested deeper.`,
      );
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  for (const document of composer.end()) documents.push(document);
  const [document, second] = documents;
  if (document === undefined) return { kind: 'ok', value: null };
  const error = document.errors[0];
  if (error !== undefined) return faultAt(error.pos[0], `The YAML is broken: ${withoutText(error.message)}.`);
  const warning = document.warnings.find((one) => one.code === 'TAG_RESOLVE_FAILED');
  if (warning !== undefined)
    return faultAt(
      warning.pos[0],
      `Tags of programming languages are not read: ${withoutText(warning.message)}. Write plain numbers and texts.`,
    );
  if (second !== undefined) return faultAt(second.range[0], 'The file must hold one YAML document; found several.');
  try {
    return { kind: 'ok', value: document.toJS({ maxAliasCount: ALIAS_LIMIT }) };
  } catch (failure) {
    if (failure instanceof ReferenceError)
      return faultAt(0, `Aliases may repeat at most ${ALIAS_LIMIT} values: ${withoutText(failure.message)}.`);
    throw failure;
  }
}

/** What the parser says, without what it quotes of the file behind a colon. */
function withoutText(message: string): string {
  return message.replace(/: .*$/s, '').replace(/[.:]?\s*$/, '');
}
