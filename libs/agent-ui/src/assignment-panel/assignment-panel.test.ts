import { describe, expect, it } from 'vitest';
import { panel, panelNow as now, panels } from '../../tests/assignment-panels.js';
import { mount, part, textOf } from '../../tests/mount.js';
import { AssignmentPanel } from './assignment-panel.js';
import type { AssignmentPanelData, RequesterChoice } from './assignment-panel-data.js';

const mountPanel = (data: AssignmentPanelData) => mount('patchcord-assignment-panel', { panel: data, now });

function listen(element: AssignmentPanel): unknown[] {
  const heard: unknown[] = [];
  element.addEventListener('patchcord-create-ticket', ({ type, contactId, requester }) =>
    heard.push({ type, contactId, requester }),
  );
  for (const each of ['patchcord-attach', 'patchcord-create-follow-up', 'patchcord-open-ticket'] as const) {
    element.addEventListener(each, ({ type, contactId, ticketId }) =>
      heard.push({ type, contactId, ticketId }),
    );
  }
  for (const each of ['patchcord-look-again', 'patchcord-save-nothing', 'patchcord-retry'] as const) {
    element.addEventListener(each, ({ type, contactId }) => heard.push({ type, contactId }));
  }
  element.addEventListener('patchcord-choose-customer', ({ type, contactId, customerId }) =>
    heard.push({ type, contactId, customerId }),
  );
  return heard;
}

describe(AssignmentPanel.name, () => {
  it.each([
    ['customer', panel.requester, 'Requester of a new ticket Jane Doe · Acme'],
    [
      'newCustomer',
      { kind: 'newCustomer', name: '+1 415-555-0134' },
      'A new customer will be created +1 415-555-0134',
    ],
    ['agent', { kind: 'agent' }, 'Requester of a new ticket You, as long as nobody is chosen'],
    ['lookingUp', { kind: 'lookingUp' }, 'Requester of a new ticket Looking up the customer…'],
  ] as const)('says who the requester of a new ticket would be: %s', async (_kind, requester, words) => {
    const element = await mountPanel({ ...panel, requester });

    expect(textOf(part(element, '#requester'))).toBe(words);
  });

  it('says whose contact it is about where it is told to', async () => {
    const element = await mount('patchcord-assignment-panel', { panel, who: 'Jane Doe', now });

    expect(textOf(part(element, '#heading'))).toBe('Choose the ticket · Jane Doe');
  });

  it('creates a ticket for the requester the agent saw', async () => {
    const element = await mountPanel(panel);
    const heard = listen(element);

    part(element, '#create').click();

    expect(heard).toEqual([
      { type: 'patchcord-create-ticket', contactId: 'contact-1', requester: panel.requester },
    ]);
  });

  it('creates nothing as long as it is not known for whom', async () => {
    const requester: RequesterChoice = { kind: 'lookingUp' };
    const element = await mountPanel({ ...panel, requester });
    const heard = listen(element);

    part(element, '#create').click();

    expect(heard).toEqual([]);
    expect(part(element, '#create').title).toBe('Looking up the customer…');
  });

  it('attaches to the ticket in view', async () => {
    const element = await mountPanel(panel);
    const heard = listen(element);

    part(element, '#attach').click();

    expect(textOf(part(element, '#attach'))).toBe('Attach to #1234 (in view)');
    expect(heard).toEqual([{ type: 'patchcord-attach', contactId: 'contact-1', ticketId: 1234 }]);
  });

  it('offers a follow-up of a closed ticket instead', async () => {
    const element = await mountPanel(panels['a closed ticket in view'] ?? panel);
    const heard = listen(element);

    part(element, '#attach').click();

    expect(textOf(part(element, '#attach'))).toBe('Create follow-up of #4101');
    expect(textOf(part(element, '.hint'))).toBe('Closed · Old invoice');
    expect(heard).toEqual([{ type: 'patchcord-create-follow-up', contactId: 'contact-1', ticketId: 4101 }]);
  });

  it('says how to attach when no ticket is in view', async () => {
    const element = await mountPanel({ ...panel, current: { kind: 'none' } });
    const heard = listen(element);

    part(element, '#attach').click();

    expect(heard).toEqual([]);
    expect(part(element, '#attach').getAttribute('aria-disabled')).toBe('true');
    expect(textOf(part(element, '.hint'))).toBe('Open a ticket and the apps beside it first.');
    expect(textOf(part(element, '#attach-block'))).toBe('Open a ticket and the apps beside it first.');
  });

  it('lists open tickets, with status and last update, to see or to attach to', async () => {
    const element = await mountPanel(panel);
    const heard = listen(element);
    const list = part(element, 'patchcord-open-ticket-list');

    part(list, 'li .link-button').click();
    part(list, 'li .attach').click();

    expect(textOf(part(list, 'li'))).toBe('#4100 Parcel has not arrived New · updated now Attach');
    expect(heard).toEqual([
      { type: 'patchcord-open-ticket', contactId: 'contact-1', ticketId: 4100 },
      { type: 'patchcord-attach', contactId: 'contact-1', ticketId: 4100 },
    ]);
    expect(part(list, 'li .attach').getAttribute('aria-label')).toBe(
      'Attach to #4100 Parcel has not arrived',
    );
  });

  it.each([
    ['listed', { state: 'listed', tickets: [] }, 'No open tickets.'],
    ['loading', { state: 'loading' }, 'Looking for open tickets…'],
    ['failed', { state: 'failed' }, 'Zendesk does not answer, so the open tickets are not known. Try again'],
  ] as const)('says what is known of the open tickets: %s', async (_state, openTickets, words) => {
    const element = await mountPanel({ ...panel, openTickets });

    expect(textOf(part(part(element, 'patchcord-open-ticket-list'), '.room'))).toBe(words);
  });

  it('asks for the open tickets again when they are not known', async () => {
    const element = await mountPanel({ ...panel, openTickets: { state: 'failed' } });
    const heard = listen(element);

    part(part(element, 'patchcord-open-ticket-list'), '.room button').click();

    expect(heard).toEqual([{ type: 'patchcord-retry', contactId: 'contact-1' }]);
  });

  it('offers to look for the ticket of a transfer again', async () => {
    const element = await mountPanel(panels['a transfer without its ticket'] ?? panel);
    const heard = listen(element);

    part(element, '#look-again').click();

    expect(heard).toEqual([{ type: 'patchcord-look-again', contactId: 'contact-1' }]);
  });

  it.each([
    ['is not offered by itself', undefined, undefined, undefined],
    ['is too early', 'whenOver', 'true', 'Possible when the contact is over'],
    ['asks first', 'now', 'false', ''],
  ] as const)('letting a contact go without a ticket %s', async (_when, saveNothing, disabled, title) => {
    const element = await mountPanel({ ...panel, saveNothing });
    const heard = listen(element);
    const button = element.shadowRoot?.querySelector<HTMLButtonElement>('#save-nothing');

    button?.click();
    await element.updateComplete;

    const question = element.shadowRoot?.querySelector('.question') ?? null;
    expect([button?.getAttribute('aria-disabled'), button?.title, heard]).toEqual([disabled, title, []]);
    expect(question !== null).toBe(saveNothing === 'now');
  });

  it('lets a contact go without a ticket once that is confirmed', async () => {
    const element = await mountPanel({ ...panel, saveNothing: 'now' });
    const heard = listen(element);

    part(element, '#save-nothing').click();
    await element.updateComplete;
    expect(textOf(part(element, '.question'))).toBe(
      'Save nothing? Zendesk will not tell of this contact: no ticket, no times, no recording, no transcript. This cannot be undone. Keep choosing Save nothing',
    );
    part(element, '#confirm').click();

    expect(heard).toEqual([{ type: 'patchcord-save-nothing', contactId: 'contact-1' }]);
  });

  it.each([
    ['another contact is in view', { contactId: 'contact-2' }],
    ['something is being done', { busy: { kind: 'creating' } }],
    ['it is not offered any more', { saveNothing: undefined }],
  ] as const)('asks no more whether to save nothing when %s', async (_what, change) => {
    const data: AssignmentPanelData = { ...panel, saveNothing: 'now' };
    const element = await mountPanel(data);
    part(element, '#save-nothing').click();
    await element.updateComplete;

    element.panel = { ...data, ...change };
    await element.updateComplete;

    expect(element.shadowRoot?.querySelector('.question')).toBeNull();
  });

  it.each([
    ['ringing', 'Choose the ticket when you answer'],
    ['creating', 'Creating the ticket…'],
    ['attaching', 'Attaching…'],
    ['creating a follow-up', 'Creating the follow-up…'],
    ['looking again', 'Looking for the ticket…'],
  ])('does nothing and says why: %s', async (name, why) => {
    const candidates = [{ id: 7, name: 'Jane Doe', chosen: false }];
    const element = await mountPanel({ ...(panels[name] ?? panel), candidates });
    const heard = listen(element);
    const list = part(element, 'patchcord-open-ticket-list');
    const choice = part(element, 'patchcord-candidate-list');

    const buttons = [part(element, '#create'), part(element, '#attach'), part(list, 'li .attach')];
    for (const button of [...buttons, part(choice, 'input')]) button.click();

    expect(heard).toEqual([]);
    expect(buttons.map((button) => [button.getAttribute('aria-disabled'), button.title])).toEqual(
      buttons.map(() => ['true', why]),
    );
    expect(textOf(part(choice, '#block'))).toBe(why);
  });

  it('tells candidates of one name apart, by organisation, else by address', async () => {
    const named = { name: 'Jane Doe', chosen: false };
    const element = await mountPanel({
      ...panel,
      candidates: [
        { id: 7, ...named, organisation: 'Acme', email: 'jane@acme.example' },
        { id: 8, ...named, email: 'jane@northwind.example' },
        { id: 9, ...named },
      ],
    });

    const rows = [...(part(element, 'patchcord-candidate-list').shadowRoot?.querySelectorAll('label') ?? [])];

    expect(rows.map(({ title }) => title)).toEqual([
      'Jane Doe · Acme',
      'Jane Doe · jane@northwind.example',
      'Jane Doe',
    ]);
    expect(rows.map((row) => row.querySelector('.note')?.textContent)).toEqual([
      'Acme',
      'jane@northwind.example',
      undefined,
    ]);
  });

  it('still shows a ticket while it works', async () => {
    const element = await mountPanel(panels['creating'] ?? panel);
    const heard = listen(element);

    part(part(element, 'patchcord-open-ticket-list'), 'li .link-button').click();

    expect(heard).toEqual([{ type: 'patchcord-open-ticket', contactId: 'contact-1', ticketId: 4100 }]);
  });

  it('folds away once the choice is made', async () => {
    const element = await mountPanel({ ...panel, open: false });

    expect(textOf(element)).toBe('');
  });
});
