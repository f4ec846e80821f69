// Hosts to which Zendesk's proxy may take secure settings: `domainWhitelist` of the manifest.

const hostPattern = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Pure. A manifest to which no host is added comes back as it is, byte for byte.
 *
 * @param {string} manifest text of manifest.json
 * @param {readonly string[]} hosts such as `api.example.org`, in any letter case
 * @returns {string}
 * @throws {Error} for a text that is no name of a host
 */
export function allowHosts(manifest, hosts) {
  if (hosts.length === 0) return manifest;
  const allowed = hosts.map((host) => {
    const name = host.trim().toLowerCase();
    if (hostPattern.test(name)) return name;
    throw new Error(`--allow-host takes the name of a host, such as api.example.org; it was given ${host}.`);
  });
  const content = JSON.parse(manifest);
  const domainWhitelist = [...new Set([...(content.domainWhitelist ?? []), ...allowed])];
  return `${JSON.stringify({ ...content, domainWhitelist }, null, 2)}\n`;
}
