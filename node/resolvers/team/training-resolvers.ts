import type { Result } from 'neverthrow'

import { lastEvent, shownHistory } from '../../domain/team/request-event'
import type { Training } from '../../domain/team/training'
import type { UserError } from '../../domain/user-error'
import type { TrainingInput } from '../../usecases/team/training/read-wish'
import {
  answerTraining,
  cancelTraining,
  readTraining,
  requestTraining,
} from '../../usecases/team/training/training'
import type { ResolverContext, Resolver } from '../resolver-context'
import { answerOrFail } from '../field-failure'
import { payload } from '../payload'

/** `TrainingRequest` of the schema; its state is that of the last event. */
const trainingView = (training: Training): object => ({
  ...training,
  history: shownHistory(training.history),
  state: lastEvent(training.history)?.state ?? 'REQUESTED',
})

const trainingPayload = (
  { language }: ResolverContext,
  outcome: Result<Training, UserError[]>
): Promise<object> =>
  payload(language, outcome, (training) => ({
    training: trainingView(training),
  }))

export const trainingRequestResolver: Resolver<unknown> = async ({
  ports,
  language,
}) => {
  const training = answerOrFail(await readTraining(ports), language)

  return training && trainingView(training)
}

export const requestTrainingResolver: Resolver<{
  input: TrainingInput
}> = async (context, { input }) =>
  trainingPayload(
    context,
    await requestTraining(context.ports, {
      input,
      by: await context.adminEmail(),
    })
  )

export const cancelTrainingResolver: Resolver<unknown> = async (context) =>
  trainingPayload(
    context,
    await cancelTraining(context.ports, await context.adminEmail())
  )

export const answerTrainingResolver: Resolver<{ confirmed: boolean }> = async (
  context,
  { confirmed }
) =>
  trainingPayload(
    context,
    await answerTraining(context.ports, {
      confirmed,
      by: await context.adminEmail(),
    })
  )
