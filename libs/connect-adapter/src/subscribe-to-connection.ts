import type { ConnectStreams } from './connect-types.js';
import type { ConnectionWatch } from './connection-watch.js';

/**
 * Tells the watch what Streams' event bus says about the page and the session (connect.md, sections 2.3 and 2.10).
 * Returns its own clean-up.
 * @param guard wraps every callback, because Streams swallows exceptions
 */
export function subscribeToConnection(
  connect: ConnectStreams,
  watch: ConnectionWatch,
  guard: (callback: () => void) => () => void,
): () => void {
  const lineChanged = (isUp: boolean) => () => {
    watch.lineChanged(isUp);
  };
  const callbacks: Readonly<Record<string, () => void>> = {
    acknowledge: watch.acknowledged,
    auth_fail: watch.authorisationFailed,
    authorize_success: watch.authorisationHealed,
    access_denied: watch.signedOut,
    authorize_retries_exhausted: watch.signedOut,
    cti_authorize_retries_exhausted: watch.signedOut,
    terminated: watch.signedOut,
    'agent::websocket_connection_lost': lineChanged(false),
    'agent::websocket_connection_gained': lineChanged(true),
  };
  const bus = connect.core.getEventBus();
  const subscriptions = Object.entries(callbacks).map(([event, callback]) =>
    bus.subscribe(event, guard(callback)),
  );
  return () => {
    for (const subscription of subscriptions) subscription.unsubscribe();
  };
}
