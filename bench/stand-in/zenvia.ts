import { jsonBody } from '../../local/vtex/platform/platform-system'
import { ZENVIA_HOST } from '../place'
import { NUMBERED } from './memory-bucket'
import type { Remote } from './remote'

/** Of the interaction that belongs to a conversation. */
export const interactionOf = (number: string): string => `interaction-${number}`

const numberIn = new RegExp(`${NUMBERED}(\\d{9})`)

/** A Zenvia Chat account that takes every call. */
export const zenvia: Remote = {
  side: 'partner',
  owns: ({ host }) => host === ZENVIA_HOST,
  answer: (request) => {
    const text = JSON.stringify(jsonBody(request))
    const number = numberIn.exec(text)?.[1] ?? '000000000'

    return {
      status: 200,
      body: {
        status: 200,
        success: true,
        message: 'OK',
        data: { interaction_hash: interactionOf(number), position: 1 },
      },
    }
  },
}
