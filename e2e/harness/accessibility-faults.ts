import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * The faults that axe finds in these parts of a page, or in all of it, each with the first piece of markup that has it.
 * It looks from within the page, which has no frames, and brings out only what is wrong: all that is right is much to carry.
 */
export const accessibilityFaults = async (
  page: Page,
  ...parts: string[]
): Promise<Array<[string, string | undefined]>> => {
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()

  parts.forEach((part) => axe.include(part))
  const { violations } = await axe.analyze()

  return violations.map(({ id, nodes }) => [id, nodes[0]?.html])
}
