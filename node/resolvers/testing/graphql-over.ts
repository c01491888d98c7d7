import type { ExecutionResult } from 'graphql'
import { execute, parse, validate } from 'graphql'
import { ok } from 'neverthrow'

import type { Ports } from '../../ports/ports'
import { executableSchema } from '../../graphql/executable-schema'
import { authenticateBot } from '../../usecases/bot/authenticate-bot'
import type { ResolverContext } from '../resolver-context'
import { schemaDefinitions } from './schema-definitions'

interface Context {
  context: ResolverContext
}

const contextOf = ({ context }: Context): ResolverContext => context

const schema = executableSchema(schemaDefinitions, contextOf)

export const ADMIN_OF_TESTS = 'ana@livestore.example'

/** The caller is an admin with every right unless told otherwise, and a bot with its token only. */
type Caller = Partial<Omit<ResolverContext, 'ports'>> & { botToken?: string }

/** Runs operations on the app's schema as the app's route does. */
export const graphqlOver =
  (ports: Ports, { botToken, ...caller }: Caller = {}) =>
  async (query: string, variables: object = {}): Promise<ExecutionResult> => {
    const document = parse(query)
    const faults = validate(schema, document)

    if (faults.length > 0) {
      throw new Error(faults.map(({ message }) => message).join('; '))
    }

    return execute({
      schema,
      document,
      variableValues: variables,
      rootValue: null,
      contextValue: {
        context: {
          ports,
          language: 'en',
          adminEmail: () => Promise.resolve(ADMIN_OF_TESTS),
          mayUse: () => Promise.resolve(ok(undefined)),
          isBot: () => authenticateBot(ports, botToken),
          isGone: () => false,
          ...caller,
        },
      } satisfies Context,
    })
  }
