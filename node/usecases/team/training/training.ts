import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { Settings } from '../../../domain/settings/settings'
import type { RequestState } from '../../../domain/team/request-event'
import { lastEvent, withEvent } from '../../../domain/team/request-event'
import type { Training, TrainingWish } from '../../../domain/team/training'
import { isOfVtexTeam } from '../../../domain/team/vtex-team'
import type { UserError } from '../../../domain/user-error'
import { userError } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import { nowIn } from '../../../ports/clock'
import { changeSettings, readSettings } from '../../settings/change-settings'
import { tellVtexTeam } from '../tell-vtex-team'
import type { TrainingInput } from './read-wish'
import { readWish } from './read-wish'

type Changing = Pick<Ports, 'settings' | 'clock' | 'mail' | 'log' | 'account'>

type Answer = Promise<Result<Training, UserError[]>>

const isPending = (training: Training | undefined): training is Training => {
  const state = lastEvent(training?.history)?.state

  return state === 'REQUESTED' || state === 'CONFIRMED'
}

/** Stores the training that `next` makes of the one there is, with an event about it. */
const changeTraining = async (
  ports: Pick<Ports, 'settings' | 'clock'>,
  event: { state: RequestState; by: string },
  next: (settings: Settings) => Result<TrainingWish, UserError[]>
): Answer => {
  const changed = await changeSettings(ports, (settings) =>
    next(settings).map((wish) => {
      const history = withEvent(settings.team?.training?.history, {
        ...event,
        at: nowIn(ports),
      })
      const training: Training = { ...wish, history }

      return {
        ...settings,
        team: { licenses: {}, ...settings.team, training },
      }
    })
  )

  return changed.andThen(({ team }) =>
    team?.training ? ok(team.training) : err([userError('STORE_UNAVAILABLE')])
  )
}

const pendingIn = ({ team }: Settings): Result<Training, UserError[]> =>
  isPending(team?.training)
    ? ok(team.training)
    : err([userError('NOTHING_ASKED')])

/** The training that the store asked for last; undefined when it never did. */
export const readTraining = async (
  ports: Pick<Ports, 'settings'>
): Promise<Result<Training | undefined, UserError[]>> =>
  (await readSettings(ports)).map(({ team }) => team?.training)

/** Asks the VTEX team for a training, or for another one than was asked for before. */
export const requestTraining = async (
  ports: Changing,
  { input, by }: { input: TrainingInput; by: string }
): Answer => {
  const now = ports.clock.now()
  const asked = await changeTraining(
    ports,
    { state: 'REQUESTED', by },
    ({ general }) => readWish(input, { timeZone: general.timeZone, now })
  )

  if (asked.isOk()) {
    const wish = asked.value

    await tellVtexTeam(ports, {
      subject: 'Training for agents',
      lines: [
        `Dates: ${wish.preferredDates.join(', ')}`,
        `People: ${wish.people} (${wish.profile})`,
        `Contact: ${wish.contactName}, ${wish.contactEmail}`,
        ...(wish.notes ? [`Notes: ${wish.notes}`] : []),
        `Asked for by: ${by}`,
      ],
    })
  }

  return asked
}

/** Takes back what was asked for. */
export const cancelTraining = async (ports: Changing, by: string): Answer => {
  const cancelled = await changeTraining(
    ports,
    { state: 'CANCELLED', by },
    pendingIn
  )

  if (cancelled.isOk()) {
    await tellVtexTeam(ports, {
      subject: 'Training cancelled',
      lines: [`Cancelled by: ${by}`],
    })
  }

  return cancelled
}

/** For the VTEX team: says whether the training takes place. */
export const answerTraining = async (
  ports: Pick<Ports, 'settings' | 'clock'>,
  { confirmed, by }: { confirmed: boolean; by: string }
): Answer =>
  isOfVtexTeam(by)
    ? changeTraining(
        ports,
        { state: confirmed ? 'CONFIRMED' : 'REFUSED', by },
        pendingIn
      )
    : err([userError('VTEX_TEAM_ONLY')])
