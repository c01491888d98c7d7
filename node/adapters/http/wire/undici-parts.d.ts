/** What the wire takes of undici: by its name comes all of it, with a fetch, web sockets and mocks that nobody here asks for. */
declare module 'undici/lib/dispatcher/agent' {
  export { Agent as default } from 'undici'
}

declare module 'undici/lib/core/util' {
  import type { util } from 'undici'

  export const parseHeaders: typeof util.parseHeaders
}
