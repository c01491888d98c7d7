import type {
  GraphQLInputObjectType,
  GraphQLInputType,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql'
import {
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  typeFromAST,
} from 'graphql'

import { isObject } from '../domain/is-object'
import { typeInWords } from './type-in-words'

/** A value that is not of its type. The value itself stays out: it may be a secret in the wrong place. */
interface VariableFault {
  /** Such as `input.periods[0].opensAt`. */
  path: string
  /** The type in GraphQL's notation; of what has names, with those that it takes. */
  expected: string
}

const MAX_FAULTS = 10

/** GraphQL's `parseValue` answers undefined or throws for what it does not take. */
const isTaken = (parseValue: () => unknown): boolean => {
  try {
    return parseValue() !== undefined
  } catch {
    return false
  }
}

const isAbsent = (value: unknown): boolean =>
  value === null || value === undefined

function* faultsInList(
  type: GraphQLInputType,
  value: unknown,
  path: string
): Generator<VariableFault> {
  const items: unknown[] = Array.isArray(value) ? value : [value]

  for (const [index, item] of items.entries()) {
    yield* faultsAt(type, item, `${path}[${index}]`)
  }
}

function* faultsInObject(
  type: GraphQLInputObjectType,
  value: unknown,
  path: string
): Generator<VariableFault> {
  const fields = type.getFields()

  // As it came: what reads it into another object may leave out `__proto__`, which GraphQL sees.
  if (
    !isObject(value) ||
    Object.keys(value).some((name) => !Object.hasOwn(fields, name))
  ) {
    yield { path, expected: typeInWords(type) }

    return
  }

  for (const field of Object.values(fields)) {
    if (field.defaultValue === undefined || Object.hasOwn(value, field.name)) {
      yield* faultsAt(field.type, value[field.name], `${path}.${field.name}`)
    }
  }
}

function* faultsAt(
  type: GraphQLInputType,
  value: unknown,
  path: string
): Generator<VariableFault> {
  if (isNonNullType(type)) {
    if (isAbsent(value)) yield { path, expected: String(type) }
    else yield* faultsAt(type.ofType as GraphQLInputType, value, path)
  } else if (isAbsent(value)) {
    return
  } else if (isListType(type)) {
    yield* faultsInList(type.ofType as GraphQLInputType, value, path)
  } else if (isInputObjectType(type)) {
    yield* faultsInObject(type, value, path)
  } else if (!isTaken(() => type.parseValue(value))) {
    yield { path, expected: typeInWords(type) }
  }
}

function* faultsIn(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Record<string, unknown>
): Generator<VariableFault> {
  for (const { variable, type: written, defaultValue } of variableDefinitions) {
    const name = variable.name.value
    const type = typeFromAST(schema, written as never) as unknown
    const isGiven = Object.hasOwn(variables, name)

    if (isInputType(type) && (isGiven || !defaultValue)) {
      yield* faultsAt(type, variables[name], name)
    }
  }
}

/** The first values that the operation's variables cannot take. */
export const variableFaults = (
  ...operation: Parameters<typeof faultsIn>
): VariableFault[] => {
  const faults: VariableFault[] = []

  for (const fault of faultsIn(...operation)) {
    faults.push(fault)
    if (faults.length === MAX_FAULTS) break
  }

  return faults
}
