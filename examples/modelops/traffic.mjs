// Replays real flights as requests, and writes what became of each:
//
//   node traffic.mjs OBSERVATIONS_CSV
//
// The flights are those of February and March 2001: the months after the one that every version was trained on, and all that
// the data has. Their outcome is known, so each answer is right or wrong. A day of today's calendar carries 2,000 of them, in
// the order they flew; after the last it begins again with the first. Nothing else is made up: who answers a flight follows
// from serving/exposure.json as it stands, and the answer is that of the version's own registered model.json.
import { writeFileSync } from 'node:fs';
import { chooseVersion } from './lib/bucket.mjs';
import { readFlights } from './lib/flights.mjs';
import { buildAirportDay, describeForServing, RECIPES } from './lib/recipes.mjs';
import { loadModel, readExposure } from './lib/registry.mjs';
import { predict } from './lib/scoring.mjs';

const MODEL = 'flight-delay';
const STAGE = 'production';
const DAY_MS = 86_400_000;
const FLIGHTS_A_DAY = 2000;
const FIRST_DAY = Date.parse('2026-03-09T00:00:00Z');

/** What a version's server does with a request: it knows the table of the night before, and says 0 where it has no row. */
async function startServer(served, flights) {
  const model = await loadModel(served);
  const airportDay = buildAirportDay(flights, RECIPES[model.recipe].leastFlights);
  return (flight) => {
    const known = describeForServing(flight, { airportDay });
    return predict({ ...known, origin_on_time_share: known.origin_on_time_share ?? 0 }, model).prediction;
  };
}

/** The flights of a stretch of time, each with the moment at which it is replayed. */
function* replay(flights, { from, to }) {
  const each = DAY_MS / FLIGHTS_A_DAY;
  for (let count = Math.max(0, Math.ceil((from - FIRST_DAY) / each)); FIRST_DAY + count * each < to; count++) {
    yield { flight: flights[count % flights.length], ts: new Date(FIRST_DAY + count * each).toISOString() };
  }
}

async function run() {
  const [, , target] = process.argv;
  if (target === undefined) throw new Error('Required: where to write. Found: nothing.');
  const { exposure, now } = await readExposure(MODEL);
  const served = (exposure.stages[STAGE] ?? []).filter(({ share, shadow }) => share > 0 || shadow);
  const rollout = exposure.rollouts[STAGE];
  const flights = readFlights();
  const servers = new Map();
  for (const one of served) servers.set(one.version, await startServer(one, flights));
  const rows = ['ts,id,version,error_rate,wrong_warning'];
  const later = flights.filter(({ month }) => month > '2001-01');
  // The shares have been these since the step began; without a rollout one day is enough.
  const from = rollout === undefined ? now - DAY_MS : Date.parse(rollout.since);
  for (const { flight, ts } of replay(later, { from, to: now })) {
    const chosen = chooseVersion(served, { salt: rollout?.salt ?? '', key: flight.id });
    for (const { version, shadow } of served) {
      // A shadow gets a copy of every request; its answer goes nowhere but here.
      if (version !== chosen && !shadow) continue;
      const answer = servers.get(version)(flight);
      const isWrong = answer !== flight.label ? 1 : 0;
      rows.push(`${ts},${flight.id}/${version},${version},${isWrong},${answer === 1 ? isWrong : 0}`);
    }
  }
  writeFileSync(target, `${rows.join('\n')}\n`);
  process.stdout.write(`${rows.length - 1} answers of ${served.map(({ version }) => version).join(' and ')}\n`);
}

try {
  await run();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
