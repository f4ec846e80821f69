import { type AppSettingRow, type AppSettings, appSettingsTable } from './app-settings-table.js';
import { isNotSet } from './is-not-set.js';
import { ownValue } from './own-value.js';
import { readValue } from './read-value.js';
import type { SettingWarning } from './setting-warning.js';

/** App settings as read, and what was ignored on the way. */
export interface ParsedAppSettings {
  readonly appSettings: AppSettings;
  readonly warnings: readonly SettingWarning[];
}

/**
 * Reads the settings of the app's installation (`metadata.settings` of the Zendesk Apps framework). Values can be
 * strings whatever the parameter's type; unknown keys are left alone. Never throws: an invalid value counts as not
 * set, with a warning. Secure settings are passed over, whatever is given for them. Media-less mode wins over a VDI platform, as the two exclude each other.
 */
export function parseAppSettings(raw: Readonly<Record<string, unknown>>): ParsedAppSettings {
  const rows: readonly AppSettingRow[] = appSettingsTable;
  const parsed = rows
    .filter(({ secureScopes }) => secureScopes === undefined)
    .map((row) => parseAppSetting(row, raw));
  const appSettings = Object.fromEntries(parsed.map(({ name, value }) => [name, value])) as AppSettings;
  const warnings = parsed.flatMap(({ warning }) => (warning === undefined ? [] : [warning]));
  if (!appSettings.medialess || appSettings.vdiPlatform === undefined) return { appSettings, warnings };
  return {
    appSettings: { ...appSettings, vdiPlatform: undefined },
    warnings: [
      ...warnings,
      {
        code: 'conflicting value',
        setting: 'vdiPlatform',
        source: 'app setting',
        name: 'vdiPlatform',
        expected: 'no VDI platform in media-less mode',
        received: appSettings.vdiPlatform,
        hint: 'Clear the VDI platform, or switch media-less mode off.',
      },
    ],
  };
}

function parseAppSetting(
  row: AppSettingRow,
  raw: Readonly<Record<string, unknown>>,
): { readonly name: string; readonly value: unknown; readonly warning?: SettingWarning } {
  const { name } = row;
  const text = ownValue(raw, name);
  const warn = (code: SettingWarning['code'], expected: string, hint: string) => ({
    name,
    value: row.default,
    warning: {
      code,
      setting: name,
      source: 'app setting' as const,
      name,
      expected,
      received: text ?? '',
      hint,
    },
  });
  if (text === undefined || isNotSet(text))
    return row.required
      ? warn('missing value', row.label, `Enter ${row.label} in the app's settings.`)
      : { name, value: row.default };
  const read = readValue(row.type, text, undefined);
  if (read.ok) return { name, value: read.value };
  return warn('invalid value', read.expected, read.hint ?? `Correct ${row.label} in the app's settings.`);
}
