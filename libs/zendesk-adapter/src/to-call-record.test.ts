import { sampleCallIntent } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { toCallComment, toCallRecord, toVoiceComment } from './to-call-record.js';

const recordingUrl = 'https://acme.my.connect.aws/get-recording?format=wav&callLegId=c-1';

describe('toCallRecord', () => {
  it('tells the whole leg, in whole seconds and UTC', () => {
    const intent = sampleCallIntent({ ticketId: 4127, customerId: 380, recordingUrl });
    expect(toCallRecord(intent, 735, 11)).toEqual({
      app_id: 735,
      ticket_id: 4127,
      external_id: 'c-1',
      agent_id: 11,
      end_user_id: 380,
      direction: 'inbound',
      from_line: '+61491570006',
      to_line: '+61255501234',
      call_started_at: '2026-11-22T09:30:05Z',
      call_ended_at: '2026-11-22T09:33:08Z',
      duration: 183,
      wait_time: 13,
      talk_time: 170,
      queue_name: 'Sales',
      completion_status: 'completed',
      recording_url: recordingUrl,
    });
  });

  it('has words for unknown lines, and never a negative time', () => {
    const intent = sampleCallIntent({ ticketId: 1, from: undefined, to: undefined, endedAt: 0 });
    expect(toCallRecord(intent, 1, 2)).toMatchObject({
      from_line: 'anonymous',
      to_line: 'unknown',
      duration: 0,
      talk_time: 0,
    });
  });

  it('leaves the end user out when the requester is the agent', () => {
    const { end_user_id: endUser } = toCallRecord(
      sampleCallIntent({ ticketId: 4127, customerId: 380 }),
      735,
      380,
    );
    expect(endUser).toBeUndefined();
  });

  it('says that the caller opted out', () => {
    const intent = sampleCallIntent({ ticketId: 1, recordingConsent: 'optedOut' });
    expect(toCallRecord(intent, 1, 2)).toMatchObject({
      call_recording_consent: 'opt_out',
      call_recording_consent_action: 'caller_opted_out',
    });
    expect(toCallComment(intent, 2).call_fields).toContain('call_recording_consent_action');
  });
});

describe('toCallComment', () => {
  it('names the recording only when there is one', () => {
    expect(toCallComment(sampleCallIntent({ ticketId: 1 }), 2).call_fields).not.toContain('recording_url');
    expect(toCallComment(sampleCallIntent({ ticketId: 1, recordingUrl }), 2).call_fields).toContain(
      'recording_url',
    );
  });
});

describe('text of callers and administrators', () => {
  const placeholder = '{{ticket.requester.email}}';
  const broken = '{\u200B{ticket.requester.email}\u200B}';
  const intent = sampleCallIntent({
    ticketId: 1,
    title: placeholder,
    from: placeholder,
    to: placeholder,
    queueName: placeholder,
    recordingUrl: `https://acme.my.connect.aws/${placeholder}`,
  });

  it('is never expanded in the call record and its comment', () => {
    expect(toCallComment(intent, 2).title).toBe(broken);
    expect(toCallRecord(intent, 1, 2)).toMatchObject({
      from_line: broken,
      to_line: broken,
      queue_name: broken,
      recording_url: 'https://acme.my.connect.aws/%7B%7Bticket.requester.email%7D%7D',
    });
  });

  it('is never expanded in a voice comment', () => {
    expect(toVoiceComment(intent, 11)).toMatchObject({ from: broken, to: broken });
    expect(JSON.stringify(toVoiceComment(intent, 11))).not.toContain('{{');
  });
});

describe('toVoiceComment', () => {
  it('tells what the Tickets API can hold', () => {
    expect(toVoiceComment(sampleCallIntent({ ticketId: 1 }), 11)).toEqual({
      from: '+61491570006',
      to: '+61255501234',
      recording_url: undefined,
      recording_type: 'call',
      started_at: '2026-11-22T09:30:05Z',
      call_duration: 183,
      answered_by_id: 11,
      public: false,
    });
  });
});
