import { css } from 'lit';

export const controlRoomStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--background-subtle);
  }

  .top {
    display: flex;
    flex: none;
    gap: 4px;
    align-items: center;
    min-height: 48px;
    padding: 0 8px 0 16px;
    border-bottom: 1px solid var(--border);
    background: var(--background);
  }

  :host([folded]) .top {
    justify-content: center;
    padding: 0;
    border-bottom: 0;
  }

  h1 {
    flex: auto;
    font-size: 18px;
    font-weight: 600;
    line-height: 24px;
  }

  .fold {
    width: 32px;
    height: 32px;
    justify-content: center;
  }

  .problem {
    flex: none;
    padding: 8px 16px;
    background: var(--background-danger);
    color: var(--foreground-danger);
  }

  .parts {
    flex: 3 1 0;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
  }

  patchcord-fold-section + patchcord-fold-section {
    border-top: 1px solid var(--border-subtle);
  }

  .stack {
    display: grid;
    gap: 12px;
  }

  .broken[slot='note'] {
    color: var(--foreground-warning);
  }

  patchcord-request-dock {
    flex: 0 1 auto;
    max-height: 34%;
  }
`;
