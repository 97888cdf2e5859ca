import { describe, expect, it } from 'vitest';
import { parseXml, XML_DEPTH_LIMIT } from '../../../src/evidence/xml.ts';
import { parseYaml, YAML_DOCUMENT_LIMIT } from '../../../src/evidence/yaml.ts';
import { fileOf, tools } from '../support.ts';

function xmlFault(text: string): string {
  const outcome = parseXml(text);
  return outcome.kind === 'ok' ? 'read' : `${outcome.line}:${outcome.column} ${outcome.message}`;
}

describe('XML', () => {
  it('reads elements, attributes, text, CDATA, comments and the five entities', () => {
    const text =
      '<?xml version="1.0"?>\n<!-- c --><a x="1" y=\'&lt;&quot;\'>t&amp;<b/><![CDATA[<raw>]]>&#65;&#x42;</a>';
    expect(parseXml(text)).toEqual({
      kind: 'ok',
      root: {
        name: 'a',
        attributes: { x: '1', y: '<"' },
        children: [{ name: 'b', attributes: {}, children: [], text: '' }],
        text: 't&<raw>AB',
      },
    });
  });

  it('refuses document types and entities of any kind', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY x "aaaa"><!ENTITY y "&x;&x;">]><a>&y;</a>';
    expect(xmlFault(bomb)).toMatch(/^1:1 A document type definition is not read/);
    expect(xmlFault('<a>&y;</a>')).toMatch(/^1:4 The entity that begins here is not read/);
    expect(xmlFault('<a>&#x110000;</a>')).toMatch(/not read/);
    expect(xmlFault('<a x="&e;"/>')).toMatch(/not read/);
  });

  it('names the place of what is broken', () => {
    expect(xmlFault('<a>\n  <b>\n</a>')).toMatch(/^3:1 .*end tag has another name than what it closes, <b>/);
    expect(xmlFault('<a><b>')).toMatch(/cut off: <b> has no end/);
    expect(xmlFault('<a x=1/>')).toMatch(/must be in quotes/);
    expect(xmlFault('<a x="1" x="2"/>')).toMatch(/given twice/);
    expect(xmlFault('<a x="1"y="2"/>')).toMatch(/attribute/);
    expect(xmlFault('<a/><b/>')).toMatch(/one root/);
    expect(xmlFault('text')).toMatch(/inside of an element/);
    expect(xmlFault('')).toMatch(/no element/);
    expect(xmlFault('<a><!-- x')).toMatch(/comment/);
    expect(xmlFault('<a x="<"/>')).toMatch(/holds "<"/);
  });

  it('refuses deep nesting without running out of stack', () => {
    expect(xmlFault('<a>'.repeat(XML_DEPTH_LIMIT) + '</a>'.repeat(XML_DEPTH_LIMIT))).toBe('read');
    expect(xmlFault('<a>'.repeat(200_000))).toMatch(/nested 100 deep/);
  });

  it('is refused with file and place', async () => {
    await expect(tools.xml(fileOf('r.xml', '<a>'))).rejects.toMatchObject({ file: 'r.xml', place: 'line 1, column 4' });
  });
});

function yamlFault(text: string): string {
  const outcome = parseYaml(text);
  return outcome.kind === 'ok' ? 'read' : `${outcome.line}:${outcome.column} ${outcome.message}`;
}

describe('YAML', () => {
  it('reads numbers, also those that are not finite, and few aliases', () => {
    expect(parseYaml('a: &x 1.5\nb: *x\nc: [.nan, .inf]\n')).toEqual({
      kind: 'ok',
      value: { a: 1.5, b: 1.5, c: [Number.NaN, Number.POSITIVE_INFINITY] },
    });
  });

  it('names the place of what is broken', () => {
    expect(yamlFault('a: 1\nb: [1, 2\n')).toMatch(/^\d:\d+ The YAML is broken/);
    expect(yamlFault('a: 1\n\tb: 2\n')).toMatch(/^2:\d/);
    expect(yamlFault('a: 1\n---\nb: 2\n')).toMatch(/one YAML document; found several/);
  });

  it('refuses tags of programming languages', () => {
    expect(yamlFault('a: !!python/object/apply:os.system ["true"]\n')).toMatch(
      /Tags of programming languages are not read/,
    );
  });

  it('refuses aliases that multiply', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let at = 1; at < 8; at += 1) lines.push(`a${at}: &a${at} [${`*a${at - 1}, `.repeat(9)}*a${at - 1}]`);
    expect(yamlFault(lines.join('\n'))).toMatch(/Aliases may repeat/);
  });

  it('refuses deep nesting without running out of stack', () => {
    expect(yamlFault('['.repeat(100_000))).toMatch(/nested 200 deep/);
    expect(yamlFault(Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'))).toMatch(
      /nested 200 deep/,
    );
  });

  it('refuses what is larger than YAML is read', () => {
    expect(yamlFault(' '.repeat(YAML_DOCUMENT_LIMIT + 1))).toMatch(/may have 8 MiB/);
  });
});

describe('faults of both', () => {
  it('quote nothing of the file', () => {
    const faults = [
      yamlFault('a: *secret\n'),
      yamlFault('a: !secret x\n'),
      yamlFault('a: "x" secret\n'),
      yamlFault('[a] secret\n'),
      xmlFault('<a></secret>'),
      xmlFault('<a>&secret;</a>'),
    ];
    expect(faults.filter((fault) => fault === 'read')).toEqual([]);
    expect(faults.filter((fault) => fault.includes('secret'))).toEqual([]);
  });
});
