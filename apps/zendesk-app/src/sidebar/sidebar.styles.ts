import { css } from 'lit';

export const sidebarStyles = css`
  :host {
    display: block;
    background: var(--patchcord-background);
  }

  .content {
    padding: calc(2 * var(--patchcord-space)) calc(3 * var(--patchcord-space));
  }

  p {
    margin: 0;
  }

  .quiet-line {
    color: var(--patchcord-foreground-subtle);
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }

  .quiet-line .link-button {
    white-space: nowrap;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    align-items: center;
    column-gap: calc(2 * var(--patchcord-space));
    row-gap: 2px;
    margin-bottom: calc(2 * var(--patchcord-space));
    padding-bottom: calc(2 * var(--patchcord-space));
    border-bottom: 1px solid var(--patchcord-border-subtle);
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
    font-weight: var(--patchcord-weight-strong);
  }

  .time,
  .state,
  .line {
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }

  .time,
  .state {
    color: var(--patchcord-foreground-subtle);
  }

  .state,
  .line,
  .act {
    grid-column: 2 / -1;
  }

  .waiting .line {
    color: var(--patchcord-foreground-warning);
  }

  .act {
    justify-self: start;
    margin-top: calc(1.5 * var(--patchcord-space));
  }
`;
