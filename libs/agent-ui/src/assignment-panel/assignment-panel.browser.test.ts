import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { candidates, panel, panelNow as now, panels } from '../../tests/assignment-panels.js';
import { expectAccessible } from '../../tests/expect-accessible.js';
import { mount, part } from '../../tests/mount.js';
import { AssignmentPanel } from './assignment-panel.js';
import type { AssignmentPanelData } from './assignment-panel-data.js';

async function show(element: AssignmentPanel, data: AssignmentPanelData): Promise<void> {
  element.panel = data;
  await element.updateComplete;
}

/** Everything in an element's rendering and in that of the elements inside it. */
function everything(element: Element): Element[] {
  return [...(element.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((inside) => [
    inside,
    ...everything(inside),
  ]);
}

/** The element with the focus, through shadow roots. */
function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

function listen(element: AssignmentPanel): string[] {
  const heard: string[] = [];
  element.addEventListener('patchcord-create-ticket', ({ requester }) => heard.push(requester.kind));
  element.addEventListener('patchcord-attach', ({ ticketId }) => heard.push(`attach ${String(ticketId)}`));
  element.addEventListener('patchcord-open-ticket', ({ ticketId }) => heard.push(`open ${String(ticketId)}`));
  element.addEventListener('patchcord-choose-customer', ({ customerId }) =>
    heard.push(`choose ${String(customerId)}`),
  );
  return heard;
}

describe(AssignmentPanel.name, () => {
  it.each(Object.entries(panels))('passes accessibility checks: %s', async (_name, data) => {
    const element = await mount('patchcord-assignment-panel', { panel: data, now });

    await expectAccessible(element);
  });

  it('shows names and subjects that contain markup as they are written', async () => {
    const data = panels['markup and names from right to left'] ?? panel;
    const element = await mount('patchcord-assignment-panel', { panel: data, now });
    const all = everything(element);

    expect(all.filter(({ localName }) => localName === 'img')).toEqual([]);
    expect(all.filter(({ textContent }) => textContent.includes('<img src=x')).length).toBeGreaterThan(2);
  });

  it('is as high while it looks for tickets as with none and with twenty-five', async () => {
    const element = await mount('patchcord-assignment-panel', { panel, now });
    const heights = new Set<number>();
    for (const name of ['long texts, 25 tickets', 'a closed ticket in view', 'the tickets are not known']) {
      const { openTickets } = panels[name] ?? panel;
      await show(element, { ...panel, openTickets });
      heights.add(element.offsetHeight);
    }
    await show(element, { ...panel, openTickets: { state: 'loading' } });
    heights.add(element.offsetHeight);
    await show(element, { ...panel, openTickets: { state: 'noCustomer' } });
    heights.add(element.offsetHeight);

    expect(heights.size).toBe(1);
  });

  it('keeps every button in its place and size while the phone rings, when it is answered, and while it works', async () => {
    const element = await mount('patchcord-assignment-panel', { panel, now });
    const boxes = new Set<string>();
    for (const change of [
      { waitsForAnswer: true },
      {},
      { busy: { kind: 'creating' } },
      { busy: { kind: 'attaching', ticketId: 4100 } },
      { busy: { kind: 'attaching', ticketId: 1234 } },
      { current: { kind: 'none' } },
    ] as const) {
      await show(element, { ...panel, ...change });
      const buttons = everything(element).filter((each) => each.matches('.button'));
      boxes.add(JSON.stringify(buttons.map((button) => button.getBoundingClientRect())));
    }

    expect(boxes.size).toBe(1);
  });

  it('creates one ticket for a double click', async () => {
    const element = await mount('patchcord-assignment-panel', { panel, now });
    const heard = listen(element);
    element.addEventListener('patchcord-create-ticket', () => {
      element.panel = { ...panel, busy: { kind: 'creating' } };
    });

    await userEvent.dblClick(part(element, '#create'));

    expect(heard).toEqual(['customer']);
  });

  it('is worked with the keyboard alone, in the order in which it is read', async () => {
    const element = await mount('patchcord-assignment-panel', {
      panel: { ...panel, candidates: candidates.map((each) => ({ ...each, chosen: each.id === 7 })) },
      now,
    });
    const heard = listen(element);

    await userEvent.keyboard('{Tab}');
    expect(focused()).toBe(part(part(element, 'patchcord-candidate-list'), 'input'));
    await userEvent.keyboard('{ArrowDown}{Tab}{Enter}{Tab}{Enter}{Tab}{Enter}{Tab}{Enter}');

    expect(heard).toEqual(['choose 8', 'customer', 'attach 1234', 'open 4100', 'attach 4100']);
  });

  it('shows whom the data says as the customer, until the data says otherwise', async () => {
    const element = await mount('patchcord-assignment-panel', { panel: { ...panel, candidates }, now });
    const list = part(element, 'patchcord-candidate-list');
    const heard = listen(element);
    const isChecked = () =>
      [...(list.shadowRoot?.querySelectorAll('input') ?? [])].map(({ checked }) => checked);

    await userEvent.click(part(list, 'input'));
    expect(isChecked()).toEqual([false, false, false, false, false]);
    await show(element, {
      ...panel,
      candidates: candidates.map((each) => ({ ...each, chosen: each.id === 7 })),
    });
    await list.updateComplete;

    expect(heard).toEqual(['choose 7']);
    expect(isChecked()).toEqual([true, false, false, false, false]);
  });

  it('keeps the keyboard in the list when Try again goes away', async () => {
    const element = await mount('patchcord-assignment-panel', {
      panel: { ...panel, openTickets: { state: 'failed' } },
      now,
    });
    const list = part(element, 'patchcord-open-ticket-list');
    element.addEventListener('patchcord-retry', () => {
      element.panel = { ...panel, openTickets: { state: 'loading' } };
    });
    part(list, 'button').focus();

    await userEvent.keyboard('{Enter}');

    await expect.poll(focused).toBe(part(list, '.room'));
  });

  it('asks before it saves nothing, with the harmless answer in focus, and Escape goes back to the button', async () => {
    const element = await mount('patchcord-assignment-panel', {
      panel: { ...panel, saveNothing: 'now' },
      now,
    });
    part(element, '#save-nothing').focus();

    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toBe(part(element, '#keep'));
    await expectAccessible(element);
    await userEvent.keyboard('{Escape}');

    await expect.poll(focused).toBe(part(element, '#save-nothing'));
    expect(element.shadowRoot?.querySelector('.question')).toBeNull();
  });

  it('leaves the focus where it is when it opens and when it changes', async () => {
    const field = document.createElement('textarea');
    document.body.append(field);
    field.focus();
    const element = await mount('patchcord-assignment-panel', { panel: { ...panel, open: false }, now });
    for (const data of Object.values(panels)) {
      await show(element, data);
      expect(document.activeElement).toBe(field);
    }
    field.remove();
  });
});
