import { describe, expect, it } from 'vitest';
import { mount, part, textOf } from '../../tests/mount.js';
import { englishContactCardLabels } from '../contact-card/contact-card-labels.js';
import type { AddNumberData } from '../contact-card/add-number-data.js';
import { NumberOffer } from './number-offer.js';

const offer: AddNumberData = {
  number: '+14155550134',
  customerId: 7,
  customerName: 'Jane <b>Doe</b>',
  state: 'offered',
};
const mountOffer = (changes: Partial<AddNumberData>) =>
  mount('patchcord-number-offer', {
    contactId: 'contact-1',
    offer: { ...offer, ...changes },
    labels: englishContactCardLabels.addNumber,
  });

describe(NumberOffer.name, () => {
  it('says what it will do to whom, and asks for exactly that', async () => {
    const element = await mountOffer({});
    const heard: unknown[] = [];
    element.addEventListener('patchcord-add-number', ({ contactId, customerId, number }) =>
      heard.push({ contactId, customerId, number }),
    );

    part(element, 'button').click();

    expect(textOf(element)).toBe('Add number to profile');
    expect(part(element, 'button').title).toBe('Adds +14155550134 to the profile of Jane <b>Doe</b>');
    expect(heard).toEqual([{ contactId: 'contact-1', customerId: 7, number: '+14155550134' }]);
  });

  it('asks for nothing twice', async () => {
    const element = await mountOffer({ state: 'adding' });
    const heard: Event[] = [];
    element.addEventListener('patchcord-add-number', (event) => heard.push(event));

    part(element, 'button').click();

    expect(textOf(element)).toBe('Adding the number…');
    expect(heard).toEqual([]);
  });

  it('says that the number was added', async () => {
    expect(textOf(await mountOffer({ state: 'added' }))).toBe('Number added to profile');
  });

  it('says why it failed, and offers it again', async () => {
    const problem = 'Zendesk refused: another user has this number.';
    const element = await mountOffer({ state: 'failed', problem });

    expect(textOf(element)).toBe(`Add number to profile ${problem}`);
    expect(part(element, 'button').getAttribute('aria-disabled')).toBe('false');
  });
});
