/** What `connect.core.initSharedWorker` is called with by Connect's own page. */
export interface SharedWorkerParameters {
  readonly sharedWorkerUrl: string;
  readonly authToken: string;
  readonly refreshToken: string;
  readonly authTokenExpiration: string;
  readonly region: string;
  readonly endpoint: string;
  readonly authorizeEndpoint: string;
  readonly agentAppEndpoint: string;
  readonly taskTemplatesEndpoint: string;
  readonly authCookieName: string;
  readonly loginEndpoint: null;
}

/** The CCP side of Streams, which ships in the public bundle without types. */
export interface StreamsInternals {
  RTCSession: unknown;
  RTCErrors: unknown;
  readonly core: {
    _amazonConnectProviderData: unknown;
    hasReceivedCRMConfigure: boolean;
    initSharedWorker(parameters: SharedWorkerParameters): void;
    initPageOptions(parameters: object): void;
    initApiProxyService(): void;
    initRingtoneEngines(parameters: object): void;
    initSoftphoneManager(parameters: object): void;
    checkIfConfigureReceived(upstream: unknown): void;
    getUpstream(): {
      onDownstream(event: string, listener: () => void): void;
      onUpstream(event: string, listener: () => void): void;
      sendUpstream(event: string, data?: unknown): void;
    };
  };
}

/** The untyped part of the library that the page has loaded. */
export const internals = connect as unknown as StreamsInternals;
