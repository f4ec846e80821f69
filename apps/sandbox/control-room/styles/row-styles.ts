import { css } from 'lit';

/** Rows of a label and a field; an element with longer labels sets `--label-width`. */
export const rowStyles = css`
  .row {
    display: grid;
    grid-template-columns: var(--label-width, 64px) minmax(0, 1fr);
    align-items: center;
  }

  .row label {
    margin: 0;
  }

  select {
    text-overflow: ellipsis;
  }
`;
