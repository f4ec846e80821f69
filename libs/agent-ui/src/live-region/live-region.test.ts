import { describe, expect, it } from 'vitest';
import { mount, part, textOf } from '../../tests/mount.js';
import { LiveRegion } from './live-region.js';

const ringing = { id: 'ringing-1', text: 'Jane Doe is calling.', urgency: 'assertive' } as const;
const assigned = { id: 'assigned-1', text: 'Ticket 1234 assigned.', urgency: 'polite' } as const;

describe(LiveRegion.name, () => {
  it('interrupts for what cannot wait, and only for that', async () => {
    const region = await mount('patchcord-live-region', { announcements: [ringing, assigned] });

    expect(textOf(part(region, '[role=alert]'))).toBe('Jane Doe is calling.');
    expect(textOf(part(region, '[role=status]'))).toBe('Ticket 1234 assigned.');
  });

  it('speaks each announcement once', async () => {
    const region = await mount('patchcord-live-region', { announcements: [ringing] });
    const spoken = part(region, '[role=alert] p');

    region.announcements = [ringing, assigned];
    await region.updateComplete;

    expect(part(region, '[role=alert] p')).toBe(spoken);
  });

  it('speaks the same words again when they are news', async () => {
    const region = await mount('patchcord-live-region', { announcements: [ringing] });
    const spoken = part(region, '[role=alert] p');

    region.announcements = [ringing, { ...ringing, id: 'ringing-2' }];
    await region.updateComplete;

    expect(part(region, '[role=alert] p')).not.toBe(spoken);
    expect(textOf(part(region, '[role=alert]'))).toBe('Jane Doe is calling.');
  });

  it('speaks what arrives together as one text', async () => {
    const second = { ...ringing, id: 'ringing-2', text: 'A chat is waiting.' };
    const region = await mount('patchcord-live-region', { announcements: [ringing, second] });

    expect(textOf(part(region, '[role=alert]'))).toBe('Jane Doe is calling. A chat is waiting.');
  });
});
