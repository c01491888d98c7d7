import { Drop, Liquid } from 'liquidjs'

import type { Sandbox } from '../sandbox'
import { placeholderValues } from './placeholder-values'
import type { UpdateFacts } from './update-facts'

const printed = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(printed).join('')
  if (value instanceof Drop) return String(value.valueOf())

  return typeof value === 'object' ? '' : String(value)
}

const inJson = (value: unknown) => JSON.stringify(printed(value)).slice(1, -1)

const engines: Record<string, Liquid> = {
  json: new Liquid({ outputEscape: inJson }),
}
const plain = new Liquid({ outputEscape: printed })

interface Rendering {
  facts: UpdateFacts
  /** The webhook's request format: in JSON, what is printed is escaped. */
  format: string
}

/** A webhook's body for one update; a template that is no Liquid goes out as it is. */
export const renderPlaceholders = (
  sandbox: Sandbox,
  template: string,
  { facts, format }: Rendering
): string => {
  try {
    const engine = engines[format] ?? plain
    return engine.parseAndRenderSync(
      template,
      placeholderValues(sandbox, facts)
    ) as string
  } catch {
    return template
  }
}
