import { eventually } from '../harness/eventually'

/** Longer than any replica takes to come up again. */
const MOST_SECONDS = 60

/** Repeats a request until it is answered, by an answer or by a refusal that a repetition would not change. */
export const untilAnswered = <
  Answer extends { userErrors: Array<{ code: string }> },
>(
  ask: () => Promise<Answer>
): Promise<Answer> =>
  eventually(async () => {
    const answer = await ask()
    const isTemporary = answer.userErrors[0]?.code === 'STORE_UNAVAILABLE'

    return isTemporary ? undefined : answer
  }, MOST_SECONDS)
