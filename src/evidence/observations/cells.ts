/** What a cell holds, read from its bytes: no text is made of numbers, times and flags, of which there may be millions. */

/** Exact as doubles. */
const POWERS = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const FLAGS = /^(?:true|false)$/i;

/**
 * The number that stands there; NaN for anything else, such as nothing, `NaN`, `1,5` or a number beyond all doubles.
 * Short numbers are put together from an integer and an exact power of ten, which rounds once and so correctly
 * (Clinger 1990, How to Read Floating Point Numbers Accurately, section 3); all others go through `Number`.
 */
export function readNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const first = bytes[at];
  const negative = first === 0x2d;
  if (negative || first === 0x2b) at += 1;
  let mantissa = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else if (digit === -2 && decimals < 0) decimals = 0;
    else return readSlowly(bytes, start, end);
  }
  if (digits === 0) return Number.NaN;
  if (digits > 15) return readSlowly(bytes, start, end);
  const value = decimals > 0 ? mantissa / (POWERS[decimals] ?? 1) : mantissa;
  return negative ? -value : value;
}

function readSlowly(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > 400) return Number.NaN;
  const text = asciiOf(bytes, start, end);
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}

/** 1 for `1` and `true`, 0 for `0` and `false` in any case; another number as it is; NaN for anything else. */
export function readFlag(bytes: Uint8Array, start: number, end: number): number {
  if (end - start === 1) {
    const digit = (bytes[start] ?? 0) - 0x30;
    if (digit === 0 || digit === 1) return digit;
  }
  if (end - start > 5) return readNumber(bytes, start, end);
  const text = asciiOf(bytes, start, end);
  return FLAGS.test(text) ? (text.length === 4 ? 1 : 0) : readNumber(bytes, start, end);
}

/** Text of bytes, one character each. */
function asciiOf(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

/** Before this a number of seconds would be one of milliseconds of 1973, and the other way round in the year 5138. */
const SECONDS_BELOW = 1e11;
const SECONDS_FROM = 1e8;
const MS_BELOW = 1e14;

/** Unix time in seconds or milliseconds, told apart by size, as milliseconds; NaN for numbers that can be neither. */
export function epochMs(value: number): number {
  if (value >= SECONDS_FROM && value < SECONDS_BELOW) return value * 1000;
  return value >= SECONDS_BELOW && value < MS_BELOW ? value : Number.NaN;
}

/** Two digits, or -1. */
function two(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - 0x30;
  const ones = (bytes[at + 1] ?? 0) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The time without a zone was the mistake: a message of its own is due. */
export const NO_ZONE = Number.NEGATIVE_INFINITY;

/**
 * Milliseconds since 1970 of `2026-11-29T10:00:00Z` (fractions, a blank for the `T`, offsets such as `+02:00`), or of a
 * Unix time in seconds or milliseconds. NaN for anything else, {@link NO_ZONE} for a local time, which could be any.
 */
export function readTime(bytes: Uint8Array, start: number, end: number): number {
  if (end - start < 10 || bytes[start + 4] !== 0x2d) return epochMs(readNumber(bytes, start, end));
  const century = two(bytes, start);
  const year = century < 0 ? -1 : century * 100 + two(bytes, start + 2);
  const month = two(bytes, start + 5);
  const day = two(bytes, start + 8);
  const hour = two(bytes, start + 11);
  const minute = two(bytes, start + 14);
  const between = bytes[start + 10];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && leap ? 29 : (MONTHS[month - 1] ?? 0);
  if (end - start === 10 && day >= 1 && day <= days) return NO_ZONE;
  const shaped =
    end - start >= 16 &&
    bytes[start + 7] === 0x2d &&
    bytes[start + 13] === 0x3a &&
    (between === 0x54 || between === 0x74 || between === 0x20);
  if (!shaped || year < 1000 || day < 1 || day > days || hour < 0 || hour > 23 || minute < 0 || minute > 59)
    return Number.NaN;
  let at = start + 16;
  let ms = 0;
  if (at < end && bytes[at] === 0x3a) {
    const second = at + 3 <= end ? two(bytes, at + 1) : -1;
    if (second < 0 || second > 60) return Number.NaN;
    ms = second * 1000;
    at += 3;
    if (at < end && (bytes[at] === 0x2e || bytes[at] === 0x2c)) {
      at += 1;
      let unit = 100;
      const from = at;
      for (; at < end; at += 1, unit /= 10) {
        const digit = (bytes[at] ?? 0) - 0x30;
        if (digit < 0 || digit > 9) break;
        ms += digit * unit;
      }
      if (at === from) return Number.NaN;
    }
  }
  const offset = readZone(bytes, at, end);
  if (Number.isNaN(offset) || offset === NO_ZONE) return offset;
  return daysOf(year, month, day) * 86_400_000 + hour * 3_600_000 + (minute - offset) * 60_000 + Math.floor(ms + 1e-6);
}

/** Minutes east of UTC. */
function readZone(bytes: Uint8Array, start: number, end: number): number {
  if (start >= end) return NO_ZONE;
  const sign = bytes[start];
  if (end - start === 1 && (sign === 0x5a || sign === 0x7a)) return 0;
  let at = sign === 0x20 ? start + 1 : start;
  // ` UTC`, as some databases write it.
  if (end - at === 3 && bytes[at] === 0x55 && bytes[at + 1] === 0x54 && bytes[at + 2] === 0x43) return 0;
  const direction = bytes[at] === 0x2b ? 1 : bytes[at] === 0x2d ? -1 : 0;
  if (direction === 0) return Number.NaN;
  at += 1;
  const hours = two(bytes, at);
  at += 2;
  if (at < end && bytes[at] === 0x3a) at += 1;
  const minutes = at === end ? 0 : two(bytes, at);
  if (at !== end) at += 2;
  return at === end && hours >= 0 && hours <= 23 && minutes >= 0 && minutes <= 59
    ? direction * (hours * 60 + minutes)
    : Number.NaN;
}

/** Days from 1970-01-01 (Hinnant, chrono-compatible low-level date algorithms, days_from_civil). */
function daysOf(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}
