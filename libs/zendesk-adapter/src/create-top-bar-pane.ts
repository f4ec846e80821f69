import { systemClock, type Clock } from '@patchcord/contact-ports';
import { callZaf } from './call-zaf.js';
import type { ZafClient } from './zaf-client.js';

/** The app's icon in Zendesk's top bar, and the pane below it. A refusal is no loss: each promise only rejects. */
export interface TopBarPane {
  /** Opens the pane without moving the focus. */
  show(): Promise<void>;
  /** @param height in CSS pixels */
  resize(height: number): Promise<void>;
  /** @param symbol id of a `<symbol>` of the icon's SVG */
  setIcon(symbol: string): Promise<void>;
}

/** The top bar pane of the instance that `client` belongs to. */
export function createTopBarPane({
  client,
  clock = systemClock,
}: {
  readonly client: ZafClient;
  readonly clock?: Clock;
}): TopBarPane {
  return {
    show: async () => {
      await callZaf(() => client.invoke('popover', 'show'), clock);
    },
    resize: async (height) => {
      await callZaf(() => client.invoke('popover', { height }), clock);
    },
    setIcon: async (symbol) => {
      await callZaf(() => client.set('iconSymbol', symbol), clock);
    },
  };
}
