import { describe, expect, it } from 'vitest';
import { editDraft, isSameAs, toDraft, toMappings, type MappingsDraft } from './mappings-draft.js';

const brands = ['Acme', 'Globex'];
const mappings = {
  queueBrands: [
    { queue: 'Sales', brand: 'Acme' },
    { queue: 'VIP *', brand: 'Globex' },
  ],
  brandQueues: [
    { brand: 'Vandelay', queue: 'Imports' },
    { brand: 'Globex', queue: 'Globex Sales' },
  ],
};
const queuesOf = ({ queueBrands }: MappingsDraft) => queueBrands.map(({ queue }) => queue);

describe('toDraft', () => {
  it('has a row for each active brand, then those that are stored for other brands', () => {
    expect(toDraft(mappings, brands).brandQueues).toEqual([
      { key: 3, brand: 'Acme', queue: '' },
      { key: 4, brand: 'Globex', queue: 'Globex Sales' },
      { key: 5, brand: 'Vandelay', queue: 'Imports' },
    ]);
  });
});

describe('toMappings', () => {
  it('trims, and leaves out brands without a queue', () => {
    const draft = editDraft(
      toDraft(mappings, brands),
      { kind: 'type', key: 1, queue: '  Sales EU ' },
      brands,
    );

    expect(toMappings(draft)).toEqual({
      queueBrands: [
        { queue: 'Sales EU', brand: 'Acme' },
        { queue: 'VIP *', brand: 'Globex' },
      ],
      brandQueues: [
        { brand: 'Globex', queue: 'Globex Sales' },
        { brand: 'Vandelay', queue: 'Imports' },
      ],
    });
  });
});

describe('editDraft', () => {
  const draft = toDraft(mappings, brands);

  it('adds a row at the end', () => {
    expect(queuesOf(editDraft(draft, { kind: 'add row' }, brands))).toEqual(['Sales', 'VIP *', '']);
  });

  it('moves a row, and keeps its key', () => {
    const moved = editDraft(draft, { kind: 'move row', key: 2, to: 0 }, brands);

    expect(moved.queueBrands.map(({ key }) => key)).toEqual([2, 1]);
  });

  it('changes nothing for a row that is not there', () => {
    expect(editDraft(draft, { kind: 'move row', key: 99, to: 0 }, brands)).toEqual(draft);
    expect(editDraft(draft, { kind: 'remove row', key: 99 }, brands)).toEqual(draft);
    expect(editDraft(draft, { kind: 'type', key: 99, queue: 'x' }, brands)).toEqual(draft);
  });
});

describe('isSameAs', () => {
  const draft = toDraft(mappings, brands);
  const stored = toMappings(draft);

  it('does not count a row into which nothing was typed', () => {
    expect(isSameAs(editDraft(draft, { kind: 'add row' }, brands), stored)).toBe(true);
  });

  it('counts a row that says the same as another', () => {
    const added = editDraft(draft, { kind: 'add row' }, brands);
    const twice = editDraft(
      added,
      { kind: 'type', key: draft.nextKey, queue: 'Sales', brand: 'Acme' },
      brands,
    );

    expect(isSameAs(twice, stored)).toBe(false);
  });
});
