/** Opens the MessagePort channel of `@amazon-connect/*` to the embedding page and answers on it (spec/connect.md 2.12). */
export function openSecondChannel(region: string): void {
  if (window.parent === window) return;
  const { port1, port2 } = new MessageChannel();
  let healthChecks = 0;
  port1.onmessage = (event: MessageEvent<unknown>) => {
    const message = event.data;
    if (!isMessage(message)) return;
    switch (message.type) {
      case 'cross-domain-site-ready':
        port1.postMessage({
          type: 'acknowledge',
          connectionId: crypto.randomUUID(),
          status: { initialized: true, startTime: new Date() },
          healthCheckInterval: 10_000,
        });
        break;
      case 'healthCheck':
        healthChecks += 1;
        port1.postMessage({ type: 'healthCheckResponse', time: Date.now(), counter: healthChecks });
        break;
      case 'request':
        port1.postMessage(answerTo(message, region));
        break;
    }
  };
  window.parent.postMessage({ type: 'cross-domain-adapter-init' }, '*', [port2]);
}

interface ChannelMessage {
  readonly type: string;
  readonly namespace?: string;
  readonly command?: string;
  readonly requestId?: string;
  readonly data?: unknown;
}

function answerTo({ namespace, command, requestId, data }: ChannelMessage, region: string): object {
  const response = { type: 'response', namespace, requestId };
  switch (command) {
    case 'agent/getNetworkConnectionStatus':
      return { ...response, isError: false, data: { status: 'connected', timestamp: Date.now() } };
    case 'contact/getInstanceDetails':
      return { ...response, isError: false, data: { origin: location.origin, region } };
    case 'contact/isPreviewMode':
      return { ...response, isError: false, data: { isPreviewMode: false } };
    case 'voice/canResumeParticipant':
      return { ...response, isError: false, data: { canResumeConnection: true } };
    case 'sendActivity':
      return { ...response, isError: false, data: {} };
    default:
      return {
        ...response,
        isError: true,
        errorKey: 'handlerNotFound',
        reason: 'No handler for command',
        details: { command, requestData: data },
      };
  }
}

function isMessage(value: unknown): value is ChannelMessage {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
