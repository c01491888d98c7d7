import type { Result } from 'neverthrow'

import { lastEvent } from '../../domain/team/request-event'
import type { Training } from '../../domain/team/training'
import type { UserError } from '../../domain/user-error'
import type { TrainingInput } from '../../usecases/team/training/read-wish'
import {
  answerTraining,
  cancelTraining,
  readTraining,
  requestTraining,
} from '../../usecases/team/training/training'
import type { Call, Resolver } from '../call'
import { answerOrFail } from '../field-failure'
import { payload } from '../payload'

/** `TrainingRequest` of the schema; its state is that of the last event. */
const trainingView = (training: Training): object => ({
  ...training,
  state: lastEvent(training.history)?.state ?? 'REQUESTED',
})

const trainingPayload = (
  { language }: Call,
  outcome: Result<Training, UserError[]>
): Promise<object> =>
  payload(language, outcome, (training) => ({
    training: trainingView(training),
  }))

export const trainingRequest: Resolver<unknown> = async ({
  ports,
  language,
}) => {
  const training = answerOrFail(await readTraining(ports), language)

  return training && trainingView(training)
}

export const requestTrainingResolver: Resolver<{
  input: TrainingInput
}> = async (call, { input }) =>
  trainingPayload(
    call,
    await requestTraining(call.ports, { input, by: await call.adminEmail() })
  )

export const cancelTrainingResolver: Resolver<unknown> = async (call) =>
  trainingPayload(
    call,
    await cancelTraining(call.ports, await call.adminEmail())
  )

export const answerTrainingResolver: Resolver<{ confirmed: boolean }> = async (
  call,
  { confirmed }
) =>
  trainingPayload(
    call,
    await answerTraining(call.ports, { confirmed, by: await call.adminEmail() })
  )
