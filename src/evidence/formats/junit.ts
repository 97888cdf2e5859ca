/**
 * JUnit XML, of any test runner. A test that was skipped did not pass: it counts as expected and not scored. Numbers in
 * `property` elements are metrics: of a test, one value for each sample; of a suite, one number.
 */
import type { Bundle, EvidenceSink, Format, SourceFile, Tools, XmlElement } from '../format.ts';
import type { Slice } from '../types.ts';
import { finiteOf, spelledNumber, textOf, utcTime } from './json-values.ts';

const RATE = 'pass_rate';
/** What is counted or timed here; a property of such a name is not read. */
const OWN = new Set([RATE, 'tests', 'failures', 'errors', 'skipped', 'time']);
/** Settings of the virtual machine, which Java runners write as properties of a suite. */
const SETTINGS = /^(?:java|sun|jdk|os|user|file|path|line|awt|env|native|stdout|stderr|surefire|basedir)\b/i;
const PROLOGUE = /^\s*(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*)*/;

export const junit: Format = {
  name: 'junit-xml',
  title: 'JUnit XML',
  basis: 'files',
  recognises: (head) => isReport(head.text.replace(/^\uFEFF/, '').replace(PROLOGUE, '')),
  read: async (bundle: Bundle, sink, tools) => {
    for (const file of bundle.files) await readReport(file, sink, tools);
  },
};

/** A report behind a DTD is one too, and is refused as what it is. */
function isReport(text: string): boolean {
  return /^<testsuites?[\s/>]/.test(text) || (/^<!DOCTYPE\s/.test(text) && /<testsuites?[\s/>]/.test(text));
}

type Outcome = 'passed' | 'failed' | 'error' | 'skipped';

interface Property {
  readonly name: string;
  readonly value: number;
  readonly suite: string | null;
}

interface Report {
  readonly sink: EvidenceSink;
  readonly counts: Record<Outcome, number>;
  readonly properties: Property[];
  readonly occurrences: Map<string, number>;
  readonly cases: { readonly element: XmlElement; readonly suite: string | null }[];
}

async function readReport(file: SourceFile, sink: EvidenceSink, tools: Tools): Promise<void> {
  const root = await tools.xml(file);
  const report: Report = {
    sink,
    counts: { passed: 0, failed: 0, error: 0, skipped: 0 },
    properties: [],
    occurrences: new Map(),
    cases: [],
  };
  collect(report, root, null);
  const tops = root.name === 'testsuite' ? [root] : childrenOf(root, 'testsuite');
  sink.run({ tool: toolOf(root), startedAt: startOf([root, ...tops]) });
  giveCases(report);
  const declared = Math.max(
    declaredTests(root) ?? 0,
    tops.reduce((sum, suite) => sum + (declaredTests(suite) ?? 0), 0),
  );
  if (report.cases.length === 0)
    countByAttributes(report, root.name === 'testsuite' || declaredTests(root) !== null ? [root] : tops);
  giveCounts(report, declared);
  giveProperties(report);
}

/** Suites hold tests, and may hold suites: each test is met once, at its own place. */
function collect(report: Report, element: XmlElement, parent: string | null): void {
  const suite = textOf(element.attributes['name']);
  const name = element.name === 'testsuites' ? parent : parent === null ? suite : `${parent} > ${suite ?? ''}`;
  report.properties.push(...propertiesOf(element, name));
  for (const child of element.children) {
    if (child.name === 'testcase') report.cases.push({ element: child, suite: name });
    else if (child.name === 'testsuite') collect(report, child, name);
  }
}

function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

function propertiesOf(element: XmlElement, suite: string | null): Property[] {
  const all = childrenOf(element, 'properties').flatMap((list) => childrenOf(list, 'property'));
  return all.flatMap((property) => {
    const name = textOf(property.attributes['name']);
    const value = spelledNumber(property.attributes['value'] ?? property.text);
    return name === null || value === null || OWN.has(name) || SETTINGS.test(name) ? [] : [{ name, value, suite }];
  });
}

function toolOf(root: XmlElement): string | null {
  const found = /^(promptfoo|pytest|jest|vitest|mocha)\b/i.exec(root.attributes['name'] ?? '');
  return found?.[1]?.toLowerCase() ?? null;
}

function startOf(elements: readonly XmlElement[]): string | null {
  const times = elements.flatMap((element) => utcTime(element.attributes['timestamp']) ?? []);
  return times.sort()[0] ?? null;
}

function outcomeOf(element: XmlElement): Outcome {
  const has = (name: string): boolean => element.children.some((child) => child.name === name);
  if (has('error')) return 'error';
  if (has('failure')) return 'failed';
  const status = `${element.attributes['status'] ?? ''} ${element.attributes['result'] ?? ''}`.toLowerCase();
  const skipped =
    has('skipped') || has('disabled') || /\b(?:skipped|disabled|notrun|suppressed|ignored)\b/.test(status);
  return skipped ? 'skipped' : 'passed';
}

function giveCases(report: Report): void {
  // A test that records a number for some parameters should for all: where it broke before, the number is missing.
  const recorded = new Map<string, Set<string>>();
  for (const { element } of report.cases) {
    const names = recorded.get(functionOf(element)) ?? new Set<string>();
    recorded.set(functionOf(element), names);
    for (const { name } of propertiesOf(element, null)) names.add(name);
  }
  const timed = report.cases.some(({ element }) => secondsOf(element) !== null);
  for (const { element, suite } of report.cases) {
    const outcome = outcomeOf(element);
    report.counts[outcome] += 1;
    const own = new Map(propertiesOf(element, null).map(({ name, value }) => [name, value]));
    const values: Record<string, number | null> = {
      [RATE]: outcome === 'skipped' ? null : Number(outcome === 'passed'),
    };
    for (const metric of recorded.get(functionOf(element)) ?? []) values[metric] = own.get(metric) ?? null;
    if (timed) values['time'] = outcome === 'skipped' ? null : secondsOf(element);
    const why = element.children.filter((child) => child.name === 'failure' || child.name === 'error');
    const texts = why.map((child) => [child.attributes['message'] ?? '', child.text].join('\n').trim()).join('\n\n');
    report.sink.sample({
      task: null,
      key: keyOf(report, element),
      values,
      ...(suite === null ? {} : { slices: { suite } }),
      ...(texts === '' ? {} : { texts: { failure: texts } }),
    });
  }
}

/** The test without its parameters: `test_city[Oslo]` is one of `test_city`. */
function functionOf(element: XmlElement): string {
  const { classname, name } = element.attributes;
  return `${classname ?? ''}::${(name ?? '').replace(/[[(].*$/s, '')}`;
}

/** Class and name; a test that is listed again is a row of its own. */
function keyOf(report: Report, element: XmlElement): string {
  const { classname, name } = element.attributes;
  const key = [classname, name].filter((part) => part !== undefined && part !== '').join('::');
  const count = (report.occurrences.get(key) ?? 0) + 1;
  report.occurrences.set(key, count);
  return count === 1 ? key : `${key}#${count}`;
}

/** Some runners group digits: `1,234.5`. */
function secondsOf(element: XmlElement): number | null {
  return finiteOf(spelledNumber((element.attributes['time'] ?? '').replace(/,(?=\d{3})/g, '')));
}

function declaredTests(element: XmlElement): number | null {
  return countOf(element, 'tests');
}

function countOf(element: XmlElement, name: string): number | null {
  const value = spelledNumber(element.attributes[name] ?? '');
  return value !== null && Number.isInteger(value) && value >= 0 ? value : null;
}

/** A summary without its tests: what the suites say is all there is. */
function countByAttributes(report: Report, elements: readonly XmlElement[]): void {
  for (const element of elements) {
    const tests = declaredTests(element) ?? 0;
    const failed = countOf(element, 'failures') ?? 0;
    const error = countOf(element, 'errors') ?? 0;
    const skipped = (countOf(element, 'skipped') ?? 0) + (countOf(element, 'disabled') ?? 0);
    report.counts.failed += failed;
    report.counts.error += error;
    report.counts.skipped += skipped;
    report.counts.passed += Math.max(0, tests - failed - error - skipped);
  }
}

function giveCounts(report: Report, declared: number): void {
  const { sink, counts } = report;
  const n = counts.passed + counts.failed + counts.error;
  const counted = n + counts.skipped;
  const expected = Math.max(counted, declared);
  if (declared > counted) {
    const message = `The suites say that there are ${declared} tests; the file holds ${counted}.`;
    sink.problem({ code: 'aggregate_differs', effect: 'warning', metric: RATE, message });
  }
  if (n === 0) {
    const message = `The file must hold tests that ran; found ${counted === 0 ? 'none' : `${counts.skipped} skipped ones only`}.`;
    sink.problem({ code: 'value_missing', effect: 'error', metric: RATE, message });
  }
  if (counts.error > 0) {
    const message = `${counts.error} of ${counted} tests ended in an error instead of a result; they count as not passed.`;
    sink.problem({ code: 'samples_failed', effect: 'warning', metric: RATE, message });
  }
  const value = n === 0 ? null : counts.passed / n;
  sink.measure({ metric: RATE, value, n, expected, successes: counts.passed, direction: 'up' });
  const total = (metric: string, count: number, direction: 'down' | null): void =>
    sink.measure({ metric, value: n === 0 ? null : count, statistic: 'count', n: counted, expected, direction });
  total('tests', counted, null);
  total('failures', counts.failed, 'down');
  total('errors', counts.error, 'down');
  total('skipped', counts.skipped, null);
}

/** One suite's number is the file's; where several suites give it, each is a slice. */
function giveProperties(report: Report): void {
  for (const { name, value, suite } of report.properties) {
    const alone = report.properties.filter((other) => other.name === name).length === 1;
    const slice: Slice | null = alone || suite === null ? null : { attribute: 'suite', value: suite };
    report.sink.measure({ metric: name, value, slice });
  }
}
