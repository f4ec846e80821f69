/** Sends one order to the control API and resolves with its answer. Rejects with a `ControlError`. */
export type SendToControl = <Answer>(method: string, path: string, body?: object) => Promise<Answer>;
