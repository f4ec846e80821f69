import { describe, expect, it } from 'vitest';
import { mount, part, textOf } from '../../tests/mount.js';
import { voiceId, voiceIds } from '../../tests/voice-ids.js';
import type { VoiceIdData } from './voice-id-data.js';
import { VoiceIdPanel } from './voice-id-panel.js';

const mountPanel = (data: VoiceIdData | undefined) =>
  mount('patchcord-voice-id-panel', { contactId: 'contact-1', voiceId: data });

function listen(panel: VoiceIdPanel): string[] {
  const heard: string[] = [];
  for (const type of [
    'patchcord-verify-speaker',
    'patchcord-enrol-speaker',
    'patchcord-opt-out-speaker',
  ] as const) {
    panel.addEventListener(type, ({ contactId }) => heard.push(`${type} ${contactId}`));
  }
  return heard;
}

const offered = (panel: VoiceIdPanel) =>
  [...(panel.shadowRoot?.querySelectorAll('.buttons button:not(.absent)') ?? [])].map(textOf);

describe(VoiceIdPanel.name, () => {
  it.each([
    ['authenticated', 'Voice authenticated', 'Enrolled in Voice ID Low fraud risk'],
    ['not authenticated', 'Voice not authenticated', 'Enrolled in Voice ID High fraud risk'],
    ['inconclusive', 'Authentication inconclusive', 'Enrolled in Voice ID Fraud risk unclear'],
    ['not enrolled', 'No voice to compare with', 'Not enrolled in Voice ID Low fraud risk'],
    ['opted out', 'Voice is not checked', 'Opted out of Voice ID'],
    ['not enabled', 'Authentication not enabled', 'Enrolled in Voice ID'],
    ['failed', 'Voice could not be verified', 'Enrolled in Voice ID'],
    ['pending', 'Voice not verified yet', 'Enrolment is not complete'],
    ['evaluating', 'Verifying the voice…', 'Keep them talking: up to two minutes'],
    ['enrolling', 'Enrolling the voice…', 'Keep them talking: up to ten minutes'],
  ])('says what Voice ID made of the voice, and whether it knows it: %s', async (name, result, enrolment) => {
    const panel = await mountPanel(voiceIds[name]);

    expect([textOf(part(panel, '#result')), textOf(part(panel, '.enrolment'))]).toEqual([result, enrolment]);
  });

  it('keeps its room as long as there is nothing to say', async () => {
    const panel = await mountPanel(undefined);

    expect(textOf(panel)).toBe('Voice ID starts when you answer');
  });

  it('asks to verify and to enrol, where that is offered', async () => {
    const panel = await mountPanel(voiceIds['not enrolled']);
    const heard = listen(panel);

    part(panel, '#verify').click();
    part(panel, '#enrol').click();

    expect(offered(panel)).toEqual(['Verify again', 'Enrol', 'Opt out']);
    expect(heard).toEqual(['patchcord-verify-speaker contact-1', 'patchcord-enrol-speaker contact-1']);
  });

  it('asks for nothing more while it waits, and says what for', async () => {
    const panel = await mountPanel(voiceIds['evaluating']);
    const heard = listen(panel);

    part(panel, '#verify').click();
    part(panel, '#optOut').click();
    await panel.updateComplete;

    expect(part(panel, '#verify').title).toBe('Verifying the voice…');
    expect(panel.shadowRoot?.querySelector('.question')).toBeNull();
    expect(heard).toEqual([]);
  });

  it('opts nobody out before the agent has confirmed it', async () => {
    const panel = await mountPanel(voiceId);
    const heard = listen(panel);

    part(panel, '#optOut').click();
    await panel.updateComplete;
    expect(textOf(part(panel, '.question'))).toMatch(
      /^Opt this customer out\? Voice ID deletes .* Keep Opt out$/,
    );
    expect(heard).toEqual([]);

    part(panel, '#keep').click();
    await panel.updateComplete;
    expect(offered(panel)).toEqual(['Verify again', 'Opt out']);

    part(panel, '#optOut').click();
    await panel.updateComplete;
    part(panel, '#confirm').click();
    expect(heard).toEqual(['patchcord-opt-out-speaker contact-1']);
  });

  it('lets the customer opt out while they are being enrolled', async () => {
    const panel = await mountPanel(voiceIds['enrolling']);
    const heard = listen(panel);

    part(panel, '#enrol').click();
    part(panel, '#optOut').click();
    await panel.updateComplete;
    part(panel, '#confirm').click();

    expect(heard).toEqual(['patchcord-opt-out-speaker contact-1']);
  });

  it('takes its question back when something else has begun meanwhile', async () => {
    const panel = await mountPanel(voiceId);
    part(panel, '#optOut').click();
    await panel.updateComplete;

    panel.voiceId = { ...voiceId, busy: 'evaluating', blocked: ['verify', 'optOut'] };
    await panel.updateComplete;
    panel.voiceId = voiceId;
    await panel.updateComplete;

    expect(panel.shadowRoot?.querySelector('.question')).toBeNull();
  });

  it('says what went wrong and what to do', async () => {
    const panel = await mountPanel(voiceIds['failed']);

    expect(textOf(part(panel, '.problem'))).toBe('Voice ID does not answer. Try again in a moment.');
  });
});
