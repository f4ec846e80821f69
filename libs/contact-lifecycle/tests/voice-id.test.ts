import { PortError } from '@patchcord/contact-ports';
import { describe, expect, it, vi } from 'vitest';
import { startSession } from './start-session.js';
import { at, callOf, finish, reach, type Session } from './take-a-call.js';

const enabled = { voiceid_enabled: 'true' };
const fields = ['voice_authentication_id', 'voice_authentication_status'];

const untouched = { voice_authentication_status: 'OPTED_OUT', vip_status: 'OPTED_OUT' };

function startKnown(): Session {
  const session = startSession();
  session.ticketing.world.userFields = [...fields, 'vip_voice', 'vip_status'];
  session.ticketing.world.addCustomer({
    ...{ name: 'Jane Doe', numbers: ['+14155550134'] },
    fields: untouched,
  });
  return session;
}

/** An answered call whose Voice ID has been asked. */
async function answer(session: Session, attributes: Readonly<Record<string, string>>) {
  const call = callOf({ attributes });
  session.set(call.ringing);
  session.set(call.connected);
  await reach(session, call.contactId, /assigned/);
  await vi.waitFor(() => {
    const { problem, speaker } = session.contextOf(call.contactId).voiceId;
    expect(problem ?? speaker).toBeDefined();
  });
  return call;
}

const actions = (session: Session) => session.voiceId.commands.map(({ action }) => action);

describe('Voice ID', () => {
  it.each([
    ['enrolled', 'ENROLLED'],
    ['optedOut', 'OPTED_OUT'],
    ['notEnrolled', undefined],
    ['pending', undefined],
  ] as const)('status %s is stored as %s, with the speaker id', async (status, stored) => {
    const session = startKnown();
    const call = callOf({ attributes: enabled });
    session.voiceId.speakers.set(call.contactId, { id: 'speaker-7', status });
    await answer(session, enabled);
    await finish(session, call.ended);
    expect(session.ticketing.world.customers[0]?.fields).toEqual({
      ...{ voice_authentication_id: 'speaker-7', vip_status: 'OPTED_OUT' },
      ...(stored && { voice_authentication_status: stored }),
    });
    expect(session.notices).toEqual([]);
  });

  it('writes to the fields that the attributes name', async () => {
    const session = startKnown();
    const call = await answer(session, {
      ...enabled,
      voiceid_field: 'vip_voice',
      voiceid_status_field: 'vip_status',
    });
    await finish(session, call.ended);
    expect(session.ticketing.world.customers[0]?.fields).toEqual({
      vip_voice: `speaker-${call.contactId}`,
      voice_authentication_status: 'OPTED_OUT',
    });
  });

  it('tells of user fields that do not exist', async () => {
    const session = startKnown();
    session.ticketing.world.userFields = [];
    const call = await answer(session, enabled);
    await finish(session, call.ended);
    expect(session.notices).toMatchObject([{ code: 'userFieldsMissing' }]);
  });

  it('a status that could not be read leaves the stored one untouched, with a notice', async () => {
    const session = startKnown();
    const call = await answer(session, enabled);
    session.voiceId.failNext('readSpeaker', new PortError('unavailable', 'no answer'));
    await finish(session, call.ended);
    expect(session.ticketing.world.customers[0]?.fields).toEqual(untouched);
    expect(session.notices).toEqual([{ code: 'speakerNotRead', reason: 'unavailable' }]);
  });

  it('cleared at once, when Connect knows the contact no more: what was read during the call holds', async () => {
    const session = startKnown();
    const call = callOf({ attributes: enabled });
    session.voiceId.speakers.set(call.contactId, { id: 'speaker-7', status: 'enrolled' });
    await answer(session, enabled);
    session.voiceId.failNext('readSpeaker', new PortError('not-found', 'gone'));
    await finish(session, call.ended);
    expect(session.ticketing.world.customers[0]?.fields).toMatchObject({
      voice_authentication_id: 'speaker-7',
      voice_authentication_status: 'ENROLLED',
    });
    expect(session.notices).toEqual([]);
  });

  it('cleared at once while the customer was being enrolled: nobody knows, so the stored one stays', async () => {
    const session = startKnown();
    const call = await answer(session, enabled);
    session.voiceId.hold('enrol');
    session.session.send({ type: 'agent.enrolledSpeaker', contactId: call.contactId });
    session.voiceId.failNext('readSpeaker', new PortError('not-found', 'gone'));
    await finish(session, call.ended);
    expect(session.ticketing.world.customers[0]?.fields).toEqual(untouched);
    expect(session.notices).toEqual([{ code: 'speakerNotRead', reason: 'not-found' }]);
  });

  it('a call that is answered again under the same id stores its status again', async () => {
    const session = startKnown();
    const call = callOf({ attributes: enabled });
    session.voiceId.speakers.set(call.contactId, { id: 'speaker-7', status: 'notEnrolled' });
    await answer(session, enabled);
    session.set(call.ended);
    await reach(session, call.contactId, /recorded/);
    session.voiceId.speakers.set(call.contactId, { id: 'speaker-7', status: 'enrolled' });
    session.set({ ...call.ringing, stateSince: at(100) });
    session.set({ ...call.connected, stateSince: at(120) });
    await finish(session, { ...call.ended, stateSince: at(160) });
    expect(session.ticketing.world.customers[0]?.fields).toMatchObject({
      voice_authentication_status: 'ENROLLED',
    });
  });

  it('a flow that gave no speaker id says nothing about the stored one', async () => {
    const session = startKnown();
    session.voiceId.speakers.set(callOf().contactId, { id: undefined, status: 'notEnrolled' });
    const call = await answer(session, enabled);
    await finish(session, call.ended);
    expect(session.ticketing.world.customers[0]?.fields).toEqual(untouched);
    expect(session.notices).toEqual([]);
  });

  it('a caller nobody knows, on a ticket of somebody else: nothing is stored on that profile', async () => {
    const session = startSession();
    session.ticketing.world.userFields = fields;
    const agent = session.ticketing.world.addCustomer({ name: 'Alex Morgan', isAgent: true });
    const ticket = session.ticketing.world.addTicket({ requesterId: agent.id });
    const call = callOf({
      customerNumber: 'anonymous',
      attributes: { ...enabled, zendesk_ticket: String(ticket.id) },
    });
    session.set(call.ringing);
    session.set(call.connected);
    await finish(session, call.ended);
    expect(session.ticketing.world.customers[0]?.fields).toEqual({});
  });

  it('not enabled: nobody is asked, and nothing is stored', async () => {
    const session = startKnown();
    const call = callOf({ attributes: { voiceid_auth_mode: 'verify' } });
    session.set(call.ringing);
    session.set(call.connected);
    await finish(session, call.ended);
    expect(session.voiceId.commands).toEqual([]);
    expect(session.ticketing.world.customers[0]?.fields).toEqual(untouched);
  });

  it.each([
    ['verify', false],
    ['re-verify', true],
  ] as const)('voiceid_auth_mode %s evaluates on connect', async (mode, startNew) => {
    const session = startKnown();
    const call = await answer(session, { ...enabled, voiceid_auth_mode: mode });
    await vi.waitFor(() => {
      expect(session.contextOf(call.contactId).voiceId.evaluation).toEqual({
        authentication: 'authenticated',
        fraudRisk: 'low',
      });
    });
    expect(session.voiceId.commands).toContainEqual({
      action: 'evaluate',
      contactId: call.contactId,
      startNew,
    });
  });

  it('the agent verifies, enrols and opts the customer out, one at a time', async () => {
    const session = startKnown();
    const call = await answer(session, enabled);
    const { contactId } = call;
    const release = session.voiceId.hold('enrol');
    session.session.send({ type: 'agent.enrolledSpeaker', contactId });
    session.session.send({ type: 'agent.enrolledSpeaker', contactId });
    session.session.send({ type: 'agent.evaluatedSpeaker', contactId });
    release();
    await vi.waitFor(() => {
      expect(session.contextOf(contactId).voiceId.speaker?.status).toBe('enrolled');
    });
    session.session.send({ type: 'agent.optedOutSpeaker', contactId });
    await vi.waitFor(() => {
      expect(session.contextOf(contactId).voiceId.speaker?.status).toBe('optedOut');
    });
    session.session.send({ type: 'agent.evaluatedSpeaker', contactId });
    await vi.waitFor(() => {
      expect(session.contextOf(contactId).voiceId.evaluation).toBeDefined();
    });
    expect(actions(session)).toEqual([
      ...['readSpeaker', 'enrol', 'readSpeaker', 'optOut', 'readSpeaker', 'evaluate'],
    ]);
  });

  it('a problem is shown, and does not keep the agent from trying again', async () => {
    const session = startKnown();
    session.voiceId.failNext('readSpeaker', new PortError('rejected', 'three on the line'));
    const call = await answer(session, enabled);
    const { contactId } = call;
    expect(session.contextOf(contactId).voiceId.problem).toBe('rejected');
    session.session.send({ type: 'agent.evaluatedSpeaker', contactId });
    await vi.waitFor(() => {
      expect(session.contextOf(contactId).voiceId).toMatchObject({
        evaluation: { authentication: 'authenticated' },
        problem: undefined,
      });
    });
  });

  it('an unknown caller: the status goes to the user that is created', async () => {
    const session = startSession();
    session.ticketing.world.userFields = fields;
    const call = await answer(session, enabled);
    await finish(session, call.ended);
    expect(session.ticketing.world.customers).toMatchObject([
      {
        name: '+14155550134',
        fields: { voice_authentication_id: `speaker-${call.contactId}` },
      },
    ]);
  });

  it('an anonymous caller has no profile: nothing is stored', async () => {
    const session = startSession();
    const call = callOf({ customerNumber: 'anonymous', attributes: enabled });
    session.set(call.ringing);
    session.set(call.connected);
    await finish(session, call.ended);
    expect(session.ticketing.world.customers).toEqual([]);
    expect(session.ticketing.world.calls).toHaveLength(1);
  });
});
