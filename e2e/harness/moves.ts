import type { Locator } from 'playwright-core'

export type Pressed = 'button' | 'link' | 'switch' | 'tab'

/** How a hand moves once it is known where to. */
export interface Moves {
  /** Sends the form from where the hand is, if it can. */
  submitsAtOnce(): Promise<boolean>
  press(target: Locator, role: Pressed): Promise<void>
  fill(target: Locator, text: string): Promise<void>
  choose(target: Locator, option: string): Promise<void>
  /** Takes an option of the list that a field has opened. */
  take(option: Locator): Promise<void>
  toggle(target: Locator): Promise<void>
}
