import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { chromium } from 'playwright-core'
import type { BrowserContext, Page } from 'playwright-core'

/** A real browser with a fresh profile. */
export const openBrowser = (
  size = { width: 1280, height: 900 }
): Promise<BrowserContext> =>
  chromium.launchPersistentContext(
    mkdtempSync(join(tmpdir(), 'live-support-browser-')),
    {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--lang=en-US',
      ],
      viewport: size,
    }
  )

const pictures = resolve(__dirname, '../screenshots')

/** Keeps a picture of what a person would see. */
export const picture = async (page: Page, name: string): Promise<void> => {
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}
