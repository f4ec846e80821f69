import { readText } from './read-data.js';
import type { TabChannel } from './tab-channel.js';

/** What was shown to the agent, in whichever tab. */
export interface ShownMemory {
  /** False: it was shown before. Otherwise it counts as shown from now on, in all tabs. */
  begin(key: string): boolean;
}

const remembered = 500;

/** Keeps in mind what was shown. The others are told before it is shown: a tab can stop at any moment. */
export function rememberShown(channel: TabChannel): ShownMemory {
  const shown = new Set<string>();
  const remember = (key: string): void => {
    shown.add(key);
    const [oldest] = shown;
    if (shown.size > remembered && oldest !== undefined) shown.delete(oldest);
  };
  channel.on('shown', ({ key: anyKey }) => {
    const key = readText(anyKey);
    if (key !== undefined) remember(key);
  });
  return {
    begin: (key) => {
      if (shown.has(key)) return false;
      remember(key);
      channel.post('shown', { key });
      return true;
    },
  };
}
