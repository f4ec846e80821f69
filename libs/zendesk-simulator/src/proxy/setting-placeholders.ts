import type { InstalledApp } from '../app-origin/installed-app.js';
import { ProxyError } from './proxy-error.js';

/** The parts of a request a secure setting may be put into, as a parameter's `scopes` name them. */
export type SettingScope =
  'header' | 'body' | 'url' | 'jwt_secret_key' | 'jwt_claim' | 'basic_auth_username' | 'basic_auth_password';

/** Puts settings in the place of `{{setting.name}}`. */
export type ReplaceSettings = (text: string, scope: SettingScope) => string;

/**
 * @param values the installation's settings, the secure ones included
 * @returns the function that replaces placeholders; names that are no setting stay as they are
 */
export function createSettingPlaceholders(
  parameters: InstalledApp['parameters'],
  values: Readonly<Record<string, unknown>>,
): ReplaceSettings {
  return (text, scope) =>
    text.replace(/\{\{\s*setting\.([\w-]+)\s*\}\}/g, (placeholder, name: string) => {
      const parameter = parameters.find((one) => one.name === name);
      if (parameter === undefined) return placeholder;
      if (parameter.scopes !== null && !parameter.scopes.includes(scope)) {
        throw new ProxyError(403, `The setting ${name} must not be used in the scope ${scope}`);
      }
      const value = values[name];
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? String(value)
        : '';
    });
}
