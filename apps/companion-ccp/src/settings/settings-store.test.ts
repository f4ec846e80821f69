import { describe, expect, it } from 'vitest';
import { noSettings } from './companion-settings.js';
import { createSettingsStore, type TextStorage } from './settings-store.js';

const page = 'https://softphone.example.org';
const settings = { ...noSettings, instanceUrl: 'https://example.my.connect.aws' };

function createStorage(): TextStorage {
  const texts = new Map<string, string>();
  return { getItem: (key) => texts.get(key) ?? null, setItem: (key, text) => void texts.set(key, text) };
}

describe('createSettingsStore', () => {
  it('gives the next page what this one wrote', () => {
    const storage = createStorage();
    createSettingsStore(() => storage, page).write(settings);
    const next = createSettingsStore(() => storage, page);
    expect([next.read(), next.isLasting]).toEqual([settings, true]);
  });

  it('keeps them for this page where the browser refuses, and says so', () => {
    const store = createSettingsStore(() => {
      throw new DOMException('denied', 'SecurityError');
    }, page);
    store.write(settings);
    expect([store.read(), store.isLasting]).toEqual([settings, false]);
  });
});
