import type {
  AgentProfile,
  TrainingRequest,
  TrainingRequestInput,
} from '../../graphql/schema-types'
import { instantOf, wallClock } from '../../i18n/wall-clock'

/** Dates are wall-clock date-times of the store; an empty one is not asked for. */
export interface TrainingValues {
  firstDate: string
  secondDate: string
  thirdDate: string
  people: string
  profile: AgentProfile
  contactName: string
  contactEmail: string
  notes: string
}

const blank: TrainingValues = {
  firstDate: '',
  secondDate: '',
  thirdDate: '',
  people: '1',
  profile: 'AGENT',
  contactName: '',
  contactEmail: '',
  notes: '',
}

export const trainingValues = (
  training: TrainingRequest | undefined,
  timeZone: string
): TrainingValues => {
  if (!training) return blank

  const { people, profile, contactName, contactEmail, notes } = training
  const [firstDate = '', secondDate = '', thirdDate = ''] =
    training.preferredDates.map((date) => wallClock(new Date(date), timeZone))

  return {
    firstDate,
    secondDate,
    thirdDate,
    people: String(people),
    profile,
    contactName,
    contactEmail,
    notes: notes ?? '',
  }
}

export const trainingInput = (
  values: TrainingValues,
  timeZone: string
): TrainingRequestInput => ({
  preferredDates: [values.firstDate, values.secondDate, values.thirdDate]
    .filter((wall) => wall !== '')
    .map((wall) => instantOf(wall, timeZone).toISOString()),
  people: Number(values.people),
  profile: values.profile,
  contactName: values.contactName.trim(),
  contactEmail: values.contactEmail.trim(),
  notes: values.notes.trim(),
})
