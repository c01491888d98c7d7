import type { Result } from 'neverthrow'

import type { ProvisioningStep } from '../../../domain/settings/provisioning-report'
import { isSuccess } from '../../http/is-success'
import type { ZendeskCall } from '../client/call'
import type { ZendeskFailure } from '../client/failure'
import { stepFailure } from './steps'
import { callWebhook } from './webhook-calls'

/** Our other instances may hold settings of three seconds ago, from before they had the token. */
const SETTINGS_AGE_MS = 3500

interface ProofHelp {
  /** Writes the token into the webhook again: somebody may have changed it, and it cannot be read. */
  restore(): Promise<Result<void, ZendeskFailure>>
  sleep(milliseconds: number): Promise<void>
}

type Failure = ProvisioningStep['failure']

const judged = (answer: Result<number, ZendeskFailure>): Failure =>
  answer.match(
    (status) =>
      isSuccess(status)
        ? undefined
        : { code: 'zendesk.webhook-unproven', detail: `${status}` },
    stepFailure
  )

/** Has Zendesk call our webhook; undefined when we let it in. A refusal is mended once. */
export const prove = async (
  call: ZendeskCall,
  webhookId: string,
  { restore, sleep }: ProofHelp
): Promise<Failure> => {
  const first = await callWebhook(call, webhookId)

  if (first.isErr() || first.value !== 401) return judged(first)

  const restored = await restore()

  if (restored.isErr()) return stepFailure(restored.error)

  await sleep(SETTINGS_AGE_MS)

  return judged(await callWebhook(call, webhookId))
}
