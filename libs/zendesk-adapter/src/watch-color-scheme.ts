import { type Clock, systemClock } from '@patchcord/contact-ports';
import { callZaf } from './call-zaf.js';
import type { ZafClient } from './zaf-client.js';

export type ColorScheme = 'light' | 'dark';

export interface WatchColorSchemeOptions {
  readonly client: ZafClient;
  /** Called with the scheme of the start, and with each later one. */
  readonly onChange: (scheme: ColorScheme) => void;
  readonly clock?: Clock;
}

/** Follows Zendesk's colour scheme. A host that does not tell it is taken as light. Returns its own clean-up. */
export function watchColorScheme({
  client,
  clock = systemClock,
  onChange,
}: WatchColorSchemeOptions): () => void {
  let isInitialWanted = true;
  const tell = (scheme: unknown) => {
    isInitialWanted = false;
    onChange(scheme === 'dark' ? 'dark' : 'light');
  };
  client.on('colorScheme.changed', tell);
  callZaf(() => client.get('colorScheme'), clock)
    .then(({ colorScheme }) => colorScheme)
    .catch(() => 'light')
    .then((scheme) => {
      if (isInitialWanted) tell(scheme);
    });
  return () => {
    isInitialWanted = false;
    client.off('colorScheme.changed', tell);
  };
}
