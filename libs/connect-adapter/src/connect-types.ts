/*
 * The parts of Amazon Connect Streams that we use, as plain structures: whoever imports this library does not
 * need the SDK's global types. `connect-types.test.ts` proves that the SDK still fits.
 */

/** What Streams gives back for each subscription. */
export interface StreamsSubscription {
  readonly unsubscribe: CallableFunction;
}

/** An endpoint as it stands in a contact: of a phone call it has a number, of an agent a name. */
export interface EndpointData {
  /** `phone_number`, `agent`, `queue`, … */
  readonly type?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly phoneNumber?: string | null | undefined;
  /** Of e-mail contacts only. */
  readonly emailAddress?: string | null | undefined;
}

/** What a connection of a chat says besides; its token is left alone. */
export interface ChatMediaData {
  readonly customerName?: string | null | undefined;
  /** Another agent's, in a chat with several. */
  readonly agentName?: string | null | undefined;
}

/** Something a task or an e-mail refers to. */
export interface ReferenceData {
  /** `URL`, `STRING`, `NUMBER`, `DATE`, `EMAIL`, `ATTACHMENT`, `EMAIL_MESSAGE`, … */
  readonly type?: string | null | undefined;
  readonly value?: string | null | undefined;
}

/** One connection of a contact as plain data (connect.md, sections 4.3 and 4.4). */
export interface ConnectionData {
  readonly connectionId: string;
  readonly type: string;
  readonly initial?: boolean | null | undefined;
  readonly state?: { readonly type: string; readonly timestamp?: Date | null | undefined } | null | undefined;
  readonly quickConnectName?: string | null | undefined;
  readonly endpoint?: EndpointData | null | undefined;
  readonly monitorStatus?: string | null | undefined;
  readonly chatMediaInfo?: ChatMediaData | null | undefined;
}

/** One contact as plain data, in the form in which it reaches the host page (connect.md, section 4.4). */
export interface ContactData {
  readonly contactId: string;
  readonly initialContactId?: string | null | undefined;
  readonly type: string;
  readonly state: { readonly type: string; readonly timestamp?: Date | null | undefined };
  readonly queue?: { readonly name?: string | null | undefined } | null | undefined;
  readonly queueTimestamp?: Date | null | undefined;
  readonly connections?: readonly ConnectionData[] | null | undefined;
  readonly attributes?: Readonly<Record<string, AttributeData | null>> | null | undefined;
  readonly initiationMethod?: string | null | undefined;
  readonly customerEndpoint?: EndpointData | null | undefined;
  readonly connectSystemEndpoint?: EndpointData | null | undefined;
  /** Of tasks and e-mails. */
  readonly name?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly references?: Readonly<Record<string, ReferenceData | null>> | null | undefined;
  readonly segmentAttributes?: Readonly<Record<string, SegmentAttributeData | null>> | null | undefined;
}

/** An attribute that Connect itself sets. */
export interface SegmentAttributeData {
  readonly ValueString?: string | null | undefined;
}

/** A contact attribute; the service leaves out the value of an empty one. */
export interface AttributeData {
  readonly name: string;
  readonly value?: string | null | undefined;
}

/** A state that the agent may choose. Opaque: Streams wants back the object that it gave. */
export interface AgentStateData {
  readonly agentStateARN: string;
  readonly name: string;
  readonly type: string;
}

/** The callbacks of every call that changes something. */
export interface StreamsCallbacks {
  readonly success: () => void;
  readonly failure: (error?: unknown) => void;
}

/** A queue; an agent's personal one has no name, although the SDK declares one. */
export interface QueueData {
  readonly name?: string | null | undefined;
  readonly queueARN?: string | null | undefined;
}

/** What the agent may dial from. */
export interface RoutingProfileData {
  readonly queues?: readonly QueueData[] | null | undefined;
  readonly defaultOutboundQueue?: QueueData | null | undefined;
}

/** `connect.Endpoint`, opaque: made by Streams, and handed back to it. */
export interface StreamsEndpoint {
  readonly endpointARN: string;
}

/** `connect.Contact`, as far as we touch it. */
export interface StreamsContact {
  /** Its result has the undocumented property `contactData`; see `readContacts`. */
  toSnapshot(): object;
  /**
   * Never call it for a chat that rings: that joins the chat. It throws for tasks without `TaskSession` (connect.md,
   * section 4.8). What it gives depends on the channel; see `chatConnection` and `voiceIdConnection`.
   */
  getAgentConnection(): object;
}

/** `connect.Agent`, as far as we touch it. */
export interface StreamsAgent {
  getName(): string;
  getConfiguration(): { readonly username: string };
  getState(): { readonly name: string; readonly type: string; readonly startTimestamp: Date };
  getAvailabilityState(): { readonly state?: string | null | undefined } | null | undefined;
  getNextState(): { readonly name: string } | null | undefined;
  getAgentStates(): AgentStateData[];
  getContacts(): StreamsContact[];
  getRoutingProfile(): RoutingProfileData;
  getPermissions(): readonly string[];
  /** Its result has the undocumented property `agentData`; see `readObservedAt`. */
  toSnapshot(): object;
  setState(
    state: AgentStateData,
    callbacks: StreamsCallbacks,
    options: { readonly enqueueNextState: boolean },
  ): void;
  /** `timeout` is in milliseconds; the SDK does not declare it. */
  connect(
    endpoint: StreamsEndpoint,
    options: StreamsCallbacks & { readonly queueARN: string; readonly timeout: number },
  ): void;
  onRefresh(callback: (agent: StreamsAgent) => void): StreamsSubscription;
  /** This and its kin are broadcasts without an answer: whether it was applied only Connect's page knows. */
  setMicrophoneDevice(deviceId: string): void;
  setSpeakerDevice(deviceId: string): void;
  setRingerDevice(deviceId: string): void;
}

/** Who is master of a topic among the pages of one worker (connect.md, section 2.8). */
export interface StreamsMasterAnswer {
  readonly masterId?: string | null | undefined;
  readonly isMaster?: boolean | undefined;
}

/** Asks the worker that the pages of this browser partition share. */
export interface StreamsMasterClient {
  call(
    method: 'checkMaster' | 'becomeMaster',
    parameters: { readonly topic: string; readonly shouldNotBecomeMasterIfNone?: boolean },
    callbacks: {
      readonly success: (answer: StreamsMasterAnswer) => void;
      readonly failure: () => void;
    },
  ): void;
}

/** What we pass to `initCCP`. Plain data: parts of it go through `postMessage`. */
export interface StreamsOptions {
  readonly ccpUrl: string;
  readonly region?: string;
  readonly loginPopup: false;
  readonly ccpLoadTimeout: number;
  readonly iframeTitle: string;
  readonly softphone: {
    readonly allowFramedSoftphone: boolean;
    readonly disableRingtone: boolean;
    readonly disableStoringParamsInLocalStorage: true;
    /** Only where this page carries the audio. */
    readonly VDIPlatform?: string;
  };
  readonly chat: { readonly disableRingtone: boolean };
  readonly task: { readonly disableRingtone: boolean };
  readonly autoAcceptTone: { readonly disableRingtone: boolean };
  readonly pageOptions: {
    readonly enableAudioDeviceSettings: boolean;
    readonly enablePhoneTypeSettings: boolean;
  };
}

/** `connect.core`, as far as we touch it. */
export interface StreamsCore {
  initCCP(container: HTMLElement, options: StreamsOptions): void;
  terminate(): void;
  /** The SDK does not declare it. Throws before Connect's page was asked for. */
  getUpstream?(): { sendUpstream(event: string): void };
  getEventBus(): { subscribe(event: string, callback: (data?: unknown) => void): StreamsSubscription };
  /** Devices as Connect's page sees them: browsers give each origin other ids. Rejects after `timeout` milliseconds. */
  getFrameMediaDevices(timeout: number): Promise<unknown>;
  /** The SDK does not declare it. Throws before Connect's page has answered for the first time. */
  getMasterClient?(): StreamsMasterClient;
  /** Not documented: where Streams keeps the sessions of chats, by the id of the agent's connection. */
  readonly mediaFactory?: { destroy(connectionId: string): void } | undefined;
}

/** The global `connect` that the Streams script sets; hand it to `startConnect`. */
export interface ConnectStreams {
  readonly core: StreamsCore;
  readonly Endpoint: {
    /** @param number E.164 */
    byPhoneNumber(number: string): StreamsEndpoint;
  };
  agent(callback: (agent: StreamsAgent) => void): StreamsSubscription;
  /** Throws as long as no agent is there. */
  readonly Agent: new () => StreamsAgent;
  /** Of TaskJS, which we do not load; see `provideTaskSession`. The SDK does not declare it. */
  TaskSession?: object | undefined;
}
