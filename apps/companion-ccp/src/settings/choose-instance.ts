import { type InstanceUrlResult, normaliseInstanceUrl } from '@patchcord/contact-attributes';

type Instance = Extract<InstanceUrlResult, { ok: true }>;
type Reason = Extract<InstanceUrlResult, { ok: false }>['reason'];

/** Who named the instance. */
export type InstanceSource = 'administrator' | 'link' | 'own';

/** Which Amazon Connect this window belongs to, or what stands in the way. */
export type InstanceChoice =
  | { readonly kind: 'chosen'; readonly instance: Instance; readonly source: InstanceSource }
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'wrong';
      readonly text: string;
      readonly reason: Reason;
      readonly source: InstanceSource;
    }
  /** The link wants another instance than the one this window was set to: the agent decides. */
  | { readonly kind: 'conflict'; readonly own: Instance; readonly link: Instance };

/** What each place says; empty where it says nothing. */
export interface NamedInstances {
  /** `configuration.json`, beside the page. */
  readonly administrator: string;
  /** `?instance=` of the page's own address. */
  readonly link: string;
  /** What this window was set to before. */
  readonly own: string;
}

/**
 * Whoever serves the page decides first. A link decides only where nothing was set: it may come from anybody, and the agent signs in, and
 * speaks, where it leads.
 */
export function chooseInstance({ administrator, link, own }: NamedInstances): InstanceChoice {
  if (administrator.trim() !== '') return choose(administrator, 'administrator');
  if (link.trim() === '') return own.trim() === '' ? { kind: 'missing' } : choose(own, 'own');
  const linked = choose(link, 'link');
  const owned = choose(own, 'own');
  if (linked.kind !== 'chosen' || owned.kind !== 'chosen') return linked;
  if (linked.instance.instanceUrl === owned.instance.instanceUrl) return owned;
  return { kind: 'conflict', own: owned.instance, link: linked.instance };
}

function choose(text: string, source: InstanceSource): Extract<InstanceChoice, { kind: 'chosen' | 'wrong' }> {
  const result = normaliseInstanceUrl(text);
  if (result.ok) return { kind: 'chosen', instance: result, source };
  return { kind: 'wrong', text: text.trim(), reason: result.reason, source };
}
