// How `slipway evaluate` fares against plain reading of the same bytes, in one run. See run.mjs.
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Bytes that a format is measured with. */
const SIZE = 20_000_000;
const ROWS = 1_000_000;
const ROUNDS = 3;

const POLICY = `version: 1
lifecycle: basic
ledger: { produced-by: [.github/workflows/train.yml] }
roles: { maintainers: { permission: maintain } }
permissions: { register: [maintainers], promote: { staging: [maintainers], production: [maintainers] }, rollback: [maintainers] }
metrics:
  accuracy: { direction: up, kind: rate }
  ms: { direction: down }
evaluation:
  read:
    - files: '**/*rows.json'
      rows: samples
      key: id
      slices: [region]
      metrics: { accuracy: { label: label, score: prediction, as: accuracy }, ms: ms }
    - files: '**/*rows.{jsonl,csv}'
      key: id
      slices: [region]
      metrics: { accuracy: { label: label, score: prediction, as: accuracy }, ms: ms }
  gates:
    quality:
      - { metric: accuracy, min: 0.5 }
      - { metric: accuracy, vs: live, tolerance: 0.01 }
      - { metric: accuracy, slice: region=north, vs: live, tolerance: 0.02 }
      - { metric: accuracy, across: region, max-difference: 0.1, min-group: 100 }
    speed:
      - { metric: ms, percentile: 95, max: 200 }
stages: { production: { requires: { evaluation: pass } } }
models: { flight-delay: {} }
`;

const REGIONS = ['north', 'south', 'east', 'west'];

/** One sample, always the same for its number; `other` is another model's answer. */
function sample(index, other = 0) {
  const draw = Math.imul(index + 1, 2_654_435_761) >>> 0;
  const guess = Math.imul(index + 7919 * (other + 1), 40_503) >>> 0;
  return {
    id: `flight-${index}`,
    label: draw % 100 < 22 ? 1 : 0,
    prediction: guess % 100 < 24 ? 1 : 0,
    ms: 20 + (draw % 97),
    region: REGIONS[index % REGIONS.length],
  };
}

/** Writes pieces until there are enough bytes, or no more pieces. */
function writeFile(path, pieces, { size = Number.POSITIVE_INFINITY, head = '', tail = '', between = '' } = {}) {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  let bytes = writeSync(file, head);
  let buffer = '';
  let first = true;
  for (const piece of pieces) {
    buffer += first ? piece : between + piece;
    first = false;
    if (buffer.length < 500_000) continue;
    bytes += writeSync(file, buffer);
    buffer = '';
    if (bytes >= size) break;
  }
  writeSync(file, buffer + tail);
  closeSync(file);
  return path;
}

function* endless(make) {
  for (let index = 0; ; index += 1) yield make(index);
}

/** Tool files of the fixtures, grown by repeating their samples with other keys. */
function growers(root) {
  const fixtures = join(root, 'test/fixtures/evaluations');
  const read = (path) => readFileSync(join(fixtures, path), 'utf8');
  const json = (path) => JSON.parse(read(path));
  const find = (folder, pattern) => {
    const found = readdirSync(join(fixtures, folder), { recursive: true }).find((path) => pattern.test(path));
    if (found === undefined) throw new Error(`${folder} has no ${pattern}`);
    return join(folder, found);
  };
  /** A document whose list at a path is repeated; what stands around it stays as it is. */
  const around = (document, path, make) => {
    const list = path.reduce((at, name) => at[name], document);
    const [head, tail] = JSON.stringify(document, (_key, value) => (value === list ? '@' : value)).split('"@"');
    const pieces = endless((index) => JSON.stringify(make(list[index % list.length], index)));
    return { head: `${head}[`, tail: `]${tail}`, between: ',', pieces };
  };
  return {
    'JSON Lines': () => ['rows.jsonl', { pieces: endless((index) => `${JSON.stringify(sample(index))}\n`) }],
    CSV: () => [
      'rows.csv',
      {
        head: 'id,label,prediction,ms,region\n',
        pieces: endless((index) => `${Object.values(sample(index)).join(',')}\n`),
      },
    ],
    JSON: () => ['rows.json', around({ samples: [0] }, ['samples'], (_one, index) => sample(index))],
    'lm-evaluation-harness': () => {
      const path = find('lm-eval/0.4.13/capitals', /samples_/);
      const lines = read(path)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      const make = (index) => ({ ...lines[index % lines.length], doc_id: index, doc_hash: `hash-${index}` });
      return [path.split('/').at(-1), { pieces: endless((index) => `${JSON.stringify(make(index))}\n`) }];
    },
    promptfoo: () => {
      const make = (one, index) => ({ ...one, id: `id-${index}`, testIdx: index, vars: { city: `city ${index}` } });
      return ['promptfoo.json', around(json('promptfoo/echo/output.json'), ['results', 'results'], make)];
    },
    'Inspect AI': () => {
      const make = (one, index) => ({ ...one, id: `sample-${index}`, uuid: `uuid-${index}` });
      return ['inspect.json', around(json('inspect-ai/0.3.285/finished-again.json'), ['samples'], make)];
    },
    MLflow: () => {
      const path = find('mlflow/store-2.22', /eval_results_table\.json$/);
      return [
        'eval_results_table.json',
        around(json(path), ['data'], ([, ...rest], index) => [`question ${index}`, ...rest]),
      ];
    },
    garak: () => {
      const lines = read('garak/lipsum-0.17.1.report.jsonl').trim().split('\n');
      const attempts = lines.filter((line) => line.includes('"entry_type": "attempt"')).map((line) => JSON.parse(line));
      const others = lines.filter((line) => !line.includes('"entry_type": "attempt"'));
      const end = others.findIndex((line) => line.includes('"entry_type": "eval"'));
      const make = (index) =>
        `${JSON.stringify({ ...attempts[index % attempts.length], uuid: `uuid-${index}`, seq: index })}\n`;
      return [
        'garak.report.jsonl',
        {
          head: `${others.slice(0, end).join('\n')}\n`,
          pieces: endless(make),
          tail: `${others.slice(end).join('\n')}\n`,
        },
      ];
    },
    JUnit: () => [
      'junit.xml',
      {
        head: '<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="bench"><testsuite name="checks">\n',
        pieces: endless((index) =>
          index % 10 === 0
            ? `<testcase classname="test_model" name="test_city[${index}]" time="0.005"><failure message="wrong">city = ${index}</failure></testcase>\n`
            : `<testcase classname="test_model" name="test_city[${index}]" time="0.005"/>\n`,
        ),
        tail: '</testsuite></testsuites>\n',
      },
    ],
  };
}

/** What reading costs without us: the whole text, and `JSON.parse` of it or of each line; where it is no JSON, its cells or attributes. */
const PLAIN = `
const { readFileSync } = require('node:fs');
const [path] = process.argv.slice(1);
const text = readFileSync(path, 'utf8');
let count = 0;
if (path.endsWith('.json')) count = Object.keys(JSON.parse(text)).length;
else if (path.endsWith('.jsonl')) { for (const line of text.split('\\n')) if (line !== '') count += Object.keys(JSON.parse(line)).length; }
else if (path.endsWith('.xml')) { for (const tag of text.split('<')) for (const [, name, value] of tag.matchAll(/([\\w-]+)="([^"]*)"/g)) count += name.length + value.length; }
else for (const line of text.split('\\n')) count += line.split(',').map(Number).length;
if (count === 0) process.exit(1);
`;

/** The benchmarks of evaluations, by name. `tools` are those of run.mjs. */
export function evaluationBenchmarks({ run, median, seconds, report, dir, root, program }) {
  const node = process.execPath;
  const policy = join(dir, 'policy.yml');
  /** Any verdict will do; a file that could not be read will not. */
  const evaluate = async (args) => {
    const ended = await run(node, [program, 'evaluate', ...args], { NO_COLOR: '1' });
    const unread = /Refused|internal_error|evidence_unreadable/.test(ended.out) && !/evaluation_/.test(ended.out);
    if (unread || ended.code === null) throw new Error(`evaluate ${args.join(' ')}:\n${ended.out}${ended.err}`);
    return ended;
  };
  const several = async (act, rounds = ROUNDS) => {
    const all = [];
    for (let round = 0; round < rounds; round += 1) all.push(await act());
    const of = (name) => median(all.map((one) => one[name]));
    return { time: of('time'), cpu: of('cpu'), peak: of('peak') };
  };
  const tiny = () =>
    writeFile(
      join(dir, 'evaluations/tiny-rows.jsonl'),
      [0, 1, 2].map((one) => `${JSON.stringify(sample(one))}\n`),
    );

  return {
    /** Bare node against a whole small evaluation: files read, gates decided, result printed. */
    async 'start-up of evaluate'() {
      writeFileSync(policy, POLICY);
      const file = tiny();
      const args = ['--candidate', file, '--baseline', file, '--policy', policy];
      await evaluate(args);
      const ours = await several(() => evaluate(args), 9);
      const bare = await several(() => run(node, ['-e', '0']), 9);
      const ratio = ours.cpu / bare.cpu;
      report(
        'a whole small evaluation against bare node, in processor time',
        `${ratio.toFixed(2)}× (${seconds(ours.cpu)} against ${seconds(bare.cpu)})`,
        '≤ 10×',
        ratio <= 10,
      );
    },

    /** 20 MB of each format: what reading, checking and summing up costs beyond JSON.parse, in processor time and memory. */
    async 'evaluation formats'() {
      writeFileSync(policy, POLICY);
      const args = (path) => ['--candidate', path, ...(path.includes('rows') ? ['--policy', policy] : [])];
      const [start, bare] = [await several(() => evaluate(args(tiny()))), await several(() => run(node, ['-e', '0']))];
      for (const [format, grow] of Object.entries(growers(root))) {
        const [name, { pieces, ...options }] = grow();
        const path = writeFile(join(dir, 'evaluations', name), pieces, { size: SIZE, ...options });
        const ours = await several(() => evaluate(args(path)));
        const plain = await several(() => run(node, ['-e', PLAIN, path]));
        const [spent, needed] = [ours.cpu - start.cpu, Math.max(plain.cpu - bare.cpu, 0.001)];
        const time = spent / needed;
        const size = statSync(path).size / 1024 / 1024;
        const memory = (ours.peak - start.peak) / size;
        const theirs = (plain.peak - bare.peak) / size;
        const than =
          path.endsWith('.json') || path.endsWith('.jsonl') ? 'JSON.parse' : 'splitting into lines and cells';
        report(
          `${format}, ${size.toFixed(0)} MB, against ${than}`,
          `${time.toFixed(1)}× the time (${seconds(spent)} against ${seconds(needed)}), ${memory.toFixed(1)}× the file's size in memory (${theirs.toFixed(1)}×)`,
          '≤ 15×, ≤ 12×',
          time <= 15 && memory <= 12,
        );
      }
    },

    /** A million rows, gated. */
    async 'a million rows'() {
      writeFileSync(policy, POLICY);
      function* rows(other) {
        for (let index = 0; index < ROWS; index += 1) yield `${JSON.stringify(sample(index, other))}\n`;
      }
      const [candidate, baseline] = ['candidate', 'baseline'].map((name, other) =>
        writeFile(join(dir, `evaluations/${name}-rows.jsonl`), rows(other)),
      );
      const size = statSync(candidate).size / 1024 / 1024;
      const alone = await several(() => evaluate(['--candidate', candidate, '--policy', policy]));
      report(
        `a JSONL of 1,000,000 rows (${size.toFixed(0)} MB) gated`,
        `${seconds(alone.time)}, ${alone.peak.toFixed(0)} MB`,
        '< 15 s, < 300 MB',
        alone.time < 15 && alone.peak < 300,
      );
      const both = await evaluate(['--candidate', candidate, '--baseline', baseline, '--policy', policy]);
      console.log(
        `        against another 1,000,000 rows, pair by pair: ${seconds(both.time)}, ${both.peak.toFixed(0)} MB`,
      );
    },
  };
}
