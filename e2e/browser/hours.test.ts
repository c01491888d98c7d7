import AxeBuilder from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'

import { openBrowser, picture } from '../harness/browser'
import { asAdmin } from '../harness/graphql'
import { startProduct } from '../harness/product'
import type { Product } from '../harness/product'
import { setUpZendesk } from '../harness/set-up-zendesk'

let product: Product
let browser: BrowserContext
let admin: Page

beforeAll(async () => {
  product = await startProduct()
  await setUpZendesk(product, 'https://nobody.weni.ai/callbacks')
  browser = await openBrowser()
  admin = await browser.newPage()
  await admin.goto(product.admin)
})

afterAll(async () => {
  await browser.close()
  await product.stop()
})

const days = [
  'segunda-feira',
  'terça-feira',
  'quarta-feira',
  'quinta-feira',
  'sexta-feira',
  'sábado',
  'domingo',
]

it('refuses a period that ends where it starts, at its field', async () => {
  const closes = admin.getByLabel('segunda-feira, período 1: fecha às')

  await closes.fill('00:00')
  await closes.press('Tab')
  await admin.getByRole('button', { name: 'Salvar' }).click()
  await admin.getByText('O fim é igual ao começo.').first().waitFor()
  await admin.getByRole('button', { name: 'Descartar' }).click()
})

it('closes the store, says so on top, and tells the shopper in the words of the merchant', async () => {
  for (const day of days)
    await admin
      .getByRole('button', { name: `Remover período 1: ${day}` })
      .click()
  await admin
    .getByRole('textbox', { name: 'Fora do horário' })
    .fill('Hoje não atendemos. Escreva para ajuda@livestore.example.')
  await admin.getByRole('button', { name: 'Salvar' }).click()
  await admin.getByText('Fechado, sem abertura prevista.').waitFor()
  await picture(admin, 'closed')
  const availability = await asAdmin(product)<{ open: boolean }>(
    'query ($at: String!) { availabilityPreview(at: $at) { open message nextOpening } }',
    { at: '2026-11-23T12:00:00Z' },
    'availabilityPreview'
  )

  expect(availability).toEqual({
    open: false,
    message: 'Hoje não atendemos. Escreva para ajuda@livestore.example.',
    nextOpening: null,
  })
})

it('adds holidays of a country as exceptions', async () => {
  await admin.getByRole('button', { name: 'Escolher feriados' }).click()
  await admin.getByLabel('País').selectOption('BR')
  const dialog = admin.getByRole('dialog')

  await dialog.getByRole('checkbox').nth(1).check()
  await dialog.getByRole('button', { name: /^Adicionar/ }).click()
  await admin.getByRole('button', { name: 'Salvar' }).click()
  await admin.getByText('Alterações salvas').first().waitFor()
  const settings = await asAdmin(product)<{ exceptions: unknown[] }>(
    '{ liveSupportSettings { exceptions { name } } }',
    {},
    'liveSupportSettings'
  )

  expect(settings.exceptions).toHaveLength(1)
})

it('tells the second of two people what the first saved', async () => {
  const second = await browser.newPage()

  await second.goto(product.admin)
  await second
    .getByRole('textbox', { name: 'Fora do horário' })
    .fill('Palavras da segunda pessoa.')
  await admin
    .getByRole('textbox', { name: 'Fora do horário' })
    .fill('Palavras da primeira pessoa.')
  await admin.getByRole('button', { name: 'Salvar' }).click()
  await admin.getByText('Há alterações não salvas').waitFor({ state: 'hidden' })
  await second.getByRole('button', { name: 'Salvar' }).click()
  const dialog = second.getByRole('dialog')

  await dialog.getByText('Outra pessoa salvou antes de você').waitFor()
  await dialog.getByText('Palavras da primeira pessoa.').waitFor()
  await dialog.getByText('Palavras da segunda pessoa.').waitFor()
  await picture(second, 'conflict')
  await second.close()
})

it.each([
  ['English', 'Live Support', 'Support'],
  ['Español', 'Atención humana', 'Atención'],
])('speaks %s too', async (language, title, tab) => {
  await admin.getByRole('combobox').first().selectOption({ label: language })
  await admin.getByRole('heading', { name: title, level: 1 }).waitFor()
  await admin.getByRole('tab', { name: tab }).waitFor()
})

it('has no accessibility fault that a machine can find, at a desk and on a phone', async () => {
  await admin.getByRole('combobox').first().selectOption({ label: 'Português' })
  for (const width of [1280, 360]) {
    await admin.setViewportSize({ width, height: 800 })
    for (const tab of ['Atendimento', 'Parceiro', 'Bot']) {
      await admin.getByRole('tab', { name: tab }).click()
      await admin.waitForLoadState('networkidle')
      const { violations } = await new AxeBuilder({ page: admin })
        .include('main')
        .analyze()

      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual(
        []
      )
    }
    const overflow = await admin.evaluate(
      () =>
        document.documentElement.scrollWidth -
        document.documentElement.clientWidth
    )

    expect(overflow).toBeLessThanOrEqual(0)
  }
  await picture(admin, 'narrow')
})

it('says which right is missing to who has not got it', async () => {
  await admin.setViewportSize({ width: 1280, height: 900 })
  await admin
    .getByRole('combobox')
    .nth(1)
    .selectOption({ label: 'bruno@livestore.example' })
  await admin.getByText('Você ainda não tem acesso a esta página').waitFor()
  await admin.getByText('read-write-apps-settings').waitFor()
})
