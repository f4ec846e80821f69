/** What the server tells the CCP page; it stands in the page as JSON. */
export interface CcpPageConfig {
  readonly authToken: string;
  readonly refreshToken: string;
  /** ISO time. */
  readonly authTokenExpiration: string;
  readonly authCookieName: string;
  readonly region: string;
  readonly agentName: string;
  /** `?agent=<id>` of a page that has its agent by its address, for what it asks the server later; else empty. */
  readonly agentQuery: string;
  /** False: the page never opens the second channel. */
  readonly hasSecondChannel: boolean;
  /** False: the microphone is refused. */
  readonly hasMicrophone: boolean;
}
