// How fast observations are read, and in how much memory: `node bench/observations.mjs [ROWS]`, from the repository.
// Runs on the sources, which it compiles first. The file is made, read in a process of its own, and removed.
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const BEGIN = Date.parse('2026-11-01T00:00:00Z');
const REGIONS = ['north', 'south', 'east', 'west'];
const pad = (value, width) => String(value).padStart(width, '0');

/** A request, always the same for its number; neighbours are out of order, as several writers leave them. */
function request(index) {
  const draw = Math.imul(index + 1, 2_654_435_761) >>> 0;
  const other = Math.imul(index + 7, 40_503) >>> 0;
  return {
    ts: new Date(BEGIN + (index ^ 5) * 86).toISOString(),
    id: `${pad(draw.toString(16), 8)}-${pad(other.toString(16), 8)}-${pad(index.toString(16), 12)}`,
    arm: draw % 10 === 0 ? 'candidate' : 'baseline',
    error_rate: draw % 97 === 0 ? 1 : 0,
    latency_ms: ((20 + (draw % 9973) / 10) * (other % 50 === 0 ? 8 : 1)).toFixed(1),
    region: REGIONS[other % 4],
  };
}

/** Writes so many rows, as CSV or JSON Lines by the file's name. */
function writeRows(path, rows) {
  const file = openSync(path, 'w');
  const lines = path.endsWith('.csv') ? ['ts,id,arm,error_rate,latency_ms,region'] : [];
  for (let index = 0; index < rows; index += 1) {
    const one = request(index);
    lines.push(
      path.endsWith('.csv')
        ? Object.values(one).join(',')
        : JSON.stringify({ ...one, latency_ms: Number(one.latency_ms) }),
    );
    if (lines.length >= 20_000 || index === rows - 1) {
      writeSync(file, `${lines.join('\n')}\n`);
      lines.length = 0;
    }
  }
  closeSync(file);
}

const READ = (folder) => `
import { fileMetrics } from ${JSON.stringify(join(folder, 'adapters/metrics/files.js'))};
const day = (number) => new Date(${BEGIN} + number * 86400000).toISOString();
const query = {
  model: 'bench', stage: 'production', candidate: '2.0.0', baseline: '1.0.0', now: day(10),
  spans: Array.from({ length: 10 }, (_, index) => ({ step: index < 3 ? 0 : 1, from: day(index), to: day(index + 1) })),
  windows: [{ window_ms: 3600000, from: new Date(${BEGIN} + 10 * 86400000 - 3600000).toISOString(), to: day(10) }],
  needs: [
    { metric: 'error_rate', slice: null, as: 'events', bounds: [] },
    { metric: 'error_rate', slice: 'region=north', as: 'events', bounds: [] },
    { metric: 'latency_ms', slice: null, as: 'distribution', bounds: [2000] },
  ],
};
const begun = process.hrtime.bigint();
const observed = await fileMetrics([process.argv[2]]).observe(query, { source: null, read: {}, queries: [], columns: {} });
const time = Number(process.hrtime.bigint() - begun) / 1e9;
const total = observed.steps.reduce((sum, { arms }) => sum + arms.candidate.requests + arms.baseline.requests, 0);
console.log(JSON.stringify({ time, peak: process.resourceUsage().maxRSS / 1024, total, problems: observed.problems }));
`;

/** The sources as JavaScript, types stripped: a folder below build/, from where packages are found. */
function compile() {
  const out = join(root, 'build', 'bench');
  rmSync(out, { recursive: true, force: true });
  const compilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    rewriteRelativeImportExtensions: true,
    verbatimModuleSyntax: true,
  };
  for (const path of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts') || path.endsWith('.d.ts')) continue;
    const text = readFileSync(join(root, 'src', path), 'utf8');
    const target = join(out, path.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, ts.transpileModule(text, { compilerOptions }).outputText);
  }
  return out;
}

/** Reads the rows in a process of its own: seconds, peak memory in MB, requests counted. */
function measure(path, dir, built) {
  const script = join(dir, 'read.mjs');
  writeFileSync(script, READ(built));
  return JSON.parse(execFileSync(process.execPath, [script, path], { encoding: 'utf8', cwd: root }));
}

/** Reads files of so many rows; `done` is told of each. */
export function readMillions(rows, done) {
  const dir = mkdtempSync(join(tmpdir(), 'slipway-observations-'));
  const built = compile();
  try {
    for (const name of ['rows.csv', 'rows.jsonl']) {
      const path = join(dir, name);
      writeRows(path, rows);
      const read = measure(path, dir, built);
      if (read.total !== rows)
        throw new Error(`${read.total} of ${rows} rows were counted: ${JSON.stringify(read.problems)}`);
      done({ name, size: statSync(path).size, ...read });
      rmSync(path);
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
    rmSync(built, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = Number(process.argv[2] ?? 10_000_000);
  readMillions(rows, ({ name, size, time, peak }) =>
    console.log(
      `${name}: ${rows} rows (${(size / 1e6).toFixed(0)} MB) in ${time.toFixed(1)} s, ${Math.round(rows / time)} rows/s, at most ${peak.toFixed(0)} MB`,
    ),
  );
}
