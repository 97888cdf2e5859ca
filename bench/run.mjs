// Benchmarks, as ratios measured in one run: `npm run bench [-- NAME…]`. Never a test: machines differ, ratios less so.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evaluationBenchmarks } from './evaluate.mjs';
import { readMillions } from './observations.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = process.env.SLIPWAY_BUNDLE ?? join(root, 'dist/index.js');
const dir = mkdtempSync(join(tmpdir(), 'slipway-bench-'));
const wanted = process.argv.slice(2);
const rows = [];

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const seconds = (value) => (value < 1 ? `${(value * 1000).toFixed(0)} ms` : `${value.toFixed(2)} s`);
const report = (what, found, aim, met) => {
  rows.push({ what, found, aim, met });
  console.log(`${met ? 'met   ' : 'MISSED'}  ${what}: ${found} (aim ${aim})`);
};

/** Runs a command; resolves with its time in seconds, output and, for Node, its peak memory in MB and processor time in seconds. */
function run(command, args, env = {}) {
  const hook = join(dir, 'peak.cjs');
  writeFileSync(
    hook,
    "process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage(); process.stderr.write(`\\npeak-kb=${maxRSS} cpu-us=${userCPUTime + systemCPUTime}\\n`); });",
  );
  const options = command === process.execPath ? ['--require', hook] : [];
  const begun = process.hrtime.bigint();
  return new Promise((done) => {
    const child = spawn(command, [...options, ...args], {
      env: { PATH: process.env.PATH, HOME: dir, ...env },
      cwd: dir,
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (data) => (out += data));
    child.stderr.on('data', (data) => (err += data));
    child.on('close', (code) => {
      const [, peak, cpu] = /peak-kb=(\d+) cpu-us=(\d+)/.exec(err) ?? [];
      done({
        code,
        out,
        err,
        time: Number(process.hrtime.bigint() - begun) / 1e9,
        peak: peak === undefined ? null : Number(peak) / 1024,
        cpu: cpu === undefined ? null : Number(cpu) / 1e6,
      });
    });
  });
}

async function must(...given) {
  const ended = await run(...given);
  if (ended.code !== 0) throw new Error(`${given[0]} ${given[1].join(' ')} failed:\n${ended.out}${ended.err}`);
  return ended;
}

let sandboxes = 0;

/** A local GitHub behind a proxy that counts and times what passes. */
async function startSandbox() {
  sandboxes += 1;
  const files = {
    '.github/slipway.yml': `version: 1
lifecycle: basic
ledger: { unproven-origin: warn }
roles: { maintainers: { permission: maintain } }
permissions: { register: [maintainers], promote: { staging: [maintainers], production: [maintainers] }, rollback: [maintainers] }
`,
    'README.md': '# models\n',
  };
  const seed = {
    organization: 'acme',
    users: [{ login: 'bo' }],
    repositories: [{ name: 'models', files, roles: { bo: 'admin' } }],
  };
  writeFileSync(join(dir, 'seed.json'), JSON.stringify(seed));
  const child = spawn(
    process.execPath,
    [program, 'sandbox', '--dir', join(dir, `github-${sandboxes}`), '--seed', join(dir, 'seed.json')],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const line = await new Promise((ready) => {
    let text = '';
    child.stdout.on('data', (data) => {
      text += data;
      if (text.includes('\n')) ready(JSON.parse(text));
    });
  });
  const target = new URL(line.url);
  const passed = [];
  const proxy = http.createServer((request, response) => {
    const begun = process.hrtime.bigint();
    const entry = { method: request.method, path: request.url, bytes: 0 };
    passed.push(entry);
    const onward = http.request(
      { host: target.hostname, port: target.port, method: request.method, path: request.url, headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode, answer.headers);
        answer.pipe(response);
        answer.on('end', () => (entry.time = Number(process.hrtime.bigint() - begun) / 1e9));
      },
    );
    onward.on('error', () => response.destroy());
    request.on('data', (data) => (entry.bytes += data.length));
    request.pipe(onward);
  });
  await new Promise((ready) => proxy.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${proxy.address().port}`;
  const token = line.people.bo.token;
  const env = {
    GITHUB_REPOSITORY: 'acme/models',
    GITHUB_SERVER_URL: url,
    GITHUB_API_URL: `${url}/api/v3`,
    GITHUB_GRAPHQL_URL: `${url}/api/graphql`,
    GITHUB_TOKEN: token,
  };
  const clone = join(dir, `clone-${sandboxes}`);
  const auth = `http.extraHeader=Authorization: Basic ${Buffer.from(`bo:${token}`).toString('base64')}`;
  execFileSync('git', ['-c', auth, 'clone', '--quiet', `${line.url}/acme/models.git`, clone]);
  await must(process.execPath, [program, 'init', clone], env);
  const source = execFileSync('git', ['-C', clone, 'rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
  const close = () => {
    proxy.close();
    proxy.closeAllConnections();
    child.kill();
  };
  return { env, passed, url, token, source, close };
}

function modelFolder(name, size) {
  const folder = join(dir, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'MODEL_CARD.md'), `# ${name}\n`);
  const file = join(folder, 'model.bin');
  const descriptor = openSync(file, 'w');
  const block = createHash('sha512').update(name).digest();
  const chunk = Buffer.alloc(1024 * 1024, block);
  for (let written = 0; written < size; written += chunk.length) {
    chunk.writeUInt32LE(written / chunk.length, 0);
    writeSync(descriptor, chunk, 0, Math.min(chunk.length, size - written));
  }
  ftruncateSync(descriptor, size);
  closeSync(descriptor);
  return { folder, file };
}

const benchmarks = {
  /** Bare node against the program up to its first request. */
  async 'start-up'() {
    let first = null;
    const server = http.createServer((_request, response) => {
      first ??= process.hrtime.bigint();
      response.writeHead(401, { 'content-type': 'application/json' }).end('{"message":"Bad credentials"}');
    });
    await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
    const url = `http://127.0.0.1:${server.address().port}`;
    const env = {
      GITHUB_REPOSITORY: 'acme/models',
      GITHUB_SERVER_URL: url,
      GITHUB_API_URL: `${url}/api/v3`,
      GITHUB_GRAPHQL_URL: `${url}/api/graphql`,
      GITHUB_TOKEN: 'ghp_bench',
    };
    const bare = [];
    const ours = [];
    for (let round = 0; round < 17; round += 1) {
      const empty = await run(process.execPath, ['-e', '0']);
      first = null;
      const begun = process.hrtime.bigint();
      await run(process.execPath, [program, 'list'], env);
      // The first two rounds warm the disk.
      if (round < 2) continue;
      bare.push(empty.time);
      ours.push(Number(first - begun) / 1e9);
    }
    server.close();
    const ratio = median(ours) / median(bare);
    report(
      'start-up to the first request against bare node',
      `${ratio.toFixed(2)}× (${seconds(median(ours))} against ${seconds(median(bare))})`,
      '≤ 2.5×',
      ratio <= 2.5,
    );
  },

  /** Requests of each operation, by what passes on the wire. */
  async requests() {
    const sandbox = await startSandbox();
    const { env, passed, source } = sandbox;
    const count = async (name, args, aim) => {
      passed.length = 0;
      await must(process.execPath, [program, ...args], env);
      // Who a person's token belongs to, and whether this is a sandbox, is asked only outside of jobs.
      const asked = passed.filter((one) => !/\/(user|meta)$/.test(one.path));
      const assets = asked.filter((one) => /\/assets(\?|\/|$)/.test(one.path));
      const others = asked.length - assets.length;
      if (aim === null) console.log(`        ${name}: ${others} requests plus ${assets.length} for assets`);
      else
        report(
          `requests of ${name}`,
          `${others} plus ${assets.length} for assets`,
          `≤ ${aim} plus assets`,
          others <= aim,
        );
    };
    for (const [index, name] of ['one', 'two'].entries()) {
      const version = `1.0.${index}`;
      const { folder } = modelFolder(name, 1000 + index);
      await count(`register (version ${index + 1})`, ['register', 'flight-delay', folder, '--source', source], null);
      await count('promote to staging', ['promote', `flight-delay@${version}`, 'staging'], 18);
      await count('promote to production', ['promote', `flight-delay@${version}`, 'production'], 18);
    }
    await count('rollback', ['rollback', 'flight-delay', 'production', '--reason', 'bench'], 12);
    await count('resolve', ['resolve', 'flight-delay@production'], null);
    sandbox.close();
  },

  /** 500 MB: hashing against sha256sum, uploading against curl, and how much memory it takes. */
  async transfer() {
    const size = 500 * 1024 * 1024;
    const sandbox = await startSandbox();
    const { env, passed, source, url, token } = sandbox;
    const large = modelFolder('large', size);
    // Each upload needs content of its own; all of it is written, and on disk, before anything is measured.
    const others = ['second', 'third', 'fourth'].map((name) => modelFolder(name, size));
    execFileSync('sync');
    const hashed = [];
    const plain = [];
    let peak = 0;
    for (let round = 0; round < 6; round += 1) {
      const theirs = await must('sha256sum', [large.file]);
      const ours = await must(
        process.execPath,
        [program, 'register', 'large-model', large.folder, '--source', source, '--dry-run'],
        env,
      );
      peak = Math.max(peak, ours.peak);
      if (round === 0) continue;
      plain.push(theirs.time);
      hashed.push(ours.time);
    }
    const hashing = median(hashed) / median(plain);
    report(
      'hash 500 MB (whole dry run) against sha256sum',
      `${hashing.toFixed(2)}× (${seconds(median(hashed))} against ${seconds(median(plain))})`,
      '≤ 1.2×',
      hashing <= 1.2,
    );
    passed.length = 0;
    const registered = await must(
      process.execPath,
      [program, 'register', 'large-model', large.folder, '--source', source],
      env,
    );
    peak = Math.max(peak, registered.peak);
    const own = passed.find((one) => one.bytes >= size);
    const headers = ['-H', `Authorization: Bearer ${token}`];
    const release = JSON.parse(
      (
        await must('curl', [
          '-s',
          ...headers,
          '-d',
          '{"tag_name":"bench","draft":true}',
          `${url}/api/v3/repos/acme/models/releases`,
        ])
      ).out,
    );
    const address = release.upload_url.replace(/\{.*$/, '');
    const uploads = [own.time];
    const curls = [];
    for (const [round, other] of others.entries()) {
      const before = passed.length;
      await must('curl', [
        '-s',
        '-o',
        '/dev/null',
        '-X',
        'POST',
        '-H',
        'Content-Type: application/octet-stream',
        ...headers,
        '-T',
        other.file,
        `${address}?name=curl-${round}.bin`,
      ]);
      curls.push(passed[before].time);
      passed.length = 0;
      const ended = await must(
        process.execPath,
        [program, 'register', 'large-model', other.folder, '--source', source],
        env,
      );
      peak = Math.max(peak, ended.peak);
      uploads.push(passed.find((one) => one.bytes >= size).time);
    }
    const upload = median(uploads) / median(curls);
    report(
      'upload 500 MB against curl -T',
      `${upload.toFixed(2)}× (${seconds(median(uploads))} against ${seconds(median(curls))})`,
      '≤ 1.2×',
      upload <= 1.2,
    );
    report('peak memory while hashing and uploading 500 MB', `${peak.toFixed(0)} MB`, '< 150 MB', peak < 150);
    sandbox.close();
  },

  /** Ten million rows of observations. */
  observations() {
    const millions = 10;
    readMillions(millions * 1_000_000, ({ name, time, peak }) => {
      // JSON is parsed, which takes most of the time; what has to hold is said of CSV.
      const aim = name.endsWith('.csv') ? 60 : 120;
      report(`read ${millions} million observations (${name})`, seconds(time), `≤ ${aim} s`, time <= aim);
      report(`peak memory while reading them (${name})`, `${peak.toFixed(0)} MB`, '≤ 300 MB', peak <= 300);
    });
  },

  ...evaluationBenchmarks({ run, median, seconds, report, dir, root, program }),
};

try {
  for (const [name, bench] of Object.entries(benchmarks)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n${name} (node ${process.versions.node})`);
    await bench();
  }
  const missed = rows.filter((row) => !row.met);
  console.log(`\n${rows.length - missed.length} of ${rows.length} aims met.`);
  if (process.env.BENCH_JSON !== undefined) writeFileSync(process.env.BENCH_JSON, `${JSON.stringify(rows, null, 2)}\n`);
} finally {
  rmSync(dir, { recursive: true, force: true });
}
