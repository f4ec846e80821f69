import { parseAppSettings } from '@patchcord/contact-attributes';
import {
  followTabs,
  followTelephony,
  provideSessionPorts,
  type AgentSessionEvent,
  type ContactNotice,
} from '@patchcord/contact-lifecycle';
import {
  FakeChatTranscripts,
  FakeRecordingControl,
  FakeTabWatch,
  FakeTelephony,
  FakeTicketing,
  FakeVoiceId,
  FakeWorkspace,
  ManualClock,
} from '@patchcord/contact-ports/testing';
import { createOutbox, createTimeline } from '@patchcord/outbox';
import { expect, vi } from 'vitest';
import { createActor } from 'xstate';
import { presentSharedContact } from '../src/composition/present-shared-contact.js';
import { presentSoftphone } from '../src/composition/present-softphone.js';
import type { SoftphoneView } from '../src/softphone/softphone-view.js';

/** An agent session on fakes, and the softphone as it would show it. */
export function presentSession({ isAdministrator = false } = {}) {
  const clock = new ManualClock();
  const ticketing = new FakeTicketing({ clock });
  const telephony = new FakeTelephony();
  const tabs = new FakeTabWatch();
  const recordingControl = new FakeRecordingControl();
  const transcripts = new FakeChatTranscripts();
  const voiceId = new FakeVoiceId();
  const notices: ContactNotice[] = [];
  const outbox = createOutbox({
    clock,
    random: () => 0,
    deliver: (intent, options) => ticketing.deliver(intent, options),
  });
  const session = createActor(
    provideSessionPorts({
      ticketing,
      outbox,
      clock,
      random: () => 0,
      telephony,
      tellDialProblem: () => undefined,
      workspace: new FakeWorkspace(),
      recordingControl,
      transcripts,
      voiceId,
      journal: createTimeline({ clock }),
      tellAgent: (_, notice) => notices.push(notice),
    }),
    { input: { appSettings: parseAppSettings({}).appSettings } },
  ).start();
  followTelephony(session, telephony);
  followTabs(session, tabs);
  const view = (): SoftphoneView =>
    presentSoftphone({
      session: session.getSnapshot(),
      entries: outbox.getEntries(),
      now: clock.now(),
      instanceUrl: 'https://example.my.connect.aws',
      zendeskOrigin: 'https://acme.zendesk.com',
      appOrigin: 'https://1.apps.zdusercontent.com',
      recordingIsSetUp: recordingControl.isSetUp,
      isAdministrator,
    });
  return {
    clock,
    ticketing,
    outbox,
    telephony,
    tabs,
    recordingControl,
    transcripts,
    voiceId,
    /** What the agent, or Zendesk, tells the session. */
    send: (event: AgentSessionEvent): void => {
      session.send(event);
    },
    notices,
    view,
    card: () => view().contacts[0],
    /** The same contact, as sidebars see it. */
    shared: () => {
      const [contact] = session.getSnapshot().context.contacts;
      const [card] = view().contacts;
      return contact && card ? presentSharedContact(contact.actor.getSnapshot(), card) : [];
    },
    line: async (line: string): Promise<void> => {
      await vi.waitFor(() => {
        expect(view().contacts.map((card) => card.line)).toEqual([line]);
      });
    },
  };
}
