import type { AssignmentPanelData } from '@patchcord/agent-ui';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { assignment } from '../../tests/assignment-views.js';
import { find, mountSoftphone, settle } from '../../tests/mount-softphone.js';
import { softphoneViews } from '../../tests/softphone-views.js';
import { Softphone } from './softphone.js';
import { initialSoftphoneView, type SoftphoneView } from './softphone-view.js';

const view: SoftphoneView = softphoneViews['assign'] ?? initialSoftphoneView;
const twoCalls: SoftphoneView = softphoneViews['assign-with-two-calls'] ?? initialSoftphoneView;

async function show(softphone: Softphone, panel: AssignmentPanelData | undefined): Promise<void> {
  softphone.view = { ...softphone.view, assignment: panel };
  await settle(softphone);
}

const folded = { ...assignment, open: false };
const topOfCcp = (softphone: Softphone) => softphone.ccpContainer.getBoundingClientRect().top;
const createButton = (softphone: Softphone) => find(softphone, 'patchcord-assignment-panel >> #create');
const isPanelShown = (softphone: Softphone) =>
  softphone.shadowRoot?.querySelector('patchcord-assignment-panel') !== null;

describe(Softphone.name, () => {
  it('shows the panel under the cards, and asks for the height that shows everything', async () => {
    const softphone = await mountSoftphone({ ...view, assignment: undefined });
    const heights: number[] = [];
    softphone.addEventListener('patchcord-resize', ({ height }) => heights.push(height));

    await show(softphone, assignment);
    const panel = find(softphone, 'patchcord-assignment-panel').getBoundingClientRect();

    expect(panel.top).toBeGreaterThanOrEqual(find(softphone, '.contacts').getBoundingClientRect().bottom);
    expect(topOfCcp(softphone)).toBeGreaterThanOrEqual(panel.bottom);
    await expect.poll(() => heights.at(-1) ?? 0).toBeGreaterThanOrEqual(Math.floor(panel.bottom) + 460);
  });

  it('folds the panel away when the choice is made', async () => {
    const softphone = await mountSoftphone(view);
    const before = topOfCcp(softphone);

    await show(softphone, folded);

    expect(isPanelShown(softphone)).toBe(false);
    expect(topOfCcp(softphone)).toBeLessThan(before - 200);
  });

  it('puts nothing else under a pointer that rests on the panel, until it leaves', async () => {
    const softphone = await mountSoftphone(view);
    const before = topOfCcp(softphone);
    await userEvent.hover(createButton(softphone));

    await show(softphone, folded);
    expect(isPanelShown(softphone)).toBe(false);
    expect(topOfCcp(softphone)).toBe(before);
    expect(find(softphone, '.outcome').textContent).toBe(view.contacts[0]?.line);

    await userEvent.hover(find(softphone, '.strip'));
    await expect.poll(() => topOfCcp(softphone)).toBeLessThan(before - 200);
  });

  it('does not move Connect’s panel under a pointer that goes on to it', async () => {
    const softphone = await mountSoftphone(view);
    const before = topOfCcp(softphone);
    await userEvent.hover(createButton(softphone));
    await show(softphone, folded);

    await userEvent.hover(softphone.ccpContainer);
    await settle(softphone);
    const scrolled = find(softphone, '.assigning').getBoundingClientRect().bottom;
    expect(topOfCcp(softphone)).toBe(scrolled);
    expect(find(softphone, '.outcome')).not.toBeNull();
    expect(scrolled - find(softphone, '.assigning').getBoundingClientRect().top).toBeGreaterThan(200);

    await userEvent.hover(find(softphone, '.strip'));
    await expect.poll(() => topOfCcp(softphone)).toBeLessThan(before - 200);
  });

  it('shows the panel of the next contact in the room that was held', async () => {
    const softphone = await mountSoftphone(view);
    await userEvent.hover(createButton(softphone));
    await show(softphone, folded);

    await show(softphone, { ...assignment, contactId: 'next', openTickets: { state: 'noCustomer' } });

    expect(find(softphone, '.assigning').offsetHeight).toBe(
      find(softphone, 'patchcord-assignment-panel').offsetHeight,
    );
    expect(softphone.shadowRoot?.querySelector('.outcome')).toBeNull();
  });

  it('moves a focus that was in the panel to the card, and no other', async () => {
    const softphone = await mountSoftphone(view);
    createButton(softphone).focus();
    await show(softphone, folded);
    expect(find(softphone, 'patchcord-contact-card').matches(':focus-within')).toBe(true);

    const field = document.createElement('textarea');
    softphone.ccpContainer.append(field);
    field.focus();
    await show(softphone, assignment);
    await show(softphone, folded);
    expect(document.activeElement).toBe(field);
  });

  it('moves a focus that was in the panel to the strip when the card goes as well', async () => {
    const softphone = await mountSoftphone(view);
    createButton(softphone).focus();
    softphone.view = { ...view, contacts: [], assignment: undefined };
    await settle(softphone);
    expect(find(softphone, '.timeline').matches(':focus')).toBe(true);
  });

  it('keeps every card where it is when the agent turns to another contact', async () => {
    const softphone = await mountSoftphone(twoCalls);
    const cards = () =>
      [...(softphone.shadowRoot?.querySelectorAll('patchcord-contact-card') ?? [])].map(
        (card) => card.getBoundingClientRect().top,
      );
    const before = cards();
    softphone.addEventListener('patchcord-select-contact', ({ contactId }) => {
      softphone.view = {
        ...twoCalls,
        contacts: twoCalls.contacts.map((each) => ({ ...each, inView: each.contactId === contactId })),
        assignment: undefined,
      };
    });

    await userEvent.click(find(softphone, 'li:last-child patchcord-contact-card >> .select'));
    await settle(softphone);

    expect(
      find(softphone, 'patchcord-contact-card[data-in-view]').parentElement?.nextElementSibling,
    ).toBeNull();
    expect(cards()).toEqual(before);
  });
});
