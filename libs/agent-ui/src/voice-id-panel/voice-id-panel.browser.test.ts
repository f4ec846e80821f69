import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from '../../tests/expect-accessible.js';
import { mount, part } from '../../tests/mount.js';
import { voiceId, voiceIds } from '../../tests/voice-ids.js';
import { VoiceIdPanel } from './voice-id-panel.js';

const focused = (panel: VoiceIdPanel) => panel.shadowRoot?.activeElement?.id;

describe(VoiceIdPanel.name, () => {
  it.each(Object.entries(voiceIds))('passes accessibility checks: %s', async (_name, data) => {
    await expectAccessible(await mount('patchcord-voice-id-panel', { voiceId: data }));
  });

  it('passes accessibility checks while it asks', async () => {
    const panel = await mount('patchcord-voice-id-panel', { voiceId });
    part(panel, '#optOut').click();
    await panel.updateComplete;

    await expectAccessible(panel);
  });

  it('never changes its height by itself, unless something fails', async () => {
    const panel = await mount('patchcord-voice-id-panel', {});
    const heights = new Set([panel.getBoundingClientRect().height]);
    for (const data of Object.values(voiceIds)) {
      panel.voiceId = { ...data, problem: undefined };
      await panel.updateComplete;
      heights.add(panel.getBoundingClientRect().height);
    }

    expect(heights.size).toBe(1);
  });

  it('asks and takes the answer with the keyboard, the harmless one first', async () => {
    const panel = await mount('patchcord-voice-id-panel', { voiceId });
    let optedOut = 0;
    panel.addEventListener('patchcord-opt-out-speaker', () => {
      optedOut += 1;
      panel.voiceId = { ...voiceId, busy: 'optingOut', blocked: ['verify', 'optOut'] };
    });
    part(panel, '#optOut').focus();

    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused(panel)).toBe('keep');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => focused(panel)).toBe('optOut');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused(panel)).toBe('keep');
    await userEvent.keyboard('{Tab}{Enter}');

    expect(optedOut).toBe(1);
    await expect.poll(() => focused(panel)).toBe('result');
  });

  it('leaves the keyboard in its place when a button has done its work', async () => {
    const panel = await mount('patchcord-voice-id-panel', { voiceId: voiceIds['not enrolled'] });
    part(panel, '#enrol').focus();

    panel.voiceId = voiceIds['enrolling'];
    await panel.updateComplete;
    expect(focused(panel)).toBe('enrol');
    panel.voiceId = voiceId;

    await expect.poll(() => focused(panel)).toBe('result');
  });
});
