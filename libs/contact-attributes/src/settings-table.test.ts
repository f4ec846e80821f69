import { describe, expect, it } from 'vitest';
import { type AppSettingRow, appSettingsTable, settingsTable } from './index.js';

describe('settingsTable', () => {
  it('names every setting and every attribute once', () => {
    for (const key of ['name', 'attribute'] as const) {
      const names = settingsTable.map((row) => row[key]);
      expect(names).toEqual([...new Set(names)]);
    }
  });
});

describe('appSettingsTable', () => {
  it('has unique names, none of them the reserved word name', () => {
    const names: string[] = appSettingsTable.map(({ name }) => name);
    expect(names.filter((name) => name !== 'name')).toEqual([...new Set(names)]);
  });

  it('says of a secure parameter where Zendesk may use it, and neither hides it nor gives it a default', () => {
    const rows: readonly AppSettingRow[] = appSettingsTable;
    const secure = rows.filter(({ secureScopes }) => secureScopes !== undefined);
    expect(secure.map(({ name, secureScopes }) => [name, secureScopes])).toEqual([
      ['recordingControlSecret', ['jwt_secret_key']],
    ]);
    expect(secure.map(({ parameterType, default: value }) => [parameterType, value])).toEqual([
      ['text', undefined],
    ]);
  });

  it('labels every parameter that an administrator sees, and requires none that is hidden', () => {
    const rows: readonly AppSettingRow[] = appSettingsTable;
    expect(
      rows.filter(({ parameterType, required, label, helpText }) =>
        parameterType === 'hidden' ? required : label === '' || helpText === '',
      ),
    ).toEqual([]);
  });
});
