// Is version B better than version A on the same flights?
//
//   node scripts/compare.mjs A/predictions.csv B/predictions.csv
//
// Pairs the two files by flight_id and prints, per metric, the mean difference B - A with a 95 % confidence interval.
// Paired, because both versions find the same flights easy and the same flights hard.
import { readFileSync } from 'node:fs';

function readPredictions(path) {
  const [header, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const names = header.split(',');
  const [id, label, score, prediction] = ['flight_id', 'label', 'score', 'prediction'].map((name) =>
    names.indexOf(name),
  );
  return new Map(
    lines.map((line) => {
      const cells = line.split(',');
      return [
        cells[id],
        { label: Number(cells[label]), score: Number(cells[score]), prediction: Number(cells[prediction]) },
      ];
    }),
  );
}

const METRICS = {
  accuracy: ({ label, prediction }) => (label === prediction ? 1 : 0),
  'Brier score (lower is better)': ({ label, score }) => (score - label) ** 2,
  'log loss (lower is better)': ({ label, score }) => {
    const clipped = Math.min(1 - 1e-6, Math.max(1e-6, score));
    return -Math.log(label === 1 ? clipped : 1 - clipped);
  },
};

function summarise(differences) {
  const n = differences.length;
  const mean = differences.reduce((total, value) => total + value, 0) / n;
  const variance = differences.reduce((total, value) => total + (value - mean) ** 2, 0) / (n - 1);
  const margin = 1.959964 * Math.sqrt(variance / n);
  return [mean, mean - margin, mean + margin].map((value) => value.toFixed(4));
}

/** The AUC is a mean over pairs, so its interval comes from each flight's share in it (DeLong's placement values). */
function compareCurves(before, after) {
  const placements = (rows) => {
    const late = rows.filter((row) => row.label === 1).map((row) => row.score);
    const onTime = rows.filter((row) => row.label === 0).map((row) => row.score);
    const wins = (a, b) => (a > b ? 1 : a === b ? 0.5 : 0);
    return {
      late: late.map((a) => onTime.reduce((total, b) => total + wins(a, b), 0) / onTime.length),
      onTime: onTime.map((b) => late.reduce((total, a) => total + wins(a, b), 0) / late.length),
    };
  };
  const [a, b] = [placements(before), placements(after)];
  const parts = ['late', 'onTime'].map((side) => b[side].map((value, index) => value - a[side][index]));
  const spread = (values) => {
    const mean = values.reduce((total, value) => total + value, 0) / values.length;
    const variance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / (values.length - 1);
    return { mean, share: variance / values.length };
  };
  const [late, onTime] = parts.map(spread);
  const margin = 1.959964 * Math.sqrt(late.share + onTime.share);
  return [late.mean, late.mean - margin, late.mean + margin].map((value) => value.toFixed(4));
}

function run() {
  const [pathA, pathB] = process.argv.slice(2);
  if (pathA === undefined || pathB === undefined) throw new Error('Required: two predictions.csv, A then B.');
  const [a, b] = [readPredictions(pathA), readPredictions(pathB)];
  const ids = [...a.keys()];
  if (a.size !== b.size || ids.some((id) => !b.has(id))) {
    throw new Error(
      `Required: the same flights in both files. Found: ${a.size} and ${b.size}, not all of them shared.`,
    );
  }
  const print = (name, [mean, low, high]) => process.stdout.write(`${name}: ${mean} (${low} to ${high})\n`);
  for (const [name, value] of Object.entries(METRICS))
    print(name, summarise(ids.map((id) => value(b.get(id)) - value(a.get(id)))));
  const [before, after] = [a, b].map((side) => ids.map((id) => side.get(id)));
  print('area under the curve', compareCurves(before, after));
}

try {
  run();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
