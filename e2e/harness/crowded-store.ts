import type { Page } from 'playwright-core'

import { saveGeneralSettings } from './general-settings'
import type { Product } from './product'

const EXCEPTIONS = 200
const AGENTS = 500

interface Roster {
  data: { roster: { agents: Array<Record<string, unknown>> } }
}

const day = (number: number): string =>
  new Date(Date.UTC(2027, 0, 1 + number)).toISOString().slice(0, 10)

/** As many exceptions to the opening hours as a store may have. */
export const saveManyExceptions = (product: Product): Promise<void> =>
  saveGeneralSettings(product, {
    exceptions: Array.from({ length: EXCEPTIONS }, (_, number) => ({
      name: `Plantão ${number}`,
      startsAt: `${day(number)}T08:00`,
      endsAt: `${day(number)}T12:00`,
      repeatsYearly: false,
    })),
  })

/** The page gets 500 agents for the sandbox's few. */
export const showManyAgents = async (page: Page): Promise<void> => {
  await page.route('**/_v/private/**', async (route) => {
    if (!route.request().postData()?.includes('query Roster')) {
      await route.continue()

      return
    }

    const response = await route.fetch()
    const json = (await response.json()) as Roster
    const [first] = json.data.roster.agents

    json.data.roster.agents = Array.from({ length: AGENTS }, (_, number) => ({
      ...first,
      agentId: String(number),
      name: `Atendente ${number}`,
      email: `atendente-${number}@livestore.example`,
    }))
    await route.fulfill({ response, json })
  })
}

interface Conversations {
  data: { conversations: { edges: Array<{ node: { handoff: object } }> } }
}

/** The page gets conversations of an agent whose name is one word of 500 letters, until what this answers is called. */
export const showLongNamedAgent = async (
  page: Page
): Promise<() => Promise<void>> => {
  const calls = '**/_v/private/**'

  await page.route(calls, async (route) => {
    if (!route.request().postData()?.includes('query Conversations')) {
      await route.continue()

      return
    }

    const response = await route.fetch()
    const json = (await response.json()) as Conversations

    json.data.conversations.edges.forEach(({ node }) => {
      Object.assign(node.handoff, { agent: { name: 'A'.repeat(500) } })
    })
    await route.fulfill({ response, json })
  })

  return () => page.unroute(calls)
}
