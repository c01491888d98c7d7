import { err, ok } from 'neverthrow'

import type { ProvisioningReport } from '../../../domain/settings/provisioning-report'
import { userError } from '../../../domain/user-error'
import type { ProvisioningProgress } from '../../../ports/provisioning'
import { inspectProvisioning } from './inspect-provisioning'
import { fakePorts, readySettings } from '../../../testing/fake-ports'
import { runProvisioning } from './run-provisioning'

const request = {
  task: 'apply',
  partner: 'ZENDESK',
  by: 'ana@livestore.example',
} as const

const reportWith = (
  state: 'RUNNING' | 'IN_PLACE' | 'PLANNED'
): ProvisioningReport => ({
  checkedAt: '2026-11-20T12:00:00.000Z',
  steps: [{ id: 'webhook', state, title: 'Webhook', details: [], drift: [] }],
})

const halfway: ProvisioningProgress = {
  provisioned: { fieldId: '11' },
  newSecrets: { webhookToken: 'a-token-made-on-the-way' },
  report: reportWith('RUNNING'),
}

const done: ProvisioningProgress = {
  provisioned: { fieldId: '11', webhookId: '22' },
  newSecrets: {},
  report: reportWith('IN_PLACE'),
}

const stored = (cloud: ReturnType<typeof fakePorts>['cloud']) =>
  cloud.settings.settings.partners.ZENDESK

describe('a run of the provisioning', () => {
  it('gives the partner the address of our webhook', async () => {
    const { ports, remote } = fakePorts()
    const apply = jest.fn(async () => ok(done))

    remote.provisioning.apply = apply
    await runProvisioning(ports, request)

    expect(apply).toHaveBeenCalledWith(
      expect.objectContaining({
        account: 'livestore',
        webhookUrl:
          'https://master--livestore.myvtex.com/_v/live-support/webhooks/zendesk',
      })
    )
  })

  it('keeps each step as soon as it is done', async () => {
    const { ports, cloud, remote } = fakePorts()
    const seen: unknown[] = []

    remote.provisioning.apply = async ({ save }) => {
      await save(halfway)
      seen.push(structuredClone(stored(cloud)))

      return ok(done)
    }

    const report = await runProvisioning(ports, request)

    expect(seen).toMatchObject([
      {
        provisioned: halfway.provisioned,
        provisioningReport: halfway.report,
        secrets: {
          apiToken: {},
          webhookToken: {
            sealed: 'sealed(ZENDESK.webhookToken)a-token-made-on-the-way',
          },
        },
      },
    ])
    expect(report._unsafeUnwrap()).toEqual(done.report)
    expect(stored(cloud)).toMatchObject({
      provisioned: done.provisioned,
      provisioningReport: done.report,
      secrets: { webhookToken: {} },
    })
    expect(stored(cloud)).not.toHaveProperty('provisioningRun')
  })

  it('keeps what was made before the partner failed, and may be run again', async () => {
    const { ports, cloud, remote } = fakePorts()
    const failure = { kind: 'RETRY', ambiguous: true, detail: '503' } as const

    remote.provisioning.apply = async ({ save }) => {
      await save(halfway)

      return err(failure)
    }

    const failed = await runProvisioning(ports, request)

    expect(failed._unsafeUnwrapErr()).toEqual([
      userError('PARTNER_UNREACHABLE', undefined, { detail: '503' }),
    ])
    expect(stored(cloud)?.provisioned).toEqual(halfway.provisioned)

    remote.provisioning.apply = async () => ok(done)

    expect((await runProvisioning(ports, request)).isOk()).toBe(true)
  })

  it('has open handoffs asked about as soon as a step has put the last thing in place', async () => {
    const { ports, cloud, remote } = fakePorts()
    const report = (state: 'RUNNING' | 'IN_PLACE') => ({
      ...done,
      report: { ...reportWith(state), checkedAt: cloud.clock.iso() },
    })

    await ports.index.setOpen('c1', cloud.clock.iso())
    remote.provisioning.apply = async ({ save }) => {
      for (const state of ['RUNNING', 'IN_PLACE'] as const) {
        await save(report(state))
        cloud.clock.advance(3)
      }

      return ok(report('IN_PLACE'))
    }
    await runProvisioning(ports, request)

    expect([...cloud.index.due.values()]).toMatchObject([
      { conversationId: 'c1' },
    ])
  })

  it('lets one run at a time change the account', async () => {
    const { ports, remote } = fakePorts()
    const apply = jest.fn(async () => {
      const second = await runProvisioning(ports, request)

      expect(second._unsafeUnwrapErr()).toEqual([
        userError('PROVISIONING_RUNNING'),
      ])

      return ok(done)
    })

    remote.provisioning.apply = apply

    expect((await runProvisioning(ports, request)).isOk()).toBe(true)
    expect(apply).toHaveBeenCalledTimes(1)
  })

  it('takes over from a run that died', async () => {
    const settings = readySettings()
    const { ports, cloud } = fakePorts(settings)

    cloud.settings.change(({ partners }) => {
      partners.ZENDESK!.provisioningRun = {
        id: 'dead',
        expiresAt: new Date(cloud.clock.now() + 1000).toISOString(),
      }
    })

    expect((await runProvisioning(ports, request)).isErr()).toBe(true)
    cloud.clock.advance(1000)
    expect((await runProvisioning(ports, request)).isOk()).toBe(true)
  })

  it('tells that what was made could not be stored', async () => {
    const { ports, cloud, remote } = fakePorts()

    remote.provisioning.apply = async () => {
      cloud.settings.faults.next('write', {
        kind: 'UNAVAILABLE',
        detail: 'down',
      })

      return ok(done)
    }

    const failed = await runProvisioning(ports, request)

    expect(failed._unsafeUnwrapErr()).toEqual([userError('STORE_UNAVAILABLE')])
  })

  it('needs a connection', async () => {
    const { ports } = fakePorts({ ...readySettings(), partners: {} })
    const refused = await runProvisioning(ports, request)

    expect(refused._unsafeUnwrapErr()).toEqual([userError('NOT_CONNECTED')])
  })
})

it('a removal keeps what is left after taking everything back', async () => {
  const { ports, cloud, remote } = fakePorts()
  const removed = { ...done, provisioned: {}, report: reportWith('PLANNED') }

  remote.provisioning.remove = async () => ok(removed)

  const report = await runProvisioning(ports, { ...request, task: 'remove' })

  expect(report._unsafeUnwrap()).toEqual(removed.report)
  expect(stored(cloud)).toMatchObject({
    provisioned: {},
    provisioningReport: removed.report,
  })
})

describe('inspectProvisioning', () => {
  it('keeps a difference that is new', async () => {
    const { ports, cloud, remote } = fakePorts()

    remote.provisioning.inspect = async () => ok(reportWith('PLANNED'))

    const report = await inspectProvisioning(ports, 'ZENDESK')

    expect(report._unsafeUnwrap()).toEqual(reportWith('PLANNED'))
    expect(stored(cloud)?.provisioningReport).toMatchObject(
      reportWith('PLANNED')
    )
  })

  it('keeps since when something is not in place, until all is again', async () => {
    const { ports, cloud, remote } = fakePorts()
    const broken = cloud.clock.iso()

    for (const state of ['PLANNED', 'RUNNING', 'IN_PLACE'] as const) {
      remote.provisioning.inspect = async () =>
        ok({ ...reportWith(state), checkedAt: cloud.clock.iso() })
      await inspectProvisioning(ports, 'ZENDESK')
      expect(stored(cloud)?.provisioningReport?.brokenSince).toBe(
        state === 'IN_PLACE' ? undefined : broken
      )
      cloud.clock.advance(60_000)
    }
  })

  it('has open handoffs asked about once all is in place again', async () => {
    const { ports, cloud, remote } = fakePorts()
    const find = async (state: 'PLANNED' | 'IN_PLACE'): Promise<void> => {
      remote.provisioning.inspect = async () =>
        ok({ ...reportWith(state), checkedAt: cloud.clock.iso() })
      await inspectProvisioning(ports, 'ZENDESK')
      cloud.clock.advance(60_000)
    }
    const due = () => [...cloud.index.due.values()]

    await ports.index.setOpen('c1', cloud.clock.iso())
    await find('IN_PLACE')
    await find('PLANNED')
    expect(due()).toEqual([])

    const mendedAt = cloud.clock.iso()

    await find('IN_PLACE')
    expect(due()).toMatchObject([{ conversationId: 'c1' }])
    expect(stored(cloud)?.provisioningReport?.mendedAt).toBe(mendedAt)

    await find('IN_PLACE')
    expect(stored(cloud)?.provisioningReport?.mendedAt).toBe(mendedAt)
  })

  it('writes nothing when it finds what is known', async () => {
    const { ports, cloud, remote } = fakePorts()

    remote.provisioning.inspect = async () => ok(reportWith('PLANNED'))
    await inspectProvisioning(ports, 'ZENDESK')

    const before = cloud.settings.version

    await inspectProvisioning(ports, 'ZENDESK')

    expect(cloud.settings.version).toBe(before)
  })

  it('answers what a run has told so far and leaves the account alone', async () => {
    const { ports, remote } = fakePorts()
    const inspect = jest.fn(async () => ok(reportWith('PLANNED')))

    remote.provisioning.inspect = inspect
    remote.provisioning.apply = async ({ save }) => {
      await save(halfway)

      const report = await inspectProvisioning(ports, 'ZENDESK')

      expect(report._unsafeUnwrap()).toMatchObject(halfway.report)

      return ok(done)
    }

    await runProvisioning(ports, request)

    expect(inspect).not.toHaveBeenCalled()
  })

  it('names the partner’s refusal', async () => {
    const { ports, remote } = fakePorts()
    const code = 'zendesk.missing-scope'

    remote.provisioning.inspect = async () =>
      err({ kind: 'CONNECTION', code, detail: '403' })

    const refused = await inspectProvisioning(ports, 'ZENDESK')

    expect(refused._unsafeUnwrapErr()).toEqual([
      userError(code, undefined, { detail: '403' }),
    ])
  })
})
