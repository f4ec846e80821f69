import type { ConnectStreams } from './connect-types.js';
import type { ConnectionWatch } from './connection-watch.js';
import { readPollOutcome } from './read-poll-outcome.js';

/**
 * Tells the watch what Streams' event bus says about the page and the session (connect.md, sections 2.3 and 2.10).
 * Returns its own clean-up.
 * @param guard wraps every callback, because Streams swallows exceptions
 */
export function subscribeToConnection(
  connect: ConnectStreams,
  watch: ConnectionWatch,
  guard: (callback: (data?: unknown) => void) => (data?: unknown) => void,
): () => void {
  const lineChanged = (isUp: boolean) => () => {
    watch.lineChanged(isUp);
  };
  const polled = (metric: unknown): void => {
    const outcome = readPollOutcome(metric);
    if (outcome === 'refused') watch.authorisationFailed();
    if (outcome === 'answered') watch.authorisationHealed();
    if (outcome === 'answered' || outcome === 'failed') watch.lineChanged(outcome === 'answered');
  };
  const callbacks: Readonly<Record<string, (data?: unknown) => void>> = {
    api_metric: polled,
    acknowledge: watch.acknowledged,
    'agent::update': watch.heard,
    auth_fail: watch.authorisationFailed,
    authorize_success: watch.authorisationHealed,
    access_denied: watch.gaveUp,
    authorize_retries_exhausted: watch.gaveUp,
    cti_authorize_retries_exhausted: watch.gaveUp,
    terminated: watch.loggedOut,
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
