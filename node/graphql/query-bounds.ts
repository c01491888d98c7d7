import type { DocumentNode, SelectionNode, SelectionSetNode } from 'graphql'
import { createLexer, Source } from 'graphql'

/** The page's largest operation has 190 tokens and the standard introspection query 150, at a depth of 13. */
const MAX_TEXT_BYTES = 64 * 1024
const MAX_TOKENS = 1000
const MAX_ROOT_FIELDS = 20
const MAX_FIELDS = 500
const MAX_DEPTH = 15

const END = '<EOF>'

/** Whether a text is short enough to be parsed. @throws GraphQL's own error when it is no GraphQL */
export const isParsable = (text: string): boolean => {
  if (Buffer.byteLength(text) > MAX_TEXT_BYTES) return false

  const lexer = createLexer(new Source(text), {})

  for (let tokens = 0; tokens < MAX_TOKENS; tokens += 1) {
    if (lexer.advance().kind === END) return true
  }

  return false
}

interface Size {
  /** Fields at this level, those of fragments with them. */
  fields: number
  /** Fields at this level and below. */
  allFields: number
  depth: number
}

const none: Size = { fields: 0, allFields: 0, depth: 0 }
const endless: Size = { fields: Infinity, allFields: Infinity, depth: Infinity }

const together = (left: Size, right: Size): Size => ({
  fields: left.fields + right.fields,
  allFields: left.allFields + right.allFields,
  depth: Math.max(left.depth, right.depth),
})

const measuring = (document: DocumentNode) => {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === 'FragmentDefinition'
        ? [[definition.name.value, definition.selectionSet] as const]
        : []
    )
  )
  const measured = new Map<string, Size>()

  const sizeOfFragment = (name: string): Size => {
    const known = measured.get(name)
    const selectionSet = fragments.get(name)

    if (known) return known

    measured.set(name, endless)

    const size = selectionSet ? sizeOf(selectionSet) : none

    measured.set(name, size)

    return size
  }

  const sizeOfSelection = (selection: SelectionNode): Size => {
    if (selection.kind === 'FragmentSpread') {
      return sizeOfFragment(selection.name.value)
    }
    if (selection.kind === 'InlineFragment') {
      return sizeOf(selection.selectionSet)
    }

    const { allFields, depth } = selection.selectionSet
      ? sizeOf(selection.selectionSet)
      : none

    return { fields: 1, allFields: allFields + 1, depth: depth + 1 }
  }

  const sizeOf = ({ selections }: SelectionSetNode): Size =>
    selections.map(sizeOfSelection).reduce(together, none)

  return sizeOf
}

/** Whether each operation asks for as much as a page or a bot may need, aliases and what fragments repeat counted. */
export const isModest = (document: DocumentNode): boolean => {
  const sizeOf = measuring(document)

  return document.definitions.every((definition) => {
    if (definition.kind !== 'OperationDefinition') return true

    const { fields, allFields, depth } = sizeOf(definition.selectionSet)

    return (
      fields <= MAX_ROOT_FIELDS && allFields <= MAX_FIELDS && depth <= MAX_DEPTH
    )
  })
}
