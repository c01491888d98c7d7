import { readJson } from '../app-folder'
import { manifest } from '../manifest'
import { check, unless } from '../rule'

const keysOf = (language: string): string[] =>
  Object.keys(readJson(`messages/${language}.json`) as object).sort()

export const words = check(
  'messages/ has the same keys in Portuguese, English and Spanish, each beginning with admin/ and the app’s name',
  () => {
    const keys = keysOf('pt')

    return [
      ...['en', 'es', 'context'].flatMap((language) =>
        unless(
          keysOf(language).join() === keys.join(),
          `${language} has other keys`
        )
      ),
      ...keys.filter((key) => !key.startsWith(`admin/${manifest().name}.`)),
    ]
  }
)
