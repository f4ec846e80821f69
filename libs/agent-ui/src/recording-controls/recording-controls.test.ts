import { describe, expect, it } from 'vitest';
import type { RecordingData } from '../contact-card/recording-data.js';
import { mount, part, textOf } from '../../tests/mount.js';
import { RecordingControls } from './recording-controls.js';
import { englishRecordingLabels } from './recording-labels.js';

const mountControls = (recording: RecordingData) =>
  mount('patchcord-recording-controls', { contactId: 'contact-1', recording });

function listen(element: RecordingControls): string[] {
  const heard: string[] = [];
  element.addEventListener('patchcord-pause-recording', ({ contactId }) => heard.push(`pause ${contactId}`));
  element.addEventListener('patchcord-resume-recording', ({ contactId }) =>
    heard.push(`resume ${contactId}`),
  );
  return heard;
}

const offered = (element: RecordingControls) =>
  ['pause', 'resume'].filter((id) => !part(element, `#${id}`).classList.contains('absent'));

describe(RecordingControls.name, () => {
  it.each([
    ['recording', 'Recording', ['pause']],
    ['paused', 'Recording paused', ['resume']],
    ['unknown', 'Recording?', ['pause', 'resume']],
  ] as const)(
    'shows the confirmed state and what can be done about it: %s',
    async (state, words, buttons) => {
      const element = await mountControls({ state, notSetUp: false });

      expect(textOf(part(element, '.state'))).toBe(words);
      expect(offered(element)).toEqual(buttons);
    },
  );

  it('asks to pause and to resume', async () => {
    const element = await mountControls({ state: 'unknown', notSetUp: false });
    const heard = listen(element);

    part(element, '#pause').click();
    part(element, '#resume').click();

    expect(heard).toEqual(['pause contact-1', 'resume contact-1']);
  });

  it('keeps the confirmed state while it waits, says what it waits for, and asks for nothing more', async () => {
    const element = await mountControls({ state: 'recording', busy: 'pausing', notSetUp: false });
    const heard = listen(element);

    part(element, '#pause').click();

    expect(textOf(part(element, '.state'))).toBe('Recording');
    expect(textOf(part(element, '#pause'))).toBe('Pausing…');
    expect(heard).toEqual([]);
  });

  it('explains what is missing when it is pressed, and to a screen reader before that', async () => {
    const element = await mountControls({ state: 'unknown', notSetUp: true });
    const heard = listen(element);
    const explanation = part(element, '#explanation');
    expect(explanation.className).toBe('visually-hidden');

    part(element, '#pause').click();
    await element.updateComplete;

    expect(textOf(explanation)).toBe(englishRecordingLabels.notSetUp);
    expect(explanation.className).toBe('explanation');
    expect(['#pause', '#resume'].map((id) => part(element, id).getAttribute('aria-describedby'))).toEqual([
      'explanation',
      'explanation',
    ]);
    expect(heard).toEqual([]);
  });

  it('says why the last wish failed', async () => {
    const problem = 'The recording service did not answer. Nobody knows whether it records.';
    const element = await mountControls({ state: 'unknown', notSetUp: false, problem });

    expect(textOf(part(element, '.problem'))).toBe(problem);
  });
});
