import { PortError } from '@patchcord/contact-ports';
import { describe, expect, it, vi } from 'vitest';
import { startSession } from './start-session.js';
import { callOf } from './take-a-call.js';

const call = callOf({ attributes: { pause_recording: 'true' } });
const { contactId } = call;

function startedCall() {
  const session = startSession();
  session.set(call.ringing);
  session.set(call.connected);
  return session;
}

describe('pause_recording', () => {
  it('shows what Connect confirmed, never what was hoped for', async () => {
    const session = startedCall();
    const release = session.recordingControl.hold('pause');
    expect(session.contextOf(contactId).recording).toEqual({ state: 'unknown', problem: undefined });
    session.session.send({ type: 'agent.pausedRecording', contactId });
    session.session.send({ type: 'agent.pausedRecording', contactId });
    expect(session.contextOf(contactId).recording.state).toBe('unknown');
    release();
    await vi.waitFor(() => {
      expect(session.contextOf(contactId).recording).toEqual({ state: 'paused', problem: undefined });
    });
    expect(session.recordingControl.commands).toHaveLength(1);
  });

  it('refused: the state stays, with the reason', async () => {
    const session = startedCall();
    session.session.send({ type: 'agent.pausedRecording', contactId });
    await vi.waitFor(() => {
      expect(session.contextOf(contactId).recording.state).toBe('paused');
    });
    session.recordingControl.failNext('resume', new PortError('forbidden', 'no'));
    session.session.send({ type: 'agent.resumedRecording', contactId });
    await vi.waitFor(() => {
      expect(session.contextOf(contactId).recording).toEqual({ state: 'paused', problem: 'forbidden' });
    });
  });

  it('an answer that was lost: the state is unknown', async () => {
    const session = startedCall();
    session.recordingControl.failNext(
      'pause',
      new PortError('unavailable', 'lost', { mayHaveBeenApplied: true }),
    );
    session.session.send({ type: 'agent.pausedRecording', contactId });
    await vi.waitFor(() => {
      expect(session.contextOf(contactId).recording).toEqual({ state: 'unknown', problem: 'unavailable' });
    });
  });

  it('not set: an order does nothing', () => {
    const session = startSession();
    const plain = callOf();
    session.set(plain.ringing);
    session.set(plain.connected);
    session.session.send({ type: 'agent.pausedRecording', contactId });
    expect(session.recordingControl.commands).toEqual([]);
  });
});
