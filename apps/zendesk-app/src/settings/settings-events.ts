import type { MappingsEvent } from './mappings/mappings-machine.js';

const anywhere = { bubbles: true, composed: true };

/** The administrator wants something of the mappings. */
export class MappingsRequestEvent extends Event {
  readonly request: MappingsEvent;

  constructor(request: MappingsEvent) {
    super('patchcord-mappings-request', anywhere);
    this.request = request;
  }
}

/** The page should be opened again from the start. */
export class SettingsRetryEvent extends Event {
  constructor() {
    super('patchcord-settings-retry', anywhere);
  }
}

/** Somebody has to look whether the user fields of Voice ID exist. */
export class UserFieldsCheckEvent extends Event {
  constructor() {
    super('patchcord-user-fields-check', anywhere);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'patchcord-mappings-request': MappingsRequestEvent;
    'patchcord-settings-retry': SettingsRetryEvent;
    'patchcord-user-fields-check': UserFieldsCheckEvent;
  }
}
