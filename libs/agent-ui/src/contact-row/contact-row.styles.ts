import { css } from 'lit';

export const contactRowStyles = css`
  :host {
    display: block;
    min-width: 0;
  }

  button {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    grid-template-rows: 18px 16px;
    align-items: center;
    column-gap: calc(2 * var(--patchcord-space));
    width: 100%;
    padding: 3px calc(3 * var(--patchcord-space)) 4px 9px;
    border: 0;
    border-inline-start: 3px solid transparent;
    background: var(--patchcord-background);
    color: var(--patchcord-foreground);
    text-align: start;
    cursor: pointer;
  }

  button:hover {
    background: var(--patchcord-background-subtle);
  }

  button[aria-pressed='true'] {
    border-inline-start-color: var(--patchcord-border-primary-emphasis);
    background: var(--patchcord-background-subtle);
    cursor: default;
  }

  button:focus-visible {
    box-shadow: inset 0 0 0 2px var(--patchcord-border-primary-emphasis);
  }

  .channel,
  .time,
  .state {
    color: var(--patchcord-foreground-subtle);
  }

  .ringing :is(.channel, b) {
    color: var(--patchcord-foreground-primary);
  }

  .connected .channel {
    color: var(--patchcord-foreground-success);
  }

  .who {
    justify-self: start;
    max-width: 100%;
    font-weight: var(--patchcord-weight-strong);
    line-height: 18px;
  }

  .time,
  .state {
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }

  .state {
    grid-column: 2 / -1;
  }

  b {
    color: var(--patchcord-foreground);
    font-weight: var(--patchcord-weight-regular);
  }

  .ringing b {
    font-weight: var(--patchcord-weight-strong);
  }

  .warning,
  .danger {
    display: flex;
    align-items: center;
    gap: var(--patchcord-space);
    min-width: 0;
  }

  .state .icon {
    width: 12px;
    height: 12px;
  }

  .warning {
    color: var(--patchcord-foreground-warning);
  }

  .danger {
    color: var(--patchcord-foreground-danger);
  }
`;
