// Lives of contacts, as the world around the agent brings them about: each resolves when the agent is free of it.

/**
 * @typedef {object} Desk
 * @property {import('../../apps/sandbox/dist/start-sandbox.js').Sandbox['connect']['driver']} connect
 * @property {(wanted: { phase: string } | 'gone') => Promise<void>} card waits until the softphone shows the contact in this phase, or none
 *
 * @typedef {(desk: Desk, index: number) => Promise<void>} Life
 */

const jane = '+14155550134';
/** Two customers of the demo account share it. */
const shared = '+442079460018';

/**
 * @param {(index: number) => { customerNumber: string, channel?: 'queue_callback', attributes?: Record<string, string> }} who
 * @param {(desk: Desk, contactId: string) => Promise<void>} [talk]
 * @returns {Life}
 */
const answered = (who, talk) => async (desk, index) => {
  const { contactId } = await desk.connect.ring({ queue: 'Support', ...who(index) });
  await desk.card({ phase: 'ringing' });
  await desk.connect.accept(contactId);
  await desk.card({ phase: 'connected' });
  await talk?.(desk, contactId);
  await desk.connect.customerHangup(contactId);
  await desk.card({ phase: 'afterContactWork' });
  await desk.connect.clear(contactId);
  await desk.card('gone');
};

/** @param {'miss' | 'reject' | 'rescind' | 'customerHangup'} how @returns {Life} */
const unanswered = (how) => async (desk) => {
  const { contactId } = await desk.connect.ring({ queue: 'Support', customerNumber: jane });
  await desk.card({ phase: 'ringing' });
  await desk.connect[how](contactId);
  if (how !== 'rescind') await desk.connect.clear(contactId).catch(() => undefined);
  await desk.card('gone');
  await desk.connect.setAgentState('Available');
};

/** @type {Readonly<Record<string, Life>>} */
export const contactLives = {
  recognised: answered(() => ({ customerNumber: jane })),
  unrecognised: answered((index) => ({ customerNumber: `+1202555${String(1000 + (index % 9000))}` })),
  anonymous: answered(() => ({ customerNumber: 'anonymous' })),
  'several matches': answered(() => ({ customerNumber: shared })),
  callback: answered(() => ({ customerNumber: jane, channel: 'queue_callback' })),
  'on hold': answered(
    () => ({ customerNumber: jane }),
    async ({ connect }, contactId) => {
      await connect.hold(contactId);
      await connect.resume(contactId);
    },
  ),
  'agent assignment, none chosen': answered(() => ({
    customerNumber: jane,
    attributes: { ticket_assignment: 'agent', force_ticket_creation: 'false' },
  })),
  'agent assignment, forced': answered(() => ({
    customerNumber: jane,
    attributes: { ticket_assignment: 'agent', force_ticket_creation: 'true' },
  })),
  'somebody called in': answered(
    () => ({ customerNumber: jane }),
    async ({ connect }, contactId) => {
      const { connectionId } = await connect.addParticipant(contactId, '+12025550199');
      await connect.dropLeg(contactId, connectionId).catch(() => undefined);
    },
  ),
  missed: unanswered('miss'),
  rejected: unanswered('reject'),
  rescinded: unanswered('rescind'),
  'hung up while ringing': unanswered('customerHangup'),
};

/** Those of which a call record is kept. */
export const recordedLives = new Set([
  ...['recognised', 'unrecognised', 'anonymous', 'callback', 'on hold', 'somebody called in'],
  ...['several matches', 'agent assignment, forced'],
]);
