/** What administrators type, one maker of a queue for each row; `row` is its number. */
export const kinds = {
  'mixed, as people type it': (row) =>
    [
      `Support ${row}`,
      `Team ${row} *`,
      `* line ${row}`,
      `Sales ${row}`,
      `Region ${row} *`,
      `*desk ${row} *`,
      `Care ${row}`,
      `Shop ${row} *`,
      `* office ${row}`,
      `/^Branch ${row} (Sales|Care)$/i`,
    ][row % 10],
  names: (row) => `Support ${row}`,
  wildcards: (row) => [`Team ${row} *`, `* line ${row}`, `*desk ${row} *`][row % 3],
  expressions: (row) => `/^Branch ${row} (Sales|Care)$/i`,
};

/** Rows of one kind. */
export const makeRows = (queueOf, count) =>
  Array.from({ length: count }, (_, row) => ({ queue: queueOf(row), brand: `Brand ${row % 20}` }));

/** Queues of contacts: of each four, one has a row of its own, one starts as a wildcard does, two have no row at all. */
export const makeQueueNames = (count) =>
  Array.from({ length: 64 }, (_, index) => {
    const row = (index * 37) % count;
    return [
      `Support ${row - (row % 10)}`,
      `Team ${row - (row % 10) + 1} Berlin`,
      `Unknown ${row}`,
      `Back office ${row} nights`,
    ][index % 4];
  });
