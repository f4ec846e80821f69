/** A place that one tab at a time can have. */
export interface Seat {
  /** It can be taken without a word to whoever has it: they ask before each thing they do. */
  readonly isTakenSilently?: true;
  /** Waits for its turn, for as long as it takes; `onTaken` follows. */
  queue(): void;
  /** Takes it from whoever has it, or does not answer any more. */
  seize(): void;
  /** While it is free for the taking, whoever seizes it is not refused; it is kept until somebody does. */
  setFree(isFree: boolean): void;
  /** Asks whether it is still ours, of whoever knows: after a sleep, nobody told us. */
  check(): Promise<boolean>;
  /** Gives it up, and does not wait for it any more. */
  leave(): void;
}

export interface SeatEvents {
  readonly onTaken: () => void;
  /** Another tab has it now. */
  readonly onRobbed: () => void;
}
