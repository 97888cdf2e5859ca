/** The shape of what a model's state says of its stages. */
import { commit, count, digest, name, ordinal, time, version } from './record-shape.ts';
import { CONFIGURATION, EXPOSURE, LOOK, ROLLOUT } from './rollout/shape.ts';
import { dict, list, nullable, object, oneOf } from './shapes.ts';
import { KEPT_TENURES } from './state.ts';

const tenure = object({
  version,
  ordinal,
  subject: digest,
  as: oneOf(['live', 'incoming']),
  anchor: commit,
  seq: count,
  from: time,
  to: nullable(time),
  ended: oneOf(['displaced', 'moved', 'rolled_back', null]),
  went_to: nullable(name),
  configuration: nullable(CONFIGURATION),
});

export const STAGE_STATES = dict(
  name,
  object({
    live: nullable(tenure),
    incoming: nullable(tenure),
    rollout: nullable(ROLLOUT),
    look: nullable(LOOK),
    history: list(tenure, { max: KEPT_TENURES }),
    exposure: EXPOSURE,
  }),
);
