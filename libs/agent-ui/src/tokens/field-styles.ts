import { css } from 'lit';

/** Garden's compact fields: one line, several lines, and a select in a `.select` with a chevron beside it. */
export const fieldStyles = css`
  .field {
    display: grid;
    gap: var(--patchcord-space);
    min-width: 0;
  }

  .field > label {
    font-weight: var(--patchcord-weight-strong);
  }

  .hint {
    margin: 0;
    color: var(--patchcord-foreground-subtle);
  }

  .input {
    width: 100%;
    min-width: 0;
    height: var(--patchcord-control-height);
    padding: 0 calc(3 * var(--patchcord-space));
    border: 1px solid var(--patchcord-border-emphasis);
    border-radius: var(--patchcord-radius);
    background: var(--patchcord-background);
  }

  .input:hover {
    border-color: var(--patchcord-border-primary-emphasis);
  }

  .input[aria-invalid='true'] {
    border-color: var(--patchcord-border-danger-emphasis);
  }

  .input::placeholder {
    color: var(--patchcord-foreground-subtle);
    opacity: 1;
  }

  textarea.input {
    display: block;
    height: auto;
    padding: calc(2 * var(--patchcord-space)) calc(3 * var(--patchcord-space));
    resize: vertical;
  }

  .select {
    position: relative;
    display: block;
    min-width: 0;
  }

  .select > select {
    padding-inline-end: 32px;
    appearance: none;
    text-overflow: ellipsis;
  }

  .select > .icon {
    position: absolute;
    top: 8px;
    inset-inline-end: 10px;
    color: var(--patchcord-foreground-subtle);
    pointer-events: none;
  }
`;
