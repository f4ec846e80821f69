import { css } from 'lit';

/** The line that unfolds a part: an icon that turns, and no marker of the browser's. */
export const summaryStyles = css`
  summary {
    display: flex;
    gap: 4px;
    align-items: center;
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary:hover {
    background: var(--background-hover);
  }

  [open] > summary .icon {
    rotate: 90deg;
  }
`;
