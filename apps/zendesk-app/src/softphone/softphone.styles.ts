import { css } from 'lit';

/** The least room in which Connect's control panel can be used (connect.md). */
export const ccpMinimumHeight = 460;

export const softphoneStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 100vh;
    min-width: 0;
    background: var(--patchcord-background);
  }

  .top {
    position: sticky;
    z-index: 1;
    top: 0;
    flex: none;
    border-bottom: 1px solid var(--patchcord-border);
    background: var(--patchcord-background);
  }

  .strip {
    display: flex;
    align-items: center;
    gap: var(--patchcord-space);
    height: 40px;
    padding: 0 calc(2 * var(--patchcord-space));
  }

  patchcord-agent-state-selector {
    flex: 1 1 160px;
    min-width: 120px;
    max-width: 180px;
  }

  patchcord-audio-indicator {
    flex: 0 1000 auto;
    min-width: 24px;
    margin-inline-start: auto;
  }

  patchcord-unsent-badge {
    flex: none;
  }

  .dial,
  .timeline {
    display: grid;
    flex: none;
    place-items: center;
    width: 24px;
    height: 28px;
    padding: 0;
    border: 0;
    border-radius: var(--patchcord-radius);
    background: none;
    color: var(--patchcord-foreground-primary);
    cursor: pointer;
  }

  .dial:hover,
  .timeline:hover,
  .dial[aria-expanded='true'] {
    background: var(--patchcord-background-hover);
  }

  .dial[aria-disabled='true'] {
    background: none;
    color: var(--patchcord-foreground-disabled);
    cursor: default;
  }

  .elsewhere {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--patchcord-space);
    margin: 0;
    padding: var(--patchcord-space) calc(3 * var(--patchcord-space));
    border-top: 1px solid var(--patchcord-border-subtle);
    color: var(--patchcord-foreground-subtle);
  }

  .elsewhere button {
    flex: none;
    padding: 0 var(--patchcord-space);
    border: 0;
    border-radius: var(--patchcord-radius);
    background: none;
    color: var(--patchcord-foreground-primary);
    font: inherit;
    cursor: pointer;
  }

  .elsewhere button:hover {
    background: var(--patchcord-background-hover);
  }

  .waiting,
  .assigning,
  .dialling {
    flex: none;
  }

  .outcome {
    margin: 0;
    padding: calc(3 * var(--patchcord-space));
    color: var(--patchcord-foreground-subtle);
  }

  .contacts {
    max-height: 320px;
    margin: 0;
    padding: 0;
    overflow-y: auto;
    list-style: none;
  }

  patchcord-contact-rows {
    border-top: 1px solid var(--patchcord-border-subtle);
  }

  .contacts.one {
    border-top: 1px solid var(--patchcord-border);
  }

  .contacts.one li {
    border-top: 0;
  }

  .contacts li,
  .banner {
    border-top: 1px solid var(--patchcord-border-subtle);
  }

  .stage {
    display: grid;
    flex: 1;
    grid-template: minmax(460px, 1fr) / minmax(0, 1fr);
  }

  .cover,
  slot {
    display: block;
    grid-area: 1 / 1;
    min-width: 0;
  }

  .cover {
    z-index: 1;
    background: var(--patchcord-background);
  }

  ::slotted([slot='ccp']) {
    width: 100%;
    height: 100%;
  }
`;
