import { css } from 'lit';

export const unsentPanelStyles = css`
  :host {
    display: block;
    min-width: 0;
    border-bottom: 1px solid var(--patchcord-border);
    background: var(--patchcord-background);
  }

  section {
    display: grid;
    gap: calc(2 * var(--patchcord-space));
    padding: calc(2 * var(--patchcord-space)) calc(3 * var(--patchcord-space))
      calc(3 * var(--patchcord-space));
  }

  h2,
  p,
  ul {
    margin: 0;
  }

  h2 {
    width: fit-content;
    border-radius: var(--patchcord-radius-sm);
    font-size: inherit;
    font-weight: var(--patchcord-weight-strong);
  }

  :is(h2, ul):focus-visible {
    outline: 2px solid transparent;
    box-shadow: var(--patchcord-focus-ring);
  }

  ul {
    max-height: 280px;
    margin: 0 -4px;
    padding: 0 4px;
    overflow-y: auto;
    list-style: none;
  }

  li {
    padding: calc(2 * var(--patchcord-space)) 0;
  }

  li + li {
    border-top: 1px solid var(--patchcord-border-subtle);
  }

  .nothing,
  .with-icon {
    display: flex;
    align-items: center;
    gap: 6px;
  }

  .nothing {
    color: var(--patchcord-foreground-success);
  }

  .export {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--patchcord-space) calc(2 * var(--patchcord-space));
    padding-top: calc(2 * var(--patchcord-space));
    border-top: 1px solid var(--patchcord-border-subtle);
  }

  .export label {
    display: flex;
    align-items: center;
    gap: 6px;
  }

  .hint {
    grid-column: 1 / -1;
    min-height: 32px;
    color: var(--patchcord-foreground-subtle);
  }

  label,
  .hint {
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }

  .close {
    justify-self: start;
  }
`;
