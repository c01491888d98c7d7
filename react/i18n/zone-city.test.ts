import { zoneCity } from './zone-city'

it.each([
  ['America/Sao_Paulo', 'São Paulo'],
  ['America/Mexico_City', 'Ciudad de México'],
  ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
  ['Europe/Lisbon', 'Lisbon'],
  ['UTC', 'UTC'],
])('names %s by its city', (zone, city) => {
  expect(zoneCity(zone)).toBe(city)
})
