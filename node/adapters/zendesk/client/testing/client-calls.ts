import { z } from 'zod'
import type { OpenConnection } from '../../../../ports/partner'
import { byToken, deps } from '../../testing/fixtures'
import type { Exchange } from '../../testing/scripted-http'
import { scriptedHttp } from '../../testing/scripted-http'
import type { ZendeskRequest } from '../call'
import { zendeskClient } from '../zendesk-client'

export const clientOver = (
  script: Exchange[],
  connection: OpenConnection = byToken,
  more: Parameters<typeof deps>[1] = {}
) => {
  const http = scriptedHttp(...script)
  const all = deps(http, more)

  return {
    http,
    client: zendeskClient({ ...all, tokens: all.memory.tokens }, connection),
  }
}

export const me: ZendeskRequest = {
  method: 'GET',
  path: '/api/v2/users/me.json',
}
export const write: ZendeskRequest = {
  method: 'POST',
  path: '/api/v2/tickets.json',
  json: {},
}

export const call = async (
  script: Exchange[],
  request: ZendeskRequest = me,
  more: Parameters<typeof deps>[1] = {}
) => {
  const { http, client } = clientOver(script, byToken, more)
  const answer = await client.within(8000)(request, z.unknown())

  return { http, answer }
}

export const GET_ME = 'GET /api/v2/users/me.json'
export const TOKEN = 'POST /oauth/tokens'
