/** Name of the session cookie, which Connect's worker also sends to the agent app. */
export const authCookieName = 'lily-auth-us-west-2';
