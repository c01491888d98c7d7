import type { DirectiveNode, DocumentNode } from 'graphql'
import { Kind, parse, print, visit } from 'graphql'

/** What an operation or a field says about who is to answer it. */
export interface OperationContext {
  /** As asked for, such as `vtex.live-support@0.x`; the version may be left out. */
  providers: string[]
  /** The operation without what only the platform reads. */
  query: string
}

const argument = ({ arguments: given = [] }: DirectiveNode, name: string) => {
  const value = given.find((one) => one.name.value === name)?.value

  return value?.kind === Kind.STRING ? [value.value] : []
}

const parsed = (query: string): DocumentNode | undefined => {
  try {
    return parse(query)
  } catch {
    return undefined
  }
}

/** Reads `@context(provider)`, which VTEX's GraphQL gateway takes off before an app sees the operation. */
export const readContext = (query: string): OperationContext => {
  const document = query.includes('@context') ? parsed(query) : undefined
  const providers: string[] = []

  if (!document) return { providers, query }

  const plain = visit(document, {
    Directive: (directive: DirectiveNode) => {
      if (directive.name.value !== 'context') return undefined

      providers.push(...argument(directive, 'provider'))

      return null
    },
  })

  return { providers, query: print(plain) }
}
