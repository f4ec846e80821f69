import type { CompanionPresence } from '@patchcord/companion-protocol';

/** What a companion says that is connected as the sample agent, with nothing to complain about. */
export function samplePresence(changes: Partial<CompanionPresence> = {}): CompanionPresence {
  return {
    kind: 'presence',
    windowId: 'w1',
    answerTo: undefined,
    instanceUrl: 'https://example.my.connect.aws',
    username: 'ada',
    connection: 'ready',
    audio: 'ready',
    call: 'none',
    isMuted: undefined,
    ...changes,
  };
}
