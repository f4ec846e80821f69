import { css } from 'lit';

export const candidateListStyles = css`
  :host {
    display: block;
    min-width: 0;
  }

  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .heading {
    display: block;
    color: var(--patchcord-foreground-subtle);
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }

  /* Four and a half rows: the cut one says that there are more. */
  .rows {
    max-height: 144px;
    margin: 0 -4px;
    padding: 0 4px;
    overflow-y: auto;
  }

  label {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--patchcord-space));
    min-height: var(--patchcord-control-height);
    cursor: pointer;
  }

  input {
    flex: none;
    width: 16px;
    height: 16px;
    margin: 0;
    border-radius: 50%;
    accent-color: var(--patchcord-background-primary-emphasis);
    cursor: inherit;
  }

  .name {
    flex: 0 1 auto;
    max-width: 65%;
  }

  .note {
    flex: 1;
    color: var(--patchcord-foreground-subtle);
    font-size: var(--patchcord-font-size-sm);
  }

  [aria-disabled='true'] label {
    color: var(--patchcord-foreground-subtle);
    cursor: default;
  }
`;
