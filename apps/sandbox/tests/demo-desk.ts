// Who and what the demo data of the simulated Zendesk has, as far as tests name them.

/** A customer Zendesk knows, by her user id. */
export const jane = 380001000101;
export const janesNumber = '+14155550134';
/** One of two customers who have the shared number. */
export const amelia = 380001000103;
export const sharedNumber = '+442079460018';
/** A number nobody has. */
export const unknownNumber = '+12025550177';

/** Agents, by user id; `alex` is the one whose desk a test opens. */
export const alex = 380001000011;
export const bob = 380001000015;
export const casey = 380001000016;
export const sam = 380001000017;
export const administrator = 380001000012;

/** A brand, and the custom field for the outbound queue. */
export const globex = 360001000702;
export const queueField = 360002000001;
