import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'

type Faults = Array<[string, string | undefined]>

/** A page keeps axe, whose half megabyte takes as long to read as a dialog to look at. */
const isThere = (page: Page): Promise<boolean> =>
  page.evaluate(() => 'axe' in window)

const faultsBut = async (
  leftOut: string[],
  page: Page,
  parts: string[]
): Promise<Faults> => {
  const axe = new AxeBuilder({
    page,
    ...((await isThere(page)) ? { axeSource: 'void 0' } : {}),
  })
    .options({ resultTypes: ['violations'] })
    .disableRules(leftOut)
    .setLegacyMode()

  parts.forEach((part) => axe.include(part))
  const { violations } = await axe.analyze()

  return violations.map(({ id, nodes }) => [id, nodes[0]?.html])
}

/**
 * The faults that axe finds in these parts of a page, or in all of it, each with the first piece of markup that has it.
 * It looks from within the page, which has no frames, and brings out only what is wrong: all that is right is much to carry.
 */
export const accessibilityFaults = (
  page: Page,
  ...parts: string[]
): Promise<Faults> => faultsBut([], page, parts)

/** The same in a narrow window, of a page that was looked at in a wide one: its colours are the same, and cost most. */
export const faultsWhenNarrow = (
  page: Page,
  ...parts: string[]
): Promise<Faults> => faultsBut(['color-contrast'], page, parts)
