import { css } from 'lit';

/**
 * Garden's semantic colours and metrics as CSS custom properties for light and dark (values of `@zendeskgarden/react-theming` 9.16.0).
 * Adopt them in the document: custom properties pass through shadow roots, so every element below finds them.
 * `applyColorScheme()` chooses between the two schemes.
 */
export const gardenTokens = css`
  :root {
    --patchcord-font:
      system-ui, -apple-system, 'Segoe UI', Roboto, Oxygen-Sans, Ubuntu, Cantarell, 'Helvetica Neue', arial,
      sans-serif;
    --patchcord-font-size-sm: 12px;
    --patchcord-font-size-md: 14px;
    --patchcord-font-size-lg: 18px;
    --patchcord-line-height-sm: 16px;
    --patchcord-line-height-md: 20px;
    --patchcord-line-height-lg: 24px;
    --patchcord-weight-regular: 400;
    --patchcord-weight-strong: 600;
    --patchcord-space: 4px;
    --patchcord-radius-sm: 2px;
    --patchcord-radius: 4px;
    --patchcord-radius-lg: 8px;
    --patchcord-control-height: 32px;

    --patchcord-background: #fff;
    --patchcord-background-raised: #fff;
    --patchcord-background-recessed: #f8f9f9;
    --patchcord-background-subtle: #f8f9f9;
    --patchcord-background-emphasis: #5c6970;
    --patchcord-background-success: #eef8f4;
    --patchcord-background-warning: #fff3e4;
    --patchcord-background-danger: #fff2f3;
    --patchcord-background-primary-emphasis: #1f73b7;
    --patchcord-background-success-emphasis: #037f52;
    --patchcord-background-warning-emphasis: #ac5918;
    --patchcord-background-danger-emphasis: #cd3642;
    --patchcord-background-disabled: rgb(92 105 112 / 8%);
    --patchcord-background-hover: rgb(92 105 112 / 8%);
    --patchcord-background-active: rgb(92 105 112 / 16%);
    --patchcord-border: #d8dcde;
    --patchcord-border-emphasis: #848f99;
    --patchcord-border-subtle: #e8eaec;
    --patchcord-border-primary-emphasis: #1f73b7;
    --patchcord-border-danger-emphasis: #cd3642;
    --patchcord-foreground: #293239;
    --patchcord-foreground-subtle: #5c6970;
    --patchcord-foreground-on-emphasis: #fff;
    --patchcord-foreground-primary: #1f73b7;
    --patchcord-foreground-success: #037f52;
    --patchcord-foreground-warning: #ac5918;
    --patchcord-foreground-danger: #cd3642;
    --patchcord-foreground-disabled: #848f99;

    --patchcord-focus-ring:
      0 0 0 1px var(--patchcord-background), 0 0 0 3px var(--patchcord-border-primary-emphasis);
  }

  :root[data-color-scheme='dark'] {
    --patchcord-background: #151a1e;
    --patchcord-background-raised: #1c2227;
    --patchcord-background-recessed: #0a0d0e;
    --patchcord-background-subtle: #1c2227;
    --patchcord-background-emphasis: #848f99;
    --patchcord-background-success: #0c261c;
    --patchcord-background-warning: #2d1e15;
    --patchcord-background-danger: #3d1418;
    --patchcord-background-primary-emphasis: #2694d6;
    --patchcord-background-success-emphasis: #26a178;
    --patchcord-background-warning-emphasis: #d67305;
    --patchcord-background-danger-emphasis: #eb5c69;
    --patchcord-background-disabled: rgb(255 255 255 / 8%);
    --patchcord-background-hover: rgb(255 255 255 / 8%);
    --patchcord-background-active: rgb(255 255 255 / 16%);
    --patchcord-border: #39434b;
    --patchcord-border-emphasis: #848f99;
    --patchcord-border-subtle: #293239;
    --patchcord-border-primary-emphasis: #2694d6;
    --patchcord-border-danger-emphasis: #eb5c69;
    --patchcord-foreground: #d8dcde;
    --patchcord-foreground-subtle: #919ca5;
    --patchcord-foreground-on-emphasis: #151a1e;
    --patchcord-foreground-primary: #2694d6;
    --patchcord-foreground-success: #94c1b0;
    --patchcord-foreground-warning: #fca347;
    --patchcord-foreground-danger: #f2a1a8;
    --patchcord-foreground-disabled: #5c6970;
  }
`;
