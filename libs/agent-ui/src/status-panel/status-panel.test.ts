import { describe, expect, it } from 'vitest';
import { mount, part, textOf } from '../../tests/mount.js';
import type { StatusActionEvent } from './status-action-event.js';
import { StatusPanel } from './status-panel.js';

describe(StatusPanel.name, () => {
  it('says what is the matter and what it waits for', async () => {
    const panel = await mount('patchcord-status-panel', {
      content: {
        tone: 'working',
        heading: 'Starting',
        sentence: 'One moment.',
        progress: 'Waiting for Amazon Connect',
      },
    });

    expect(textOf(panel)).toBe('Starting One moment. Waiting for Amazon Connect');
    expect(part(panel, 'section').getAttribute('aria-busy')).toBe('true');
  });

  it('offers the ways out, the recommended one first, and tells which was taken', async () => {
    const panel = await mount('patchcord-status-panel', {
      content: {
        tone: 'neutral',
        heading: 'Signed out',
        sentence: 'Sign in to take calls.',
        actions: [
          { id: 'sign-in', label: 'Sign in' },
          { id: 'retry', label: 'Try again' },
        ],
      },
    });
    const heard: StatusActionEvent[] = [];
    panel.addEventListener('patchcord-status-action', (event) => heard.push(event));

    const buttons = [...(panel.shadowRoot?.querySelectorAll('button') ?? [])];
    buttons[1]?.click();

    expect(buttons.map((button) => button.classList.contains('primary'))).toEqual([true, false]);
    expect(heard.map(({ actionId }) => actionId)).toEqual(['retry']);
  });
});
