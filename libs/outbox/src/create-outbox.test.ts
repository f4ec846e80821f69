import {
  PortError,
  type CreateTicketIntent,
  type DeliveryOptions,
  type ReceiptOf,
  type RecordCallIntent,
  type WriteIntent,
} from '@patchcord/contact-ports';
import {
  ManualClock,
  sampleContactNoteIntent,
  sampleCustomerFieldsIntent,
  sampleLinkIntent,
  samplePhoneIntent,
  sampleTranscriptIntent,
} from '@patchcord/contact-ports/testing';
import { describe, expect, it, vi } from 'vitest';
import { createOutbox } from './create-outbox.js';

const createTicket = (contactId = 'c1'): CreateTicketIntent => ({
  type: 'createTicket',
  key: `${contactId}/ticket`,
  contactId,
  resumed: false,
  conversationId: contactId,
  channel: 'voice',
  direction: 'inbound',
  subject: 'Incoming call',
  requesterId: 1,
  followUpOf: undefined,
  brandId: undefined,
  outboundQueue: undefined,
  details: {
    conversationId: contactId,
    from: undefined,
    to: undefined,
    queueName: undefined,
    startedAt: 0,
    contactRecordUrl: undefined,
    task: undefined,
    attributes: {},
  },
});

const recordCall = (contactId = 'c1'): RecordCallIntent => ({
  type: 'recordCall',
  key: `${contactId}/call`,
  contactId,
  resumed: false,
  ticketId: 7,
  customerId: 1,
  title: 'Incoming call',
  direction: 'inbound',
  from: undefined,
  to: undefined,
  startedAt: 0,
  answeredAt: 0,
  endedAt: 0,
  queueName: undefined,
  recordingUrl: undefined,
  recordingConsent: undefined,
});

type Answer = { ticketId: number; subject: string } | PortError;
const delivered = { ticketId: 7, subject: 'Incoming call' };

function setUp(answers: Answer[], onProblem: (problem: unknown) => void = () => undefined) {
  const attempts: { key: string; options: DeliveryOptions }[] = [];
  const clock = new ManualClock();
  const outbox = createOutbox({
    clock,
    random: () => 0,
    onProblem,
    deliver: <Intent extends WriteIntent>(intent: Intent, { mayHaveBeenApplied }: DeliveryOptions) => {
      attempts.push({ key: intent.key, options: { mayHaveBeenApplied } });
      const answer = answers.shift() ?? delivered;
      return PortError.isInstance(answer)
        ? Promise.reject(answer)
        : Promise.resolve(answer as ReceiptOf<Intent>);
    },
  });
  return { outbox, attempts, clock };
}

const addPhoneNumber = (phone = '+61491570006') => ({
  ...samplePhoneIntent({ contactId: 'c1', customerId: 1, phone }),
  key: `c1/number/${phone}`,
});
const linkConversation = () => sampleLinkIntent({ contactId: 'c1', ticketId: 7 });

const status = (outbox: ReturnType<typeof createOutbox>) => outbox.getEntries().map((entry) => entry.status);

describe('createOutbox', () => {
  it('resolves with the receipt and keeps nothing once an intent is delivered', async () => {
    const { outbox, attempts } = setUp([]);
    await expect(outbox.submit(createTicket())).resolves.toEqual(delivered);
    expect(outbox.getEntries()).toEqual([]);
    expect(attempts).toEqual([{ key: 'c1/ticket', options: { mayHaveBeenApplied: false } }]);
  });

  it('delivers a key once, however often it is submitted', async () => {
    const { outbox, attempts } = setUp([]);
    const [first, second] = await Promise.all([outbox.submit(createTicket()), outbox.submit(createTicket())]);
    const third = await outbox.submit(createTicket());
    expect([first, second, third]).toEqual([delivered, delivered, delivered]);
    expect(attempts).toHaveLength(1);
  });

  it('retries a transient failure after a back-off, and shows when', async () => {
    const { outbox, attempts, clock } = setUp([new PortError('unavailable', 'Zendesk answered 503')]);
    const receipt = outbox.submit(createTicket());
    await vi.waitFor(() => {
      expect(status(outbox)).toEqual(['waiting']);
    });
    expect(outbox.getEntries()).toEqual([
      {
        intent: createTicket(),
        status: 'waiting',
        attempts: 1,
        nextAttemptAt: clock.now() + 2_000,
        lastError: { reason: 'unavailable', message: 'Zendesk answered 503' },
      },
    ]);
    clock.advance(1_999);
    expect(attempts).toHaveLength(1);
    clock.advance(1);
    await expect(receipt).resolves.toEqual(delivered);
    expect(attempts).toHaveLength(2);
  });

  it('says that an intent may have been applied after an answer was lost, and keeps saying so', async () => {
    const { outbox, attempts, clock } = setUp([
      new PortError('unavailable', 'connection lost', { mayHaveBeenApplied: true }),
      new PortError('rate-limited', 'slow down'),
    ]);
    const receipt = outbox.submit(createTicket());
    for (const count of [1, 2]) {
      await vi.waitFor(() => {
        expect(outbox.getEntries()[0]).toMatchObject({ status: 'waiting', attempts: count });
      });
      clock.advance(60_000);
    }
    await receipt;
    expect(attempts.map((attempt) => attempt.options.mayHaveBeenApplied)).toEqual([false, true, true]);
  });

  it('says so on the first attempt of a contact that was taken over', async () => {
    const { outbox, attempts } = setUp([]);
    await outbox.submit({ ...createTicket(), resumed: true });
    expect(attempts).toEqual([{ key: 'c1/ticket', options: { mayHaveBeenApplied: true } }]);
  });

  it('keeps a refused intent until somebody retries it, with what comes after it waiting', async () => {
    const { outbox, attempts, clock } = setUp([new PortError('rejected', 'Requester is suspended')]);
    const receipt = outbox.submit(createTicket());
    const record = outbox.submit(recordCall());
    await vi.waitFor(() => {
      expect(status(outbox)).toEqual(['refused', 'waiting']);
    });
    clock.advance(3_600_000);
    expect(attempts).toHaveLength(1);

    outbox.retry('c1');
    await Promise.all([receipt, record]);
    expect(attempts.map((attempt) => attempt.key)).toEqual(['c1/ticket', 'c1/ticket', 'c1/call']);
  });

  it('keeps the order within a contact, and lets other contacts pass', async () => {
    const { outbox, attempts, clock } = setUp([new PortError('unavailable', 'down')]);
    const stuck = [outbox.submit(createTicket('c1')), outbox.submit(recordCall('c1'))];
    await outbox.submit(createTicket('c2'));
    expect(attempts.map((attempt) => attempt.key)).toEqual(['c1/ticket', 'c2/ticket']);
    clock.advance(2_000);
    await Promise.all(stuck);
    expect(attempts.map((attempt) => attempt.key)).toEqual([
      'c1/ticket',
      'c2/ticket',
      'c1/ticket',
      'c1/call',
    ]);
  });

  it.each([
    ['a number', addPhoneNumber()],
    ['a link', linkConversation()],
    ['a transcript', sampleTranscriptIntent({ contactId: 'c1', ticketId: 7 })],
    ['a note', sampleContactNoteIntent({ contactId: 'c1', ticketId: 7 })],
    ["a customer's fields", sampleCustomerFieldsIntent({ contactId: 'c1', customerId: 1 })],
  ])('records the call although %s has been refused', async (_name, intent) => {
    const { outbox, attempts } = setUp([new PortError('rejected', 'No')]);
    void outbox.submit(intent);
    await outbox.submit(recordCall());
    expect(attempts.map(({ key }) => key)).toEqual([intent.key, 'c1/call']);
    expect(outbox.getEntries().map((entry) => [entry.intent.key, entry.status])).toEqual([
      [intent.key, 'refused'],
    ]);
  });

  it('adds a number and links a conversation although the ticket has been refused, each for itself', async () => {
    const refusal = new PortError('rejected', 'No');
    const { outbox } = setUp([refusal, refusal]);
    void outbox.submit(createTicket());
    void outbox.submit(addPhoneNumber());
    await Promise.all([outbox.submit(addPhoneNumber('+61491570110')), outbox.submit(linkConversation())]);
    expect(outbox.getEntries().map((entry) => [entry.intent.key, entry.status])).toEqual([
      ['c1/ticket', 'refused'],
      ['c1/number/+61491570006', 'refused'],
    ]);
  });

  it('retries everything of a contact that was refused, and nothing of another', async () => {
    const refusal = new PortError('rejected', 'No');
    const { outbox, attempts } = setUp([refusal, refusal, refusal, refusal]);
    void outbox.submit(createTicket('c2'));
    const receipts = [createTicket(), addPhoneNumber(), linkConversation(), recordCall()].map((intent) =>
      outbox.submit<WriteIntent>(intent),
    );
    await vi.waitFor(() => {
      expect(status(outbox)).toEqual(['refused', 'refused', 'refused', 'refused', 'waiting']);
    });
    attempts.length = 0;
    outbox.retry('c1');
    await Promise.all(receipts);
    expect(attempts.map(({ key }) => key)).toEqual([
      'c1/ticket',
      'c1/number/+61491570006',
      'c1/linkConversation',
      'c1/call',
    ]);
    expect(outbox.getEntries().map((entry) => entry.intent.key)).toEqual(['c2/ticket']);
  });

  it('lists what is not delivered oldest first, whosever it is', async () => {
    const { outbox } = setUp([new PortError('unavailable', 'down'), new PortError('unavailable', 'down')]);
    void outbox.submit(createTicket('c1'));
    void outbox.submit(createTicket('c2'));
    void outbox.submit(recordCall('c1'));
    expect(outbox.getEntries().map((entry) => entry.intent.key)).toEqual([
      'c1/ticket',
      'c2/ticket',
      'c1/call',
    ]);
  });

  it('retries at once when asked while it waits, and only once', async () => {
    const { outbox, attempts, clock } = setUp([new PortError('unavailable', 'down')]);
    const receipt = outbox.submit(createTicket());
    await vi.waitFor(() => {
      expect(status(outbox)).toEqual(['waiting']);
    });
    outbox.retry('c1');
    outbox.retry('c1');
    await receipt;
    clock.advance(60_000);
    expect(attempts).toHaveLength(2);
  });

  it('a listener that throws neither stops a write nor repeats it', async () => {
    const problems: unknown[] = [];
    const { outbox, attempts } = setUp([], (problem) => problems.push(problem));
    const broken = new Error('cannot draw');
    outbox.subscribe(() => {
      throw broken;
    });
    await expect(outbox.submit(createTicket())).resolves.toEqual(delivered);
    expect(attempts).toHaveLength(1);
    expect(outbox.getEntries()).toEqual([]);
    expect(problems).toEqual([broken, broken, broken]);
  });

  it('tells its listeners about each change until they leave', async () => {
    const { outbox } = setUp([]);
    const seen: number[] = [];
    const leave = outbox.subscribe(() => seen.push(outbox.getEntries().length));
    await outbox.submit(createTicket());
    expect(seen).toEqual([1, 1, 0]);
    leave();
    await outbox.submit(createTicket('c2'));
    expect(seen).toEqual([1, 1, 0]);
  });
});
