import type { Desk } from './open-desk.js';

/** The agent goes to another page of Zendesk, in the same tab, as by one of its links. */
export async function goTo({ page }: Desk, path: string): Promise<void> {
  await page.evaluate((to) => {
    window.history.pushState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}
