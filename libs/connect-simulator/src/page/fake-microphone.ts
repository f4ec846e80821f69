let context: AudioContext | undefined;

/** A stream with one silent audio track. */
export function silentStream(): MediaStream {
  context ??= new AudioContext();
  return context.createMediaStreamDestination().stream;
}

/** Puts a silent microphone in place of the machine's; without one it is refused, as a person would refuse it. */
export function installMicrophone(hasMicrophone: boolean): void {
  navigator.mediaDevices.getUserMedia = () =>
    hasMicrophone
      ? Promise.resolve(silentStream())
      : Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
}
