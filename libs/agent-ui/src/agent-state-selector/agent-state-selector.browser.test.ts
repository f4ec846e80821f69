import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from '../../tests/expect-accessible.js';
import { mount } from '../../tests/mount.js';
import type { AgentStateOption } from './agent-state-option.js';
import { AgentStateSelector } from './agent-state-selector.js';

const states: AgentStateOption[] = [
  { id: 'available', name: 'Available', tone: 'available', selectable: true },
  { id: 'lunch', name: 'Lunch', tone: 'unavailable', selectable: true },
];

describe(AgentStateSelector.name, () => {
  it.each(['', 'Another tab is handling contacts.'])(
    'passes accessibility checks (disabled because: "%s")',
    async (disabledReason) => {
      const selector = await mount('patchcord-agent-state-selector', {
        states,
        current: 'available',
        disabledReason,
      });

      await expectAccessible(selector);
    },
  );

  it('can be worked with the keyboard alone', async () => {
    const selector = await mount('patchcord-agent-state-selector', { states, current: 'available' });
    const heard: string[] = [];
    selector.addEventListener('patchcord-agent-state-select', ({ stateId }) => heard.push(stateId));

    await userEvent.keyboard('{Tab}l');
    await userEvent.keyboard('{Enter}');

    await expect.poll(() => heard).toEqual(['lunch']);
  });
});
