import { describe, expect, it } from 'vitest';
import { evidenceOf, fileOf, problemsOf } from '../support.ts';
import { B_FORMATS, codesOf, fixtures, measureOf, obstacle, scoresOf } from './support.ts';

const read = (xml: string) => evidenceOf([fileOf('junit.xml', xml)], { formats: B_FORMATS });
const suite = (attributes: string, ...children: readonly string[]) =>
  read(`<testsuite ${attributes}>${children.join('')}</testsuite>`);
const PASS = '<testcase classname="c" name="a"/>';
const SKIP = '<testcase classname="c" name="b"><skipped/></testcase>';

describe('a JUnit report', () => {
  it('does not take a skipped test for one that passed', async () => {
    const evidence = await suite('name="s" tests="2"', PASS, SKIP);
    expect(measureOf(evidence, 'pass_rate')).toMatchObject({ value: 1, n: 1, expected: 2, successes: 1 });
    expect(obstacle(evidence, 'pass_rate')).toContain('1 of 2');
    expect(obstacle(evidence, 'failures')).toBeNull();
  });

  it('is no evidence where every test was skipped, or none is there', async () => {
    for (const evidence of [await suite('name="s" tests="1"', SKIP), await read('<testsuites tests="0"/>')]) {
      expect(measureOf(evidence, 'pass_rate').value).toBeNull();
      expect(codesOf(evidence, 'pass_rate')).toEqual(['error value_missing']);
      for (const metric of ['pass_rate', 'failures', 'errors']) expect(obstacle(evidence, metric)).not.toBeNull();
    }
  });

  it('tells failures from errors; both did not pass', async () => {
    const evidence = await evidenceOf(await fixtures('junit/pytest-9.2.0.xml'), { formats: B_FORMATS });
    expect(measureOf(evidence, 'failures')).toMatchObject({ value: 1, statistic: 'count', n: 7, direction: 'down' });
    expect(measureOf(evidence, 'errors').value).toBe(1);
    const { byKey } = scoresOf(evidence, { task: null, metric: 'pass_rate' });
    expect(byKey.get('test_model::test_city_is_known[Bergen]')).toBe(0);
    expect(byKey.get('test_model::test_needs_the_model')).toBe(0);
    expect(byKey.get('test_model::test_speed')).toBeNaN();
    expect(byKey.get('test_model::test_known_gap')).toBeNaN();
    expect(codesOf(evidence, 'pass_rate')).toEqual(['warning samples_failed']);
  });

  it('counts the tests of suites within suites once', async () => {
    const evidence = await evidenceOf(await fixtures('junit/nested.xml'), { formats: B_FORMATS });
    expect(measureOf(evidence, 'pass_rate')).toMatchObject({ value: 0.75, n: 4, expected: 5, successes: 3 });
    expect(evidence.tables[0]?.keys).toEqual([
      'Inner::again',
      'Inner::again#2',
      'Inner::breaks',
      'Inner::later',
      'Outer::holds',
    ]);
    expect(evidence.tables[0]?.attributes['suite']?.names).toEqual(['outer', 'outer > inner']);
    expect(scoresOf(evidence, { task: null, metric: 'time' }).byKey.get('Outer::holds')).toBe(1200);
  });

  it('makes metrics of numbers in properties, and none of the settings of a virtual machine', async () => {
    const evidence = await evidenceOf(await fixtures('junit/nested.xml'), { formats: B_FORMATS });
    expect(measureOf(evidence, 'auc')).toMatchObject({ value: 0.91, slice: null });
    expect(measureOf(evidence, 'f1').value).toBe(0.77);
    expect(evidence.measures.filter((one) => one.metric.includes('.'))).toEqual([]);
    expect(JSON.stringify(evidence)).not.toContain('amara');
  });

  it('makes samples of numbers that tests record; a test that broke before it could lacks one', async () => {
    const evidence = await suite(
      'name="s" tests="4"',
      '<testcase classname="c" name="f[1]"><properties><property name="ms" value="12.5"/></properties></testcase>',
      '<testcase classname="c" name="f[2]"><error/></testcase>',
      '<testcase classname="c" name="other"/>',
    );
    expect(scoresOf(evidence, { task: null, metric: 'ms' }).column).toMatchObject({ scored: 1, expected: 2 });
    expect(obstacle(evidence, 'ms')).toContain('1 of 2');
  });

  it('gives a number that several suites have to each of them', async () => {
    const part = (name: string, value: number) =>
      `<testsuite name="${name}"><properties><property name="auc" value="${value}"/></properties>${PASS}</testsuite>`;
    const evidence = await read(`<testsuites>${part('north', 0.9)}${part('south', 0.7)}</testsuites>`);
    expect(measureOf(evidence, 'auc:suite=south').value).toBe(0.7);
    expect(obstacle(evidence, 'auc')).not.toBeNull();
  });

  it('counts tests that the suites name and the file lacks as missing', async () => {
    const evidence = await suite('name="s" tests="10" failures="0"', PASS);
    expect(measureOf(evidence, 'pass_rate')).toMatchObject({ value: 1, n: 1, expected: 10 });
    expect(obstacle(evidence, 'pass_rate')).toContain('1 of 10');
  });

  it('reads a summary that has no tests in it', async () => {
    const evidence = await read(
      '<testsuites><testsuite name="s" tests="10" failures="2" errors="1" skipped="1"/></testsuites>',
    );
    expect(measureOf(evidence, 'pass_rate')).toMatchObject({ value: 6 / 9, n: 9, expected: 10, successes: 6 });
  });

  it('knows the runner where the root names it, and when it ran', async () => {
    const evidence = await evidenceOf(await fixtures('junit/promptfoo-0.121.20.xml'), { formats: B_FORMATS });
    expect(evidence.runs).toEqual([
      expect.objectContaining({ tool: 'promptfoo', status: 'unknown', startedAt: '2026-11-23T05:07:32.613Z' }),
    ]);
    expect(evidence.tables[0]?.attributes['suite']?.names).toEqual(['[baseline] prompt 1', '[baseline] prompt 2']);
  });

  it('keeps why a test failed only where texts are kept, and never the host', async () => {
    const files = await fixtures('junit/pytest-9.2.0.xml');
    expect(JSON.stringify(await evidenceOf(files, { formats: B_FORMATS }))).not.toMatch(/AssertionError|"lab"/);
    const kept = await evidenceOf(files, { formats: B_FORMATS, texts: 'keep' });
    expect(JSON.stringify(kept.tables[0]?.texts)).toContain('AssertionError');
    expect(JSON.stringify(kept)).not.toContain('"lab"');
  });

  it.each([
    [
      'a DTD',
      '<!DOCTYPE testsuites [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><testsuites><testsuite name="&c;"/></testsuites>',
    ],
    ['an outer entity', '<!DOCTYPE testsuite SYSTEM "file:///etc/passwd"><testsuite name="s"/>'],
    ['an unknown entity', '<testsuite name="&lol;"/>'],
    ['a file that was cut off', '<testsuites><testsuite name="s"><testcase name="a"/>'],
  ])('refuses %s, naming file and place', async (_, xml) => {
    const [problem] = await problemsOf([fileOf('junit.xml', `<?xml version="1.0"?>\n${xml}`)], { formats: B_FORMATS });
    expect(problem).toMatchObject({ file: 'junit.xml', place: expect.stringMatching(/^line \d+, column \d+$/) });
  });
});
