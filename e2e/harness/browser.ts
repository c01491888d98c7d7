import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { chromium } from 'playwright-core'
import type { BrowserContext, Page } from 'playwright-core'

import { findBrowser } from '../../scripts/find-browser.cjs'
import { onFailure } from './failure-evidence'

/** Milliseconds. */
const LONGEST_LOOK = 5_000

const keepPages = async (
  browser: BrowserContext,
  folder: string
): Promise<void> => {
  for (const [index, page] of browser.pages().entries()) {
    const name = join(folder, `page-${index}`)
    const text = await page
      .locator('body')
      .innerText({ timeout: LONGEST_LOOK })
      .catch(String)

    writeFileSync(`${name}.txt`, `${page.url()}\n\n${text}\n`)
    await page
      .screenshot({ path: `${name}.png`, timeout: LONGEST_LOOK })
      .catch(() => undefined)
  }
}

export const usualWindow = { width: 1280, height: 900 }

/** A story leaves a page before what an engine does to make its script faster is earned back: a tenth of a story's time. */
const withoutOptimizing = [
  '--js-flags=--max-lazy --no-sparkplug --no-maglev --no-turbofan --single-threaded-gc',
  '--num-raster-threads=1',
]

interface BrowserOptions {
  /** As people have it, for stories that measure how quick a page is. */
  optimizes?: boolean
}

/** A real browser with a fresh profile; when a test fails, the pictures and words of its pages are kept. */
export const openBrowser = async ({
  optimizes = false,
}: BrowserOptions = {}): Promise<BrowserContext> => {
  const browser = await chromium.launchPersistentContext(
    mkdtempSync(join(tmpdir(), 'live-support-browser-')),
    {
      executablePath: findBrowser(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--lang=en-US',
        ...(optimizes ? [] : withoutOptimizing),
      ],
      viewport: usualWindow,
    }
  )
  const forget = onFailure((folder) => keepPages(browser, folder))

  browser.once('close', forget)

  return browser
}

const pictures = resolve(__dirname, '../screenshots')

/** Keeps a picture of what a person would see. */
export const picture = async (page: Page, name: string): Promise<void> => {
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}
