import { sampleSettings } from '../../testing/sample-settings'
import { generalForm } from '../general-form'
import { conflicts, merged } from './conflicts'

const loaded = generalForm(sampleSettings())

it('finds nothing where both saved the same', () => {
  const both = { ...loaded, enabled: false }

  expect(conflicts(loaded, both, both)).toEqual([])
})

it('suggests the side that changed a field, and mine where both did', () => {
  const mine = { ...loaded, enabled: false, noAgentMessage: 'minha' }
  const theirs = { ...loaded, timeZone: 'UTC', noAgentMessage: 'da outra' }

  expect(conflicts(loaded, mine, theirs)).toEqual([
    { field: 'enabled', suggested: 'mine' },
    { field: 'timeZone', suggested: 'theirs' },
    { field: 'noAgentMessage', suggested: 'mine' },
  ])
})

it('keeps mine only where it was chosen', () => {
  const mine = { ...loaded, enabled: false, noAgentMessage: 'minha' }
  const theirs = { ...loaded, timeZone: 'UTC', noAgentMessage: 'da outra' }

  expect(
    merged(mine, theirs, { enabled: 'mine', noAgentMessage: 'theirs' })
  ).toEqual({ ...theirs, enabled: false })
})
