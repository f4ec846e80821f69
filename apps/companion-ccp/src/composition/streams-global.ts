import type { ConnectStreams } from '@patchcord/connect-adapter';

declare global {
  interface Window {
    /** Put there by the Streams script, which the page loads before its own module; missing when it did not load. */
    readonly connect?: ConnectStreams;
  }
}
