import { afterEach, describe, expect, it, vi } from 'vitest';
import { mount, part, textOf } from '../../tests/mount.js';
import { CopyField } from './copy-field.js';

const value = 'https://acme.zendesk.com';

afterEach(() => {
  vi.restoreAllMocks();
});

async function press(execCommand: boolean | undefined): Promise<CopyField> {
  document.execCommand = vi.fn(() => execCommand ?? false);
  const field = await mount('patchcord-copy-field', { label: 'Origin', value });
  part(field, 'button').click();
  await vi.waitFor(() => {
    expect(textOf(part(field, 'button'))).not.toBe('Copy');
  });
  return field;
}

describe(CopyField.name, () => {
  it('copies the value and says so', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();

    const field = await press(undefined);

    expect(writeText.mock.calls).toEqual([[value]]);
    expect(textOf(part(field, 'button'))).toBe('Copied');
  });

  it('copies in a frame that may not use the clipboard interface', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));

    const field = await press(true);

    expect(textOf(part(field, 'button'))).toBe('Copied');
  });

  it('says what to press when the browser refuses both ways', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));

    const field = await press(false);

    expect(textOf(part(field, 'button'))).toBe('Press Ctrl+C');
  });

  it('shows a long text on several lines, and copies all of it', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const text = '{\n  "queue": "Support"\n}';
    const field = await mount('patchcord-copy-field', { label: 'Text', value: text, rows: 4 });

    part(field, 'button').click();
    await field.updateComplete;

    expect(part(field, 'textarea').value).toBe(text);
    expect(writeText.mock.calls).toEqual([[text]]);
  });

  it('forgets that it copied when the value changes', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const field = await press(undefined);

    field.value = 'https://other.zendesk.com';
    await field.updateComplete;

    expect(textOf(part(field, 'button'))).toBe('Copy');
  });
});
