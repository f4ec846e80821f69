/*
 * The parts of Amazon Connect Streams that are about sound. No port knows them: they concern nobody but the window that is heard.
 * Everything here is documented in connect.md, sections 2.5 to 2.8 and 5.2.
 */

export interface Subscription {
  readonly unsubscribe: CallableFunction;
}

/** The agent, as far as its devices go. Each call is a broadcast without an answer; whether it was applied only Connect’s page knows. */
export interface AudioAgent {
  setMicrophoneDevice(deviceId: string): void;
  setSpeakerDevice(deviceId: string): void;
  setRingerDevice(deviceId: string): void;
}

export interface MasterAnswer {
  readonly masterId?: string | null | undefined;
  readonly isMaster?: boolean | undefined;
}

export interface AudioStreams {
  readonly core: {
    getEventBus(): { subscribe(event: string, callback: (data?: unknown) => void): Subscription };
    /** Devices as Connect's page sees them: browsers give each origin other ids. Rejects after `timeout`. */
    getFrameMediaDevices(timeout: number): Promise<unknown>;
    getMasterClient(): {
      call(
        method: 'checkMaster',
        parameters: { readonly topic: string; readonly shouldNotBecomeMasterIfNone: boolean },
        callbacks: { readonly success: (answer: MasterAnswer) => void; readonly failure: () => void },
      ): void;
    };
  };
  agent(callback: (agent: AudioAgent) => void): Subscription;
}
