/** A question of a contact flow that can be tried: the parameter `look_up`, and what its value is. */
export interface LookUpQuestion {
  /** The question in words. */
  readonly words: string;
  /** What its value is called. */
  readonly value: string;
  /** A value that finds somebody, or something, in the demo account. */
  readonly example: string;
  /** Further parameters. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** The questions by the parameter `look_up`, in the order they are offered. */
export const lookUpQuestions: Readonly<Record<string, LookUpQuestion>> = {
  caller: { words: 'Who calls?', value: 'Number', example: '+1 415-555-0134', parameters: {} },
  email: {
    words: 'Whose address is it?',
    value: 'Address',
    example: 'jane.doe@northwind.example',
    parameters: {},
  },
  user: { words: 'Who is this user?', value: 'User id', example: '380001000101', parameters: {} },
  ticket: { words: 'What is this ticket?', value: 'Ticket', example: '4122', parameters: {} },
  open_ticket: {
    words: 'The caller’s newest open ticket?',
    value: 'Number',
    example: '+1 415-555-0134',
    parameters: {},
  },
  search: {
    words: 'A search for a word in tickets',
    value: 'Word',
    example: 'desks',
    parameters: { template: 'type:ticket {word}', pick: 'newest' },
  },
};
