import { describeTicketingContract } from '@patchcord/contact-ports/testing';
import { startZendeskSimulator, type ZendeskSimulator } from '@patchcord/zendesk-simulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTicketing } from '../src/index.js';
import { hurriedClock } from './hurried-clock.js';
import { createSimulatorClient } from './simulator-client.js';
import { createSimulatorWorld } from './simulator-world.js';

let simulator: ZendeskSimulator;

beforeAll(async () => {
  simulator = await startZendeskSimulator({ port: 0, seed: 'empty' });
});

afterAll(async () => {
  await simulator.close();
});

describe('createTicketing, on a simulated Zendesk', () => {
  describeTicketingContract({ describe, it, expect }, async () => {
    await simulator.driver.reset();
    // One update of a user per second, of the whole account, is what the outbox waits for.
    await simulator.driver.setLimits({ accountUserUpdates: 100, userUpdates: 100 });
    const world = createSimulatorWorld(simulator);
    const client = createSimulatorClient(simulator.origin);
    const send = client.answerRequest;
    client.answerRequest = async (request) => {
      await world.settle();
      return send(request);
    };
    const ticketing = createTicketing({
      client,
      appId: 735264,
      agent: { id: 380001000011 },
      defaultCountry: 'AU',
      clock: { ...hurriedClock, now: () => hurriedClock.now() + world.getAdvance() },
    });
    return { ticketing, world };
  });
});
