import { participantOperations } from '../participant/participant-operations.js';

/**
 * Something that goes wrong. `operation` is a CTI operation, `*` for all of them, one of the public API
 * (`SuspendContactRecording`, `ResumeContactRecording`, `StartContactRecording`, `StopContactRecording`, `StartTaskContact`,
 * `DescribeContact`, `DescribeUser`, `ListUsers`, `TagResource`, `UntagResource`, `ListTagsForResource`), or `webSocket` (dropped,
 * no-answer), `chatFrames` (dropped: a line of a chat is not passed on), one of the participant service
 * (`CreateParticipantConnection`, `GetTranscript`, `SendMessage`, `SendEvent`, `DisconnectParticipant`), `media` (no-answer: the audio report is lost), `microphone` (status 403: permission denied),
 * `secondChannel` (no-answer), or one of the agent app, such as `VoiceId.evaluateSession` or `Lcms.getContact`.
 */
export interface Fault {
  readonly operation: string;
  readonly delayMs?: number;
  /** HTTP status instead of the answer; nothing is carried out. */
  readonly status?: number;
  /** Of the public API: the exception that is answered with that status; the usual one of the status without it. */
  readonly type?: string;
  /** `no-answer`, `dropped`: nothing is carried out; `lost`: carried out, then the connection drops. */
  readonly outcome?: 'no-answer' | 'dropped' | 'lost';
  /** How often it strikes; without it until the faults are cleared. */
  readonly times?: number;
}

/** The faults that are set. */
export function createFaults() {
  let active: { fault: Fault; left: number }[] = [];
  return {
    add: (fault: Fault): void => {
      active.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
    },
    /** The fault that strikes this operation now, if any; uses up one of its times. */
    take: (operation: string): Fault | undefined => {
      // Operations of the agent app have a dot in their names.
      const isBesideCti = operation.includes('.') || besideCti.has(operation);
      const entry = active.find(
        ({ fault }) => fault.operation === operation || (fault.operation === '*' && !isBesideCti),
      );
      if (entry === undefined) return undefined;
      entry.left -= 1;
      if (entry.left <= 0) active = active.filter((other) => other !== entry);
      return entry.fault;
    },
    list: (): readonly Fault[] => active.map(({ fault }) => fault),
    clear: (): void => {
      active = [];
    },
  };
}

const participantFaults = ['chatFrames', ...Object.values(participantOperations).map(({ name }) => name)];

const besideCti = new Set([
  'webSocket',
  'media',
  'microphone',
  'secondChannel',
  'SuspendContactRecording',
  'ResumeContactRecording',
  'StartContactRecording',
  'StopContactRecording',
  'StartTaskContact',
  'DescribeContact',
  'DescribeUser',
  'ListUsers',
  'TagResource',
  'UntagResource',
  'ListTagsForResource',
  ...participantFaults,
]);

export type Faults = ReturnType<typeof createFaults>;
