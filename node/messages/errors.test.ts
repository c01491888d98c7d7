import { languages } from '../domain/locale'
import { errorMessages } from './errors'

it.each(languages)(
  'does not say that nothing changed where the store may have saved it: %s',
  (language) => {
    expect(errorMessages[language]['error.STORE_UNAVAILABLE']).not.toMatch(
      /nothing|nada/i
    )
  }
)
