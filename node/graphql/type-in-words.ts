import type { GraphQLNamedType } from 'graphql'
import { isEnumType, isInputObjectType } from 'graphql'

/** A type's name; of what has names of its own, with those that it takes. */
export const typeInWords = (type: GraphQLNamedType): string => {
  const names = isEnumType(type)
    ? type.getValues().map(({ name }) => name)
    : isInputObjectType(type)
      ? Object.keys(type.getFields())
      : []

  return names.length > 0 ? `${type.name} (${names.join(', ')})` : type.name
}
