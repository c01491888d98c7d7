import { inTurn } from './in-turn'

const gate = () => {
  let open = (): void => undefined
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })

  return { open, passed }
}

it('begins with the next of a key when the one before has ended, and with other keys at once', async () => {
  const inTurnOf = inTurn()
  const begun: string[] = []
  const first = gate()
  const torn = inTurnOf('Marina', async () => {
    begun.push('torn')
    await first.passed
  })
  const look = inTurnOf('Marina', async () => {
    begun.push('look')
  })

  await inTurnOf('Diego', async () => {
    begun.push('hola')
  })
  expect(begun).toEqual(['torn', 'hola'])

  first.open()
  await Promise.all([torn, look])
  expect(begun).toEqual(['torn', 'hola', 'look'])
})

it('goes on after what failed, which its caller hears of', async () => {
  const inTurnOf = inTurn()
  const failing = inTurnOf('Marina', () => Promise.reject(new Error('down')))

  await expect(failing).rejects.toThrow('down')
  expect(await inTurnOf('Marina', async () => 'look')).toBe('look')
})
