import { css } from 'lit';

/** What every element of this library starts from: the font, the box model, the focus ring, text for screen readers only. */
export const elementStyles = css`
  :host {
    box-sizing: border-box;
    color: var(--patchcord-foreground);
    font-family: var(--patchcord-font);
    font-size: var(--patchcord-font-size-md);
    line-height: var(--patchcord-line-height-md);
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  .icon {
    flex: none;
    display: block;
  }

  .ellipsis {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  button,
  select,
  input,
  textarea {
    font: inherit;
    color: inherit;
  }

  :is(button, select, input, textarea):focus-visible {
    outline: 2px solid transparent;
    box-shadow: var(--patchcord-focus-ring);
  }
`;
