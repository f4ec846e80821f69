/** The simulated account's name in addresses: `https://acme.zendesk.com`. */
export const accountSubdomain = 'acme';

/** The account's id, as calls carry it. */
export const accountId = 850916;

/** The id of the agent who is signed in unless a test signs in somebody else. */
export const demoAgentId = 380001000011;

/** The id of the administrator of the demo data. */
export const demoAdminId = 380001000012;

/** The app id and the installation id of the app under test. */
export const installedAppIds = { appId: 735264, installationId: 361234573552 } as const;

/** @returns the address Zendesk writes into `url` and `location` members, with the `.json` suffix */
export function apiUrl(path: string): string {
  return `https://${accountSubdomain}.zendesk.com/api/v2/${path}.json`;
}
