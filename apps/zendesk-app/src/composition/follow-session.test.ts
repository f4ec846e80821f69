import { parseAppSettings } from '@patchcord/contact-attributes';
import { followTelephony, provideSessionPorts } from '@patchcord/contact-lifecycle';
import {
  FakeChatTranscripts,
  FakeRecordingControl,
  FakeTelephony,
  FakeTicketing,
  FakeVoiceId,
  FakeWorkspace,
  ManualClock,
  sampleAgent,
  sampleContact,
} from '@patchcord/contact-ports/testing';
import { createOutbox, createTimeline } from '@patchcord/outbox';
import { expect, it, vi } from 'vitest';
import { createActor } from 'xstate';
import { createViewFace } from './create-view-face.js';
import { followSession } from './follow-session.js';
import { presentSoftphone } from './present-softphone.js';

it('opens the pane for each offer, also when the same contact is offered again', async () => {
  const clock = new ManualClock();
  const ticketing = new FakeTicketing({ clock });
  const telephony = new FakeTelephony();
  const outbox = createOutbox({
    clock,
    deliver: (intent, options) => ticketing.deliver(intent, options),
  });
  const session = createActor(
    provideSessionPorts({
      ticketing,
      telephony,
      outbox,
      clock,
      workspace: new FakeWorkspace(),
      recordingControl: new FakeRecordingControl(),
      transcripts: new FakeChatTranscripts(),
      voiceId: new FakeVoiceId(),
      journal: createTimeline({ clock }),
      tellAgent: () => undefined,
      tellDialProblem: () => undefined,
    }),
    { input: { appSettings: parseAppSettings({}).appSettings } },
  );
  const show = vi.fn(() => Promise.resolve());
  const pane = { show, setIcon: () => Promise.resolve(), resize: () => Promise.resolve() };
  const facts = { instanceUrl: '', zendeskOrigin: '', appOrigin: '', recordingIsSetUp: false };
  const sources = { ...facts, session: session.getSnapshot(), entries: [], now: 0 };
  const softphone = { view: presentSoftphone(sources) };
  const sharing = { publish: () => undefined };
  const onView = createViewFace({ softphone, pane, sharing, isFront: () => true });
  const stop = followSession({ session, outbox, clock, facts, onView });
  session.start();
  followTelephony(session, telephony);
  telephony.setAgent(sampleAgent());

  const offer = sampleContact();
  const showing = (phase: string) =>
    vi.waitFor(() => {
      expect(softphone.view.contacts.map((contact) => contact.phase)).toEqual([phase]);
    });
  telephony.setContacts([offer]);
  await showing('ringing');
  expect(show).toHaveBeenCalledTimes(1);
  telephony.setContacts([{ ...offer, state: 'missed', stateSince: offer.stateSince + 20_000 }]);
  await showing('over');
  telephony.setContacts([{ ...offer, stateSince: offer.stateSince + 30_000 }]);
  await showing('ringing');
  expect(show).toHaveBeenCalledTimes(2);

  stop();
  const { view } = softphone;
  telephony.setContacts([]);
  await new Promise(setImmediate);
  expect(softphone.view).toBe(view);
});
