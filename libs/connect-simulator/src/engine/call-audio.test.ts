import { describe, expect, it } from 'vitest';
import { defaultConnectWorld } from '../world/default-connect-world.js';
import { audioInterruptions } from './call-audio.js';
import { createContactEngine } from './contact-engine.js';
import { defaultEngineTiming } from './engine-timing.js';
import { createManualClock } from './manual-clock.js';
import { agentLeg } from './simulated-contact.js';

const agentId = defaultConnectWorld.agents[0]?.id ?? '';
const zendesk = { sessionId: 's1', page: 'https://zendesk.example' };
const companion = { sessionId: 's2', page: 'https://companion.example' };

/** A call that rings at an agent. */
function ring() {
  const clock = createManualClock();
  const engine = createContactEngine({
    world: defaultConnectWorld,
    timing: defaultEngineTiming,
    clock,
    createId: () => crypto.randomUUID(),
  });
  const contactId = engine.offer({ agentId, queue: 'Support', customerNumber: '+14155550134' });
  const contact = () => engine.contact(contactId);
  const report = (session: typeof zendesk, isUp: boolean) => {
    engine.reportMedia(contactId, agentLeg(contact()).connectionId, isUp, session);
  };
  const connect = () => {
    engine.acceptInPage(contactId);
    clock.advance(50);
  };
  const carriers = () =>
    contact().audioHistory.map(({ audio, page }) => (page === undefined ? audio : `${audio} ${page}`));
  const interruptions = () => audioInterruptions(contact());
  return { engine, clock, contactId, contact, report, connect, carriers, interruptions };
}

describe('the audio of a call', () => {
  it('is carried by one page until the call ends', () => {
    const call = ring();
    call.report(companion, true);
    call.connect();
    call.clock.advance(60_000);
    call.engine.act(call.contactId, 'customer-hangup');
    call.report(companion, false);
    expect([call.carriers(), call.interruptions()]).toEqual([['page https://companion.example', 'none'], 0]);
  });

  it('was interrupted when the page that carried it has gone in mid-call', () => {
    const call = ring();
    call.report(zendesk, true);
    call.connect();
    call.report(zendesk, false);
    expect([call.carriers(), call.interruptions(), call.contact().audio]).toEqual([
      ['page https://zendesk.example', 'lost'],
      1,
      'lost',
    ]);
  });

  it('was not interrupted when a page went while it rang, and another took it up', () => {
    const call = ring();
    call.report(zendesk, true);
    call.report(zendesk, false);
    call.report(companion, true);
    call.connect();
    expect([call.carriers(), call.interruptions()]).toEqual([
      ['page https://zendesk.example', 'none', 'page https://companion.example'],
      0,
    ]);
  });

  it('goes on in the other of two pages that carry it', () => {
    const call = ring();
    call.report(zendesk, true);
    call.report(companion, true);
    call.connect();
    call.report(companion, false);
    expect([call.carriers(), call.interruptions(), call.contact().audio]).toEqual([
      ['page https://zendesk.example', 'page https://companion.example', 'page https://zendesk.example'],
      0,
      'page',
    ]);
    call.report(zendesk, false);
    expect(call.interruptions()).toBe(1);
  });

  it('is elsewhere when somebody outside the pages accepts', () => {
    const call = ring();
    call.engine.act(call.contactId, 'accept');
    call.report(zendesk, true);
    expect([call.carriers(), call.interruptions()]).toEqual([['elsewhere'], 0]);
  });
});
