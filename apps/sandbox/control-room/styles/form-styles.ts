import { css } from 'lit';
import { rowStyles } from './row-styles.js';

/** A form that makes something happen: rows, and at the end a button of full width. */
export const formStyles = [
  rowStyles,
  css`
    form {
      display: grid;
      gap: 12px;
    }

    .send {
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
  `,
];
