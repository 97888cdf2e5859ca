// Measures a model that is registered already, on the flights that every version is measured on:
//
//   node evaluate.mjs MODEL_JSON PREDICTIONS_CSV
//
// The model file alone is scored, as serving would: what it was trained with does not matter here.
import { readFileSync, writeFileSync } from 'node:fs';
import { distanceBand, readFlights, sizeAirports, splitFlights } from './lib/flights.mjs';
import { buildAirportDay, describeForServing } from './lib/recipes.mjs';
import { predict } from './lib/scoring.mjs';

const [, , modelPath, target] = process.argv;
if (modelPath === undefined || target === undefined) {
  process.stderr.write('Required: the path of a model.json, and where to write. Found: less.\n');
  process.exit(1);
}
const model = JSON.parse(readFileSync(modelPath, 'utf8'));
const flights = readFlights();
const { train, test } = splitFlights(flights);
const airportDay = buildAirportDay(flights);
const sizeOf = sizeAirports(train);
const rows = test.map((flight) => ({
  flight_id: flight.id,
  date: flight.date,
  month: flight.month,
  origin: flight.origin,
  destination: flight.destination,
  distance_band: distanceBand(flight),
  airport_size: sizeOf(flight),
  label: flight.label,
  ...predict(describeForServing(flight, { airportDay }), model),
}));
const columns = Object.keys(rows[0]);
writeFileSync(
  target,
  `${[columns.join(','), ...rows.map((row) => columns.map((name) => row[name]).join(','))].join('\n')}\n`,
);
process.stdout.write(`${rows.length} flights scored\n`);
