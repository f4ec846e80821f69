import { afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { createManualClock, startConnectSimulator } from '../src/index.js';
import type { ChatOptions, ConnectSimulator, ManualClock } from '../src/index.js';
import { openCtiClient } from './cti-client.js';
import { modelProblems } from './model-problems.js';
import { openParticipantClient } from './participant-client.js';
import { readServiceModel } from './read-service-model.js';
import type { ServiceModel } from './read-service-model.js';

/** An instance for each test of a suite, whose clock stands still and whose ids count from `id-1`, and chats in it. */
export function useChatBench() {
  let model: ServiceModel;
  let clock: ManualClock;
  let simulator: ConnectSimulator;

  beforeAll(async () => {
    model = await readServiceModel();
  });
  beforeEach(async () => {
    clock = createManualClock();
    let ids = 0;
    simulator = await startConnectSimulator({
      signedIn: true,
      clock,
      createId: () => `id-${String((ids += 1))}`,
    });
  });
  afterEach(() => simulator.close());

  const startChat = async (options: Partial<ChatOptions> = {}) =>
    (await simulator.driver.startChat({ customerName: 'Carla', queue: 'Support', ...options })).contactId;
  return {
    get model() {
      return model;
    },
    get clock() {
      return clock;
    },
    get simulator() {
      return simulator;
    },
    /** Offers Carla's chat to Alex. */
    startChat,
    /** The same, and it is accepted. */
    startAccepted: async (options: Partial<ChatOptions> = {}) => {
      const contactId = await startChat(options);
      await simulator.driver.accept(contactId);
      return contactId;
    },
    agentOf: (contactId: string, agent = 'alex') => openParticipantClient(simulator.origin, contactId, agent),
    /** What was written in a chat, and what happened, each by whom. */
    texts: async (contactId: string) =>
      (await simulator.driver.chat(contactId)).lines.map(({ text, contentType, name }) =>
        text === '' ? `${name ?? '–'} ${contentType.split('event.')[1] ?? ''}` : `${name ?? '–'}: ${text}`,
      ),
    /** The contacts in an agent's snapshot, held against the model. */
    snapshotContacts: async (agent = 'alex') => {
      const call = await openCtiClient(simulator.origin, agent);
      const { body } = await call('GetAgentSnapshot', { timeout: 0 });
      expect(modelProblems(model, model.operations['GetAgentSnapshot']?.output ?? {}, body)).toEqual([]);
      return (body as unknown as Snapshot).snapshot.contacts;
    },
  };
}

interface Snapshot {
  readonly snapshot: { readonly contacts: readonly Record<string, unknown>[] };
}
