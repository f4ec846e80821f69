/** What preloading needs of the registered ZAF client of the background page. */
export interface PreloadingClient {
  get(path: 'instances'): Promise<Readonly<Record<string, unknown>>>;
  instance(guid: string): { invoke(action: 'preloadPane'): Promise<unknown> };
}

/**
 * Has Zendesk load the softphone in the top bar without showing it, so that contacts reach the agent before its popover was ever opened
 * (ZAF creates the frames of top bar apps only when they are opened, or when another instance asks for it).
 *
 * Answers whether there was a softphone to load. A Zendesk that refuses leaves the agent to open the popover: nothing else is lost.
 */
export async function preloadSoftphone(client: PreloadingClient): Promise<boolean> {
  try {
    const { instances } = await client.get('instances');
    const guid = topBarInstance(instances);
    if (guid === undefined) return false;
    await client.instance(guid).invoke('preloadPane');
    return true;
  } catch {
    return false;
  }
}

function topBarInstance(instances: unknown): string | undefined {
  if (typeof instances !== 'object' || instances === null) return undefined;
  const found = Object.entries(instances).find(
    ([, instance]: [string, { readonly location?: unknown } | null]) => instance?.location === 'top_bar',
  );
  return found?.[0];
}
