import { platformRequest } from '../../testing/platform-request'
import { temporaryFolder } from '../../testing/temporary-folder'
import { openCredentials } from '../credentials'
import { licenseManager } from './license-manager'
import { vtexId } from './vtex-id'

const place = { account: 'livestore', appId: 'vtex.live-support@0.1.0' }
const dataFolder = temporaryFolder()
const credentials = openCredentials(dataFolder, place)
const [ana, bruno] = credentials.users

const identify = async (token: string) => {
  const system = vtexId(credentials, 'livestore')
  const { body } = await system.answer(
    platformRequest(
      'GET',
      `http://vtexid.vtex.com.br/api/vtexid/pub/authenticated/user?authToken=${token}`
    )
  )

  return body
}

const isGranted = async (
  login = '',
  product = '66',
  resource = 'read-write-apps-settings'
) => {
  const system = licenseManager(credentials, 'livestore')
  const { body } = await system.answer(
    platformRequest(
      'GET',
      `http://livestore.vtexcommercestable.com.br/api/license-manager/pvt/accounts/livestore/products/${product}/logins/${login}/resources/${resource}/granted`
    )
  )

  return body
}

it('keeps the same tokens in the same folder', () => {
  const again = openCredentials(dataFolder, place)

  expect(again.users).toEqual(credentials.users)
  expect(again.appToken).toBe(credentials.appToken)
  expect(openCredentials(temporaryFolder(), place).appToken).not.toBe(
    credentials.appToken
  )
})

it('knows whose token it is', async () => {
  expect(await identify(ana?.cookie ?? '')).toMatchObject({
    user: 'ana@livestore.example',
    account: 'livestore',
  })
  expect(await identify('wrong')).toBeNull()
  expect(await identify(credentials.appToken)).toBeNull()
})

it('grants the one resource to the one who may manage', async () => {
  expect(await isGranted(ana?.email)).toBe(true)
  expect(await isGranted(bruno?.email)).toBe(false)
  expect(await isGranted('eve@livestore.example')).toBe(false)
  expect(await isGranted(ana?.email, '19')).toBe(false)
  expect(await isGranted(ana?.email, '66', 'install-apps')).toBe(false)
})
