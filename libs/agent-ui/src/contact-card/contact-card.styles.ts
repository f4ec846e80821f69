import { css } from 'lit';

/**
 * Every row has a fixed height, also when it has nothing to say yet: a card that grew when the ticket arrived would move the buttons
 * under the pointer of an agent who is about to answer.
 */
export const contactCardStyles = css`
  :host {
    display: block;
    min-width: 0;
  }

  article {
    position: relative;
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    grid-template-rows: 20px 16px 20px 32px;
    align-items: center;
    column-gap: calc(2 * var(--patchcord-space));
    row-gap: 2px;
    padding: 6px calc(3 * var(--patchcord-space)) 6px 9px;
    border-left: 3px solid transparent;
    background: var(--patchcord-background);
  }

  article[aria-current='true'] {
    border-left-color: var(--patchcord-border-primary-emphasis);
    background: var(--patchcord-background-subtle);
  }

  .selectable {
    cursor: pointer;
  }

  .selectable:hover {
    background: var(--patchcord-background-subtle);
  }

  /* The edge of the card, over its whole height. */
  .select {
    position: absolute;
    inset-block: 2px;
    inset-inline-start: 0;
    width: 30px;
    padding: 0;
    border: 0;
    border-radius: var(--patchcord-radius);
    background: none;
    cursor: pointer;
  }

  .select[aria-pressed='true'] {
    cursor: default;
  }

  .channel {
    color: var(--patchcord-foreground-subtle);
  }

  .ringing .channel {
    color: var(--patchcord-foreground-primary);
  }

  .connected .channel {
    color: var(--patchcord-foreground-success);
  }

  .who {
    display: flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
  }

  .who #who {
    color: var(--patchcord-foreground);
    font-weight: var(--patchcord-weight-strong);
  }

  span#who:focus-visible {
    outline: 2px solid transparent;
    border-radius: var(--patchcord-radius-sm);
    box-shadow: var(--patchcord-focus-ring);
  }

  .badge.several {
    background: var(--patchcord-background-warning);
    color: var(--patchcord-foreground-warning);
  }

  .time,
  .facts,
  .line,
  .timeline {
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }

  .time,
  .facts {
    color: var(--patchcord-foreground-subtle);
  }

  .facts,
  .tool,
  .line.wide {
    grid-column: 2 / -1;
  }

  .tool {
    margin-top: 2px;
  }

  /* With an icon of its own, in the column of icons. */
  .tool.whole {
    grid-column: 1 / -1;
  }

  .hint {
    display: flex;
    gap: calc(2 * var(--patchcord-space));
    margin-bottom: 0;
    color: var(--patchcord-foreground-subtle);
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
    overflow-wrap: anywhere;
  }

  .time {
    justify-self: end;
  }

  .facts {
    display: flex;
    gap: 6px;
    min-width: 0;
  }

  .facts b {
    color: var(--patchcord-foreground);
    font-weight: var(--patchcord-weight-regular);
  }

  .ringing .facts b {
    color: var(--patchcord-foreground-primary);
    font-weight: var(--patchcord-weight-strong);
  }

  .ticket {
    display: flex;
    grid-column: 2;
    min-width: 0;
  }

  .ticket button {
    max-width: 100%;
  }

  .timeline {
    min-height: 24px;
    margin-block: -2px;
    justify-self: end;
    color: var(--patchcord-foreground-subtle);
  }

  .no-ticket {
    color: var(--patchcord-foreground-subtle);
  }

  .line {
    display: -webkit-box;
    grid-column: 2;
    align-self: start;
    max-height: 32px;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
  }

  .mark {
    align-self: start;
    color: var(--patchcord-foreground-subtle);
  }

  .mark.success {
    color: var(--patchcord-foreground-success);
  }

  .mark.warning,
  .line.warning {
    color: var(--patchcord-foreground-warning);
  }

  .mark.danger,
  .line.danger {
    color: var(--patchcord-foreground-danger);
  }

  .retry {
    align-self: start;
  }
`;
