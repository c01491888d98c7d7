import type { PartnerCapabilities } from '../ports/partner-capabilities'
import type { PartnerModule } from '../ports/partner-module'

type Capability = 'webhook' | 'transcript' | 'licenses' | 'roster'

/** One of a partner's capabilities, which must be of this kind. */
export const capability = <
  Name extends Capability,
  Kind extends PartnerCapabilities[Name]['kind'],
>(
  { name: partner, capabilities }: PartnerModule,
  name: Name,
  kind: Kind
): Extract<PartnerCapabilities[Name], { kind: Kind }> => {
  const found: { kind: string } = capabilities[name]

  if (found.kind !== kind) {
    throw new Error(`${name} of ${partner} is ${found.kind}, not ${kind}`)
  }

  return found as Extract<PartnerCapabilities[Name], { kind: Kind }>
}

/** Lets a fake partner offer something else from now on. */
export const offer = (
  module: PartnerModule,
  offered: Partial<PartnerCapabilities>
): void => {
  Object.assign(module, {
    capabilities: { ...module.capabilities, ...offered },
  })
}
