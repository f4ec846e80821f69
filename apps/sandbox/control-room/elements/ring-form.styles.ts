import { css } from 'lit';

export const ringFormStyles = css`
  form {
    display: grid;
    gap: 12px;
  }

  .row {
    display: grid;
    grid-template-columns: 64px minmax(0, 1fr);
    align-items: center;
  }

  .row label {
    margin: 0;
  }

  select {
    text-overflow: ellipsis;
  }

  .ring {
    width: 100%;
  }

  .hint {
    margin-top: 4px;
  }

  textarea.field {
    height: 56px;
    padding: 6px 8px;
    font: inherit;
    color: inherit;
    resize: vertical;
  }
`;
