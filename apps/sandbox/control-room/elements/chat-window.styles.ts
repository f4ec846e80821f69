import { css } from 'lit';

export const chatWindowStyles = css`
  .log {
    display: grid;
    gap: 6px;
    max-height: 180px;
    padding: 8px;
    overflow: auto;
    overscroll-behavior: contain;
    border-radius: 4px;
    background: var(--background-subtle);
    font-size: 12px;
    line-height: 16px;
  }

  .log > p {
    overflow-wrap: anywhere;
  }

  .log .event {
    color: var(--foreground-subtle);
    text-align: center;
  }

  .log .own,
  .log .other {
    padding: 4px 8px;
    border-radius: 4px;
    background: var(--background);
  }

  .log .own {
    margin-inline-start: 24px;
    background: var(--background-primary);
  }

  .log .other {
    margin-inline-end: 24px;
  }

  .text {
    white-space: pre-wrap;
  }

  .by {
    display: block;
    font-weight: 600;
  }

  form {
    display: flex;
    gap: 4px;
    margin-top: 4px;
  }

  .field {
    flex: auto;
    height: 28px;
  }

  .button.small {
    flex: none;
    min-height: 28px;
  }
`;
