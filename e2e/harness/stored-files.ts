import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the local platform keeps in a data folder. Names are those on disk, such as `settings/settings%2Ejson`. */
export const storedFiles = (dataFolder: string) => {
  const pathOf = (file: string): string => join(dataFolder, 'vbase', file)
  const read = (file: string): string => readFileSync(pathOf(file), 'utf8')
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
      readdirSync(pathOf('conversations'))
        .map((name) => pathOf(`conversations/${name}`))
        .forEach((path) =>
          writeFileSync(
            path,
            readFileSync(path, 'utf8').replace(
              /"openedAt":"([^"]+)"/g,
              (_all, at: string) =>
                `"openedAt":"${new Date(Date.parse(at) - 3_600_000).toISOString()}"`
            )
          )
        ),
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
