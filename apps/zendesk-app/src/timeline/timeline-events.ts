import type { StoryFilter } from './filter-stories.js';

const anywhere = { bubbles: true, composed: true };

/** The agent wants everything erased that the browser keeps, and has confirmed it. */
export class TimelineForgetEvent extends Event {
  constructor() {
    super('patchcord-timeline-forget', anywhere);
  }
}

/** The agent chose the contact whose story is shown. */
export class StorySelectEvent extends Event {
  readonly contactId: string;

  constructor(contactId: string) {
    super('patchcord-story-select', anywhere);
    this.contactId = contactId;
  }
}

/** The agent wants to see other contacts. */
export class StoryFilterEvent extends Event {
  readonly filter: StoryFilter;

  constructor(filter: StoryFilter) {
    super('patchcord-story-filter', anywhere);
    this.filter = filter;
  }
}

/** The agent wants personal details to be shown, or no longer. */
export class TimelineDetailsEvent extends Event {
  readonly revealed: boolean;

  constructor(revealed: boolean) {
    super('patchcord-timeline-details', anywhere);
    this.revealed = revealed;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'patchcord-timeline-forget': TimelineForgetEvent;
    'patchcord-story-filter': StoryFilterEvent;
    'patchcord-story-select': StorySelectEvent;
    'patchcord-timeline-details': TimelineDetailsEvent;
  }
}
