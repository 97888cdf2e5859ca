/** Takes the rows of one table: checks each, finds where it belongs, and counts it there. */
import { NO_ZONE } from './cells.ts';
import type { Counts } from './counts.ts';
import { type Feeder, makeFeeder } from './feed.ts';
import type { Layout, Slot } from './layout.ts';
import { show } from './log.ts';
import { cellOf, SKEW_MS, StretchFinder } from './plan.ts';
import { KIND, type Row } from './row.ts';
import type { Meeting } from './seen.ts';
import { ARMS } from './types.ts';

export interface TableOf {
  readonly counts: Counts;
  readonly layout: Layout;
  readonly row: Row;
  /** Of every row, where it is known from elsewhere. */
  readonly arm: 0 | 1 | null;
  /** `file:line` of the row at hand. */
  readonly where: () => string;
  /** What stands in a cell of the row at hand. */
  readonly shown: (slot: Slot) => string;
}

const OTHER_VERSION = -1;
const WRONG = -2;

const RANGES: Readonly<Record<Slot['range'], string>> = {
  any: 'a number is required',
  not_negative: 'a number that is not negative is required',
  zero_or_one: '0, 1, true or false is required',
};

export class Taker {
  readonly #of: TableOf;
  readonly #finder: StretchFinder;
  readonly #feeders: readonly Feeder[];
  readonly #numeric: Int32Array;
  readonly #armTexts: readonly [number, number];
  readonly #versionTexts: readonly [number, number];
  readonly #named: boolean;
  readonly #measured: Int32Array;
  /** One for all rows. */
  readonly #place: { arm: number; time: number; requests: number; found: number; readonly stretches: Int32Array };

  constructor(of: TableOf) {
    const { counts, layout } = of;
    this.#of = of;
    this.#finder = new StretchFinder(counts.plan);
    this.#place = { arm: 0, time: 0, requests: 0, found: 0, stretches: this.#finder.found };
    this.#feeders = layout.feeds.map((feed) => makeFeeder({ feed, table: of }));
    for (const feed of layout.feeds) counts.fed.add(feed.need);
    const numeric = layout.slots.flatMap((slot, at) => (slot.type === 'number' || slot.type === 'flag' ? [at] : []));
    this.#numeric = Int32Array.from(numeric);
    this.#measured = Int32Array.from(numeric.filter((slot) => slot !== layout.requests));
    this.#armTexts = [counts.texts.idOf(ARMS[0]), counts.texts.idOf(ARMS[1])];
    const { candidate, baseline } = counts.plan.versions;
    this.#versionTexts = [
      candidate === null ? -1 : counts.texts.idOf(candidate),
      baseline === null ? -1 : counts.texts.idOf(baseline),
    ];
    // A row of sums is named by its time and texts; one that stands for a request has a name only where it says so.
    this.#named = layout.id >= 0 || layout.shape !== 'requests';
  }

  /** Counts the row at hand. */
  take(): void {
    const { counts, layout, row } = this.#of;
    counts.rows += 1;
    const time = row.numbers[layout.time] ?? 0;
    if (row.kinds[layout.time] !== KIND.number) {
      this.#badTime(time);
      return;
    }
    const arm = this.#armOf();
    if (arm < 0) {
      if (arm === OTHER_VERSION) counts.left.other_version += 1;
      return;
    }
    if (time > counts.plan.now + SKEW_MS) {
      this.#hold(
        () => `${this.#cell(layout.time)} is more than 5 minutes after the time of this look: a clock is wrong`,
      );
      return;
    }
    if (this.#isBlank()) {
      counts.left.blank += 1;
      return;
    }
    if (time > (counts.newest[arm] ?? 0)) counts.newest[arm] = time;
    const found = this.#finder.find(time, arm);
    if (found === 0) {
      this.#leftOut(time);
      return;
    }
    if (this.#named && !this.#isNew(arm)) return;
    if (!this.#numbersHold()) return;
    if (layout.shape === 'requests') counts.requestRows[arm]! += 1;
    const requests = layout.shape === 'requests' ? 1 : layout.requests < 0 ? 0 : this.#requests();
    if (requests < 0) return;
    for (let at = 0; at < found; at += 1) counts.requests[cellOf(this.#finder.found[at] ?? 0, arm)]! += requests;
    const place = this.#place;
    place.arm = arm;
    place.time = time;
    place.requests = requests;
    place.found = found;
    for (const feeder of this.#feeders) feeder(place);
  }

  #badTime(time: number): void {
    this.#hold(() => {
      const { layout, row } = this.#of;
      if (row.kinds[layout.time] === KIND.empty) return 'ts is empty: when it was observed is required';
      return time === NO_ZONE
        ? `${this.#cell(layout.time)} has no time zone, so it could be any time: a time such as 2026-11-29T10:00:00Z is required`
        : `${this.#cell(layout.time)} is no time: ISO 8601 with a zone, or Unix seconds or milliseconds are required`;
    });
  }

  #armOf(): number {
    const { layout, row, arm, counts } = this.#of;
    if (arm !== null) return arm;
    if (layout.arm >= 0) {
      const text = row.numbers[layout.arm];
      if (row.kinds[layout.arm] === KIND.text) {
        if (text === this.#armTexts[0]) return 0;
        if (text === this.#armTexts[1]) return counts.plan.versions.baseline === null ? OTHER_VERSION : 1;
      }
      this.#hold(() => `${this.#cell(layout.arm)}: candidate or baseline is required`);
      return WRONG;
    }
    if (row.kinds[layout.version] !== KIND.text) {
      this.#hold(() => `${this.#cell(layout.version)}: the version that answered is required`);
      return WRONG;
    }
    const text = row.numbers[layout.version];
    return text === this.#versionTexts[0] ? 0 : text === this.#versionTexts[1] ? 1 : OTHER_VERSION;
  }

  /** Rows of sums with nothing in them, as some tools answer where nothing was recorded. */
  #isBlank(): boolean {
    const { layout, row } = this.#of;
    if (layout.shape === 'requests') return false;
    for (const slot of this.#numeric) if (row.kinds[slot] !== KIND.empty) return false;
    return true;
  }

  #leftOut(time: number): void {
    const { plan, left } = this.#of.counts;
    const first = plan.spans[0]?.from ?? Number.POSITIVE_INFINITY;
    const last = plan.spans.at(-1)?.to ?? Number.NEGATIVE_INFINITY;
    if (time < first) left.before += 1;
    else if (time >= last) left.after += 1;
    else left.between += 1;
  }

  #isNew(arm: number): boolean {
    const { layout, row, counts } = this.#of;
    if (layout.id < 0) row.nameByTexts();
    else if (row.kinds[layout.id] === KIND.empty) {
      this.#hold(() => 'id is empty: either every row has one, or there is no such column');
      return false;
    }
    // Both arms may answer one request, where traffic is mirrored.
    if (arm === 1) row.idLow = ~row.idLow >>> 0;
    const meeting =
      layout.id < 0 && layout.shape === 'parts'
        ? this.#meetParts()
        : counts.seen.meet(row.idHigh, row.idLow, row.contentHash());
    if (meeting === 'same') counts.left.same += 1;
    if (meeting === 'different')
      this.#hold(() =>
        layout.id < 0
          ? `there is another row of ${this.#cell(layout.time)} with other numbers: which of them is right cannot be known`
          : `there is another row with ${this.#cell(layout.id)} that says something else: which of them is right cannot be known`,
      );
    return meeting === 'new';
  }

  /** Rows that add to what other tables count are told apart by what they add: all of it is new, or none. */
  #meetParts(): Meeting {
    const { row, counts } = this.#of;
    let all: Meeting | null = null;
    for (const slot of this.#numeric) {
      if (row.kinds[slot] === KIND.empty) continue;
      const { high, low, content } = row.nameOfPart(slot);
      const meeting = counts.seen.meet(high, low, content);
      all = all === null || all === meeting ? meeting : 'different';
    }
    return all ?? 'new';
  }

  /** Whether all numbers are what they must be; says what is not. */
  #numbersHold(): boolean {
    const { row, layout } = this.#of;
    let holds = true;
    for (const slot of this.#numeric) {
      const kind = row.kinds[slot];
      if (kind !== KIND.number && kind !== KIND.bad) continue;
      const range = row.slots[slot]?.range;
      const value = row.numbers[slot] ?? 0;
      if (
        kind === KIND.number &&
        (range === 'any' || (range === 'not_negative' ? value >= 0 : value === 0 || value === 1))
      )
        continue;
      holds = false;
      this.#hold(() => `${this.#cell(slot)}: ${RANGES[range ?? 'any']}`);
    }
    if (layout.shape !== 'requests' && holds) return this.#sumsAreWhole();
    return holds;
  }

  /** In a row of sums, one that is empty beside others is no 0. */
  #sumsAreWhole(): boolean {
    const { row } = this.#of;
    let holds = true;
    for (const slot of this.#measured) {
      if (row.kinds[slot] !== KIND.empty) continue;
      holds = false;
      this.#hold(() => `${row.slots[slot]?.name} is empty: a number is required, or n/a where it does not apply`);
    }
    return holds;
  }

  /** Requests of a row of sums; -1 where it does not say. */
  #requests(): number {
    const { row, layout } = this.#of;
    if (row.kinds[layout.requests] === KIND.number) return row.numbers[layout.requests] ?? 0;
    this.#hold(() => 'requests is empty: how many requests the row stands for is required');
    return -1;
  }

  #cell(slot: number): string {
    const of = this.#of.row.slots[slot];
    return of === undefined ? '' : `${of.name} ${show(this.#of.shown(of))}`;
  }

  #hold(message: () => string): void {
    this.#of.counts.log.hold(() => ({ where: this.#of.where(), message: message() }));
  }
}
