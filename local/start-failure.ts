/** Why the local cloud cannot start, in one sentence for the person who asked it to. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure'
}
