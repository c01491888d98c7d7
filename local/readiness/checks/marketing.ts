import { z } from 'zod'

import {
  exists,
  filesBelow,
  readBytes,
  readJson,
  readText,
} from '../app-folder'
import { manifest } from '../manifest'
import type { Check } from '../rule'
import { check, unless } from '../rule'

const FOLDER = 'public/metadata'
const languages = ['en-US', 'es-AR', 'pt-BR']

interface Picture {
  width: number
  height: number
  /** Bits of one pixel. */
  depth: number
}

/** The head of a PNG, https://www.w3.org/TR/png/#11IHDR. */
const pictureOf = (path: string): Picture => {
  const bytes = readBytes(path)
  const channels = [1, 0, 3, 1, 2, 0, 4][bytes[25] ?? 1] ?? 0

  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    depth: (bytes[24] ?? 0) * channels,
  }
}

const icon = `${FOLDER}/images/icon.png`

const iconFaults = (): string[] => {
  if (!exists(icon)) return [`${icon} is missing`]

  const { width, height, depth } = pictureOf(icon)

  return [
    ...unless(width === 1024 && height === 1024, `It has ${width}x${height}`),
    ...unless(depth === 32, `It has ${depth} bits`),
    ...unless(readBytes(icon).includes('sRGB'), 'It does not say sRGB'),
  ]
}

const screenshotFaults = (device: string): string[] => {
  const paths = filesBelow(`${FOLDER}/images/screenshots/${device}`)

  return [
    ...unless(
      paths.length >= 3 && paths.length <= 10,
      `${device}: there are ${paths.length}`
    ),
    ...paths
      .filter((path) => {
        const { width, height } = pictureOf(path)

        return width > 700 || height > 400
      })
      .map((path) => `${path} is larger than 700x400`),
  ]
}

const listing = z.object({
  name: z.string().max(26),
  headline: z.string().max(120),
  overview: z.string().min(1),
  features: z.array(z.string()).min(1),
  additionalinformation: z.string().min(1),
  support: z.object({ email: z.email(), url: z.url() }),
})

const words = (text: string): number => text.split(/\s+/).length

/** The rules of VTEX's page on marketing assets. */
const nameFaults = (name: string): string[] => [
  ...unless(!/vtex|\d\.\d/i.test(name), `${name} holds VTEX or a version`),
  ...unless(/^[\p{L}\d& ]+$/u.test(name), `${name} holds punctuation`),
  ...unless(
    name.split(' ').every((word) => /^[\p{Lu}&]/u.test(word)),
    `${name} is not in title case`
  ),
]

const textFaults = (language: string): string[] => {
  const path = `${FOLDER}/messages/${language}.json`
  const read = listing.safeParse(exists(path) ? readJson(path) : undefined)

  if (!read.success) return [`${path}: ${z.prettifyError(read.error)}`]

  const { name, overview, features, support } = read.data

  return [
    ...nameFaults(name),
    ...unless(overview.length <= 200, `${path}: the overview is too long`),
    ...features
      .filter((feature) => words(feature) > 20)
      .map((feature) => `${path}: more than 20 words: ${feature}`),
    ...unless(
      JSON.stringify(support) ===
        JSON.stringify(manifest().billingOptions?.support),
      `${path}: the support contact is not that of manifest.json`
    ),
  ]
}

const licenseFaults = (language: string): string[] =>
  unless(
    readText(`${FOLDER}/licenses/${language}.md`).length > 40,
    `${language} is missing`
  )

export const pictures: Check[] = [
  check('The icon is a PNG of 1024x1024 with 32 bits in sRGB', iconFaults),
  check(
    '3 to 10 screenshots of at most 700x400 for the desktop, and for phones',
    () => ['desktop', 'mobile'].flatMap(screenshotFaults)
  ),
]

export const storeMessages: Check[] = [
  check(
    'Name, headline, overview, features and support in English, Spanish and Portuguese, each short enough',
    () => languages.flatMap(textFaults)
  ),
  check('A license in English, Spanish and Portuguese', () =>
    languages.flatMap(licenseFaults)
  ),
]

export const supportContact = check(
  'billingOptions tells the kind, the countries and the support contact',
  () =>
    unless(manifest().billingOptions !== undefined, 'billingOptions is missing')
)
