/** The tabs of the nav bar page, in their order. All but the first are for administrators. */
export const settingsTabs = [
  'contacts',
  'queueBrands',
  'brandQueues',
  'appSettings',
  'voiceId',
  'attributeTester',
] as const;

export type SettingsTab = (typeof settingsTabs)[number];

/** The tabs that edit the mappings; they share one draft, and are saved together. */
export function isMappingTab(tab: SettingsTab): tab is 'queueBrands' | 'brandQueues' {
  return tab === 'queueBrands' || tab === 'brandQueues';
}
