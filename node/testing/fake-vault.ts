import { err, ok } from 'neverthrow'

import type { StoredSecret } from '../domain/settings/settings'
import type { SecretVault, VaultFailure } from '../ports/secret-vault'
import { FakeFaults } from './fake-faults'

/** Seals as `sealed(name)text`, so that a test can read what rests where. */
export class FakeVault implements SecretVault {
  readonly faults = new FakeFaults<VaultFailure>()
  /** How often lost keys were to be replaced. */
  replacements = 0

  async seal(name: string, text: string) {
    const fault = this.faults.take('seal')

    return fault ? err(fault.failure) : ok(`sealed(${name})${text}`)
  }

  async open(name: string, sealed: string) {
    const fault = this.faults.take('open')
    const prefix = `sealed(${name})`

    if (fault) return err(fault.failure)
    if (!sealed.startsWith(prefix)) {
      return err({ kind: 'UNREADABLE' as const, detail: 'sealed for another' })
    }

    return ok(sealed.slice(prefix.length))
  }

  openStored(name: string, { sealed }: StoredSecret) {
    return this.open(name, sealed)
  }

  async replaceLostKeys() {
    const fault = this.faults.take('replaceLostKeys')

    this.replacements += 1

    return fault ? err(fault.failure) : ok(undefined)
  }
}
