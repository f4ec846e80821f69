import { css } from 'lit';

/** A question in the place of what was pressed. */
export const questionStyles = css`
  .question {
    display: grid;
    gap: var(--patchcord-space);
    padding: calc(2 * var(--patchcord-space));
    border: 1px solid var(--patchcord-border);
    border-radius: var(--patchcord-radius);
    background: var(--patchcord-background-raised);
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }

  .question strong {
    font-weight: var(--patchcord-weight-strong);
  }

  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--patchcord-space));
    padding-top: var(--patchcord-space);
  }

  .answers .danger {
    border-color: var(--patchcord-border-danger-emphasis);
    color: var(--patchcord-foreground-danger);
  }
`;
