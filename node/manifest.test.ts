import Ajv from 'ajv'
import { z } from 'zod'

import { agentFilePolicies } from './adapters/zendesk/files/agent-file-policies'
import { agentFilePolicies as zenviaFilePolicies } from './adapters/zenvia/files/agent-file-policies'
import {
  botPolicies,
  shopperFilePolicies,
  weniPolicies,
} from './domain/outbound-policy'
import {
  manifest,
  outboundPolicies,
  readJson,
  readText,
  sourcesBelow,
} from './testing/app-files'

/** The schema without the name of its draft, which this validator takes for another file. */
const schemaOfManifests = (): object => ({
  ...z
    .looseObject({})
    .parse(readJson('node_modules/@vtex/api/gen/manifest.schema')),
  $schema: undefined,
})

const matches = (pattern: string, text: string): boolean =>
  new RegExp(
    `^${pattern
      .replaceAll('{{account}}', '*')
      .replace(/[.?+^$()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')}$`
  ).test(text)

interface Address {
  host: string
  /** Absent where the source names an origin and puts the path together elsewhere. */
  path?: string
}

const isCovered = ({ host, path }: Address): boolean =>
  outboundPolicies().some(
    (policy) =>
      matches(policy.host, host) &&
      (path === undefined || matches(policy.path, path))
  )

const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')

/** Addresses that a source spells out; a template's values count as some text. */
const addressesIn = (path: string): Address[] =>
  [
    ...withoutComments(readText(path))
      .replace(/\$\{[^}]*\}/g, 'value')
      .matchAll(/https:\/\/([\w.*-]+\.[a-z]{2,})(\/[^\s'"`?#]*)?/g),
  ].map(([, host = '', rest]) => ({ host, path: rest }))

describe('manifest.json', () => {
  it('fits the schema that ships with @vtex/api', () => {
    const validate = new Ajv({ strict: false }).compile(schemaOfManifests())

    validate(readJson('manifest.json'))

    expect(validate.errors).toBeNull()
  })

  it('names the app and its builders', () => {
    expect(manifest()).toMatchObject({
      vendor: 'vtex',
      name: 'live-support',
      builders: {
        node: '7.x',
        graphql: '2.x',
        react: '3.x',
        admin: '0.x',
        messages: '1.x',
        docs: '0.x',
      },
    })
  })

  it('asks for nothing twice', () => {
    const policies = manifest().policies.map((policy) => JSON.stringify(policy))

    expect(new Set(policies).size).toBe(policies.length)
  })

  it('opens no host for every path, and no top-level domain', () => {
    for (const { host, path } of outboundPolicies()) {
      expect(path).toMatch(/^\/[^*]/)
      expect(host).toMatch(
        /^(\*\.|\{\{account\}\}\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/
      )
    }
  })
})

describe('outbound access', () => {
  it.each([
    ...botPolicies,
    ...weniPolicies,
    ...shopperFilePolicies,
    ...agentFilePolicies,
    ...zenviaFilePolicies,
  ])(
    'is asked for where the sources count on it: $host$path',
    ({ host, path }) => {
      expect(outboundPolicies()).toContainEqual({ host, path })
    }
  )

  const addresses = sourcesBelow('node/adapters').flatMap((source) =>
    addressesIn(source).map(({ host, path }) => ({ source, host, path }))
  )

  it('finds the addresses that the sources spell out', () => {
    expect(addresses.map(({ host }) => host)).toEqual(
      expect.arrayContaining([
        'vtexid.vtex.com.br',
        'portal.vtexcommercestable.com.br',
      ])
    )
  })

  it.each(addresses)('covers $host, path $path ($source)', (address) => {
    expect(isCovered(address)).toBe(true)
  })

  it('covers nothing by chance', () => {
    expect(isCovered({ host: 'evil.example', path: '/' })).toBe(false)
    expect(isCovered({ host: 'acme.zendesk.com', path: '/x' })).toBe(false)
  })
})
