import { readWeniAddress } from './read-bot-address'

const address =
  'https://flows.weni.ai/mr/tickets/types/generic/event_callback/8d3f7a52-6a0e-4a87-9c33-2f0e8f0a1b2c'

it("takes Weni's address without the slashes that it may end in", () => {
  expect(readWeniAddress(` ${address}// `)._unsafeUnwrap()).toBe(address)
})

it('refuses an address of nothing but slashes at once', () => {
  const startedAt = process.cpuUsage().user

  expect(
    readWeniAddress(`https://flows.weni.ai${'/'.repeat(200_000)}x`).isErr()
  ).toBe(true)
  expect(process.cpuUsage().user - startedAt).toBeLessThan(1_000_000)
})
