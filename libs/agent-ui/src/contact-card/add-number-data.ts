/** An unknown number of a known customer, and what becomes of it. */
export interface AddNumberData {
  /** As it will be stored: E.164. */
  readonly number: string;
  readonly customerId: number;
  readonly customerName: string;
  readonly state: 'offered' | 'adding' | 'added' | 'failed';
  /** Why it failed and what to do, one sentence. */
  readonly problem?: string | undefined;
}
