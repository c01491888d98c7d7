import type { Locator, Page } from 'playwright-core'

import type { FileToSend } from './file-to-send'
import type { Product } from './product'

/** The page of a partner's sandbox, where a person plays the agent. */
interface AgentPage {
  address(product: Product): string
  /** Looks at the conversation of a shopper, as soon as the list shows it. */
  open(page: Page, shopper: string): Promise<void>
  /** Takes the conversation that is open; Zendesk has no such step. */
  accept(page: Page): Promise<void>
  /** The bubbles of what the shopper wrote during the handoff, oldest first; Zendesk shows the story of before as one of them. */
  shopperSaid(page: Page): Locator
  /** With a picture: pasted into the text at Zendesk, attached at Zenvia. */
  answer(page: Page, text: string, file: FileToSend): Promise<void>
  end(page: Page): Promise<void>
}

const paste = (
  field: Locator,
  { name, mimeType: type, buffer }: FileToSend
): Promise<void> =>
  field.evaluate(
    (element, file) => {
      const clipboardData = new DataTransfer()
      const bytes = Uint8Array.from(atob(file.base64), (letter) =>
        letter.charCodeAt(0)
      )

      clipboardData.items.add(new File([bytes], file.name, { type: file.type }))
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData }))
    },
    { name, type, base64: buffer.toString('base64') }
  )

const choose = (page: Page, shopper: string): Promise<void> =>
  page.getByRole('link', { name: shopper }).click()

const zendesk: AgentPage = {
  address: ({ zendeskSandbox }) => `${zendeskSandbox}/agent`,
  open: choose,
  accept: () => Promise.resolve(),
  shopperSaid: (page) => page.locator('.bubble.shopper'),
  answer: async (page, text, file) => {
    const reply = page.getByRole('textbox', { name: 'Reply' })

    await reply.fill(text)
    await paste(reply, file)
    await page.getByRole('button', { name: 'Submit as Open' }).click()
  },
  end: async (page) => {
    await page.getByRole('textbox', { name: 'Reply' }).fill('Bye.')
    await page.getByRole('button', { name: 'Submit as Solved' }).click()
  },
}

const zenvia: AgentPage = {
  address: ({ zenviaSandbox }) => `${zenviaSandbox}/agent`,
  open: choose,
  accept: (page) => page.getByRole('button', { name: 'Accept' }).click(),
  shopperSaid: (page) => page.locator('.bubble.customer:not(.past)'),
  answer: async (page, text, file) => {
    await page.getByRole('textbox', { name: 'Answer' }).fill(text)
    await page.getByLabel('Attach files').setInputFiles(file)
    await page.getByRole('button', { name: 'Send' }).click()
  },
  end: async (page) => {
    await page.getByRole('textbox', { name: 'Answer' }).fill('Bye.')
    await page.getByRole('textbox', { name: 'Answer' }).press('Enter')
    await page
      .locator('.bubble.agent:not(.past)', { hasText: 'Bye.' })
      .waitFor()
    await page.getByRole('button', { name: 'Finish' }).click()
  },
}

export const agentPages = { ZENDESK: zendesk, ZENVIA: zenvia }
