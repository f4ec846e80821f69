import { describe, expect, it } from 'vitest';
import { mount, part, textOf } from '../../tests/mount.js';
import type { AgentStateOption } from './agent-state-option.js';
import { AgentStateSelector } from './agent-state-selector.js';

const states: AgentStateOption[] = [
  { id: 'available', name: 'Available', tone: 'available', selectable: true },
  { id: 'lunch', name: 'Lunch', tone: 'unavailable', selectable: true },
  { id: 'acw', name: 'After-contact work', tone: 'busy', selectable: false },
];

function choose(selector: AgentStateSelector, stateId: string): void {
  const select = part(selector, 'select');
  select.value = stateId;
  select.dispatchEvent(new Event('change'));
}

describe(AgentStateSelector.name, () => {
  it('shows the state the agent is in, with a mark for what it means', async () => {
    const selector = await mount('patchcord-agent-state-selector', { states, current: 'lunch' });

    expect(part(selector, 'select').value).toBe('lunch');
    expect(part(selector, '.mark').className).toBe('mark unavailable');
  });

  it('tells which state the agent chose', async () => {
    const selector = await mount('patchcord-agent-state-selector', { states, current: 'available' });
    const heard: string[] = [];
    selector.addEventListener('patchcord-agent-state-select', ({ stateId }) => heard.push(stateId));

    choose(selector, 'lunch');

    expect(heard).toEqual(['lunch']);
  });

  it('shows the old state until the owner passes the new one in', async () => {
    const selector = await mount('patchcord-agent-state-selector', { states, current: 'available' });

    choose(selector, 'lunch');
    await selector.updateComplete;

    expect(part(selector, 'select').value).toBe('available');
  });

  it('shows a state that only the system sets, and offers it to nobody', async () => {
    const selector = await mount('patchcord-agent-state-selector', { states, current: 'acw' });
    const option = part(selector, 'option[value="acw"]') as HTMLOptionElement;

    expect({
      value: part(selector, 'select').value,
      disabled: option.disabled,
      hidden: option.hidden,
    }).toEqual({
      value: 'acw',
      disabled: true,
      hidden: false,
    });
  });

  it('says why the state cannot be changed', async () => {
    const disabledReason = 'Another tab is handling contacts.';
    const selector = await mount('patchcord-agent-state-selector', {
      states,
      current: 'available',
      disabledReason,
    });

    expect(part(selector, 'select').disabled).toBe(true);
    expect(textOf(part(selector, '#reason'))).toBe(disabledReason);
    expect(part(selector, '.select').title).toBe(disabledReason);
  });
});
