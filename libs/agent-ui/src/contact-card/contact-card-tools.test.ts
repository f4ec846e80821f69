import { describe, expect, it } from 'vitest';
import { contact, contactWithoutTicket } from '../../tests/contact.js';
import { mount, part, textOf } from '../../tests/mount.js';
import { ContactCard } from './contact-card.js';
import type { ContactCardData } from './contact-card-data.js';

const mountCard = (changes: Partial<ContactCardData>, selectable = false) =>
  mount('patchcord-contact-card', { contact: { ...contact, ...changes }, selectable, now: () => 1_063_000 });

describe(ContactCard.name, () => {
  it('says who else takes part, and who of them is on hold', async () => {
    const card = await mountCard({
      participants: [
        { name: 'Bob Carter', state: 'onHold' },
        { name: 'Ann Lee', state: 'connected' },
        { name: '+44 20 7946 0018', state: 'connecting' },
      ],
    });

    expect(textOf(part(card, '.facts')).replace(/[\u2068\u2069]/g, '')).toBe(
      'Connected · with Bob Carter (on hold), Ann Lee, +44 20 7946 0018 (connecting) · Support · +1 415-555-0134 · Acme',
    );
  });

  it('asks for its timeline', async () => {
    const card = await mountCard({});
    const heard: (string | undefined)[] = [];
    card.addEventListener('patchcord-show-timeline', ({ contactId }) => heard.push(contactId));

    part(card, '.timeline').click();

    expect(heard).toEqual(['contact-1']);
  });

  it('asks to be put in view, at its edge and where nothing else can be pressed', async () => {
    const card = await mountCard({ inView: false }, true);
    const heard: string[] = [];
    card.addEventListener('patchcord-select-contact', ({ contactId }) => heard.push(contactId));

    part(card, '.select').click();
    part(card, '.line').click();
    part(card, '.timeline').click();
    part(card, '#who').click();

    expect(heard).toEqual(['contact-1', 'contact-1']);
    expect(part(card, '.select').getAttribute('aria-label')).toBe('Show contact: Jane Doe');
  });

  it.each([
    ['it is in view already', { inView: true }, true],
    ['it is the only one', { inView: false }, false],
  ])('asks for nothing when %s', async (_name, changes, selectable) => {
    const card = await mountCard(changes, selectable);
    const heard: Event[] = [];
    card.addEventListener('patchcord-select-contact', (event) => heard.push(event));

    card.shadowRoot?.querySelector<HTMLElement>('.select')?.click();
    part(card, '.line').click();

    expect(heard).toEqual([]);
  });

  it('lets a supervisor look, and change nothing', async () => {
    const card = await mountCard({
      isMonitoring: true,
      line: '',
      retryable: true,
      recording: { state: 'recording', notSetUp: false },
      addNumber: { number: '+14155550134', customerId: 7, customerName: 'Jane Doe', state: 'offered' },
    });

    expect(textOf(part(card, '.facts b'))).toBe('Listening in');
    expect(textOf(part(card, '.line'))).toBe('Listening in on a call; nothing is recorded.');
    expect(card.shadowRoot?.querySelectorAll('.retry, .tool')).toHaveLength(0);
  });

  it('shows what is known of the recording only while there is a conversation', async () => {
    const recording = { state: 'recording', notSetUp: false } as const;
    const ringing = await mountCard({ ...contactWithoutTicket, phase: 'ringing', recording });
    const connected = await mountCard({ recording });

    expect(textOf(part(ringing, 'patchcord-recording-controls'))).toBe('');
    expect(textOf(part(connected, 'patchcord-recording-controls'))).toBe('Recording Pause Resume');
  });

  it('names a task, and its customer beside it', async () => {
    const card = await mountCard({
      channel: 'task',
      who: 'Check the refund',
      customerName: 'Jane Doe',
      isPaused: true,
      task: { description: 'The bank has answered.', references: [] },
    });

    expect(textOf(part(card, '#who'))).toBe('Check the refund');
    expect(part(card, '#who').title).toBe('Open customer: Jane Doe');
    expect(textOf(part(card, '.facts'))).toBe('Paused · Task · Jane Doe · Support · +1 415-555-0134 · Acme');
    expect(textOf(part(card, 'patchcord-task-details'))).toMatch(/^The bank has answered\./);
  });

  it('offers no customer to open where none is known', async () => {
    const card = await mountCard({ customerKind: 'unrecognised', channel: 'chat', who: 'Jane' });

    expect([part(card, '#who').localName, textOf(part(card, '#who'))]).toEqual(['span', 'Jane']);
    expect(textOf(part(card, '.facts b'))).toBe('In conversation');
  });

  it('shows Voice ID from the answer on, and keeps the room for it before', async () => {
    const voiceId = { authentication: 'unknown', enrolment: 'enrolled', offers: ['verify'] } as const;
    const ringing = await mountCard({ phase: 'ringing', voiceId });
    const connected = await mountCard({ voiceId });

    expect(textOf(part(ringing, 'patchcord-voice-id-panel'))).toBe('Voice ID starts when you answer');
    expect(textOf(part(connected, 'patchcord-voice-id-panel'))).toMatch(/^Voice not verified yet/);
  });

  it('says what is worth knowing and needs nobody', async () => {
    const card = await mountCard({ hint: 'Amazon ended Voice ID.' });

    expect(textOf(part(card, '.hint'))).toBe('Amazon ended Voice ID.');
  });
});
