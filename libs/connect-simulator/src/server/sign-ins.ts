/** A person signed in to the instance; `token` is cookie value and bearer of their CTI calls alike. */
export interface SignIn {
  readonly token: string;
  readonly agentId: string;
}

/** Who is signed in, and whether a page without a cookie gets in by a remembered sign-in. */
export interface SignIns {
  find(token: string | undefined): SignIn | undefined;
  signIn(agentId: string): SignIn;
  /** The sign-in of an agent that single sign-on would give a page without a cookie; undefined if nothing is remembered. */
  remembered(agentId?: string): SignIn | undefined;
  /** Ends the sessions of one agent, and forgets their remembered sign-in. */
  signOut(agentId: string): void;
  /** What a browser keeps in place of a token after signing out, until sign-ins are remembered again. */
  signedOutMark(): string;
  isRemembering(): boolean;
  setRemembering(isRemembering: boolean): void;
  /** Ends every session; a remembered sign-in gives new ones at once. */
  expireAll(): void;
}

/** Nobody is signed in at first. `onEnd` is called when sessions have ended, so that waiting polls can be answered. */
export function createSignIns(options: {
  readonly isRemembering: boolean;
  readonly defaultAgentId: string;
  readonly createId: () => string;
  readonly onEnd: () => void;
}): SignIns {
  let isRemembering = options.isRemembering;
  let rememberings = 0;
  let forgotten = new Set<string>();
  const rememberedTokens = new Map<string, string>();
  const open = new Map<string, SignIn>();

  const signIn = (agentId: string): SignIn => {
    const entry = { token: options.createId(), agentId };
    open.set(entry.token, entry);
    return entry;
  };

  return {
    find: (token) => (token === undefined ? undefined : open.get(token)),
    signIn,
    remembered: (agentId = options.defaultAgentId) => {
      if (!isRemembering || forgotten.has(agentId)) return undefined;
      const known = open.get(rememberedTokens.get(agentId) ?? '');
      if (known !== undefined) return known;
      const entry = signIn(agentId);
      rememberedTokens.set(agentId, entry.token);
      return entry;
    },
    signOut: (agentId) => {
      forgotten.add(agentId);
      for (const [token, each] of open) if (each.agentId === agentId) open.delete(token);
      options.onEnd();
    },
    signedOutMark: () => `signed-out-${String(rememberings)}`,
    isRemembering: () => isRemembering,
    setRemembering: (value) => {
      isRemembering = value;
      rememberings += 1;
      forgotten = new Set();
    },
    expireAll: () => {
      open.clear();
      options.onEnd();
    },
  };
}
