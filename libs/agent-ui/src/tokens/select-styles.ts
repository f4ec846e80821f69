import { css } from 'lit';

/** Garden's compact select, which is the browser's own: it stands in a `.select`, with a `.chevron` after it. */
export const selectStyles = css`
  .select {
    position: relative;
    display: flex;
    align-items: center;
  }

  select {
    width: 100%;
    min-width: 0;
    height: var(--patchcord-control-height);
    padding: 0 28px 0 calc(2 * var(--patchcord-space));
    border: 1px solid var(--patchcord-border-emphasis);
    border-radius: var(--patchcord-radius);
    background: var(--patchcord-background);
    text-overflow: ellipsis;
    white-space: nowrap;
    appearance: none;
    cursor: pointer;
  }

  select:disabled {
    border-color: var(--patchcord-border);
    background: var(--patchcord-background-disabled);
    color: var(--patchcord-foreground-subtle);
    cursor: default;
    opacity: 1;
  }

  option {
    background: var(--patchcord-background);
    color: var(--patchcord-foreground);
  }

  .chevron {
    position: absolute;
    right: 8px;
    color: var(--patchcord-foreground-subtle);
    pointer-events: none;
  }
`;
