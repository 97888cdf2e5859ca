/**
 * MLflow's file store: `mlruns/<experiment>/<run>/` with one file a metric, and since MLflow 3 `models/m-…/` beside the
 * runs. Who ran it and where the files lay are in there too; neither is read.
 */
import type { Bundle, EvidenceSink, Format, Head, SourceFile, Tools } from '../format.ts';
import { describeFound } from '../values.ts';
import { asRecord, finiteOf, spelledNumber, textOf, utcTime } from './json-values.ts';
import { giveMetrics, type Logged, modelStatus, runStatus, worstStatus } from './mlflow-metrics.ts';
import { mlflowTable } from './mlflow-table.ts';

export const mlflowStore: Format = {
  name: 'mlflow-file-store',
  title: 'MLflow file store',
  basis: 'files',
  recognises: (head) => kindOf(head) !== null,
  bundles: groupStore,
  read: readStore,
};

type Kind = 'run' | 'model' | 'experiment' | 'dataset' | 'registry';

/** What a `meta.yaml` is of, by its fields. */
function kindOf(head: Head | undefined): Kind | null {
  const meta = asRecord(head?.document);
  if (meta === null) return null;
  const has = (...keys: readonly string[]): boolean => keys.every((key) => Object.hasOwn(meta, key));
  if (has('lifecycle_stage', 'status') && (has('run_id') || has('run_uuid'))) return 'run';
  if (has('model_id', 'artifact_location', 'status')) return 'model';
  if (has('experiment_id', 'artifact_location', 'lifecycle_stage')) return 'experiment';
  if (has('digest', 'source_type', 'source')) return 'dataset';
  return has('current_stage', 'version') || has('latest_versions', 'name') ? 'registry' : null;
}

interface Entity {
  readonly kind: 'run' | 'model';
  readonly id: string;
  /** With a final `/`; empty at the top. */
  readonly folder: string;
  readonly meta: SourceFile;
  readonly files: SourceFile[];
}

/** What lies in the folder of a run or model. */
const OWN_FOLDERS = /^(?:metrics|params|tags|inputs|outputs|artifacts)\//;
/** What lies in the folder of an experiment beside its runs. */
const EXPERIMENT_FOLDERS = /^(?:tags|datasets|traces)\//;

const EMPTY_HEAD: Head = {
  path: '',
  size: 0,
  text: '',
  bytes: new Uint8Array(0),
  document: undefined,
  firstLine: undefined,
  header: null,
};

/** The folders that a file is in, the deepest first: a metric may be called like a folder above it. */
function foldersOf(path: string): string[] {
  const folders = [''];
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) folders.unshift(path.slice(0, at + 1));
  return folders;
}

function findEntities(files: readonly SourceFile[], heads: ReadonlyMap<string, Head>): Entity[] {
  const entities = files.flatMap((file): Entity[] => {
    const head = heads.get(file.path);
    const kind = kindOf(head);
    if (kind !== 'run' && kind !== 'model') return [];
    const meta = asRecord(head?.document) ?? {};
    const id = textOf(kind === 'model' ? meta['model_id'] : (meta['run_id'] ?? meta['run_uuid']));
    const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
    return id === null ? [] : [{ kind, id, folder, meta: file, files: [file] }];
  });
  const byFolder = new Map(entities.map((entity) => [entity.folder, entity]));
  for (const file of files) {
    const entity = foldersOf(file.path)
      .map((folder) => byFolder.get(folder))
      .find((one) => one !== undefined);
    if (entity === undefined || !OWN_FOLDERS.test(file.path.slice(entity.folder.length))) continue;
    if (!mlflowTable.recognises(heads.get(file.path) ?? EMPTY_HEAD)) entity.files.push(file);
  }
  return entities;
}

/**
 * A run, and a model with the runs that measured it, are one bundle: a model repeats the numbers of its runs. All that
 * lies in their folders goes with them, weights and settings too, but not tables of evaluations: those have a reader.
 * What the store keeps beside them goes with the first.
 */
function groupStore(files: readonly SourceFile[], heads: ReadonlyMap<string, Head>): readonly Bundle[] {
  const entities = findEntities(files, heads);
  const groups = entities.map((entity) => new Set([entity]));
  for (const model of entities.filter(({ kind }) => kind === 'model')) {
    const runs = new Set(runsOf(model, heads));
    const joined = groups.filter((group) =>
      [...group].some((one) => one === model || (one.kind === 'run' && runs.has(one.id))),
    );
    const all = new Set(joined.flatMap((group) => [...group]));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push(all);
  }
  const aside = asideOf({ files, heads, taken: new Set(entities.flatMap((entity) => entity.files)) });
  const bundles = groups.map((group) => [...group].flatMap((entity) => entity.files));
  if (bundles.length === 0) return aside.length === 0 ? [] : [{ files: aside, heads }];
  return bundles.map((own, index) => ({ files: index === 0 ? [...own, ...aside] : own, heads }));
}

/** Files of the store that are of no run and no model: experiments, data sets, the registry. */
function asideOf(of: {
  readonly files: readonly SourceFile[];
  readonly heads: ReadonlyMap<string, Head>;
  readonly taken: ReadonlySet<SourceFile>;
}): SourceFile[] {
  const { files, heads, taken } = of;
  const folders = new Map<string, Kind>();
  for (const file of files) {
    const kind = kindOf(heads.get(file.path));
    if (kind === 'experiment' || kind === 'registry' || kind === 'dataset')
      folders.set(foldersOf(file.path)[0] ?? '', kind);
  }
  const belongs = (file: SourceFile): boolean =>
    foldersOf(file.path).some((folder) => {
      const kind = folders.get(folder);
      const inside = file.path.slice(folder.length);
      return (
        kind !== undefined &&
        (inside === 'meta.yaml' || (kind === 'experiment' ? EXPERIMENT_FOLDERS.test(inside) : folder !== ''))
      );
    });
  return files.filter((file) => !taken.has(file) && belongs(file));
}

/** Runs that a model's metrics name, as far as the heads of its files show. */
function runsOf(model: Entity, heads: ReadonlyMap<string, Head>): string[] {
  const source = textOf(asRecord(heads.get(model.meta.path)?.document)?.['source_run_id']);
  const lines = model.files.flatMap((file) => {
    const inside = file.path.slice(model.folder.length);
    return inside.startsWith('metrics/') ? (heads.get(file.path)?.text ?? '').split('\n') : [];
  });
  const named = lines.flatMap((line) => line.trim().split(' ')[3] ?? []);
  return source === null ? named : [source, ...named];
}

async function readStore(bundle: Bundle, sink: EvidenceSink, tools: Tools): Promise<void> {
  const entities = findEntities(bundle.files, bundle.heads);
  const runs = entities.filter(({ kind }) => kind === 'run');
  const models = entities.filter(({ kind }) => kind === 'model');
  if (entities.length === 0) return;
  sink.run({ tool: 'mlflow' });
  const logged: Logged[] = [];
  const starts: string[] = [];
  for (const entity of entities) {
    const meta = asRecord(bundle.heads.get(entity.meta.path)?.document) ?? {};
    if (meta['lifecycle_stage'] === 'deleted') {
      const message = `The run must not have been deleted in MLflow; ${entity.id} was.`;
      sink.problem({
        code: 'run_cancelled',
        effect: 'error',
        file: entity.meta.path,
        place: 'lifecycle_stage',
        message,
      });
    }
    const start = utcTime(finiteOf(meta['start_time']) ?? finiteOf(meta['creation_timestamp']));
    if (start !== null) starts.push(start);
    logged.push(...(await readMetrics({ entity, runs, tools })));
  }
  const status = worstStatus(
    entities.map(({ kind, meta }) => {
      const value = asRecord(bundle.heads.get(meta.path)?.document)?.['status'];
      return kind === 'run' ? runStatus(value) : modelStatus(value);
    }),
  );
  const [model] = models;
  sink.run({ status, startedAt: starts.sort()[0] ?? null });
  if (model !== undefined) sink.run({ model: textOf(asRecord(bundle.heads.get(model.meta.path)?.document)?.['name']) });
  const commits = new Set(
    (await Promise.all(entities.map((entity) => readCommit(entity, tools)))).filter((one) => one !== null),
  );
  const [commit] = commits;
  if (commits.size === 1 && commit !== undefined) sink.run({ commit });
  giveMetrics(sink, logged);
  const sets = new Set(logged.flatMap(({ dataset }) => dataset?.name ?? []));
  const [set] = sets;
  if (sets.size === 1 && set !== undefined) sink.run({ set: { name: set, digest: null } });
}

async function readCommit(entity: Entity, tools: Tools): Promise<string | null> {
  const file = entity.files.find(({ path }) => path === `${entity.folder}tags/mlflow.source.git.commit`);
  return file === undefined ? null : textOf(await tools.text(file));
}

/** The path below `metrics/` is the name, folders and all. */
async function readMetrics(of: {
  readonly entity: Entity;
  readonly runs: readonly Entity[];
  readonly tools: Tools;
}): Promise<Logged[]> {
  const { entity, runs, tools } = of;
  const logged: Logged[] = [];
  const start = `${entity.folder}metrics/`;
  for (const file of entity.files.filter(({ path }) => path.startsWith(start))) {
    const lines = (await tools.text(file)).split('\n');
    for (const [index, line] of lines.entries()) {
      if (line.trim() === '') continue;
      const one = readLine({ key: file.path.slice(start.length), line, ofModel: entity.kind === 'model' });
      if (one === null) {
        return tools.fail(file, {
          place: `line ${index + 1}`,
          message: `A line of a metric must be \`time value step\`; found ${describeFound(line)}.`,
        });
      }
      // The run that logged it is read as well, and says the same.
      if (one.run !== null && runs.some(({ id }) => id === one.run)) continue;
      logged.push(entity.kind === 'run' ? one : { ...one, run: null });
    }
  }
  return logged;
}

/** `time value step`, of a model `time value step run`; since MLflow 3 with name and digest of a data set. */
function readLine(of: { readonly key: string; readonly line: string; readonly ofModel: boolean }): Logged | null {
  const [timestamp, value, third, ...rest] = of.line.trim().split(' ');
  const numbers = [timestamp, value, third ?? '0'].map((part) => spelledNumber(part ?? ''));
  const [time, number, step] = numbers;
  if (
    time === null ||
    number === null ||
    step === null ||
    time === undefined ||
    number === undefined ||
    step === undefined
  )
    return null;
  const run = of.ofModel ? (rest.shift() ?? null) : null;
  const digest = rest.length > 1 ? (rest.at(-1) ?? null) : null;
  const name = (digest === null ? rest : rest.slice(0, -1)).join(' ');
  return { key: of.key, value: number, timestamp: time, step, run, dataset: name === '' ? null : { name, digest } };
}
