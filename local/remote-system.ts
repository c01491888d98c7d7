import type { RequestListener } from 'node:http'

/** Something that stands in for a system on the internet, reached through the outgoing proxy by its real host name. */
export interface RemoteSystem {
  /** True for a host name, such as `acme.zendesk.com`, whose requests this system answers. */
  owns(host: string): boolean
  /** Serves a request as the real host would: the path and the Host header are those of the real host. */
  handle: RequestListener
  close(): Promise<void>
}

/** Sends a request to the internet as one of these systems would: our app's public hosts lead to the local gateway. */
export type SendToInternet = (
  url: string,
  request: {
    method: string
    headers: Record<string, string>
    body?: string
    signal?: AbortSignal
  }
) => Promise<{ status: number; headers: Record<string, string>; body: string }>

/** What such a system is given of the world around it. */
export interface LocalEnvironment {
  /** Folder of this system's own state, inside the data folder. */
  dataFolder: string
  send: SendToInternet
  now(): number
}
