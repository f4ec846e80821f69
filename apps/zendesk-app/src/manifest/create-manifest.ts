import type { AppSettingRow } from '@patchcord/contact-attributes';

/**
 * The manifest of the Zendesk app (zendesk.md 3.1) for a release: its parameters are the app settings of the table.
 * It allows no hosts, so that Zendesk's proxy takes secure settings nowhere; `npm run package` adds those it is given.
 */
export function createManifest(version: string, appSettings: readonly AppSettingRow[]): object {
  return {
    name: 'Patchcord',
    author: {
      name: 'Patchcord contributors',
      email: 'maintainers@patchcord.example',
      url: 'https://patchcord.example',
    },
    defaultLocale: 'en',
    private: true,
    version,
    frameworkVersion: '2.0',
    singleInstall: true,
    location: {
      support: {
        background: { url: 'assets/background.html' },
        top_bar: { url: 'assets/softphone.html', size: { width: '320px', height: '520px' } },
        nav_bar: { url: 'assets/settings.html' },
        // The page makes itself as high as what it shows; one quiet line, as a rule.
        ticket_sidebar: { url: 'assets/sidebar.html', size: { height: '40px' } },
        new_ticket_sidebar: { url: 'assets/sidebar.html', size: { height: '40px' } },
        user_sidebar: { url: 'assets/sidebar.html', size: { height: '40px' } },
      },
    },
    parameters: appSettings.map(({ name, parameterType: type, required, default: value, secureScopes }) => ({
      name,
      type,
      ...(required ? { required } : {}),
      ...(secureScopes ? { secure: true, scopes: secureScopes } : {}),
      ...(value !== undefined && type !== 'hidden' ? { default: value } : {}),
    })),
  };
}
