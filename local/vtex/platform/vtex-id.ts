import { z } from 'zod'

import type { Credentials } from '../credentials'
import type { PlatformAnswer, PlatformSystem } from './platform-system'
import { jsonBody } from './platform-system'

const HOST = 'vtexid.vtex.com.br'
const USER_PATH = '/api/vtexid/pub/authenticated/user'
const VALIDATE_PATH = '/api/vtexid/credential/validate'

const tokenSchema = z.object({ token: z.string() })

/** Tells whose token it is. */
export const vtexId = (
  credentials: Credentials,
  account: string
): PlatformSystem => {
  const identify = (token: string): PlatformAnswer => {
    const user = credentials.userOf(token)

    return {
      status: 200,
      body: user
        ? { userId: user.email, user: user.email, userType: 'admin', account }
        : null,
    }
  }

  const validate = (token: string): PlatformAnswer => {
    const user = credentials.userOf(token)

    return user
      ? {
          status: 200,
          body: {
            authStatus: 'Success',
            id: user.email,
            user: user.email,
            account,
            audience: 'admin',
            tokenType: 'user',
          },
        }
      : { status: 401, body: { authStatus: 'InvalidToken' } }
  }

  return {
    name: 'vtex-id',
    owns: (request) => request.host === HOST,
    policies: () => [],
    outbound: () => true,
    answer: (request) => {
      if (request.method === 'GET' && request.path === USER_PATH) {
        return identify(request.query.get('authToken') ?? '')
      }
      if (request.method === 'POST' && request.path === VALIDATE_PATH) {
        const body = tokenSchema.safeParse(jsonBody(request))

        return body.success ? validate(body.data.token) : { status: 400 }
      }

      return { status: 404 }
    },
  }
}
