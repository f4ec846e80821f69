import {
  resolveSettings,
  settingsTable,
  type AppSettings,
  type Provenance,
  type ResolvedSettings,
  type SettingRow,
} from '@patchcord/contact-attributes';

/** One setting of an imagined contact. */
export interface SettingReport {
  readonly name: string;
  /** The attribute as it is looked up, which an administrator may have renamed. */
  readonly attribute: string;
  readonly description: string;
  readonly value: unknown;
  readonly provenance: Provenance;
  readonly isRetired: boolean;
}

/** What pasted attributes come to. */
export interface SettingsReport extends ResolvedSettings {
  readonly rows: readonly SettingReport[];
  /** Attributes that are no setting: contact flows have their own too. */
  readonly others: readonly string[];
}

const settingRows: readonly SettingRow[] = settingsTable;

/** Resolves every setting, in the order of the settings table. */
export function reportSettings(
  attributes: Readonly<Record<string, string>>,
  appSettings: AppSettings,
): SettingsReport {
  const resolved = resolveSettings(attributes, appSettings);
  const rows = settingRows.map((row): SettingReport => {
    const named = row.attributeNamedBy === undefined ? undefined : appSettings[row.attributeNamedBy];
    const name = row.name as keyof typeof resolved.settings;
    return {
      name,
      attribute: typeof named === 'string' ? named : row.attribute,
      description: row.description,
      value: resolved.settings[name],
      provenance: resolved.provenance[name],
      isRetired: row.type.kind === 'retired',
    };
  });
  const known = new Set(rows.map(({ attribute }) => attribute));
  return { ...resolved, rows, others: Object.keys(attributes).filter((name) => !known.has(name)) };
}
