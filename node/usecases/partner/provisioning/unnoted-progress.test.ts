import { ok } from 'neverthrow'

import type { ProvisioningReport } from '../../../domain/settings/provisioning-report'
import type { ProvisioningProgress } from '../../../ports/provisioning'
import { fakePorts } from '../../../testing/fake-ports'
import { inspectProvisioning } from './inspect-provisioning'
import { runProvisioning } from './run-provisioning'

const unavailable = { kind: 'UNAVAILABLE' as const, detail: '503' }

const request = {
  task: 'apply',
  partner: 'ZENDESK',
  by: 'ana@livestore.example',
} as const

const report: ProvisioningReport = {
  checkedAt: '2026-11-20T12:00:00.000Z',
  steps: [
    {
      id: 'webhook',
      state: 'IN_PLACE',
      title: 'Webhook',
      details: [],
      drift: [],
    },
  ],
}

const progress: ProvisioningProgress = {
  provisioned: { webhookId: '22' },
  newSecrets: { webhookToken: 'made-on-the-way' },
  report,
}

const setUp = () => {
  const { ports, cloud, remote } = fakePorts()

  return {
    ports,
    cloud,
    remote,
    zendesk: () => cloud.settings.settings.partners.ZENDESK,
  }
}

describe('a run whose step could not be noted', () => {
  it('goes on, tells the operator, and is noted whole at its end', async () => {
    const { ports, cloud, remote, zendesk } = setUp()

    remote.provisioning.apply = async ({ save }) => {
      cloud.settings.faults.next('write', unavailable)
      await save(progress)

      return ok(progress)
    }

    expect((await runProvisioning(ports, request)).isOk()).toBe(true)
    expect(cloud.log.lines).toEqual([
      {
        level: 'warn',
        message: 'A step of provisioning was not noted',
        fields: { partner: 'ZENDESK', code: 'STORE_UNAVAILABLE' },
      },
    ])
    expect(zendesk()).toMatchObject({ provisioned: { webhookId: '22' } })
  })

  it('says so where its end could not be noted either', async () => {
    const { ports, cloud, remote } = setUp()

    remote.provisioning.apply = async () => {
      cloud.settings.faults.next('write', unavailable)

      return ok(progress)
    }

    expect(
      (await runProvisioning(ports, request))._unsafeUnwrapErr()
    ).toMatchObject([{ code: 'STORE_UNAVAILABLE' }])
  })

  it('keeps nothing for a partner that was disconnected meanwhile', async () => {
    const { ports, cloud, remote } = setUp()

    remote.provisioning.apply = async () => {
      cloud.settings.change(({ partners }) => {
        delete partners.ZENDESK
      })

      return ok(progress)
    }

    expect(
      (await runProvisioning(ports, request))._unsafeUnwrapErr()
    ).toMatchObject([{ code: 'NOT_CONNECTED' }])
    expect(cloud.settings.settings.partners.ZENDESK).toBeUndefined()
  })

  it('is not begun where the settings cannot be read', async () => {
    const { ports, cloud } = setUp()

    cloud.settings.faults.next('read', unavailable)

    expect((await runProvisioning(ports, request)).isErr()).toBe(true)
    expect(cloud.counter.count('partner.')).toBe(0)
  })
})

describe('a look', () => {
  it('tells what it found, though it could not be noted', async () => {
    const { ports, cloud, remote, zendesk } = setUp()

    remote.provisioning.inspect = async () => ok(report)
    cloud.settings.faults.next('write', unavailable)

    expect(
      (await inspectProvisioning(ports, 'ZENDESK'))._unsafeUnwrap()
    ).toEqual(report)
    expect(zendesk()?.provisioningReport).toBeUndefined()
  })

  it('does not write over a run that began meanwhile', async () => {
    const { ports, cloud, remote, zendesk } = setUp()

    remote.provisioning.inspect = async () => {
      cloud.settings.change(({ partners }) => {
        partners.ZENDESK!.provisioningRun = {
          id: 'run-1',
          expiresAt: '2026-11-20T12:01:00.000Z',
        }
      })

      return ok(report)
    }
    await inspectProvisioning(ports, 'ZENDESK')

    expect(zendesk()?.provisioningReport).toBeUndefined()
  })

  it('fails where the settings cannot be read, without a call', async () => {
    const { ports, cloud } = setUp()

    cloud.settings.faults.next('read', unavailable)

    expect(
      (await inspectProvisioning(ports, 'ZENDESK'))._unsafeUnwrapErr()
    ).toMatchObject([{ code: 'STORE_UNAVAILABLE' }])
    expect(cloud.counter.count('partner.')).toBe(0)
  })
})
