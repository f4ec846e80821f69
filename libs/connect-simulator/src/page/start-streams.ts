import type { CcpPageConfig } from '../pages/ccp-page-config.js';
import { installMicrophone } from './fake-microphone.js';
import { FakeRtcSession } from './fake-rtc-session.js';
import { inertProvider } from './inert-provider.js';
import { internals } from './streams-internals.js';
import { provideTaskSession } from './task-session.js';

/** Starts the CCP side of Streams the way Connect's own page does (spec/connect.md 3.2; the order matters). */
export function startStreams(config: CcpPageConfig): void {
  const { core } = internals;
  internals.RTCSession = FakeRtcSession;
  internals.RTCErrors = {};
  provideTaskSession();
  installMicrophone(config.hasMicrophone);
  core._amazonConnectProviderData = { isStreamsProvider: false, provider: inertProvider };
  core.initSharedWorker({
    sharedWorkerUrl: '/sim/page/shared-worker.js',
    authToken: config.authToken,
    refreshToken: config.refreshToken,
    authTokenExpiration: config.authTokenExpiration,
    region: config.region,
    endpoint: `${location.origin}/api`,
    authorizeEndpoint: `${location.origin}/auth/authorize${config.agentQuery}`,
    agentAppEndpoint: `${location.origin}/agent-app/api`,
    taskTemplatesEndpoint: `${location.origin}/task-templates/api/ccp`,
    authCookieName: config.authCookieName,
    loginEndpoint: null,
  });
  core.initPageOptions({});
  core.initApiProxyService();
  const silent = { disabled: true };
  core.initRingtoneEngines({
    ringtone: { voice: silent, queue_callback: silent, additionalVoice: silent },
  });
  core.initSoftphoneManager({});
  const upstream = core.getUpstream();
  upstream.onDownstream('configure', () => {
    core.hasReceivedCRMConfigure = true;
  });
  core.checkIfConfigureReceived(upstream);
}
