import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

/** An instant as files hold it, and as their names do. */
const ISO = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g
const STAMP = /\d{8}T\d{9}Z(?=_)/g

const asIso = (instant: string): string =>
  instant.includes('-')
    ? instant
    : instant.replace(
        /(....)(..)(..)T(..)(..)(..)(...)Z/,
        '$1-$2-$3T$4:$5:$6.$7Z'
      )

const before = (text: string, instants: RegExp, minutes: number): string =>
  text.replace(instants, (instant) => {
    const earlier = new Date(
      Date.parse(asIso(instant)) - minutes * 60_000
    ).toISOString()

    return instant.includes('-') ? earlier : earlier.replace(/[-:.]/g, '')
  })

/** What the local platform keeps in a data folder. Names are those on disk, such as `settings/settings%2Ejson`. */
export const storedFiles = (dataFolder: string) => {
  const pathOf = (file: string): string => join(dataFolder, 'vbase', file)
  const read = (file: string): string => readFileSync(pathOf(file), 'utf8')
  const filesIn = (folder: string): string[] =>
    existsSync(pathOf(folder))
      ? readdirSync(pathOf(folder)).map((name) => pathOf(`${folder}/${name}`))
      : []
  const appSettings = join(dataFolder, 'settings-by-major.json')

  return {
    read,
    write: (file: string, stored: string): void =>
      writeFileSync(pathOf(file), stored),
    /** Puts something else into the place of a file's content. */
    fill: (file: string, content: string): void => {
      const [header] = read(file).split('\n')

      writeFileSync(pathOf(file), `${header}\n${content}`)
    },
    /** Makes every ticket of Weni's one that was opened an hour before. */
    ageTickets: (): void =>
      filesIn('conversations').forEach((path) =>
        writeFileSync(
          path,
          readFileSync(path, 'utf8').replace(
            /"openedAt":"[^"]+"/g,
            (openedAt) => before(openedAt, ISO, 60)
          )
        )
      ),
    /** Lets so many minutes have passed for conversations, alerts, settings and the sweep's walk through what is open. */
    letPass: (minutes: number): void => {
      for (const folder of ['conversations', 'alerts', 'settings', 'walk']) {
        for (const path of filesIn(folder)) {
          writeFileSync(path, before(readFileSync(path, 'utf8'), ISO, minutes))
        }
      }
    },
    /** Lets open handoffs have begun so many minutes earlier, by their names, which a running product has in memory. */
    openEarlier: (minutes: number): void => {
      for (const path of filesIn('open')) {
        const stored = before(readFileSync(path, 'utf8'), STAMP, minutes)

        rmSync(path)
        writeFileSync(
          before(path, STAMP, minutes),
          before(stored, ISO, minutes)
        )
      }
    },
    /** Of a major of the app: which version made each encryption key. */
    keysOf: (major: string): string[] => {
      const { byMajor } = JSON.parse(readFileSync(appSettings, 'utf8')) as {
        byMajor: Record<string, { encryptionKeys?: Array<{ madeBy: string }> }>
      }

      return (byMajor[major]?.encryptionKeys ?? []).map(({ madeBy }) => madeBy)
    },
    /** What the settings service of VTEX would do that lost all that it had. */
    loseKeys: (): void => rmSync(appSettings),
    /** How often the service has logged a message. */
    timesLogged: (message: string): number =>
      readFileSync(join(dataFolder, 'logs/service.log'), 'utf8')
        .split('\n')
        .filter((line) => line.includes(`"${message}"`)).length,
  }
}
