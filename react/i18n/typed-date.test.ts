import { isDayLike, typedDate } from './typed-date'

const today = '2026-11-29'

it.each([
  ['29/11/2026', '2026-11-29'],
  ['29/11/26', '2026-11-29'],
  ['29112026', '2026-11-29'],
  ['291126', '2026-11-29'],
  ['29-11-2026', '2026-11-29'],
  [' 5.1.27 ', '2027-01-05'],
  ['11/12/2026', '2026-12-11'],
  ['2026-11-29', '2026-11-29'],
  ['29 de novembro de 2026', '2026-11-29'],
  ['1 março 2027', '2027-03-01'],
  ['29/02/2028', '2028-02-29'],
])('reads %s in Portuguese', (typed, day) => {
  expect(typedDate(typed, 'pt-BR', today)).toBe(day)
})

it.each([
  ['1 ene 2027', '2027-01-01'],
  ['8 de diciembre', '2026-12-08'],
  ['08/12/2026', '2026-12-08'],
])('reads %s in Spanish', (typed, day) => {
  expect(typedDate(typed, 'es', today)).toBe(day)
})

it.each([
  ['29 Nov 2026', '2026-11-29'],
  ['November 29, 2026', '2026-11-29'],
  ['Nov 29th', '2026-11-29'],
  ['1 Sept 2027', '2027-09-01'],
  ['29/11/2026', '2026-11-29'],
  ['11/29/2026', '2026-11-29'],
  ['12/12/26', '2026-12-12'],
])('reads %s in English', (typed, day) => {
  expect(typedDate(typed, 'en-US', today)).toBe(day)
})

it.each([
  ['29/11', '2026-11-29'],
  ['2911', '2026-11-29'],
  ['28/11', '2027-11-28'],
  ['1/1', '2027-01-01'],
  ['29/2', '2028-02-29'],
])('takes %s for the next one', (typed, day) => {
  expect(typedDate(typed, 'pt-BR', today)).toBe(day)
})

it.each([
  ['', 'pt-BR'],
  ['amanhã', 'pt-BR'],
  ['29 foo 2026', 'pt-BR'],
  ['31/02/2026', 'pt-BR'],
  ['29/13/2026', 'pt-BR'],
  ['29/11/202', 'pt-BR'],
  ['29/11/2026 12', 'pt-BR'],
  ['0/11/2026', 'pt-BR'],
  ['29/11/0026', 'pt-BR'],
  ['11/12/2026', 'en-US'],
])('returns %p as it is in %s', (typed, locale) => {
  expect(typedDate(typed, locale, today)).toBe(typed)
})

it.each([
  ['31/02/2027', 'pt-BR', true],
  ['29/02/2027', 'es', true],
  ['31 feb 2027', 'es', true],
  ['31/02', 'pt-BR', true],
  ['31/02/2027', 'en-US', true],
  ['31 Feb 2027', 'en-US', true],
  ['11/12/2026', 'en-US', false],
  ['31 foo 2027', 'pt-BR', false],
  ['amanhã', 'pt-BR', false],
  ['', 'pt-BR', false],
])('sees whether %p is written like a day in %s: %p', (typed, locale, is) => {
  expect(isDayLike(typed, locale)).toBe(is)
})
