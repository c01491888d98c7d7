import { readText, sourcesBelow } from '../app-folder'
import { manifest } from '../manifest'
import type { Check } from '../rule'
import { check } from '../rule'

/** What each right is for, as a text that stands in the sources which use it. */
const uses: Record<string, string> = {
  'vbase-read-write': 'VBase',
  'colossus-fire-event': 'sendEvent',
  'colossus-write-logs': 'logger',
  'read-write-apps-settings': 'readOwn',
  'update-app-settings': 'saveOwn',
  'send-message': '/api/mail-service/pvt/sendmail',
  'template-listar': '/api/template-render/pvt/templates',
  'template-criar': '/api/template-render/pvt/templates',
  'template-editar': '/api/template-render/pvt/templates',
}

const service = (): string => sourcesBelow('node').map(readText).join('\n')

const isUsed = (name: string, sources: string): boolean => {
  const use = uses[name]

  return use !== undefined && sources.includes(use)
}

const tooWide = ({ host, path }: { host: string; path: string }): boolean =>
  /^\/?\*/.test(path) || /^\*?\.?(com|com\.br|net|org|ai|io)?$/.test(host)

export const policies: Check[] = [
  check('Each right in manifest.json is used by the service', () => {
    const sources = service()

    return manifest()
      .policies.filter(({ attrs }) => attrs === undefined)
      .filter(({ name }) => !isUsed(name, sources))
      .map(({ name }) => `${name} is asked for and not used`)
  }),
  check('outbound-access names a path, and no host of everybody', () =>
    manifest()
      .policies.flatMap(({ attrs }) => (attrs ? [attrs] : []))
      .filter(tooWide)
      .map(({ host, path }) => `${host}${path} is too wide`)
  ),
]
