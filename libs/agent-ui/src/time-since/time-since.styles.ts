import { css } from 'lit';

export const timeSinceStyles = css`
  :host {
    display: inline;
    font-variant-numeric: tabular-nums;
  }
`;
