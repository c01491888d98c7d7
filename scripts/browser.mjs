import { existsSync } from 'node:fs'

import { aptInstall } from './debian.mjs'

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const find = () => places.find((place) => place && existsSync(place))

/** The path of a Chromium; on Debian one is installed when there is none. Undefined when none could be had. */
export const ensureBrowser = () => {
  if (!find()) aptInstall('Chromium for the browser tests', 'chromium')

  return find()
}
