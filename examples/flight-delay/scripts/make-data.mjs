// Makes data/flights.csv from flights-20k.json of the npm package vega-datasets.
//
//   npm pack vega-datasets@3.2.1 && tar xzf vega-datasets-3.2.1.tgz
//   node scripts/make-data.mjs package/data/flights-20k.json
//
// It only changes the notation: same flights, same order, nothing dropped, nothing computed.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const SOURCE_SHA256 = '52f0ddd892d4569284b845e17323abc9afb7d303ec8f63251634a20327a610bb';
const TARGET = new URL('../data/flights.csv', import.meta.url);

/** One JSON record as a CSV line; throws on a record that is not what the source's documentation says. */
function toLine(flight, index) {
  const { date, delay, distance, origin, destination } = flight;
  const wellFormed =
    /^2001\/\d\d\/\d\d \d\d:\d\d$/.test(date) &&
    Number.isInteger(delay) &&
    Number.isInteger(distance) &&
    /^[A-Z]{3}$/.test(origin) &&
    /^[A-Z]{3}$/.test(destination);
  if (!wellFormed) throw new Error(`Record ${index + 1} is not a flight as documented: ${JSON.stringify(flight)}`);
  return [date.replaceAll('/', '-'), delay, distance, origin, destination].join(',');
}

const path = process.argv[2];
if (path === undefined) {
  process.stderr.write('Required: the path of flights-20k.json. Found: none. See the first lines of this script.\n');
  process.exit(1);
}
const bytes = readFileSync(path);
const found = createHash('sha256').update(bytes).digest('hex');
if (found !== SOURCE_SHA256) {
  process.stderr.write(
    `Required: flights-20k.json of vega-datasets 3.2.1, SHA-256 ${SOURCE_SHA256}.\nFound: ${found}.\n`,
  );
  process.exit(1);
}
const lines = JSON.parse(bytes.toString('utf8')).map(toLine);
const csv = `departed,arrival_delay,distance,origin,destination\n${lines.join('\n')}\n`;
writeFileSync(TARGET, csv);
const digest = createHash('sha256').update(csv).digest('hex');
process.stdout.write(`${lines.length} flights, ${csv.length} bytes, SHA-256 ${digest}\n`);
