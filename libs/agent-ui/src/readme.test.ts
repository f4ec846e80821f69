import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agentUiElements, applyColorScheme, gardenTokens } from './index.js';
import { part } from '../tests/mount.js';

describe('the example in the README', () => {
  it('gives the card the contact that the test below gives it', () => {
    const [readme, test] = ['../README.md', 'readme.test.ts'].map((file) =>
      readFileSync(join(import.meta.dirname, file), 'utf8').replace(/\s+/g, ' '),
    );
    const example = /card\.contact = \{.*?\};/;

    expect(readme?.match(example)?.[0]).toBe(test?.match(example)?.[0]);
  });

  it('shows a card and hears which ticket is wanted', async () => {
    expect(customElements.get('patchcord-contact-card')).toBe(agentUiElements['patchcord-contact-card']);
    if (gardenTokens.styleSheet) document.adoptedStyleSheets.push(gardenTokens.styleSheet);
    applyColorScheme(document.documentElement, 'dark');
    const heard: number[] = [];

    const card = document.createElement('patchcord-contact-card');
    card.contact = {
      contactId: 'c7e3',
      channel: 'voice',
      direction: 'inbound',
      who: 'Jane Doe',
      customerKind: 'recognised',
      queue: 'Support',
      phase: 'connected',
      since: Date.now(),
      ticket: { id: 1234, subject: 'Parcel has not arrived' },
      line: 'On #1234. Call details follow when the call ends.',
      tone: 'success',
      inView: true,
      retryable: false,
    };
    card.addEventListener('patchcord-open-ticket', (event) => heard.push(event.ticketId));
    document.body.append(card);
    await card.updateComplete;
    part(card, '.ticket button').click();

    expect(heard).toEqual([1234]);
  });
});
