import type { Locator, Page } from 'playwright-core'

import { eventually } from './eventually'
import { keyboard } from './keyboard'
import type { Moves, Pressed } from './moves'

type Ticked = 'checkbox' | 'radio'

/** What a person does on a page, by the names that they read; in the open dialog where there is one. */
export interface Hand {
  press(role: Pressed, name: string): Promise<void>
  /** Sends the form in which something was just filled, by its button or by Enter. */
  submit(button: string): Promise<void>
  /** Replaces what a field holds. */
  fill(label: string, text: string): Promise<void>
  /** Replaces a day and a time, `2026-12-24T12:00`, in the two fields under a label. */
  fillDateTime(label: string, wall: string): Promise<void>
  choose(label: string, option: string): Promise<void>
  /** Types words into a field that searches, and takes one of what it finds. */
  search(label: string, words: string, option: string): Promise<void>
  tick(role: Ticked, name: string): Promise<void>
  untick(name: string): Promise<void>
}

const mouse: Moves = {
  // The page draws its own switches and boxes over the browser's.
  submitsAtOnce: async () => false,
  press: (target, role) => target.click({ force: role === 'switch' }),
  fill: (target, text) => target.fill(text),
  choose: async (target, option) => {
    await target.selectOption({ label: option })
  },
  take: (option) => option.click(),
  toggle: async (target) => {
    // A forced click does not look where it lands: what comes above must not move it meanwhile.
    await (await target.elementHandle())?.waitForElementState('stable')
    await target.click({ force: true })
  },
}

/** Waits for the only visible thing that `look` finds, in the dialog in front or else in the page. A browser is slow behind the scenes. */
const visible = async (
  page: Page,
  look: (within: Locator) => Locator
): Promise<Locator> => {
  await page.bringToFront()

  return eventually(async () => {
    const dialog = page.getByRole('dialog').last()
    const within = (await dialog.isVisible()) ? dialog : page.locator('body')
    const found = look(within).filter({ visible: true })

    if ((await found.count()) !== 1)
      throw new Error(`${await found.count()} visible: ${String(found)}`)

    return found
  }, 10)
}

export type HandName = 'mouse' | 'keyboard'

/** A hand at a page; the one at the keyboard never clicks, focuses or fills by script. */
export const handAt = (page: Page, name: HandName): Hand => {
  const moves = name === 'mouse' ? mouse : keyboard(page)
  const byRole = (role: Pressed | Ticked, label: string) =>
    visible(page, (within) =>
      within.getByRole(role, { name: label, exact: true })
    )
  const field = (label: string, kind: string) =>
    visible(page, (within) =>
      within.getByLabel(label, { exact: true }).and(page.locator(kind))
    )
  const setTick = async (role: Ticked, label: string, ticked: boolean) => {
    const target = await byRole(role, label)

    if ((await target.isChecked()) !== ticked) await moves.toggle(target)
  }

  return {
    press: async (role, label) => moves.press(await byRole(role, label), role),
    submit: async (button) => {
      if (!(await moves.submitsAtOnce()))
        await moves.press(await byRole('button', button), 'button')
    },
    fill: async (label, text) =>
      moves.fill(await field(label, 'input, textarea'), text),
    fillDateTime: async (label, wall) => {
      const [day = '', time = ''] = wall.split('T')
      const part = (index: number) =>
        visible(page, (within) =>
          within
            .getByRole('group', { name: label, exact: true })
            .getByRole('textbox')
            .nth(index)
        )

      await moves.fill(await part(0), day)
      await moves.fill(await part(1), time)
    },
    choose: async (label, option) =>
      moves.choose(await field(label, 'select'), option),
    search: async (label, words, option) => {
      const target = await field(label, '[role=combobox]')

      await moves.fill(target, words)
      await moves.take(
        await visible(page, (within) =>
          within.getByRole('option').filter({ hasText: option })
        )
      )
    },
    tick: (role, label) => setTick(role, label, true),
    untick: (label) => setTick('checkbox', label, false),
  }
}
