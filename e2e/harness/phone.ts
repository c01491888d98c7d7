import type { Page } from 'playwright-core'

import type { BotKind } from '../../local/whatsapp/chat'
import type { FileToSend } from './file-to-send'
import type { Addresses } from './product'

const kindNames: Record<BotKind, string> = {
  CALLBACK: 'called at an address',
  POLLING: 'one that asks',
  WENI: "Weni's",
}

/** A shopper's phone in the browser. */
export const openPhone = async (
  page: Page,
  product: Addresses,
  shopper = 'Marina Souza'
) => {
  await page.goto(product.whatsapp)
  await page.getByRole('button', { name: shopper }).click()
  const messages = page.locator('#messages .message')
  const write = async (text: string): Promise<void> => {
    await page.getByLabel('Message', { exact: true }).fill(text)
    await page.getByRole('button', { name: 'Send' }).click()
    await messages.filter({ hasText: text }).last().waitFor()
  }

  const botMessages = messages.and(page.locator('[data-author=BOT]'))

  return {
    page,
    write,
    /** Says something, and waits for what the bot says next. */
    answerTo: async (text: string): Promise<string> => {
      const before = await botMessages.count()

      await write(text)
      await botMessages.nth(before).waitFor({ timeout: 20_000 })

      return botMessages.nth(before).locator('.text').innerText()
    },
    attach: async (file: FileToSend): Promise<void> => {
      const before = await messages.count()

      await page.locator('#file').setInputFiles(file)
      await messages.nth(before).waitFor()
    },
    /** Makes the phone's bot one of another kind, and connects it. */
    become: async (kind: BotKind): Promise<void> => {
      await page.getByLabel('The bot is').selectOption(kindNames[kind])
      await page.getByRole('button', { name: 'Connect the bot' }).click()
      await page.getByText('Connected.').waitFor()
    },
    /** Waits for a message by its author and text. */
    shows: (
      author: 'BOT' | 'AGENT' | 'NOTICE' | 'SHOPPER',
      text: string
    ): Promise<void> =>
      page
        .locator(`[data-author=${author}]`, { hasText: text })
        .last()
        .waitFor({ timeout: 20_000 }),
    /** Waits until the bot speaks last: the shopper is its own again. */
    handedBack: (text: string): Promise<void> =>
      page
        .locator('[data-author=BOT]:last-child', { hasText: text })
        .waitFor({ timeout: 20_000 }),
    /** Author and text of each message, oldest first. */
    all: (): Promise<string[]> =>
      messages.evaluateAll((items) =>
        items.map(
          (item) =>
            `${(item as HTMLElement).dataset.author}: ${item.querySelector('.text')?.textContent ?? ''}`
        )
      ),
  }
}

export type Phone = Awaited<ReturnType<typeof openPhone>>
