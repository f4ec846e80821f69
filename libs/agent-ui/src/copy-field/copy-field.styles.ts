import { css } from 'lit';

export const copyFieldStyles = css`
  :host {
    display: block;
    min-width: 0;
  }

  label {
    display: block;
    margin-bottom: var(--patchcord-space);
    color: var(--patchcord-foreground-subtle);
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }

  .row {
    display: flex;
    gap: var(--patchcord-space);
  }

  input {
    flex: 1;
    min-width: 0;
    height: var(--patchcord-control-height);
    padding: 0 calc(2 * var(--patchcord-space));
    border: 1px solid var(--patchcord-border-emphasis);
    border-radius: var(--patchcord-radius);
    background: var(--patchcord-background-subtle);
    text-overflow: ellipsis;
  }

  .button {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 6px;
    min-width: 92px;
    justify-content: center;
  }

  .copied {
    border-color: var(--patchcord-foreground-success);
    color: var(--patchcord-foreground-success);
  }
`;
