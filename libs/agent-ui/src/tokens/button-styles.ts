import { css } from 'lit';

/** Garden's compact buttons: the basic one, the primary one, and one that reads as a link. */
export const buttonStyles = css`
  .button {
    min-height: var(--patchcord-control-height);
    padding: 5px calc(3 * var(--patchcord-space));
    border: 1px solid var(--patchcord-border-primary-emphasis);
    border-radius: var(--patchcord-radius);
    background: transparent;
    color: var(--patchcord-foreground-primary);
    cursor: pointer;
  }

  .button:hover {
    background: var(--patchcord-background-hover);
  }

  .button:active {
    background: var(--patchcord-background-active);
  }

  .button.primary {
    background: var(--patchcord-background-primary-emphasis);
    color: var(--patchcord-foreground-on-emphasis);
  }

  .button.primary:hover {
    filter: brightness(0.94);
  }

  .button.quiet {
    border-color: var(--patchcord-border-emphasis);
    color: var(--patchcord-foreground);
  }

  .button[aria-disabled='true'] {
    border-color: transparent;
    background: var(--patchcord-background-disabled);
    color: var(--patchcord-foreground-subtle);
    cursor: default;
    filter: none;
  }

  .button.small {
    min-height: 24px;
    padding: 3px calc(2 * var(--patchcord-space));
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }

  /* As wide as the words it shows or will show: a button under the pointer does not shrink away. */
  .words {
    display: inline-grid;
  }

  .words::after {
    height: 0;
    visibility: hidden;
    overflow: hidden;
    content: attr(data-also);
  }

  .icon-button {
    display: inline-grid;
    place-items: center;
    width: var(--patchcord-control-height);
    height: var(--patchcord-control-height);
    padding: 0;
    border: 0;
    border-radius: var(--patchcord-radius);
    background: none;
    color: var(--patchcord-foreground-subtle);
    cursor: pointer;
  }

  .icon-button:hover {
    background: var(--patchcord-background-hover);
    color: var(--patchcord-foreground);
  }

  .icon-button[aria-disabled='true'] {
    background: none;
    color: var(--patchcord-border);
    cursor: default;
  }

  .link-button {
    padding: 0;
    border: 0;
    border-radius: var(--patchcord-radius-sm);
    background: none;
    color: var(--patchcord-foreground-primary);
    text-align: start;
    cursor: pointer;
  }

  .link-button:hover {
    text-decoration: underline;
  }
`;
