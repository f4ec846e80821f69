import type { ReactiveControllerHost } from 'lit';
import { describe, expect, it } from 'vitest';
import { DeedController } from './deed-controller.js';

function setUp() {
  const shown: string[] = [];
  const host: ReactiveControllerHost = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => void shown.push(deeds.outcome || deeds.failure),
    updateComplete: Promise.resolve(true),
  };
  const deeds = new DeedController(host);
  return { deeds, shown };
}

describe('a deed', () => {
  it('is told once it is carried out', async () => {
    const { deeds, shown } = setUp();
    expect(await deeds.carryOut(() => Promise.resolve(), 'It rings.')).toBe(true);
    expect(shown).toEqual(['', 'It rings.']);
  });

  it('is under way until it is carried out, and others with it', async () => {
    const { deeds } = setUp();
    let finishSecond: () => void = () => undefined;
    const first = deeds.carryOut(() => Promise.reject(new Error('Nobody is there.')));
    const second = deeds.carryOut(() => new Promise<void>((resolve) => (finishSecond = resolve)));
    await first;
    expect(deeds.isBusy).toBe(true);
    finishSecond();
    await second;
    expect(deeds.isBusy).toBe(false);
  });

  it('that is refused says why, until the next', async () => {
    const { deeds, shown } = setUp();
    expect(await deeds.carryOut(() => Promise.reject(new Error('Nobody is there.')), 'It rings.')).toBe(
      false,
    );
    await deeds.carryOut(() => undefined, 'It rings.');
    expect(shown).toEqual(['', 'Nobody is there.', '', 'It rings.']);
  });
});
