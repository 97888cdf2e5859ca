// Turns one flight into a score with nothing but model.json. Training and serving share this file on purpose: what is
// measured after training is then what runs. (The third model shows what happens to the one value that goes around it.)

/** Six significant digits: enough for a probability, and the same on every version of Node. */
export function round(value) {
  return Number(value.toPrecision(6));
}

function parseClock(text) {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  if (match === null) {
    throw new Error(`departure_time: required a local time such as "17:05", found ${JSON.stringify(text ?? '')}.`);
  }
  return Number(match[1]) + Number(match[2]) / 60;
}

function parseNumber(name, text, { above, upTo }) {
  const value = Number(text);
  if (!(value > above && value <= upTo)) {
    throw new Error(`${name}: required a number above ${above} and up to ${upTo}, found ${JSON.stringify(text)}.`);
  }
  return value;
}

const isAbsent = (text) => text === undefined || text === '';

const TRANSFORMS = {
  /** Hours since midnight, local time at the airport of departure: 17:30 is 17.5. */
  clock_hour: ({ departure_time }) => parseClock(departure_time),
  /** Hours since 04:00, so that a flight at 00:30 counts as the end of the evening and not as an early bird. */
  operating_hour: ({ departure_time }) => (parseClock(departure_time) + 20) % 24,
  log_distance: ({ distance }) =>
    isAbsent(distance) ? undefined : Math.log(parseNumber('distance', distance, { above: 0, upTo: 10_000 })),
  origin_lateness: ({ origin }, { airports }) => lookUp(airports.origin, origin),
  destination_lateness: ({ destination }, { airports }) => lookUp(airports.destination, destination),
  origin_on_time_share: ({ origin_on_time_share: share }) =>
    isAbsent(share) ? undefined : parseNumber('origin_on_time_share', share, { above: -1e-9, upTo: 1 }),
};

function lookUp(table, airport) {
  if (isAbsent(airport)) return undefined;
  return Object.hasOwn(table.values, airport) ? table.values[airport] : table.unknown;
}

/** The raw value of each feature the model has; `undefined` where the row does not give it. */
export function readFeatures(row, model) {
  return Object.keys(model.features).map((name) => TRANSFORMS[name](row, model));
}

/** The score (0 to 1) for feature values: standardise, weigh, add up, squash. A missing one counts as its `missing`. */
export function scoreFeatures(values, model) {
  let sum = model.intercept;
  Object.values(model.features).forEach(({ mean, scale, weight, missing }, index) => {
    sum += (weight * ((values[index] ?? missing) - mean)) / scale;
  });
  return round(1 / (1 + Math.exp(-sum)));
}

/** `{ score, prediction }` for one row of text values; throws a sentence on a value that cannot be read. */
export function predict(row, model) {
  const score = scoreFeatures(readFeatures(row, model), model);
  return { score, prediction: score >= model.threshold ? 1 : 0 };
}
