import { appSettingsTable, parseAppSettings, type AppSettingRow } from '@patchcord/contact-attributes';
import { describe, expect, it } from 'vitest';
import { createManifest } from './create-manifest.js';

const rows: readonly AppSettingRow[] = appSettingsTable;
const soundsSecret = /secret|password|passphrase|token|credential|private|(?:api|access|app)_?key/i;

// Agents can read every setting that is not secure: `metadata()` of the framework gives it to each page of the app.
describe('settings that agents can read', () => {
  it('name nothing that is secret', () => {
    const readable = rows.filter(({ secureScopes }) => secureScopes === undefined);
    expect(readable.map(({ name }) => name).filter((name) => soundsSecret.test(name))).toEqual([]);
    const texts = readable.map(({ label, helpText }) => `${label} ${helpText}`);
    expect(texts.filter((text) => /secret|\btoken\b|api key/i.test(text))).toEqual([]);
  });

  it('leave out the secret of the recording service, which goes to Zendesk’s proxy and nowhere else', () => {
    const { parameters } = createManifest('0.0.0', rows) as {
      parameters: readonly {
        name: string;
        secure?: boolean;
        scopes?: readonly string[];
        default?: unknown;
      }[];
    };
    expect(parameters.filter(({ name }) => soundsSecret.test(name))).toEqual([
      { name: 'recordingControlSecret', type: 'text', secure: true, scopes: ['jwt_secret_key'] },
    ]);
    expect(parseAppSettings({ recordingControlSecret: 's3cret' }).appSettings).not.toHaveProperty(
      'recordingControlSecret',
    );
  });
});
