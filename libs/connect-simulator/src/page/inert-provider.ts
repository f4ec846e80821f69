const nothing = () => undefined;

/** The softphone manager subscribes through a provider that Connect's own page has; this one hears and says nothing. */
export const inertProvider = {
  id: 'connect-simulator',
  config: {},
  getProxy: () => ({
    request: () => Promise.resolve({}),
    subscribe: nothing,
    unsubscribe: nothing,
    log: nothing,
    sendMetric: nothing,
    onConnectionStatusChange: nothing,
    offConnectionStatusChange: nothing,
  }),
  onError: nothing,
  offError: nothing,
};
