import {
  appSettingsTable,
  settingsTable,
  type AppSettingRow,
  type AppSettings,
  type SettingRow,
} from '@patchcord/contact-attributes';
import type { InstalledSettings } from '../settings-view.js';

/** One app setting for the administrator: what applies, where it comes from, and what can override it. */
export interface AppSettingReport {
  readonly name: string;
  readonly label: string;
  readonly helpText: string;
  /** The value that applies; undefined when there is none. */
  readonly value: AppSettings[keyof AppSettings];
  /** `not shown`: Zendesk keeps the value, and tells nobody whether there is one. */
  readonly source: 'installation' | 'default' | 'not set' | 'not shown' | 'ignored';
  /** What was typed, when something else applies. */
  readonly received: string | undefined;
  readonly expected: string | undefined;
  /** Contact attributes that override it for a contact. */
  readonly attributes: readonly string[];
}

const contactSettings: readonly SettingRow[] = settingsTable;
const appSettingRows: readonly AppSettingRow[] = appSettingsTable;

/** Every app setting an administrator sees at installation, with where its value comes from. */
export function reportAppSettings({ appSettings, warnings }: InstalledSettings): readonly AppSettingReport[] {
  return appSettingRows
    .filter(({ parameterType }) => parameterType !== 'hidden')
    .map((row) => {
      const warning = warnings.find(({ setting }) => setting === row.name);
      const value = appSettings[row.name as keyof typeof appSettings];
      return {
        name: row.name,
        label: row.label,
        helpText: row.helpText,
        value,
        source: warning === undefined ? sourceOf(row, value) : 'ignored',
        received: warning?.received,
        expected: warning?.expected,
        attributes: contactSettings
          .filter(({ appSetting }) => appSetting === row.name)
          .map(({ attribute }) => attribute),
      };
    });
}

function sourceOf(
  { secureScopes, default: standard }: AppSettingRow,
  value: AppSettingReport['value'],
): AppSettingReport['source'] {
  if (secureScopes !== undefined) return 'not shown';
  if (value === undefined) return 'not set';
  return value === standard ? 'default' : 'installation';
}
