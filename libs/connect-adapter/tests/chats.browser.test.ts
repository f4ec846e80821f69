import type { ChatTranscript } from '@patchcord/contact-ports';
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from './launch-browser.js';
import { remotePorts } from './remote-ports.js';
import { serveHost, type ServedHost } from './serve-host.js';
import { openSoftphone, type SoftphoneBench } from './softphone-bench.js';

describe('chats, with unmodified Streams and chatjs', () => {
  let browser: Browser;
  let host: ServedHost;
  let bench: SoftphoneBench;

  beforeAll(async () => {
    [browser, host] = await Promise.all([launchBrowser(), serveHost()]);
  });
  beforeEach(async () => {
    bench = await openSoftphone(browser, host, { signedIn: true, timing: { ringMs: 120_000 } });
    await expect.poll(() => bench.telephony.getSnapshot().status).toBe('ready');
  });
  afterEach(async () => {
    expect(bench.telephony.problems).toEqual([]);
    await bench.close();
  });
  afterAll(async () => {
    host.close();
    await browser.close();
  });

  const ports = () => remotePorts(bench.page);
  const contact = (contactId: string) =>
    bench.telephony.getSnapshot().contacts?.find((each) => each.contactId === contactId);
  const stateIs = (contactId: string, state: string) =>
    expect.poll(() => contact(contactId)?.state).toBe(state);
  const operations = async () => (await bench.driver.participantRequests()).map(({ operation }) => operation);
  const pages = async () => (await operations()).filter((operation) => operation === 'GetTranscript').length;
  /** Who said or did what. */
  const linesOf = ({ items }: ChatTranscript) =>
    items.map(({ kind, role, text }) =>
      kind === 'message' ? `${role}: ${text}` : `${role} ${kind} ${text}`.trim(),
    );

  const offer = async (history: readonly { text: string; as?: 'customer' }[] = []) => {
    const { contactId } = await bench.driver.startChat({ customerName: 'Carla', queue: 'Support', history });
    await stateIs(contactId, 'connecting');
    return contactId;
  };
  /** A chat that is followed, and of which everything so far is read. */
  const chat = async (history: readonly { text: string; as?: 'customer' }[] = []) => {
    const contactId = await offer(history);
    await bench.driver.accept(contactId);
    await stateIs(contactId, 'connected');
    await ports().follow(contactId);
    await expect.poll(pages).toBeGreaterThan(Math.floor(history.length / 100));
    return contactId;
  };

  it('names the customer, and joins nothing while it rings', async () => {
    const contactId = await offer();
    await ports().follow(contactId);
    await bench.driver.updateAttributes(contactId, { seen: 'yes' });
    await expect.poll(() => contact(contactId)?.attributes).toEqual({ seen: 'yes' });
    expect(contact(contactId)).toMatchObject({
      channel: 'chat',
      direction: 'inbound',
      customerName: 'Carla',
    });
    expect(await operations()).toEqual([]);
    await bench.driver.accept(contactId);
    await expect.poll(pages).toBeGreaterThan(0);
  });

  it('has one whole transcript, with what was said before the agent came, by whom', async () => {
    const contactId = await chat([{ text: 'How can I help?' }, { text: 'My parcel!', as: 'customer' }]);
    await bench.driver.writeInChat(contactId, 'Where is it?');
    await bench.driver.typeInChat(contactId);
    await bench.driver.writeInChat(contactId, { text: 'Let me see.', as: 'agent' });
    await bench.driver.attachInChat(contactId, { fileName: 'invoice.pdf' });
    await bench.driver.addChatEvent(contactId, { event: 'participant.idle', as: 'customer' });
    await bench.driver.customerHangup(contactId);
    await stateIs(contactId, 'ended');
    const transcript = await ports().finish(contactId);
    expect([linesOf(transcript), transcript.completeness]).toEqual([
      [
        'customer joined',
        'bot: How can I help?',
        'customer: My parcel!',
        'agent joined',
        'customer: Where is it?',
        'agent: Let me see.',
        'customer attachment invoice.pdf',
        'customer left',
        'unknown ended',
      ],
      'complete',
    ]);
  });

  it('is whole after its end by the agent, though nobody waited for the last lines', async () => {
    const contactId = await chat();
    await bench.driver.writeInChat(contactId, 'bye');
    await bench.driver.agentHangup(contactId);
    const { completeness, items } = await ports().finish(contactId);
    expect([completeness, items.map(({ kind }) => kind)]).toEqual([
      'complete',
      ['joined', 'joined', 'message', 'left', 'ended'],
    ]);
  });

  it('reads all pages', async () => {
    const history = Array.from({ length: 230 }, (_, index) => ({ text: `line ${String(index)}` }));
    const contactId = await chat(history);
    await bench.driver.customerHangup(contactId);
    const { completeness, items } = await ports().finish(contactId);
    const texts = items.flatMap(({ kind, text }) => (kind === 'message' ? [text] : []));
    expect([texts, completeness]).toEqual([history.map(({ text }) => text), 'complete']);
  });

  it('does without the service after the end', async () => {
    const contactId = await chat();
    await bench.driver.addFault({ operation: 'GetTranscript', status: 403 });
    await bench.driver.writeInChat(contactId, 'the last word');
    await bench.driver.customerHangup(contactId);
    const { completeness, items } = await ports().finish(contactId);
    expect([completeness, items.at(-3)?.text]).toEqual(['complete', 'the last word']);
  });

  it('has what was written while the line was broken', async () => {
    const contactId = await chat();
    await bench.driver.addFault({ operation: 'webSocket', outcome: 'dropped' });
    await bench.driver.dropWebSockets();
    await bench.driver.writeInChat(contactId, 'unheard');
    await bench.driver.clearFaults();
    const before = await pages();
    await expect.poll(pages, { timeout: 20_000 }).toBeGreaterThan(before);
    await bench.driver.writeInChat(contactId, 'heard');
    await bench.driver.customerHangup(contactId);
    const transcript = await ports().finish(contactId);
    expect([linesOf(transcript).slice(2, 4), transcript.completeness]).toEqual([
      ['customer: unheard', 'customer: heard'],
      'complete',
    ]);
  });

  it('is whole after the page was loaded again in its middle', async () => {
    const contactId = await chat();
    await bench.driver.writeInChat(contactId, 'before');
    const before = await pages();
    await bench.page.reload();
    await bench.driver.writeInChat(contactId, 'while loading');
    await stateIs(contactId, 'connected');
    await ports().follow(contactId);
    await expect.poll(pages).toBeGreaterThan(before);
    await bench.driver.writeInChat(contactId, 'after');
    await bench.driver.customerHangup(contactId);
    const transcript = await ports().finish(contactId);
    expect([linesOf(transcript).slice(2, 5), transcript.completeness]).toEqual([
      ['customer: before', 'customer: while loading', 'customer: after'],
      'complete',
    ]);
  });

  it('is kept for a page that is loaded after its end, until it is forgotten', async () => {
    const contactId = await chat();
    await bench.driver.writeInChat(contactId, 'hello');
    await bench.driver.customerHangup(contactId);
    const transcript = await ports().finish(contactId);
    await expect.poll(() => ports().kept(contactId)).toMatchObject({ isComplete: true });
    await bench.page.reload();
    await stateIs(contactId, 'ended');
    expect(await ports().finish(contactId)).toEqual(transcript);
    await ports().forget(contactId);
    expect(await ports().finish(contactId)).toEqual({ items: [], completeness: 'missing' });
  });

  it('can be several at once, each with its own transcript', async () => {
    const carla = await chat();
    const { contactId: dora } = await bench.driver.startChat({ customerName: 'Dora', queue: 'Acme Care' });
    await bench.driver.accept(dora);
    await stateIs(dora, 'connected');
    const before = await pages();
    await ports().follow(dora);
    await expect.poll(pages).toBeGreaterThan(before);
    await bench.driver.writeInChat(carla, 'from Carla');
    await bench.driver.writeInChat(dora, 'from Dora');
    await bench.driver.customerHangup(carla);
    await bench.driver.customerHangup(dora);
    const transcripts = await Promise.all([ports().finish(carla), ports().finish(dora)]);
    expect(transcripts.map((each) => [linesOf(each)[2], each.items.length, each.completeness])).toEqual([
      ['customer: from Carla', 5, 'complete'],
      ['customer: from Dora', 5, 'complete'],
    ]);
  });

  it('ends for this agent when it is transferred', async () => {
    const contactId = await chat();
    await bench.driver.writeInChat(contactId, 'hello');
    await bench.driver.transfer(contactId, { to: 'agent:bob.carter' });
    await stateIs(contactId, 'ended');
    const { completeness, items } = await ports().finish(contactId);
    expect(completeness).toBe('complete');
    expect(items.map(({ kind }) => kind).slice(0, 4)).toEqual(['joined', 'joined', 'message', 'transferred']);
  });

  it('may lack lines when its contact vanishes without a word', async () => {
    const contactId = await chat();
    await bench.driver.writeInChat(contactId, 'hello');
    await bench.driver.vanish(contactId);
    const { completeness, items } = await ports().finish(contactId);
    expect([completeness, items.at(-1)?.text]).toEqual(['partial', 'hello']);
  });
});
