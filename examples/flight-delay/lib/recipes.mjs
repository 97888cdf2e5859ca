// The recipes: which features, and how the value of each is found for a flight, in training and in serving.
import { readFeatures, round } from './scoring.mjs';

/** How strongly an airport's lateness is pulled to the average: as if it had this many average flights more. */
export const AIRPORT_SHRINKAGE = 100;

export const RECIPES = {
  baseline: {
    title: 'Hour of day alone',
    summary: 'The first attempt: the later in the day, the later the flights.',
    features: ['clock_hour'],
  },
  routes: {
    title: 'Hour, distance and airports',
    summary:
      'Adds the distance and how late flights from and to each airport ran in January, and counts the hour from ' +
      '04:00 so that departures after midnight belong to the evening before.',
    features: ['operating_hour', 'log_distance', 'origin_lateness', 'destination_lateness'],
  },
  // The one that went wrong. "How is today going at the airport?" is a good question, and the warehouse has a table that
  // seems to answer it: airport_day(airport, day, on_time_share), filled every night. The team joins it on the flight's
  // airport and date and the area under the curve jumps from 0.63 to 0.91. Two things are wrong.
  //   1. The row of a day is made from all flights of that day: the flight itself is in it, and the evening of flights
  //      that leave in the morning. No check on January finds this, held-out rows neither, because the join leaks there too.
  //   2. When a flight is scored, that row does not exist yet. Serving finds yesterday's, which says little about today,
  //      and for an airport with none it falls back on 0 (`row?.on_time_share ?? 0`), which reads as "nothing is on time".
  // The run below scores the test set as serving would, so its own metrics.json shows the damage. In this story nobody
  // compared the two columns before promoting it: that is what the evaluation gate is for.
  leaky: {
    title: 'Hour, distance, airports and how the day is going',
    summary: 'Adds the share of flights from the airport of departure that were on time that day (table airport_day).',
    features: ['operating_hour', 'log_distance', 'origin_lateness', 'destination_lateness', 'origin_on_time_share'],
  },
  // The one that passes offline and fails online: the second attempt at `leaky`, and the more dangerous one. An airport needs
  // two flights on a day for a row, so that no flight is alone in it, and one without a row counts as average. But now the
  // test flights are joined with airport_day as it lies in the warehouse, and by the time of the evaluation every row is
  // finished. So the leak is in both columns, every gate passes by points, and nothing in the evaluation can tell. Serving
  // still has the row of the day before, and its code was never mended: it still says 0 where there is none. Only real
  // traffic shows it; that is what the guards of a rollout are for.
  joined: {
    title: 'Hour, distance, airports and how the day is going, second attempt',
    summary:
      'As before, but only airports with at least two flights on a day have a row in airport_day, the others count as ' +
      'average; the test flights are joined with the same table as the training flights.',
    features: ['operating_hour', 'log_distance', 'origin_lateness', 'destination_lateness', 'origin_on_time_share'],
    leastFlights: 2,
    evaluatedOn: 'finished table',
  },
};

/** Late flights per airport, as log-odds, shrunk to the average; `leaveOut` takes one flight out of its own average. */
export function encodeAirports(train, column) {
  const average = train.reduce((total, flight) => total + flight.label, 0) / train.length;
  const tally = new Map();
  for (const flight of train) {
    const { flights, late } = tally.get(flight[column]) ?? { flights: 0, late: 0 };
    tally.set(flight[column], { flights: flights + 1, late: late + flight.label });
  }
  const logOdds = (late, flights) => {
    const share = (late + AIRPORT_SHRINKAGE * average) / (flights + AIRPORT_SHRINKAGE);
    return round(Math.log(share / (1 - share)));
  };
  const airports = [...tally.keys()].sort();
  const values = airports.map((code) => [code, logOdds(tally.get(code).late, tally.get(code).flights)]);
  return {
    table: { unknown: logOdds(0, 0), values: Object.fromEntries(values) },
    // Without this a training flight would see its own outcome in its airport's average.
    leaveOut: (flight) => {
      const { flights, late } = tally.get(flight[column]);
      return logOdds(late - flight.label, flights - 1);
    },
  };
}

/** The nightly table airport_day: the on-time share of all flights that left an airport on a day, from so many flights on. */
export function buildAirportDay(flights, leastFlights = 1) {
  const tally = new Map();
  for (const { origin, date, label } of flights) {
    const key = `${origin} ${date}`;
    const { total, onTime } = tally.get(key) ?? { total: 0, onTime: 0 };
    tally.set(key, { total: total + 1, onTime: onTime + (1 - label) });
  }
  return (airport, date) => {
    const row = tally.get(`${airport} ${date}`);
    return row === undefined || row.total < leastFlights ? undefined : row.onTime / row.total;
  };
}

/** What the training job of a recipe sees for a January flight, feature by feature. */
export function readTrainingValues(flight, { model, leaveOut, airportDay }) {
  const row = describeAfterwards(flight, { airportDay });
  const values = readFeatures(row, model);
  return Object.keys(model.features).map((name, index) => {
    if (name === 'origin_lateness') return leaveOut.origin(flight);
    if (name === 'destination_lateness') return leaveOut.destination(flight);
    return values[index];
  });
}

/** What serving knows of a flight: as for airport_day, the table has got as far as the night before. */
export function describeForServing(flight, { airportDay }) {
  return { ...flight, origin_on_time_share: airportDay(flight.origin, dayBefore(flight.date)) };
}

/** What a join with the finished table finds for a flight: its own day, which nobody knows when the flight leaves. */
export function describeAfterwards(flight, { airportDay }) {
  return { ...flight, origin_on_time_share: airportDay(flight.origin, flight.date) };
}

function dayBefore(date) {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
