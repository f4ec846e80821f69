import { readText } from './read-data.js';
import type { TabChannel } from './tab-channel.js';

/** Hands files to the browser tab in which the agent asked for them. */
export interface FileDesk {
  /** What is saved while `perform` runs is for that tab. */
  performFor(tabId: string, perform: () => void): void;
  /** Downloads a file in the tab for which something is being performed, otherwise in this one. */
  saveFile(fileName: string, text: string): void;
}

export interface FileDeskOptions {
  readonly channel: TabChannel;
  /** Downloads a file in this tab. */
  readonly saveHere: (fileName: string, text: string) => void;
}

/** Browsers let a page download only after a click in it, and the agent looks for the file where they clicked. */
export function createFileDesk({ channel, saveHere }: FileDeskOptions): FileDesk {
  let askedIn = channel.tabId;
  channel.on('file', ({ to, fileName: anyName, text: anyText }) => {
    const fileName = readText(anyName);
    const text = readText(anyText);
    if (to === channel.tabId && fileName !== undefined && text !== undefined) saveHere(fileName, text);
  });
  return {
    performFor: (tabId, perform) => {
      askedIn = tabId;
      try {
        perform();
      } finally {
        askedIn = channel.tabId;
      }
    },
    saveFile: (fileName, text) => {
      if (askedIn === channel.tabId) saveHere(fileName, text);
      else channel.post('file', { to: askedIn, fileName, text });
    },
  };
}
