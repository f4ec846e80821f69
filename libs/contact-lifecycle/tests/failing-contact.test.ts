import { sampleContact } from '@patchcord/contact-ports/testing';
import { describe, expect, it, vi } from 'vitest';
import { startSession } from './start-session.js';

const broken = sampleContact({ contactId: 'broken' });
const whole = sampleContact({ contactId: 'whole', customerNumber: 'anonymous' });
const at = (seconds: number): number => broken.stateSince + seconds * 1_000;

describe('a contact whose handling breaks', () => {
  it('leaves the other contacts alone, and is noted in its timeline', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer({ name: 'Jane Doe', numbers: ['+14155550134'] });
    vi.spyOn(session.workspace, 'popUser').mockImplementation(() => {
      throw new Error('a defect');
    });
    session.set(broken);
    await vi.waitFor(() => {
      expect(session.timeline).toContainEqual({
        contactId: 'broken',
        kind: 'problem',
        name: 'contact.broken',
        reason: 'a defect',
      });
    });

    session.set(whole);
    session.set({ ...whole, state: 'connected', stateSince: at(5) });
    session.set({ ...whole, state: 'ended', stateSince: at(65) });
    session.clear('whole', at(70));
    session.clear('broken', at(71));
    await vi.waitFor(() => {
      expect(session.open()).toEqual([]);
    });
    expect(session.ticketing.world.calls).toMatchObject([{ intent: { contactId: 'whole' } }]);
  });
});
