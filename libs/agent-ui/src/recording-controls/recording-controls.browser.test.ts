import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mount, part } from '../../tests/mount.js';
import { RecordingControls } from './recording-controls.js';

describe(RecordingControls.name, () => {
  it('never turns the second click of a double click into the opposite', async () => {
    const element = await mount('patchcord-recording-controls', {
      contactId: 'contact-1',
      recording: { state: 'recording', notSetUp: false },
    });
    const heard: string[] = [];
    element.addEventListener('patchcord-pause-recording', ({ type }) => {
      heard.push(type);
      element.recording = { state: 'paused', notSetUp: false };
    });
    element.addEventListener('patchcord-resume-recording', ({ type }) => heard.push(type));

    await userEvent.dblClick(part(element, '#pause'), { force: true });

    expect(heard).toEqual(['patchcord-pause-recording']);
  });

  it('gives the keyboard the other button when one has done its work', async () => {
    const element = await mount('patchcord-recording-controls', {
      contactId: 'contact-1',
      recording: { state: 'recording', notSetUp: false },
    });
    element.addEventListener('patchcord-pause-recording', () => {
      element.recording = { state: 'paused', notSetUp: false };
    });
    part(element, '#pause').focus();

    await userEvent.keyboard('{Enter}');

    await expect.poll(() => element.shadowRoot?.activeElement?.id).toBe('resume');
  });

  it('keeps its buttons in place whatever it waits for', async () => {
    const element = await mount('patchcord-recording-controls', { contactId: 'contact-1' });
    const boxes = new Set<string>();
    for (const recording of [
      { state: 'unknown', notSetUp: false },
      { state: 'recording', notSetUp: false },
      { state: 'recording', busy: 'pausing', notSetUp: false },
      { state: 'paused', busy: 'resuming', notSetUp: false },
    ] as const) {
      element.recording = recording;
      await element.updateComplete;
      boxes.add(JSON.stringify(['#pause', '#resume'].map((id) => part(element, id).getBoundingClientRect())));
    }

    expect(boxes.size).toBe(1);
  });
});
