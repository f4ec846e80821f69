import { css } from 'lit';

export const ringFormStyles = css`
  form {
    display: grid;
    gap: 12px;
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
