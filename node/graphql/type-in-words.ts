import type { GraphQLNamedType } from 'graphql'
import { isEnumType, isInputObjectType } from 'graphql'

const namesIn = (type: GraphQLNamedType): string[] => {
  if (isEnumType(type)) return type.getValues().map(({ name }) => name)

  return isInputObjectType(type) ? Object.keys(type.getFields()) : []
}

/** A type's name, with the values of an enum or the fields of an input. */
export const typeInWords = (type: GraphQLNamedType): string => {
  const names = namesIn(type)

  return names.length > 0 ? `${type.name} (${names.join(', ')})` : type.name
}
