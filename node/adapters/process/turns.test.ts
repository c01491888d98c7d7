import type { WaitingChange } from '../../ports/turns'
import type { Lines } from './turns'
import { turnsIn } from './turns'

const setUp = () => {
  const lines: Lines = new Map()
  const begun: string[] = []
  const change = (name: string): WaitingChange => ({
    applyTo: async (record) => record,
    end: () => undefined,
    begin: () => begun.push(name),
  })

  return { lines, begun, change, turns: turnsIn(lines, 'livestore/master') }
}

it('gives the turn to one at a time, in the order in which they came', () => {
  const { begun, change, turns } = setUp()

  expect(turns.take('c-1', change('a'))).toBe(true)
  expect(turns.take('c-1', change('b'))).toBe(false)
  expect(turns.take('c-1', change('c'))).toBe(false)
  expect(turns.take('c-2', change('d'))).toBe(true)

  turns.pass('c-1', {})
  expect(begun).toEqual(['b'])

  turns.pass('c-1', {})
  expect(begun).toEqual(['b', 'c'])
})

it('puts those who were taken out of the line and not written before those who came since', () => {
  const { begun, change, turns } = setUp()

  turns.take('c-1', change('a'))
  turns.take('c-1', change('b'))
  const taken = turns.waiting('c-1')

  turns.take('c-1', change('c'))
  turns.pass('c-1', { back: taken })
  turns.pass('c-1', {})

  expect(begun).toEqual(['b', 'c'])
})

it('keeps nothing of a conversation that nobody is at', () => {
  const { lines, change, turns } = setUp()

  turns.take('c-1', change('a'))
  expect(turns.waiting('c-1')).toEqual([])
  turns.pass('c-1', {})

  expect(lines.size).toBe(0)
  expect(turns.take('c-1', change('b'))).toBe(true)
})

it('lets a conversation of another store be changed meanwhile', () => {
  const { lines, change, turns } = setUp()

  turns.take('c-1', change('a'))

  expect(turnsIn(lines, 'otherstore/master').take('c-1', change('b'))).toBe(
    true
  )
})
