import { css } from 'lit';

/** What the panels beside Connect's page have in common: a list of names and values, and rows of buttons. */
export const panelStyles = css`
  :host {
    display: block;
    min-width: 0;
  }

  .panel {
    display: grid;
    gap: calc(3 * var(--patchcord-space));
    padding: 0 calc(4 * var(--patchcord-space)) calc(4 * var(--patchcord-space));
  }

  dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--patchcord-space) calc(3 * var(--patchcord-space));
    margin: 0;
  }

  dt {
    color: var(--patchcord-foreground-subtle);
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .hint {
    color: var(--patchcord-foreground-subtle);
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }

  .problem {
    color: var(--patchcord-foreground-danger);
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }

  .buttons[hidden] {
    display: none;
  }

  .buttons:not([hidden]) {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--patchcord-space));
  }

  .input:disabled {
    border-color: var(--patchcord-border);
    background: var(--patchcord-background-disabled);
    color: var(--patchcord-foreground-subtle);
    opacity: 1;
  }
`;
