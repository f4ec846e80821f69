import { css } from 'lit';

/** A part of the control room: one thing below the other. */
export const stackStyles = css`
  :host {
    display: grid;
    gap: 12px;
  }
`;
