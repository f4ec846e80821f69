import { ContactList } from './elements/contact-list.js';
import { ContactStoryView } from './elements/contact-story-view.js';
import { ContactsPanel } from './elements/contacts-panel.js';
import { TimelineTools } from './elements/timeline-tools.js';

/** The elements of the timeline; the nav bar page registers them with its own. */
export const timelineElements = {
  'patchcord-contact-list': ContactList,
  'patchcord-contact-story-view': ContactStoryView,
  'patchcord-contacts-panel': ContactsPanel,
  'patchcord-timeline-tools': TimelineTools,
} as const;
