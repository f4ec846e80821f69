export {
  type AppSettingRow,
  type AppSettings,
  appSettingsTable,
  type SecureScope,
} from './app-settings-table.js';
export { formatNumberForPeople } from './format-number-for-people.js';
export { isAnonymousNumber } from './is-anonymous-number.js';
export { isHiddenAttribute } from './is-hidden-attribute.js';
export { isNotSet } from './is-not-set.js';
export { matchByPhone, type MatchByPhoneOptions, type PhoneHit } from './match-by-phone.js';
export { type InstanceUrlResult, normaliseInstanceUrl } from './normalise-instance-url.js';
export { type ParsedAppSettings, parseAppSettings } from './parse-app-settings.js';
export { preferDirectLines } from './prefer-direct-lines.js';
export { reduceSipAddress } from './reduce-sip-address.js';
export { type Provenance, type ResolvedSettings, resolveSettings } from './resolve-settings.js';
export { sameNumber } from './same-number.js';
export type { SettingWarning } from './setting-warning.js';
export { type ContactSettings, type SettingName, type SettingRow, settingsTable } from './settings-table.js';
export { toDialable } from './to-dialable.js';
export { toE164 } from './to-e164.js';
export { toSearchedDigits } from './to-searched-digits.js';
export type { ValueType } from './value-type.js';
