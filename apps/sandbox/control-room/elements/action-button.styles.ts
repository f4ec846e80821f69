import { css } from 'lit';

export const actionButtonStyles = css`
  .button {
    width: 100%;
    justify-content: flex-start;
    text-align: start;
  }

  .active {
    margin-inline-start: auto;
    padding: 0 8px;
    border-radius: 8px;
    background: var(--background-warning);
    color: var(--foreground-warning);
    font-size: 12px;
    font-weight: 600;
    line-height: 16px;
  }

  .hint {
    margin-top: 4px;
  }
`;
