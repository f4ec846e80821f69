import { describe, expect, it } from 'vitest';
import { toE164 } from './to-e164.js';

describe('toE164', () => {
  it.each([
    ['+14155550134', 'Europe/London', '+14155550134'],
    ['+44 20 7946 0018', 'America/Chicago', '+442079460018'],
    ['(415) 555-0171', 'America/Los_Angeles', '+14155550171'],
    ['0491 570 006', 'Australia/Sydney', '+61491570006'],
    ['070-174 06 35', 'Europe/Stockholm', '+46701740635'],
    ['206.555.0119', 'America/Los_Angeles', '+12065550119'],
    ['555 0134', 'Asia/Tokyo', undefined],
    ['n/a', 'Europe/London', undefined],
  ])('reads %s of somebody in %s as %s', (written, timeZone, expected) => {
    expect(toE164(written, timeZone)).toBe(expected);
  });
});
