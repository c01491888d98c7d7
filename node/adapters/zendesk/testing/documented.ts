import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { ValidateFunction } from 'ajv'
import Ajv from 'ajv'

import type { HttpRequest } from '../../../ports/outbound-http'

/** Zendesk's own description of its API, reduced to the paths that matter here. */
const FILE = join(
  __dirname,
  '../../../../local/zendesk/openapi/support-2026-08-02.json'
)

interface Operation {
  parameters: Array<{ name: string; in: string }>
  body?: { content: Record<string, unknown> }
}

interface Description {
  paths: Record<string, Record<string, Operation>>
  schemas: Record<string, unknown>
}

/** What is sent though the description does not have it. */
const EXCEPTIONS: Array<{ what: RegExp; why: string }> = [
  {
    what: /^\w+ \/api\/v2\/webhooks/,
    why: 'The description has no webhooks; they are documented at api-reference/webhooks.',
  },
  {
    what: /^GET \/api\/v2\/tickets\/\d+\/comments\?sort$/,
    why: 'Cursor pages sort by `sort`, says the page on pagination; the description knows the offset pages’ `sort_order`.',
  },
  {
    what: /^GET \/api\/v2\/groups\/assignable\?page$/,
    why: 'All lists take cursor pages, says the page on pagination; the description leaves them out here.',
  },
  {
    what: /^PUT \/api\/v2\/triggers\/\d+ .*missingProperty/,
    why: 'A recorded PUT of some members left the others as they were (facetoe/zenpy, tests/test_api/betamax).',
  },
]

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** References by name become those of JSON Schema, and an object that lists its members has no others. */
const strict = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(strict)
  if (!isObject(value)) return value
  if (typeof value.$ref === 'string')
    return { $ref: `#/definitions/${value.$ref}` }

  const inner = Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, strict(one)])
  )

  return isObject(value.properties) && value.additionalProperties === undefined
    ? { ...inner, additionalProperties: false }
    : inner
}

const { paths, schemas } = JSON.parse(readFileSync(FILE, 'utf8')) as Description

const definitions = strict(schemas)
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
const validators = new Map<unknown, ValidateFunction>()

const validatorOf = (schema: unknown): ValidateFunction => {
  const known = validators.get(schema)
  const made =
    known ?? ajv.compile({ ...(strict(schema) as object), definitions })

  validators.set(schema, made)

  return made
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`)

/** Fixed paths come first, as `/users/me` is no user's id. */
const patterns = Object.keys(paths)
  .sort((one, other) => one.split('{').length - other.split('{').length)
  .map((path) => ({ path, pattern: patternOf(path) }))

const operationOf = (method: string, path: string): Operation | undefined => {
  const found = patterns.find(({ pattern }) => pattern.test(path))

  return found && paths[found.path]?.[method.toLowerCase()]
}

const bodyFaults = ({ body }: Operation, json: unknown): string[] => {
  const schema = body?.content['application/json']

  if (json === undefined || schema === undefined) return []

  const validate = validatorOf(schema)

  return validate(JSON.parse(JSON.stringify(json)))
    ? []
    : (validate.errors ?? []).map(
        ({ instancePath, message, params }) =>
          `${instancePath} ${message} ${JSON.stringify(params)}`
      )
}

/** What of a request to the account Zendesk's description does not have. */
export const undocumented = ({ method, url, json }: HttpRequest): string[] => {
  const { hostname, pathname, searchParams } = new URL(url)
  const path = pathname.replace(/\.json$/, '')

  if (!hostname.endsWith('.zendesk.com') || !path.startsWith('/api/v2/'))
    return []

  const name = `${method} ${path}`
  const operation = operationOf(method, path)
  const names = new Set(operation?.parameters.map((one) => one.name))
  const faults = operation
    ? [
        ...[...searchParams.keys()]
          .map((key) => key.replace(/(?<!\[)\[.*$/, ''))
          .filter((key) => !names.has(key))
          .map((key) => `${name}?${key}`),
        ...bodyFaults(operation, json).map((fault) => `${name} ${fault}`),
      ]
    : [name]

  return faults.filter(
    (fault) => !EXCEPTIONS.some(({ what }) => what.test(fault))
  )
}
