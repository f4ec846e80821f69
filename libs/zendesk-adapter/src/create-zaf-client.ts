import { type Clock, type Milliseconds, PortError, systemClock, withinTime } from '@patchcord/contact-ports';
import { toZafError } from './to-zaf-error.js';
import type { ZafClient, ZafContext, ZafMetadata, ZafSdk } from './zaf-client.js';

export interface RegisteredZafClient {
  readonly client: ZafClient;
  readonly context: ZafContext;
  readonly metadata: ZafMetadata;
}

export interface CreateZafClientOptions {
  /** `window.ZAFClient`; undefined when Zendesk's script could not be loaded. */
  readonly sdk: ZafSdk | undefined;
  readonly clock?: Clock;
}

const timeLimit: Milliseconds = 30_000;

/**
 * Announces this page to Zendesk and waits until it is registered: before that, nothing it asks is answered.
 * Rejects with a {@link PortError} when the page is not one of Zendesk's frames, or Zendesk stays silent.
 */
export async function createZafClient(options: CreateZafClientOptions): Promise<RegisteredZafClient> {
  const { clock = systemClock, sdk } = options;
  if (sdk === undefined) throw new PortError('unavailable', "Zendesk's apps framework did not load.");
  const registered = new Promise<RegisteredZafClient>((resolve, reject) => {
    const client = sdk.init(({ context, metadata }) => {
      // Never during `init`: the answer comes as a message.
      if (client !== false) resolve({ client, context, metadata });
    });
    if (client === false) {
      reject(
        new PortError(
          'rejected',
          'This page was not opened by Zendesk: its address lacks origin and app_guid.',
        ),
      );
    }
  });
  try {
    return await withinTime(registered, {
      clock,
      limit: timeLimit,
      createError: () => new PortError('unavailable', 'Zendesk did not register the app in time.'),
    });
  } catch (failure) {
    throw toZafError(failure);
  }
}
