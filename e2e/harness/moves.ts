import type { Locator } from 'playwright-core'

export type Pressed = 'button' | 'link' | 'switch' | 'tab'

/** How a hand moves once it is known where to. */
export interface Moves {
  press(target: Locator, role: Pressed): Promise<void>
  fill(target: Locator, text: string): Promise<void>
  choose(target: Locator, option: string): Promise<void>
  toggle(target: Locator): Promise<void>
}
