/** A short message at the edge of the workspace. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly kind: 'notice' | 'alert' | 'error';
  readonly sticky: boolean;
}
