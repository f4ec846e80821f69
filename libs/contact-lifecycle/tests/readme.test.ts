import { parseAppSettings } from '@patchcord/contact-attributes';
import {
  FakeChatTranscripts,
  FakeRecordingControl,
  FakeTabWatch,
  FakeTelephony,
  FakeTicketing,
  FakeVoiceId,
  FakeWorkspace,
  sampleContact,
} from '@patchcord/contact-ports/testing';
import { expect, it, vi } from 'vitest';
import { createActor } from 'xstate';
import { followTabs, followTelephony, provideSessionPorts } from '../src/index.js';
import { directOutbox } from './start-session.js';

it('does what the README shows', async () => {
  const ticketing = new FakeTicketing();
  const outbox = directOutbox(ticketing);
  const workspace = new FakeWorkspace();
  const telephony = new FakeTelephony();
  const tabs = new FakeTabWatch();
  const recordingControl = new FakeRecordingControl();
  const transcripts = new FakeChatTranscripts();
  const voiceId = new FakeVoiceId();
  const journal = { record: vi.fn(), getEntries: () => [] };
  const tellAgent = vi.fn();
  const tellDialProblem = vi.fn();
  const { appSettings } = parseAppSettings({});

  const machine = provideSessionPorts({
    ...{ telephony, transcripts, recordingControl, voiceId },
    ...{ ticketing, outbox, workspace, journal, tellAgent, tellDialProblem },
  });
  const session = createActor(machine, { input: { appSettings } }).start();
  followTabs(session, tabs);
  const stop = followTelephony(session, telephony);

  telephony.setContacts([sampleContact({ state: 'connected', customerNumber: 'anonymous' })]);
  await vi.waitFor(() => {
    expect(ticketing.world.tickets).toMatchObject([{ subject: 'Incoming call from an anonymous caller' }]);
  });
  stop();
});
