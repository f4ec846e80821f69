import { msg } from '@lit/localize';
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
