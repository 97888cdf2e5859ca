// The files beside model.json that a registry asks for. All numbers in them come from the run that writes them.
import { renderCard } from './card.mjs';
import { digestFlights, LATE_AFTER_MINUTES } from './flights.mjs';
import { AIRPORT_SHRINKAGE } from './recipes.mjs';

const PROVENANCE = {
  source:
    'US Department of Transportation, Bureau of Transportation Statistics, Airline On-Time Performance (reported under 14 CFR Part 234), January to March 2001; taken from flights-20k.json of the npm package vega-datasets 3.2.1, SHA-256 52f0ddd892d4569284b845e17323abc9afb7d303ec8f63251634a20327a610bb. How the 20,000 flights were drawn is not fully documented.',
  license:
    'No explicit licence. vega-datasets lists it as "other-open": "Data Collected Under DOT Regulatory Requirements - License Terms Not Explicitly Specified". Statistics of a US federal agency, so probably in the public domain in the United States; not confirmed, and unsettled elsewhere.',
  consent: 'Not applicable: records of flights, no data about persons. Airlines report them by regulation.',
  retention: 'Kept in this repository for as long as a version trained on it is registered. No personal data.',
};

const INPUTS = {
  departure_time: { name: 'departure_time', type: 'string', required: true },
  distance: { name: 'distance', type: 'number', required: false },
  origin: { name: 'origin', type: 'string', required: false },
  destination: { name: 'destination', type: 'string', required: false },
  origin_on_time_share: { name: 'origin_on_time_share', type: 'number', required: false },
};

const INPUT_OF_FEATURE = {
  clock_hour: 'departure_time',
  operating_hour: 'departure_time',
  log_distance: 'distance',
  origin_lateness: 'origin',
  destination_lateness: 'destination',
  origin_on_time_share: 'origin_on_time_share',
};

/** Writes every file of a run (but the copy of the training code) through `write(name, text)`. */
export function writeDocuments({ model, metrics, predictions, data, recipe, hyperparameters }, write) {
  write('model.json', toJson(model));
  write('metrics.json', toJson(metrics));
  write('predictions.csv', toCsv(predictions));
  write('config.json', toJson(describeConfig(model, hyperparameters)));
  write('signature.json', toJson(describeSignature(model)));
  write('environment.json', toJson({ runtime: 'node', version: '>=20', dependencies: {}, hardware: 'any' }));
  write('dataset-manifest.json', toJson(describeDatasets(data)));
  write('MODEL_CARD.md', renderCard({ model, metrics, recipe, hyperparameters }));
  write('model.yml', MANIFEST);
}

function describeConfig(model, hyperparameters) {
  const uses = (feature) => Object.hasOwn(model.features, feature);
  return {
    defaults: { threshold: model.threshold, late_after_minutes: LATE_AFTER_MINUTES },
    parameters: {
      recipe: model.recipe,
      ...hyperparameters,
      ...(uses('origin_lateness') ? { airport_shrinkage: AIRPORT_SHRINKAGE } : {}),
    },
    feature_flags: {
      use_distance: uses('log_distance'),
      use_airports: uses('origin_lateness'),
      use_airport_day: uses('origin_on_time_share'),
    },
  };
}

function describeSignature(model) {
  return {
    inputs: Object.keys(model.features).map((feature) => INPUTS[INPUT_OF_FEATURE[feature]]),
    outputs: [
      { name: 'score', type: 'number' },
      { name: 'prediction', type: 'integer' },
    ],
  };
}

function describeDatasets({ train, test }) {
  const describe = (name, role, flights) => ({
    name,
    role,
    sha256: digestFlights(flights),
    rows: flights.length,
    from: flights[0].date,
    to: flights.at(-1).date,
    ...PROVENANCE,
  });
  return {
    datasets: [
      describe('us-flights-2001-january', 'train', train),
      describe('us-flights-2001-february-march-every-third', 'test', test),
    ],
  };
}

function toCsv(rows) {
  const names = Object.keys(rows[0]);
  return `${[names, ...rows.map((row) => names.map((name) => row[name]))].map((cells) => cells.join(',')).join('\n')}\n`;
}

/** JSON as the repository's formatter leaves it, so that a registered file can be kept in git unchanged. */
function toJson(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const MANIFEST = `# What register-model reads. Every role names a file of this folder.
artifacts:
  model: model.json
  model-card: MODEL_CARD.md
  environment: environment.json
  config: config.json
  signature: signature.json
  dataset-manifest: dataset-manifest.json
architecture: logistic-regression
training-code: train.mjs
datasets: dataset-manifest.json
tags:
  task: binary-classification
  domain: aviation
`;
