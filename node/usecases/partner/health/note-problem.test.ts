import { fakePorts } from '../../../testing/fake-ports'
import { noteProblem } from './note-problem'
import { noteProof } from './note-proof'

const unavailable = { kind: 'UNAVAILABLE' as const, detail: '503' }

const refused = {
  kind: 'CONNECTION' as const,
  code: 'fake.wrong-credentials',
  detail: '401',
}

const setUp = () => {
  const { ports, cloud } = fakePorts()

  return {
    ports,
    cloud,
    zendesk: () => cloud.settings.settings.partners.ZENDESK!,
  }
}

describe('a problem', () => {
  it('is noted once: the first note stays', async () => {
    const { ports, cloud, zendesk } = setUp()
    const since = cloud.clock.iso()

    await noteProblem(ports, 'ZENDESK', refused)
    cloud.clock.advance(1000)
    await noteProblem(ports, 'ZENDESK', { ...refused, code: 'fake.other' })

    expect(zendesk().problem).toEqual({
      code: 'fake.wrong-credentials',
      detail: '401',
      since,
    })
  })

  it('of a partner that is no longer connected is none', async () => {
    const { ports, cloud } = setUp()

    cloud.settings.change(({ partners }) => {
      delete partners.ZENVIA
    })
    await noteProblem(ports, 'ZENVIA', refused)

    expect(cloud.settings.settings.partners.ZENVIA).toBeUndefined()
  })

  it('that could not be noted is told to the operator, without what the partner said', async () => {
    const { ports, cloud, zendesk } = setUp()

    cloud.settings.faults.next('write', unavailable)
    await noteProblem(ports, 'ZENDESK', refused)

    expect(zendesk().problem).toBeUndefined()
    expect(cloud.log.lines).toEqual([
      {
        level: 'warn',
        message: 'A problem with the partner could not be noted',
        fields: { partner: 'ZENDESK', code: 'fake.wrong-credentials' },
      },
    ])
  })
})

describe('a proof', () => {
  it('ends the problem, and has what waited for its end looked at', async () => {
    const { ports, cloud, zendesk } = setUp()

    await noteProblem(ports, 'ZENDESK', refused)
    await ports.index.setDue('waits', cloud.clock.now() + 3_600_000)
    await noteProof(ports, 'ZENDESK', zendesk())

    expect(zendesk().problem).toBeUndefined()
    expect(zendesk().provenAt).toBe(cloud.clock.iso())
    expect([...cloud.index.due.values()].map(({ dueAt }) => dueAt)).toContain(
      cloud.clock.now()
    )
  })

  it('has nothing looked at where there was no problem', async () => {
    const { ports, cloud, zendesk } = setUp()

    cloud.counter.reset()
    await noteProof(ports, 'ZENDESK', zendesk())

    expect(cloud.counter.calls).toEqual(['settings.read', 'settings.write'])
  })

  it('says nothing of credentials that were replaced meanwhile', async () => {
    const { ports, cloud, zendesk } = setUp()
    const before = zendesk()

    cloud.settings.change(({ partners }) => {
      partners.ZENDESK!.secrets.apiToken!.sealed = 'sealed(another)'
    })
    cloud.clock.advance(1000)
    await noteProof(ports, 'ZENDESK', before)

    expect(zendesk().provenAt).toBe(before.provenAt)
    expect(cloud.log.lines).toEqual([])
  })

  it('that could not be noted is told to the operator', async () => {
    const { ports, cloud, zendesk } = setUp()

    cloud.settings.faults.next('read', unavailable)
    await noteProof(ports, 'ZENDESK', zendesk())

    expect(cloud.log.lines).toEqual([
      {
        level: 'warn',
        message: 'That the partner takes our calls was not noted',
        fields: { partner: 'ZENDESK' },
      },
    ])
  })
})
