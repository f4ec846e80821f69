import { settingsTable, type SettingName } from '@patchcord/contact-attributes';

const keyOf = (setting: Extract<SettingName, 'voiceIdField' | 'voiceIdStatusField'>): string => {
  const row = settingsTable.find(({ name }) => name === setting);
  return typeof row?.default === 'string' ? row.default : '';
};

/** Keys of the user fields that Voice ID's status is written to, unless a contact flow names others. */
export const voiceIdFields = { id: keyOf('voiceIdField'), status: keyOf('voiceIdStatusField') } as const;
