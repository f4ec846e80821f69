/** Why a value was ignored. Data for a notice, the timeline and the administrator's tester. */
export interface SettingWarning {
  readonly code: 'invalid value' | 'missing value' | 'conflicting value';
  /** Typed name of the setting, or of the app setting when it has no attribute. */
  readonly setting: string;
  readonly source: 'attribute' | 'app setting';
  /** Name of the contact attribute or of the app's parameter, as it was looked up. */
  readonly name: string;
  /** What would have been accepted, in words. */
  readonly expected: string;
  /** The value as received, trimmed; empty when there was none. */
  readonly received: string;
  /** What to do next. */
  readonly hint: string;
}
