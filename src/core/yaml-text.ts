/** YAML as machines read it: made from plain data, the same text for the same data. */
import { Document } from 'yaml';

/**
 * Documents of plain data as one text. `heading` goes before the first as a comment; no documents leave the comment alone.
 * Words that older readers take for something else (`on`, `no`, `1:30`) are quoted: Kubernetes still reads YAML 1.1.
 */
export function yamlText(of: { readonly heading: string; readonly documents: readonly unknown[] }): string {
  const heading = of.heading
    .split(/\r?\n/)
    .map((line) => `# ${line}`.trimEnd())
    .join('\n');
  const documents = of.documents.map((one) => {
    // Data that stands in two places is written twice: an alias is one more thing that a reader may not know.
    const document = new Document(one, { version: '1.1', aliasDuplicateObjects: false });
    return document.toString({ lineWidth: 0, directives: false });
  });
  return `${heading}\n${documents.join('---\n')}`;
}
