/** What the server tells the CCP page; it stands in the page as JSON. */
export interface CcpPageConfig {
  readonly authToken: string;
  readonly refreshToken: string;
  /** ISO time. */
  readonly authTokenExpiration: string;
  readonly authCookieName: string;
  readonly region: string;
  readonly agentName: string;
  /** Where the worker asks for the session again; a path. */
  readonly authorizePath: string;
  /** False: the page never opens the second channel. */
  readonly hasSecondChannel: boolean;
  /** False: the microphone is refused. */
  readonly hasMicrophone: boolean;
}
