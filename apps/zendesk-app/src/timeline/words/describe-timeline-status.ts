import { msg, str } from '@lit/localize';
import type { StatusPanelContent } from '@patchcord/agent-ui';

/** What stands in the place of the contacts while there are none to show. */
export function describeTimelineStatus(status: 'loading' | 'unavailable' | 'empty'): StatusPanelContent {
  switch (status) {
    case 'loading':
      return {
        tone: 'working',
        heading: msg('Reading your contacts'),
        sentence: msg('They come from the softphone in the top bar of this browser tab.'),
        progress: msg('Waiting for the softphone'),
      };
    case 'unavailable':
      return {
        tone: 'warning',
        heading: msg('The softphone does not answer'),
        sentence: msg(
          'Open the softphone in the top bar; your contacts then appear here. Your browser lets this app store nothing, so contacts from before are gone.',
        ),
      };
    case 'empty':
      return {
        tone: 'neutral',
        icon: 'clock',
        heading: msg('No contacts yet'),
        sentence: msg(
          'Each contact you handle appears here, with what Patchcord did for it and why: for two weeks, at most 500.',
        ),
      };
  }
}

/** How many contacts are shown, of how many. */
export function describeCount(shown: number, all: number): string {
  if (shown !== all) return msg(str`${shown} of ${all} contacts`);
  return all === 1 ? msg('1 contact') : msg(str`${all} contacts`);
}
