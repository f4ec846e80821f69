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

  .failure {
    display: flex;
    gap: 8px;
    color: var(--foreground-danger);
    font-size: 12px;
    line-height: 16px;
  }
`;
