/**
 * Ways to get wrong what is measured and compared, with the exact place, sentence and suggestion. Each expectation is
 * `line:column path: message`, and ` → suggestion` where there is one.
 */
import { describe, expect, it } from 'vitest';
import { formatProblem, loadPolicy, type Problem } from '../../src/policy/index.ts';

/** Eight lines, the metrics from line 6 on. */
const METRICS = `version: 1
lifecycle: basic
roles: { owner: { users: [amara] } }
permissions: { register: [owner], promote: [owner], rollback: [owner] }
metrics:
  f1: { direction: up }
  size: { kind: count }
  errors: { direction: down, kind: rate }
`;

const withGate = (gate: string): string => `${METRICS}evaluation: { gates: { quality: [${gate}] } }\n`;
const withRule = (rule: string): string => `${METRICS}evaluation: { ${rule} }\n`;
/** The mapping stands in line 11. */
const withMapping = (mapping: string): string => `${METRICS}evaluation:\n  read:\n    - { ${mapping} }\n`;
const withSource = (source: string): string => withMapping(`metrics: { f1: { ${source} } }`);

const CASES: readonly (readonly [name: string, text: string, problems: readonly string[]])[] = [
  [
    'an improvement without comparison',
    withGate('{ metric: f1, min: 0.8, improvement: 0.1 }'),
    ['9:58 evaluation.gates.quality[0].improvement: "improvement" needs "vs: live" beside it'],
  ],
  [
    'an improvement and a tolerance',
    withGate('{ metric: f1, vs: live, tolerance: 0.1, improvement: 0.1 }'),
    [
      '9:74 evaluation.gates.quality[0].improvement: a version is either not much worse or better; "tolerance" and "improvement" do not go together',
    ],
  ],
  [
    'an improvement of nothing',
    withGate('{ metric: f1, vs: live, improvement: 0% }'),
    [
      `9:71 evaluation.gates.quality[0].improvement: must be an improvement: a number above 0 in the metric's unit, or a percentage of the live value such as 2%; found "0%"`,
    ],
  ],
  [
    'an improvement of a metric that does not know which way is better',
    withGate('{ metric: size, vs: live, improvement: 1 }'),
    [
      '9:50 evaluation.gates.quality[0].vs: "vs: live" needs to know which way is better; the metric "size" has no direction',
    ],
  ],
  [
    'an improvement that no rate can make',
    withGate('{ metric: errors, vs: live, improvement: 2 }'),
    ['9:62 evaluation.gates.quality[0].improvement: "errors" is a rate, from 0 to 1, and cannot improve by 2'],
  ],
  [
    'a gate decided by something unknown',
    withGate('{ metric: f1, min: 0.8, by: values }'),
    ['9:62 evaluation.gates.quality[0].by: must be interval or value; found "values" → value'],
  ],
  [
    'an improvement that a guard demands',
    `${METRICS}monitoring:\n  source: { file: a.csv }\n  guards: [{ metric: f1, vs: live, improvement: 0.1 }]\n`,
    [
      '11:36 monitoring.guards[0].improvement: unknown key "improvement"; known here: metric, slice, percentile, min, max, vs, tolerance, window and on-breach',
    ],
  ],
  [
    'a confidence as a whole number',
    withRule('confidence: 95'),
    ['9:27 evaluation.confidence: must be a confidence such as 95% (80% to 99.9%); found 95 → 95%'],
  ],
  [
    'a confidence that is the chance to err',
    withRule('confidence: 5%'),
    ['9:27 evaluation.confidence: must be a confidence such as 95% (80% to 99.9%); found "5%"'],
  ],
  [
    'a confidence that no data give',
    withRule('confidence: 99.95%'),
    ['9:27 evaluation.confidence: must be a confidence such as 95% (80% to 99.9%); found "99.95%"'],
  ],
  [
    'a confidence below the range',
    withRule('confidence: 0.79'),
    ['9:27 evaluation.confidence: must be a confidence such as 95% (80% to 99.9%); found 0.79'],
  ],
  [
    'a first version that is neither accepted nor refused',
    withRule('first-version: reject'),
    ['9:30 evaluation.first-version: must be accept or refuse; found "reject"'],
  ],
  [
    'names of a metric that are not a list',
    `${METRICS}  recall: { from: eval/recall }\n`,
    [
      `9:19 metrics.recall.from: must be a list of names in evidence, such as ['gsm8k/exact_match,strict-match']; found "eval/recall"`,
    ],
  ],
  [
    'a name of a metric with spaces around it',
    `${METRICS}  recall: { from: [' recall'] }\n`,
    [
      '9:20 metrics.recall.from[0]: must be the name of a metric in evidence, such as accuracy or gsm8k/exact_match: one line, at most 256 characters; found " recall"',
    ],
  ],
  [
    'a name of a metric given twice',
    `${METRICS}  recall: { from: [a, b, a] }\n`,
    ['9:26 metrics.recall.from[2]: must be listed once; found "a" again'],
  ],
  [
    'a comparison with a stage that does not exist',
    `${METRICS}stages:\n  staging: { compares-with: produktion }\n`,
    [
      '10:14 stages.staging.compares-with: unknown stage "produktion"; the stages are none, staging, production and archived → production',
    ],
  ],
  [
    'a comparison with a stage that has no live version',
    `${METRICS}stages:\n  staging:\n    compares-with: archived\n`,
    [
      '11:5 stages.staging.compares-with: an evaluation is compared with a stage that has a live version (staging, production); "archived" holds many and has none',
    ],
  ],
  [
    'a comparison with the start of a graph of its own',
    METRICS.replace('basic', '{ start: dev, stages: { dev: {}, test: { from: [dev], compares-with: dev } } }'),
    [
      '2:66 lifecycle.stages.test.compares-with: an evaluation is compared with a stage that has a live version (test); "dev" holds many and has none',
    ],
  ],
  [
    'a comparison that a model sets wrong',
    `${METRICS}models:\n  flight-delay:\n    stages: { staging: { compares-with: none } }\n`,
    [
      '11:26 models.flight-delay.stages.staging.compares-with: an evaluation is compared with a stage that has a live version (staging, production); "none" holds many and has none',
    ],
  ],
  [
    'a mapping that is not in a list',
    withRule('read: { metrics: { f1: f1 } }'),
    [
      `9:21 evaluation.read: must be a list of mappings such as [{ files: 'results/*.csv', key: id, metrics: { accuracy: correct } }]; found {"metrics":{"f1":"f1"}}`,
    ],
  ],
  [
    'a mapping without metrics',
    withMapping('files: a.csv'),
    ['11:7 evaluation.read[0]: the key "metrics" is required, and is missing'],
  ],
  [
    'a mapping with no metric',
    withMapping('metrics: {}'),
    [
      '11:18 evaluation.read[0].metrics: must be where each metric stands, such as { accuracy: correct }; found an empty mapping',
    ],
  ],
  [
    'a mapping of a metric that is not defined',
    withMapping('metrics: { f2: eval.f2 }'),
    [
      '11:20 evaluation.read[0].metrics.f2: the metric "f2" is not defined under metrics; defined are f1, size and errors → f1',
    ],
  ],
  [
    'a mapping that a model sets wrong',
    `${METRICS}models:\n  flight-delay:\n    evaluation: { read: [{ metrics: { zebra: z } }] }\n`,
    [
      '11:39 models.flight-delay.evaluation.read[0].metrics.zebra: the metric "zebra" is not defined under metrics; defined are f1, size and errors',
    ],
  ],
  [
    'an unknown key of a mapping',
    withMapping('file: a.csv, metrics: { f1: f1 }'),
    ['11:9 evaluation.read[0].file: unknown key "file" → files'],
  ],
  [
    'files of one machine',
    withMapping(`files: /tmp/a.csv, metrics: { f1: f1 }`),
    [
      '11:16 evaluation.read[0].files: the pattern must not begin with / or ~: another machine has other folders; found "/tmp/a.csv"',
    ],
  ],
  [
    'files outside of the folder',
    withMapping(`files: ../a.csv, metrics: { f1: f1 }`),
    [
      '11:16 evaluation.read[0].files: the pattern must not have the folder . or .. in it; **/ stands for any folders; found "../a.csv"',
    ],
  ],
  [
    'files with the separator of another system',
    withMapping(`files: 'out\\a.csv', metrics: { f1: f1 }`),
    [
      `11:16 evaluation.read[0].files: the pattern separates folders with /, not with a backslash; found "out\\\\a.csv"`,
    ],
  ],
  [
    'files by a pattern that is not known',
    withMapping(`files: 'out/[ab].csv', metrics: { f1: f1 }`),
    [
      '11:16 evaluation.read[0].files: the pattern knows only *, **, ? and {a,b}; ? also stands for a bracket; found "out/[ab].csv"',
    ],
  ],
  [
    'files with an open brace',
    withMapping(`files: 'out/{a,b.csv', metrics: { f1: f1 }`),
    [
      '11:16 evaluation.read[0].files: the pattern must close each { with a }, and have none inside another; found "out/{a,b.csv"',
    ],
  ],
  [
    'files with two stars inside a name',
    withMapping(`files: 'out/a**.csv', metrics: { f1: f1 }`),
    ['11:16 evaluation.read[0].files: the pattern can have ** only as a folder of its own; found "out/a**.csv"'],
  ],
  [
    'files in a folder without name',
    withMapping(`files: 'out//a.csv', metrics: { f1: f1 }`),
    ['11:16 evaluation.read[0].files: the pattern must not have an empty folder name; found "out//a.csv"'],
  ],
  [
    'slices that are a single word',
    withMapping(`slices: month, metrics: { f1: f1 }`),
    [
      '11:17 evaluation.read[0].slices: must be a list of columns such as [month], or columns by attribute such as { season: month }; found "month"',
    ],
  ],
  [
    'an attribute that reads like a slice of a gate',
    withMapping(`slices: { 'a=b': month }, metrics: { f1: f1 }`),
    [
      '11:19 evaluation.read[0].slices["a=b"]: must be the name of an attribute: one line without =, at most 128 characters; found "a=b"',
    ],
  ],
  [
    'a column listed twice',
    withMapping(`slices: [month, month], metrics: { f1: f1 }`),
    ['11:25 evaluation.read[0].slices[1]: must be listed once; found "month" again'],
  ],
  [
    'a column that YAML reads as a number',
    withMapping('metrics: { f1: 1 }'),
    [
      '11:24 evaluation.read[0].metrics.f1: must be where a metric stands: a column such as duration, or { value: results.f1 }, { of: [hits, tries] } or { label: label, score: score, as: accuracy }; found 1',
    ],
  ],
  [
    'a metric that stands nowhere',
    withSource('n: count'),
    [
      '11:20 evaluation.read[0].metrics.f1: needs exactly one of "value" (one number), "of" (a ratio) and "label" (predictions); found none',
    ],
  ],
  [
    'a metric that stands in two ways',
    withSource('value: f1, of: [a, b]'),
    [
      '11:20 evaluation.read[0].metrics.f1: needs exactly one of "value" (one number), "of" (a ratio) and "label" (predictions); found value and of',
    ],
  ],
  [
    'a ratio of one number',
    withSource('of: [hits]'),
    ['11:30 evaluation.read[0].metrics.f1.of: must be two columns such as [hits, tries]; found ["hits"]'],
  ],
  [
    'a ratio of a column to itself',
    withSource('of: [hits, hits]'),
    ['11:37 evaluation.read[0].metrics.f1.of[1]: must be listed once; found "hits" again'],
  ],
  [
    'half an interval',
    withSource('value: f1, low: lower'),
    ['11:37 evaluation.read[0].metrics.f1.low: "low" needs "high" beside it'],
  ],
  [
    'a threshold of a number that is not predicted',
    withSource('value: f1, threshold: 0.5'),
    ['11:37 evaluation.read[0].metrics.f1.threshold: "threshold" needs "label" beside it'],
  ],
  [
    'an error of a prediction',
    withSource('label: y, score: p, as: f1, error: se'),
    ['11:54 evaluation.read[0].metrics.f1.error: "error" needs "value" beside it'],
  ],
  [
    'labels without predictions',
    withSource('label: y'),
    [
      '11:20 evaluation.read[0].metrics.f1: "label" needs "score" beside it',
      '11:20 evaluation.read[0].metrics.f1: "label" needs "as" beside it',
    ],
  ],
  [
    'something unknown to count',
    withSource('label: y, score: p, as: F1-score'),
    [
      '11:50 evaluation.read[0].metrics.f1.as: must be accuracy, precision, recall, f1, selection_rate, false_positive_rate or false_negative_rate; found "F1-score"',
    ],
  ],
  [
    'a positive class that YAML reads as a number',
    withSource('label: y, score: p, as: f1, positive: 1'),
    ['11:64 evaluation.read[0].metrics.f1.positive: must be one line of text, at most 128 characters; found 1 → "1"'],
  ],
];

function write({ line, column, path, message, suggestion }: Problem): string {
  return `${line}:${column} ${path}: ${message}${suggestion === undefined ? '' : ` → ${suggestion}`}`;
}

describe('a policy is refused, with place, sentence and suggestion, for', () => {
  it.each(CASES)('%s', (_name, text, problems) => {
    const loaded = loadPolicy(text, { file: 'slipway.yml' });
    expect(loaded.kind === 'invalid' ? loaded.problems.map(write) : loaded.kind).toEqual(problems);
  });
});

describe('a policy is warned of', () => {
  const warningsOf = (text: string): string[] => {
    const loaded = loadPolicy(text, { file: 'p' });
    return loaded.kind === 'ok'
      ? loaded.warnings.map(formatProblem)
      : ['invalid', ...loaded.problems.map(formatProblem)];
  };

  it('two metrics that are one number', () => {
    expect(warningsOf(`${METRICS}  recall: { from: [eval/f1, f1] }\n  hits: { from: [eval/f1] }\n`)).toEqual([
      'p:9:29: metrics.recall.from[1]: "f1" is read as "recall" and as "f1", which makes them the same number.',
      'p:10:18: metrics.hits.from[0]: "eval/f1" is read as "hits" and as "recall", which makes them the same number.',
    ]);
  });

  it('a mapping whose metric is looked for by other names only', () => {
    const metrics = METRICS.replace('f1: { direction: up }', 'f1: { direction: up, from: [eval/f1] }');
    const mapping = (task: string): string => `${metrics}evaluation: { read: [{ ${task}metrics: { f1: score } }] }\n`;
    expect(warningsOf(mapping(''))).toEqual([
      'p:9:35: evaluation.read[0].metrics.f1: this reads "f1", and metrics.f1.from looks only for eval/f1.',
    ]);
    expect(warningsOf(mapping('task: eval, '))).toEqual([]);
  });
});
