/**
 * What a flow branches on:
 *
 * - `ok`: one user or ticket was found; its fields are there
 * - `not_found`: Zendesk was asked, and has none
 * - `several`: more than one fits; `count` tells how many
 * - `bad_request`: the block's parameters are wrong, or one has no value
 * - `unavailable`: nobody knows: Zendesk gave no answer in time, or refuses the function
 */
export type LookUpStatus = 'ok' | 'not_found' | 'several' | 'bad_request' | 'unavailable';

/** A flat map of texts, the only thing every flow can read. */
export type LookUpAnswer = Readonly<Record<string, string>> & { readonly status: LookUpStatus };

/** Why a block is answered `bad_request`. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
}
