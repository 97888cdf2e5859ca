// Scores flights from a model file alone:  node predict.mjs model.json < rows.csv > scores.csv
//
// rows.csv needs a header. Columns: departure_time (HH:MM, local), and as the model's signature.json says distance
// (miles), origin, destination; flight_id is passed through. An empty or absent optional value counts as an average one.
import { readFileSync } from 'node:fs';
import { predict } from './lib/scoring.mjs';

function readRows(text) {
  const [header, ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  if (header === undefined) throw new Error('Required: CSV with a header on standard input. Found: nothing.');
  const names = header.split(',');
  return lines.map((line, index) => {
    const cells = line.split(',');
    if (cells.length !== names.length) {
      throw new Error(`Row ${index + 1}: required ${names.length} values, found ${cells.length}.`);
    }
    return Object.fromEntries(names.map((name, column) => [name, cells[column]]));
  });
}

function run() {
  const path = process.argv[2];
  if (path === undefined) throw new Error('Required: the path of a model.json. Found: none.');
  const model = JSON.parse(readFileSync(path, 'utf8'));
  if (model.format !== 'flight-delay-logistic/1') {
    throw new Error(`${path}: required the format flight-delay-logistic/1, found ${JSON.stringify(model.format)}.`);
  }
  const lines = readRows(readFileSync(0, 'utf8')).map((row, index) => {
    try {
      const { score, prediction } = predict(row, model);
      return `${row.flight_id ?? index + 1},${score},${prediction}`;
    } catch (error) {
      throw new Error(`Row ${index + 1}: ${error.message}`);
    }
  });
  process.stdout.write(`${['flight_id,score,prediction', ...lines].join('\n')}\n`);
}

try {
  run();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
