// The model card of one run.

const percent = (share) => `${(share * 100).toFixed(1)} %`;
const three = (value) => value.toFixed(3);
const whole = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

const FEATURE_TEXT = {
  clock_hour: 'hour of departure, local time, as a number (17:30 is 17.5)',
  operating_hour: 'hours since 04:00, local time, so that 00:30 belongs to the evening before',
  log_distance: 'natural logarithm of the distance in miles',
  origin_lateness: 'how late flights from the airport of departure ran in January (log-odds, shrunk to the average)',
  destination_lateness: 'the same for flights to the airport of arrival',
  origin_on_time_share:
    'share of the flights from the airport of departure that were on time that day (nightly table `airport_day`)',
};

const LIMITS = {
  baseline: ['Every airport and every distance gets the same answer at the same hour.'],
  routes: ['Airports are described by how January 2001 went. Winter weather moves; so do delays.'],
  leaky: [
    'Airports are described by how January 2001 went. Winter weather moves; so do delays.',
    'The table `airport_day` is filled at night. A flight is scored with the newest finished day, the day before; an airport without a row counts as 0.',
  ],
  joined: [
    'Airports are described by how January 2001 went. Winter weather moves; so do delays.',
    'The test flights were joined with the finished table `airport_day`. In serving only the day before is finished.',
  ],
};

/** MODEL_CARD.md for a trained model and what this run measured. */
export function renderCard({ model, metrics, recipe, hyperparameters }) {
  const features = Object.entries(model.features).map(
    ([name, { weight }]) => `| \`${name}\` | ${FEATURE_TEXT[name]} | ${weight > 0 ? '+' : ''}${three(weight)} |`,
  );
  return `# flight-delay: ${recipe.title.toLowerCase()}

${recipe.summary} Logistic regression on ${features.length === 1 ? 'one feature' : `${features.length} features`}; \`model.json\` holds all of it in readable form.

## Intended use

A demonstration of a model registry on real data. It answers, at the moment a US domestic flight leaves the gate: will it
**arrive more than 15 minutes late**? It is not for decisions about passengers, crews or safety, and not for today's traffic.

The output is a score from 0 to 1 and a prediction: 1 when the score reaches ${model.threshold}, the threshold above which the
${percent(hyperparameters.alert_share)} of January's flights with the highest scores lie.

## Data

20,000 US domestic flights of January to March 2001, from the on-time records that airlines report to the US Department of
Transportation, by way of the package vega-datasets. Training: the ${whole(metrics.training.n)} flights of January. Test: every third flight
of February and March, ${whole(metrics.n)} in all. Digests, licence, consent and retention are in \`dataset-manifest.json\`.

## How it decides

| feature | what it is | weight per standard deviation |
| --- | --- | --- |
${features.join('\n')}

## Measured by this run

| | training (January) | test (February, March) |
| --- | --- | --- |
${[
  ['flights', (m) => whole(m.n)],
  ['accuracy', (m) => percent(m.accuracy)],
  ['balanced accuracy', (m) => percent(m.balanced_accuracy)],
  ['F1', (m) => three(m.f1)],
  ['area under the curve', (m) => three(m.auc)],
  ['Brier score (lower is better)', (m) => three(m.brier)],
  ['log loss (lower is better)', (m) => three(m.log_loss)],
  ['flights that were late', (m) => percent(m.late_share)],
  ['flights predicted late', (m) => percent(m.predicted_late_share)],
]
  .map(([name, show]) => `| ${name} | ${show(metrics.training)} | ${show(metrics)} |`)
  .join('\n')}

Accuracy needs a second look: calling every test flight punctual would be right in ${percent(1 - metrics.late_share)} of the cases, and warn nobody.

| test flights | n | accuracy | F1 | area under the curve | log loss |
| --- | --- | --- | --- | --- | --- |
${sliceRows(metrics.by)}

Distance: short is under 500 miles, medium under 1,000. Airport of departure: large has at least 100 flights in the training
data, medium at least 30.

## Limits

- The data has the delay on *arrival*. Whether the flight left late is not in it, so that question is not answered.
- The hour is that of the *actual* departure, so a score is possible when the flight leaves, not when it is booked.
- Cancelled flights, and flights without a recorded arrival delay, are missing. Airline, weather and aircraft are unknown to the model.
- One winter of 2001. How the 20,000 flights were drawn from all flights is not fully documented.
- The test flights were looked at while the recipes were made: a fixed ground for comparing versions, not a fresh estimate.
${LIMITS[model.recipe].map((limit) => `- ${limit}`).join('\n')}
`;
}

function sliceRows(by) {
  const label = { month: 'month', distance_band: 'distance', airport_size: 'airport' };
  return Object.entries(by)
    .flatMap(([column, slices]) =>
      Object.entries(slices).map(
        ([value, m]) =>
          `| ${label[column]} ${value} | ${whole(m.n)} | ${percent(m.accuracy)} | ${three(m.f1)} | ${three(m.auc)} | ${three(m.log_loss)} |`,
      ),
    )
    .join('\n');
}
