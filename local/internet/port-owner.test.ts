import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { ownerInLsof, ownerInProc, portOwner } from './port-owner'

const theirs = 'end that program'

it.each(['127.0.0.1', '::'])(
  'names the process that listens on %s',
  async (host) => {
    const server = createServer()

    await new Promise<void>((done) => server.listen(0, host, done))
    const owner = portOwner((server.address() as AddressInfo).port)

    server.close()
    expect(owner).toEqual({
      name: expect.stringContaining(`(process ${process.pid})`),
      remedy: theirs,
    })
  }
)

it('knows nobody at a port where nobody listens', () => {
  expect(ownerInProc(1)).toBeUndefined()
  expect(ownerInLsof('')).toBeUndefined()
})

it('reads what lsof prints', () => {
  expect(ownerInLsof('p312\ncpython3\nf9\n')).toEqual({
    name: 'python3 (process 312)',
    remedy: theirs,
  })
})

it('knows AirPlay, which one switches off instead of ending it', () => {
  expect(ownerInLsof('p312\ncControlCe\nf9\n')).toEqual({
    name: 'AirPlay Receiver of macOS (process 312)',
    remedy: expect.stringContaining('AirDrop & Handoff'),
  })
})
