import { FakeTelephony, ManualClock } from '@patchcord/contact-ports/testing';
import { expect, it, vi } from 'vitest';
import { preferReadyOwner } from './prefer-ready-owner.js';

function setUp() {
  const clock = new ManualClock();
  const telephony = new FakeTelephony();
  const takeOver = vi.fn();
  return { clock, telephony, takeOver, owner: preferReadyOwner({ clock, telephony, takeOver }) };
}

it('takes over from a tab whose Connect has not been ready for a while', () => {
  const { clock, owner, takeOver, telephony } = setUp();
  owner.ownerIs('signed-out');
  clock.advance(10_000);
  expect(takeOver).not.toHaveBeenCalled();
  telephony.setStatus('ready');
  clock.advance(4_900);
  owner.ownerIs('loading');
  expect(takeOver).not.toHaveBeenCalled();
  clock.advance(100);
  expect(takeOver).toHaveBeenCalledOnce();
});

it.each(['ready', 'zendesk-session-over', undefined] as const)(
  'leaves it to an owner that is %s',
  (status) => {
    const { clock, owner, takeOver, telephony } = setUp();
    telephony.setStatus('ready');
    owner.ownerIs('connect-unreachable');
    clock.advance(4_000);
    owner.ownerIs(status);
    clock.advance(60_000);
    expect(takeOver).not.toHaveBeenCalled();
  },
);
