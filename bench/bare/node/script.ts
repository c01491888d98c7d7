/** A call as a bare handler makes it. Where `BLANK` stands in the address, the number of the request's conversation goes. */
export interface ScriptCall {
  client: 'store' | 'courier' | 'internet'
  method: string
  url: string
  headers: Record<string, string>
  json?: unknown
}

/** The calls of one operation: those of a step beside each other, one step after the other. */
export interface Script {
  steps: ScriptCall[][]
  /** What the GraphQL field answers. */
  answer?: unknown
}

/** Scripts by the operation's name. */
export type Scripts = Record<string, Script>
