/** The parts of undici that the wire needs: the package's main entry would also load fetch, web sockets and mocks. */
declare module 'undici/lib/dispatcher/agent' {
  export { Agent as default } from 'undici'
}

declare module 'undici/lib/core/util' {
  import type { util } from 'undici'

  export const parseHeaders: typeof util.parseHeaders
}
