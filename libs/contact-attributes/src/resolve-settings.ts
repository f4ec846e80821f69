import type { AppSettings } from './app-settings-table.js';
import { isNotSet } from './is-not-set.js';
import { ownValue } from './own-value.js';
import { readValue } from './read-value.js';
import type { SettingWarning } from './setting-warning.js';
import { type ContactSettings, type SettingName, type SettingRow, settingsTable } from './settings-table.js';

/** Where a setting's value came from. */
export interface Provenance {
  readonly source: 'attribute' | 'app setting' | 'default';
  /** The value before it was read; absent for a default. */
  readonly raw?: unknown;
  /** Why the attribute was ignored. */
  readonly warning?: SettingWarning;
  /** The attribute is accepted and does nothing: administrators should know, agents need not. */
  readonly retired?: true;
}

/** The settings of one contact, each with its provenance, and what was ignored on the way. */
export interface ResolvedSettings {
  readonly settings: ContactSettings;
  readonly provenance: Readonly<Record<SettingName, Provenance>>;
  readonly warnings: readonly SettingWarning[];
}

/**
 * Resolves every setting: contact attribute, then app setting, then default; first hit wins. An invalid attribute is
 * ignored with a warning. Pure; repeat it whenever attributes arrive or change.
 *
 * @param attributes the contact's attributes, names as in the contact flow
 * @param appSettings as `parseAppSettings` gives them
 */
export function resolveSettings(
  attributes: Readonly<Record<string, string>>,
  appSettings: AppSettings,
): ResolvedSettings {
  const resolved = settingsTable.map((row) => ({
    name: row.name,
    ...resolveSetting(row, attributes, appSettings),
  }));
  return {
    // The table's rows carry name, type and default together, which entries cannot express.
    settings: Object.fromEntries(resolved.map(({ name, value }) => [name, value])) as ContactSettings,
    provenance: Object.fromEntries(resolved.map(({ name, provenance }) => [name, provenance])) as Record<
      SettingName,
      Provenance
    >,
    warnings: resolved.flatMap(({ provenance }) =>
      provenance.warning === undefined ? [] : [provenance.warning],
    ),
  };
}

function resolveSetting(
  row: SettingRow,
  attributes: Readonly<Record<string, string>>,
  appSettings: AppSettings,
): { readonly value: unknown; readonly provenance: Provenance } {
  const named = row.attributeNamedBy === undefined ? undefined : appSettings[row.attributeNamedBy];
  const attribute = typeof named === 'string' ? named : row.attribute;
  const raw = ownValue(attributes, attribute);
  const set = raw !== undefined && !isNotSet(raw);
  const read = set ? readValue(row.type, raw, appSettings.defaultCountry) : undefined;
  if (read?.ok) {
    const retired = row.type.kind === 'retired' ? { retired: true as const } : {};
    return { value: read.value, provenance: { source: 'attribute', raw, ...retired } };
  }
  const warning: { warning?: SettingWarning } =
    raw === undefined || read === undefined
      ? {}
      : {
          warning: {
            code: 'invalid value',
            setting: row.name,
            source: 'attribute',
            name: attribute,
            expected: read.expected,
            received: raw,
            hint: `Correct attribute ${attribute} in the contact flow.`,
          },
        };
  const fallback = row.appSetting === undefined ? undefined : appSettings[row.appSetting];
  if (fallback !== undefined)
    return { value: fallback, provenance: { source: 'app setting', raw: fallback, ...warning } };
  return { value: row.default, provenance: { source: 'default', ...warning } };
}
