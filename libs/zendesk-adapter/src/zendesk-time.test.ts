import { ManualClock } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { createZendeskTime } from './zendesk-time.js';

describe('createZendeskTime', () => {
  it("is the browser's clock until Zendesk tells better", () => {
    const time = createZendeskTime(new ManualClock(1_000));
    expect(time.now()).toBe(1_000);
  });

  it('follows the last time that Zendesk told', () => {
    const clock = new ManualClock(1_000);
    const time = createZendeskTime(clock);
    time.synchronise(600);
    clock.advance(50);
    expect(time.now()).toBe(650);
  });

  it('is never behind a time that Zendesk mentions, and an older one changes nothing', () => {
    const clock = new ManualClock(1_000);
    const time = createZendeskTime(clock);
    time.notBefore(1_500);
    time.notBefore(200);
    expect(time.now()).toBe(1_500);
  });
});
