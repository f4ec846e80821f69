import type { CompanionLink } from './companion-link.js';

/** Where the companion was opened from, as this tab knows it. */
export interface KnownCompanion {
  readonly link: CompanionLink;
  readonly openedFrom: 'thisTab' | 'otherTab';
}

/** Of what several tabs know, what tells most; this tab's own where they tell as much. */
export function bestCompanionLink(own: CompanionLink, others: readonly CompanionLink[]): KnownCompanion {
  return others
    .map((link): KnownCompanion => ({ link, openedFrom: 'otherTab' }))
    .reduce((best, each) => (rank(each.link) < rank(best.link) ? each : best), {
      link: own,
      openedFrom: 'thisTab',
    });
}

/** Whether this tab can bring it to the front, or open it: a window that another tab has opened only that one can. */
export function isInReach({ link, openedFrom }: KnownCompanion): boolean {
  return openedFrom === 'thisTab' || ['gone', 'blocked', 'unseen'].includes(link.kind);
}

const order: readonly CompanionLink['kind'][] = [
  'seen',
  'approvalNeeded',
  'otherVersion',
  'opening',
  'blocked',
  'silent',
  'gone',
  'unseen',
];

/** The lower the better: one that is connected, then any other that answers. */
function rank(link: CompanionLink): number {
  if (link.kind === 'seen' && link.presence.connection === 'ready') return -2;
  if (link.kind === 'seen' && link.presence.connection !== 'otherWindow') return -1;
  return order.indexOf(link.kind);
}
