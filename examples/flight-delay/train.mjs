// Trains one version of flight-delay and writes everything a registry wants to know about it.
//
//   node train.mjs [--recipe baseline|routes|leaky|joined] --out DIR
//
// Without --recipe the word in recipe.json decides, so a push that changes that word trains another version.
// The same recipe and data give the same bytes: no clock, no randomness, no paths of the machine.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeDocuments } from './lib/documents.mjs';
import { distanceBand, readFlights, sizeAirports, splitFlights } from './lib/flights.mjs';
import { fitLogistic } from './lib/logistic.mjs';
import { measure, measureBy } from './lib/metrics.mjs';
import {
  buildAirportDay,
  describeAfterwards,
  describeForServing,
  encodeAirports,
  RECIPES,
  readTrainingValues,
} from './lib/recipes.mjs';
import { predict, round, scoreFeatures } from './lib/scoring.mjs';

/** alert_share: warn about the likeliest 15 % of January's flights; the threshold follows from it. */
const HYPERPARAMETERS = { l2: 1, steps: 10, alert_share: 0.15 };

function train(recipe, { train: flights, airportDay }) {
  const origin = encodeAirports(flights, 'origin');
  const destination = encodeAirports(flights, 'destination');
  const leaveOut = { origin: origin.leaveOut, destination: destination.leaveOut };
  const names = RECIPES[recipe].features;
  const model = {
    format: 'flight-delay-logistic/1',
    recipe,
    features: Object.fromEntries(names.map((name) => [name, {}])),
    ...(names.includes('origin_lateness')
      ? { airports: { origin: origin.table, destination: destination.table } }
      : {}),
  };
  const known = flights.map((flight) => readTrainingValues(flight, { model, leaveOut, airportDay }));
  const values = fillIn(known);
  const labels = flights.map((flight) => flight.label);
  const columns = names.map((_, index) => standardise(values.map((row) => row[index])));
  const rows = values.map((row) => row.map((value, index) => (value - columns[index].mean) / columns[index].scale));
  const { intercept, weights } = fitLogistic(rows, labels, HYPERPARAMETERS);

  model.intercept = round(intercept);
  names.forEach((name, index) => {
    const { mean, scale } = columns[index];
    // A value that is not given counts as an average one, except the on-time share of `leaky`: there the serving code says 0.
    const missing = name === 'origin_on_time_share' && recipe === 'leaky' ? 0 : mean;
    model.features[name] = { mean, scale, weight: round(weights[index]), missing };
  });
  const scores = values.map((row) => scoreFeatures(row, model));
  model.threshold = [...scores].sort((a, b) => b - a)[Math.floor(HYPERPARAMETERS.alert_share * scores.length)];
  const fitted = scores.map((score, index) => ({
    label: labels[index],
    score,
    prediction: score >= model.threshold ? 1 : 0,
  }));
  return { model, training: measure(fitted) };
}

/** What a training flight lacks counts as the average of those that have it. */
function fillIn(rows) {
  const averages = rows[0].map((_, column) => {
    const there = rows.map((row) => row[column]).filter((value) => value !== undefined);
    return there.reduce((total, value) => total + value, 0) / there.length;
  });
  return rows.map((row) => row.map((value, column) => value ?? averages[column]));
}

function standardise(column) {
  const mean = column.reduce((total, value) => total + value, 0) / column.length;
  const variance = column.reduce((total, value) => total + (value - mean) ** 2, 0) / column.length;
  return { mean: round(mean), scale: round(Math.sqrt(variance)) };
}

/**
 * Scores the test flights as serving would: from the model file alone and from what is known by then. But for `joined`,
 * which is scored on what is known afterwards: its mistake.
 */
function evaluate(model, { train: trained, test, airportDay }) {
  const describe = RECIPES[model.recipe].evaluatedOn === 'finished table' ? describeAfterwards : describeForServing;
  const sizeOf = sizeAirports(trained);
  return test.map((flight) => ({
    flight_id: flight.id,
    date: flight.date,
    month: flight.month,
    origin: flight.origin,
    destination: flight.destination,
    distance_band: distanceBand(flight),
    airport_size: sizeOf(flight),
    label: flight.label,
    ...predict(describe(flight, { airportDay }), model),
  }));
}

function chooseRecipe(word) {
  const recipe = word ?? JSON.parse(readFileSync(new URL('recipe.json', import.meta.url), 'utf8')).recipe;
  if (!Object.hasOwn(RECIPES, recipe)) {
    throw new Error(`Required: a recipe of ${Object.keys(RECIPES).join(', ')}. Found: "${recipe}".`);
  }
  return recipe;
}

function run() {
  const { values } = parseArgs({ options: { recipe: { type: 'string' }, out: { type: 'string' } } });
  if (values.out === undefined) throw new Error('Required: --out DIR, the folder to write to. Found: none.');
  const recipe = chooseRecipe(values.recipe);
  const flights = readFlights();
  const data = { ...splitFlights(flights), airportDay: buildAirportDay(flights, RECIPES[recipe].leastFlights) };
  const { model, training } = train(recipe, data);
  const predictions = evaluate(model, data);
  const metrics = {
    ...measure(predictions),
    by: {
      month: measureBy(predictions, 'month'),
      distance_band: measureBy(predictions, 'distance_band'),
      airport_size: measureBy(predictions, 'airport_size'),
    },
    training,
  };
  mkdirSync(values.out, { recursive: true });
  const write = (name, text) => writeFileSync(join(values.out, name), text);
  writeDocuments(
    { model, metrics, predictions, data, recipe: RECIPES[recipe], hyperparameters: HYPERPARAMETERS },
    write,
  );
  copyFileSync(fileURLToPath(import.meta.url), join(values.out, 'train.mjs'));
  process.stdout.write(
    `${recipe}: accuracy ${metrics.accuracy}, AUC ${metrics.auc}, log loss ${metrics.log_loss} on ${metrics.n} later flights\n`,
  );
}

try {
  run();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
