/** An evaluation as one HTML file that asks nothing of anyone: no request, no font, no script but its own. */
import { statusWord } from '../status.ts';
import { comparisonSections } from './html-comparisons.ts';
import { blockingSection, gatesSection, headSection } from './html-gates.ts';
import type { Html } from './html-kit.ts';
import { html, verbatim } from './html-kit.ts';
import { link, problemsSection, provenanceSection, selfCheckSection } from './html-provenance.ts';
import { samplesSection } from './html-samples.ts';
import { REPORT_SCRIPT, REPORT_SCRIPT_HASH } from './script.ts';
import { REPORT_STYLES, REPORT_STYLES_HASH } from './styles.ts';
import type { EvaluationView } from './view.ts';
import { otherSide, subjectLine } from './words.ts';

/** The content security policy: nothing may be loaded, and only these styles and this script may act. */
const POLICY = [
  "default-src 'none'",
  `style-src '${REPORT_STYLES_HASH}'`,
  `script-src '${REPORT_SCRIPT_HASH}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The whole report. Text of others is text in it, whatever it is. */
export function renderEvaluationHtml(view: EvaluationView): string {
  const { record } = view;
  const sections: readonly (readonly [id: string, title: string, section: Html | null])[] = [
    ['blocks', 'What blocks', blockingSection(record)],
    ['gates', 'Gates', gatesSection(record)],
    ['comparison', `Candidate against ${otherSide(record)}`, comparisonSections(record)],
    ['samples', 'Samples', samplesSection(view)],
    ['problems', 'Problems', problemsSection(record)],
    ['self-check', 'Self-check', selfCheckSection(record)],
    ['provenance', 'Provenance', provenanceSection(record)],
  ];
  const shown = sections.filter(([, , section]) => section !== null);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${subjectLine(record)}: ${statusWord(record.verdict).word} (evaluation)</title>
<style>${verbatim(REPORT_STYLES)}</style>
</head>
<body>
<main>
${headSection(view)}
<nav aria-label="Sections"><ul>${shown.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
${shown.map(([, , section]) => section)}
</main>
<footer><p>Made from the evaluation's record, schema ${record.schema}${view.reportUrl === null ? null : html`; kept at ${link({ text: view.reportUrl, url: view.reportUrl })}`}. What decides is the record in the registry, not this page.</p></footer>
<script>${verbatim(REPORT_SCRIPT)}</script>
</body>
</html>
`;
  return page.text;
}
