import { readFileSync } from 'node:fs'

import type { BareClients } from './clients'
import type { ScriptCall, Scripts } from './script'

const scripts = JSON.parse(
  readFileSync(process.env.SCRIPTS_FILE ?? '', 'utf8')
) as Scripts

const ANY_VERSION = '*'
const BLANK = /#{9}/g

interface Run {
  clients: BareClients
  number: string
  /** Versions of the files that this request has seen, by their addresses. */
  versions: Map<string, string>
}

const make = async (run: Run, call: ScriptCall): Promise<void> => {
  const url = call.url.replace(BLANK, run.number)
  const headers = call.headers['if-match']
    ? { ...call.headers, 'if-match': run.versions.get(url) ?? ANY_VERSION }
    : call.headers
  const answer = await run.clients[call.client].send(call.method, url, {
    headers,
    data: call.json,
  })

  if (answer.headers.etag) run.versions.set(url, answer.headers.etag)
}

/** Makes the calls of an operation on the conversation of a number, and answers what the operation answers. */
export const replay = async (
  clients: BareClients,
  operation: string,
  number: string
): Promise<unknown> => {
  const script = scripts[operation]
  const run: Run = { clients, number, versions: new Map() }

  for (const step of script?.steps ?? []) {
    await Promise.all(step.map((call) => make(run, call)))
  }

  return script?.answer
}
