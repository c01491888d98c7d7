/** `CONFLICT`: somebody else wrote meanwhile, read again. `UNAVAILABLE`: the store did not answer, or refused. */
export interface StoreFailure {
  kind: 'CONFLICT' | 'UNAVAILABLE'
  detail: string
}
