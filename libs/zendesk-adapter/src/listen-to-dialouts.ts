import { type Clock, type Instant, type Milliseconds, systemClock } from '@patchcord/contact-ports';
import { forwardedDialout } from './forward-dialouts.js';
import { parseDialout } from './parse-dialout.js';
import type { ZafClient, ZafDialout } from './zaf-client.js';

export interface ListenToDialoutsOptions {
  readonly client: Pick<ZafClient, 'on' | 'off'>;
  /** Called once for each click on a number, or on *Enter a number*: then there is no `number`. */
  readonly onDialout: (dialout: ZafDialout) => void;
  readonly clock?: Clock;
}

const copiesComeWithin: Milliseconds = 1_000;

/**
 * Listens to clicks on phone numbers, from Zendesk itself and from the background page. U8: which instances Zendesk
 * tells is not known, so the second copy of a click is dropped. Returns its own clean-up.
 */
export function listenToDialouts({
  client,
  clock = systemClock,
  onDialout,
}: ListenToDialoutsOptions): () => void {
  let recent: readonly { readonly click: string; readonly at: Instant }[] = [];
  const hear = (data: unknown): void => {
    const dialout = parseDialout(data);
    const click = JSON.stringify(dialout);
    const now = clock.now();
    recent = recent.filter(({ at }) => now - at < copiesComeWithin);
    if (recent.some((other) => other.click === click)) return;
    recent = [...recent, { click, at: now }];
    onDialout(dialout);
  };
  const events = ['voice.dialout', forwardedDialout];
  for (const event of events) client.on(event, hear);
  return () => {
    for (const event of events) client.off(event, hear);
  };
}
