import { errorList, formPath } from './field-errors'

it('lists nested errors by their path', () => {
  const error = (message: string) => ({ type: 'service', message })

  expect(
    errorList({
      name: error('um'),
      openingHours: [undefined, { periods: [{ closesAt: error('dois') }] }],
    })
  ).toEqual([
    { path: 'name', message: 'um' },
    { path: 'openingHours.1.periods.0.closesAt', message: 'dois' },
  ])
})

it('ignores the DOM elements that errors refer to', () => {
  const ref = { type: 'text', message: 'an element’s own' }

  expect(errorList({ name: { type: 'required', message: 'x', ref } })).toEqual([
    { path: 'name', message: 'x' },
  ])
})

it('reads the service’s paths with brackets or dots', () => {
  expect(formPath('exceptions[2].endsAt')).toBe('exceptions.2.endsAt')
  expect(formPath('exceptions.2.endsAt')).toBe('exceptions.2.endsAt')
})
