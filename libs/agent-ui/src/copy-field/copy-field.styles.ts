import { css } from 'lit';

export const copyFieldStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--patchcord-space) calc(2 * var(--patchcord-space));
    min-width: 0;
  }

  label,
  button,
  input {
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }

  label {
    align-self: center;
    color: var(--patchcord-foreground-subtle);
  }

  input {
    grid-column: 1 / -1;
    min-width: 0;
    height: var(--patchcord-control-height);
    padding: 0 calc(2 * var(--patchcord-space));
    border: 1px solid var(--patchcord-border-emphasis);
    border-radius: var(--patchcord-radius);
    background: var(--patchcord-background-subtle);
    text-overflow: ellipsis;
  }

  textarea {
    grid-column: 1 / -1;
    min-width: 0;
    padding: calc(2 * var(--patchcord-space));
    border: 1px solid var(--patchcord-border-emphasis);
    border-radius: var(--patchcord-radius);
    background: var(--patchcord-background-subtle);
    font-family: ui-monospace, Menlo, Consolas, monospace;
    font-size: 13px;
    resize: vertical;
  }

  button {
    display: inline-flex;
    align-items: center;
    gap: var(--patchcord-space);
    min-height: 24px;
  }

  .copied {
    color: var(--patchcord-foreground-success);
  }
`;
