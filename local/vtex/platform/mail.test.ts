import { platformRequest } from '../../testing/platform-request'
import { temporaryFolder } from '../../testing/temporary-folder'
import { mail } from './mail'

const portal = 'http://portal.vtexcommercestable.com.br'
const sendAddress =
  'http://mailservice.vtex.com.br/api/mail-service/pvt/sendmail'
const templates = `${portal}/api/template-render/pvt/templates`
const headers = { vtexidclientautcookie: 'app-token' }

const template = {
  Name: 'training',
  FriendlyName: 'Training',
  Description: '',
  IsDefaultTemplate: false,
  Templates: {
    email: {
      To: '{{message.to}}',
      Subject: 'Training for {{store}}',
      Message: '<p>{{people}} people, {{missing}}{{{link}}}</p>',
      Type: 'E',
      IsActive: true,
    },
  },
}

const open = (dataFolder = temporaryFolder()) => {
  const system = mail(dataFolder, () => Date.parse('2026-11-22T09:00:00Z'))

  return {
    system,
    dataFolder,
    ask: async (method: string, address: string, json?: unknown) =>
      system.answer(platformRequest(method, address, { json, headers })),
  }
}

const sending = {
  templateName: 'training',
  jsonData: {
    message: { to: 'team@vtex.example' },
    store: 'livestore',
    people: '<b>9</b>{{store}}',
    link: '<a>here</a>',
  },
}

it('makes an e-mail from a template and keeps it', async () => {
  const { ask, dataFolder } = open()

  expect((await ask('POST', templates, template)).status).toBe(200)
  expect((await ask('GET', `${templates}/training`)).status).toBe(200)
  expect((await ask('POST', sendAddress, sending)).status).toBe(200)
  expect(open(dataFolder).system.sent()).toEqual([
    {
      sentAt: '2026-11-22T09:00:00.000Z',
      to: 'team@vtex.example',
      subject: 'Training for livestore',
      message: '<p>&#60;b&#62;9&#60;/b&#62;{{store}} people, <a>here</a></p>',
    },
  ])
})

it('sends nothing without a template or an addressee', async () => {
  const { ask, system } = open()

  expect((await ask('GET', `${templates}/training`)).status).toBe(404)
  expect((await ask('POST', sendAddress, sending)).status).toBe(400)
  await ask('POST', templates, template)
  expect(
    (
      await ask('POST', sendAddress, {
        templateName: 'training',
        jsonData: {},
      })
    ).status
  ).toBe(400)
  expect((await ask('POST', templates, {})).status).toBe(400)
  expect(system.sent()).toEqual([])
})

it('asks for an identity', async () => {
  const answer = await open().system.answer(
    platformRequest('POST', sendAddress, { json: sending })
  )

  expect(answer.status).toBe(401)
})

it.each([
  ['POST', sendAddress, 'send-message'],
  ['GET', templates, 'template-listar'],
  ['POST', templates, 'template-criar'],
  ['PUT', templates, 'template-editar'],
])('%s %s needs %s', (method, address, policy) => {
  const { system } = open()
  const request = platformRequest(method, address)

  expect(system.owns(request)).toBe(true)
  expect(system.outbound(request)).toBe(true)
  expect(system.policies(request)).toEqual([policy])
})
