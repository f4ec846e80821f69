/** One term of a search: `key` is empty for free text. `operator` is `:` for equality. */
export interface SearchTerm {
  readonly key: string;
  readonly operator: ':' | '<' | '>' | '<=' | '>=';
  readonly value: string;
  readonly negated: boolean;
}

const termPattern = /(-?)(?:([a-z_]\w*)(<=|>=|:|<|>))?(?:"([^"]*)"|(\S+))/gi;

/** Reads Zendesk's search syntax; what it does not understand is free text, never an error. */
export function parseSearchQuery(query: string): SearchTerm[] {
  return [...query.matchAll(termPattern)].map(([, minus, key, operator, quoted, bare]) => ({
    key: (key ?? '').toLowerCase(),
    operator: (operator ?? ':') as SearchTerm['operator'],
    value: quoted ?? bare ?? '',
    negated: minus === '-',
  }));
}
