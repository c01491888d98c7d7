import { aptInstall } from './debian.mjs'
import { findBrowser } from './find-browser.cjs'

/** Older Debians have the second alone. */
const packages = ['chromium-headless-shell', 'chromium']

/** The path of a Chromium; on Debian one is installed when there is none. Undefined when none could be had. */
export const ensureBrowser = () => {
  for (const name of packages) {
    if (!findBrowser()) aptInstall('Chromium for the browser tests', name)
  }

  return findBrowser()
}
