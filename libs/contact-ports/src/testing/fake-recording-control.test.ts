import { describe, expect, it } from 'vitest';
import { PortError } from '../port-error.js';
import { FakeRecordingControl } from './fake-recording-control.js';

const contact = { contactId: 'c-1', initialContactId: undefined };

describe('FakeRecordingControl', () => {
  it('pauses and resumes one recording, and writes down what it was asked', async () => {
    const control = new FakeRecordingControl();
    expect(await control.pause(contact)).toBe('paused');
    expect(control.states.get('c-1')).toBe('paused');
    expect(await control.resume(contact)).toBe('recording');
    expect(control.commands).toEqual([
      { action: 'pause', contact },
      { action: 'resume', contact },
    ]);
  });

  it('rejects everything as long as no service is set up', async () => {
    const control = new FakeRecordingControl();
    control.isSetUp = false;
    await expect(control.pause(contact)).rejects.toMatchObject({ reason: 'rejected' });
    expect(control.states.size).toBe(0);
  });

  it('fails as told, before or after it takes effect', async () => {
    const control = new FakeRecordingControl();
    control.failNext('pause', new PortError('forbidden', 'No'));
    await expect(control.pause(contact)).rejects.toMatchObject({ reason: 'forbidden' });
    expect(control.states.size).toBe(0);
    control.failNext('pause', 'drop after applying');
    await expect(control.pause(contact)).rejects.toMatchObject({ mayHaveBeenApplied: true });
    expect(control.states.get('c-1')).toBe('paused');
  });

  it('keeps a held call pending, without effect, until it is released', async () => {
    const control = new FakeRecordingControl();
    const release = control.hold('pause');
    const paused = control.pause(contact);
    await control.resume({ contactId: 'c-2', initialContactId: 'c-1' });
    expect([...control.states]).toEqual([['c-2', 'recording']]);
    release();
    expect(await paused).toBe('paused');
  });
});
