import { errors } from 'playwright';
import type { Desk } from './open-desk.js';

/**
 * The agent opens the softphone from the top bar, unless it is open. The app may open it by itself in the same moment;
 * then the click has closed it again.
 */
export async function openPane({ page, softphone }: Desk): Promise<void> {
  const pane = page.getByRole('button', { name: 'Patchcord', exact: true });
  const content = softphone.locator('patchcord-softphone');
  for (let attempt = 1; ; attempt += 1) {
    if ((await pane.getAttribute('aria-expanded')) !== 'true') await pane.click();
    try {
      await content.waitFor({ timeout: 5_000 });
      return;
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || attempt === 3) throw error;
    }
  }
}
