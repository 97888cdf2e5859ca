/** The commands around what is served: what each takes, and where its code is. */
import { type Command, DRY_RUN, REPEAT } from './command-shape.ts';

export const SERVING_COMMANDS: readonly Command[] = [
  {
    name: 'configure',
    group: 'move',
    summary: 'change the configuration that a served version runs with',
    positionals: ['subject', 'stage'],
    flags: {
      'file=FILE': 'the whole configuration, a JSON object',
      'values=JSON': 'the same as text',
      'set=SETTING…': 'single settings, each as `key=value`; dots lead into objects, values are JSON or text',
      reset: 'the configuration that the version was registered with',
      'reason=TEXT': 'why',
      'link=LINK': 'link of the change',
      ...DRY_RUN,
      ...REPEAT,
    },
    load: async () => (await import('./serving-commands.ts')).runConfigure,
  },
  {
    name: 'heartbeat',
    group: 'care',
    summary: 'say whether what is served is still looked at',
    positionals: ['model'],
    flags: { ...DRY_RUN },
    load: async () => (await import('./serving-commands.ts')).runHeartbeat,
  },
];
