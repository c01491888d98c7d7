import type {
  DocumentNode,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql'
import { getOperationAST, GraphQLError, parse, validate, visit } from 'graphql'
import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import { recent } from '../adapters/process/recent'
import { HOUR_MS } from '../domain/time-units'
import { isModest, isParsable } from './query-bounds'
import type { Refusal } from './refusal'
import { invalid, unreadable } from './refusal'

interface ReadDocument {
  document: DocumentNode
  /** Whether it asks for the schema. */
  introspects: boolean
}

const MAX_ERRORS = 10

/** Of the remembered queries' texts together; what is read of them is some thirty times as large. */
const MAX_LENGTH = 512 * 1024

const LIFETIME_MS = HOUR_MS

const tooLarge: Refusal = { status: 400, code: 'QUERY_TOO_LARGE' }

const introspects = (document: DocumentNode): boolean => {
  let found = false

  visit(document, {
    Field: ({ name }) => {
      found ||= name.value === '__schema' || name.value === '__type'
    },
  })

  return found
}

const parseQuery = (text: string): Result<DocumentNode, Refusal[]> => {
  try {
    return isParsable(text) ? ok(parse(text)) : err([tooLarge])
  } catch (error) {
    if (error instanceof GraphQLError) return err([unreadable(error)])
    throw error
  }
}

/** Reads queries for one schema and remembers those that it takes, since bots and pages send the same ones. */
export const documentReader = (schema: GraphQLSchema) => {
  const known = recent<ReadDocument>({
    max: MAX_LENGTH,
    lifetimeMs: LIFETIME_MS,
  })

  const check = (document: DocumentNode): Result<ReadDocument, Refusal[]> => {
    if (!isModest(document)) return err([tooLarge])

    const errors = validate(schema, document, undefined, undefined, {
      maxErrors: MAX_ERRORS,
    })

    return errors.length > 0
      ? err(errors.map((error) => invalid(schema, error)))
      : ok({ document, introspects: introspects(document) })
  }

  return (text: string): Result<ReadDocument, Refusal[]> => {
    const read = known.get(text)

    return read
      ? ok(read)
      : parseQuery(text)
          .andThen(check)
          .andTee((document) => known.set(text, document, text.length))
  }
}

/** The one operation that is meant. */
export const operationIn = (
  document: DocumentNode,
  name: string | undefined
): Result<OperationDefinitionNode, Refusal[]> => {
  const operation = getOperationAST(document, name)

  return operation
    ? ok(operation)
    : err([{ status: 400, code: 'OPERATION_UNKNOWN' }])
}
