import { silentStream } from './fake-microphone.js';

const open = new Set<FakeRtcSession>();

/** Takes the place of WebRTC: no audio flows, but the engine learns whether this page would carry it. */
export class FakeRtcSession {
  onLocalStreamAdded: ((session: FakeRtcSession, stream: MediaStream) => void) | undefined;
  onSessionConnected: ((session: FakeRtcSession) => void) | undefined;
  onSessionCompleted: ((session: FakeRtcSession) => void) | undefined;
  onSessionFailed: ((session: FakeRtcSession, reason: string) => void) | undefined;
  mediaStream: MediaStream | undefined;
  readonly sessionReport = {};
  readonly callId: string;
  readonly _pc = { getSenders: () => [{ replaceTrack: () => Promise.resolve() }] };
  readonly #path: string;
  readonly #query = new URLSearchParams({ session: crypto.randomUUID(), page: embeddingOrigin() }).toString();

  constructor(
    _signalling: string,
    _iceServers: unknown,
    _token: string,
    _logger: unknown,
    contactId: string,
    connectionId: string,
  ) {
    this.callId = contactId;
    this.#path = `/sim/media/${encodeURIComponent(contactId)}/${encodeURIComponent(connectionId)}`;
  }

  connect(): void {
    void this.#connect();
  }

  hangup(): void {
    if (!open.delete(this)) return;
    this.lose();
    this.onSessionCompleted?.(this);
  }

  /** The page goes away, or its softphone is done, and with it the audio. */
  lose(): void {
    navigator.sendBeacon(this.#report('lost'));
  }

  getUserAudioStats(): Promise<object> {
    return Promise.resolve(audioStatistics());
  }

  getRemoteAudioStats(): Promise<object> {
    return Promise.resolve(audioStatistics());
  }

  async #connect(): Promise<void> {
    try {
      await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      this.onSessionFailed?.(this, 'gum_other_failure');
      return;
    }
    open.add(this);
    this.mediaStream = silentStream();
    this.onLocalStreamAdded?.(this, this.mediaStream);
    this.onSessionConnected?.(this);
    await fetch(this.#report('up'), { method: 'POST' });
  }

  #report(what: 'up' | 'lost'): string {
    return `${this.#path}/${what}?${this.#query}`;
  }
}

window.addEventListener('pagehide', () => {
  for (const session of open) session.lose();
});

/** Whose page this is, for people: the one that embeds the CCP page. */
function embeddingOrigin(): string {
  return location.ancestorOrigins.item(0) ?? location.origin;
}

function audioStatistics(): object {
  return {
    timestamp: new Date(),
    packetsLost: 0,
    packetsCount: 50,
    audioLevel: 0.5,
    jbMilliseconds: 20,
    rttMilliseconds: 30,
  };
}
