/** Kinds of references that a task or an e-mail may have; Connect's own words. */
export const referenceTypes = ['URL', 'STRING', 'NUMBER', 'DATE', 'EMAIL', 'ATTACHMENT'] as const;

export type ReferenceType = (typeof referenceTypes)[number];

/** Something a task refers to. The value of an attachment is its file name. */
export interface WorkReference {
  readonly type: ReferenceType;
  readonly value: string;
}

/** Who wrote an e-mail, and to which address of the instance. */
export interface MailAddresses {
  readonly from: string;
  /** The writer's name, as their program gave it. */
  readonly fromName: string | undefined;
  readonly to: string;
}

/** What a contact that is neither call nor chat is about; times are epoch milliseconds. */
export interface WorkItem {
  /** Of an e-mail its subject. */
  readonly name: string;
  readonly description: string | undefined;
  readonly references: Readonly<Record<string, WorkReference>>;
  /** When a scheduled task was to be delivered. */
  readonly scheduledAt: number | undefined;
  /** When it is over, whoever has it. */
  readonly expiresAt: number | undefined;
  readonly relatedContactId: string | undefined;
  /** Of an e-mail only. */
  readonly mail: MailAddresses | undefined;
}
