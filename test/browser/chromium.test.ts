import { describe, expect, it } from 'vitest';
import { findChromium } from './support/chromium.ts';

describe('the Chromium of these tests', () => {
  it('is the one that is asked for, else the first that is installed', () => {
    expect(findChromium({ CHROMIUM: process.execPath })).toBe(process.execPath);
    expect(findChromium({}, ['/nowhere/chromium', process.execPath])).toBe(process.execPath);
  });

  it('is missed aloud, with the way to get one', () => {
    const message = /need Chromium; there is none at \/nowhere\/chromium\. Install it .* or set CHROMIUM/;
    expect(() => findChromium({}, ['/nowhere/chromium'])).toThrow(message);
    expect(() => findChromium({ CHROMIUM: '/nowhere/chromium' })).toThrow(message);
  });
});
