import { meantOption, optionsLike } from './search-options'

const options = [
  { value: 'America/Bahia', hint: 'Horário Padrão de Brasília' },
  { value: 'America/Sao_Paulo', hint: 'Horário Padrão de Brasília' },
  { value: 'Asia/Kolkata', hint: 'Horário Padrão da Índia' },
]

it.each([
  ['são paulo', ['America/Sao_Paulo']],
  ['PAULO america', ['America/Sao_Paulo']],
  ['brasilia', ['America/Bahia', 'America/Sao_Paulo']],
  ['india', ['Asia/Kolkata']],
  ['Atlantis', []],
  ['', ['America/Bahia', 'America/Sao_Paulo', 'Asia/Kolkata']],
])('finds what holds each word of “%s”', (words, values) => {
  expect(optionsLike(words, options).map(({ value }) => value)).toEqual(values)
})

it.each([
  ['sao paulo', 'America/Sao_Paulo'],
  [' brasilia ', 'brasilia'],
  ['Atlantis', 'Atlantis'],
  [' ', ''],
])('takes “%s” for “%s”', (words, meant) => {
  expect(meantOption(words, options)).toBe(meant)
})
