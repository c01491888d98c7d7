import { colourOf } from './week-heat'

/** Relative luminance and contrast as WCAG 2.1 defines them. */
const linear = (value: number): number =>
  value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4

const luminanceOf = (parts: number[]): number =>
  [0.2126, 0.7152, 0.0722].reduce(
    (sum, weight, index) => sum + weight * linear((parts[index] ?? 0) / 255),
    0
  )

const onWhite = (background: string): number[] => {
  const [, parts = ''] = /^rgba\((.*)\)$/.exec(background) ?? []
  const [red = 0, green = 0, blue = 0, alpha = 0] = parts.split(',').map(Number)

  return [red, green, blue].map((part) => 255 - alpha * (255 - part))
}

const contrastOf = (requests: number): number => {
  const { background, color } = colourOf(requests, 100)
  const levels = [
    luminanceOf(onWhite(background)),
    luminanceOf(color === '#fff' ? [255, 255, 255] : [0, 0, 0]),
  ]

  return (Math.max(...levels) + 0.05) / (Math.min(...levels) + 0.05)
}

it('writes a number that can be read on each colour', () => {
  const faint = Array.from({ length: 101 }, (_, requests) => requests).filter(
    (requests) => contrastOf(requests) < 4.5
  )

  expect(faint).toEqual([])
  expect(['#fff', '#000']).toContain(colourOf(1, 2).color)
})
