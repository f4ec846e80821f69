/** Lines of logs that alarms count: the stacks look for these words, the functions write them. */
export const countedLines = {
  comesAgain: 'A message comes again.',
  noRoutingTable: 'There is no routing table: all messages come again.',
  noEvent: 'A webhook brought no event.',
  refused: 'A webhook was refused.',
} as const;
