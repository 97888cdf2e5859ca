// Reads data/flights.csv and says which flights are for training, which for development, which for the final test.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const CSV = new URL('../data/flights.csv', import.meta.url);
const HEADER = 'departed,arrival_delay,distance,origin,destination';

/** Minutes after the scheduled arrival beyond which a flight counts as late. */
export const LATE_AFTER_MINUTES = 15;

/** All flights in file order, and the raw lines they came from (for digests). */
export function readFlights() {
  const [header, ...lines] = readFileSync(CSV, 'utf8').trimEnd().split('\n');
  if (header !== HEADER) throw new Error(`data/flights.csv: required the header "${HEADER}", found "${header}".`);
  return lines.map((line, index) => {
    const [departed, delay, distance, origin, destination] = line.split(',');
    return {
      id: `f${String(index + 1).padStart(5, '0')}`,
      ordinal: index + 1,
      line,
      date: departed.slice(0, 10),
      month: departed.slice(0, 7),
      departure_time: departed.slice(11),
      distance: Number(distance),
      origin,
      destination,
      label: Number(delay) > LATE_AFTER_MINUTES ? 1 : 0,
    };
  });
}

/**
 * The fixed split. Train: January. Of February and March every third flight is the test set; the other two thirds are
 * for trying ideas (`development`): nothing is trained on them.
 */
export function splitFlights(flights) {
  const isLater = (flight) => flight.month > '2001-01';
  return {
    train: flights.filter((flight) => !isLater(flight)),
    development: flights.filter((flight) => isLater(flight) && flight.ordinal % 3 !== 0),
    test: flights.filter((flight) => isLater(flight) && flight.ordinal % 3 === 0),
  };
}

/** SHA-256 of the CSV header and these flights' lines, each ended by a line feed: what a dataset manifest states. */
export function digestFlights(flights) {
  const text = [HEADER, ...flights.map((flight) => flight.line), ''].join('\n');
  return createHash('sha256').update(text).digest('hex');
}

/** short: under 500 miles, medium: under 1,000, long: the rest. */
export function distanceBand(flight) {
  if (flight.distance < 500) return 'short';
  return flight.distance < 1000 ? 'medium' : 'long';
}

/** A function that sizes the airport of departure by its flights in the training data: large from 100, medium from 30. */
export function sizeAirports(train) {
  const departures = new Map();
  for (const { origin } of train) departures.set(origin, (departures.get(origin) ?? 0) + 1);
  return (flight) => {
    const count = departures.get(flight.origin) ?? 0;
    if (count >= 100) return 'large';
    return count >= 30 ? 'medium' : 'small';
  };
}
