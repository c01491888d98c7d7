import { readOptions } from './options'

const refused = (...argv: string[]): string => {
  let words = ''

  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    words += String(text)

    return true
  })
  jest.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`ended with ${code}`)
  })
  expect(() => readOptions(argv)).toThrow('ended with 1')

  return words
}

it('has a meaning without any option', () => {
  expect(readOptions([])).toEqual({
    port: 3000,
    servicePort: 5050,
    data: '.data',
    open: true,
    route: [],
    json: false,
    replicas: 1,
    watch: false,
    demo: false,
  })
})

it('keeps made-up conversations in a folder of their own', () => {
  expect(readOptions(['--demo'])).toMatchObject({
    demo: true,
    data: '.data-demo',
  })
})

it('reads every option', () => {
  const options = readOptions([
    '--port=4000',
    '--service-port=5070',
    '--data',
    '/tmp/elsewhere',
    '--no-open',
    '--json',
    '--replicas',
    '3',
    '--watch',
    '--app-version=1.0.0',
    '--route',
    'acme.zendesk.com=http://127.0.0.1:9101',
    '--route=*.Weni.ai=https://localhost:9102/',
  ])

  expect(options).toEqual({
    port: 4000,
    servicePort: 5070,
    data: '/tmp/elsewhere',
    open: false,
    json: true,
    replicas: 3,
    watch: true,
    demo: false,
    appVersion: '1.0.0',
    route: [
      { host: 'acme.zendesk.com', origin: 'http://127.0.0.1:9101' },
      { host: '*.weni.ai', origin: 'https://localhost:9102' },
    ],
  })
})

it.each([
  ['--port', 'three thousand'],
  ['--port', '0'],
  ['--port', '70000'],
  ['--replicas', '0'],
  ['--replicas', '1.5'],
])('refuses %s %s with a sentence', (option, value) => {
  expect(refused(option, value)).toMatch(/It must be a whole number from/)
})

it.each([
  'acme.zendesk.com',
  '=http://127.0.0.1:9101',
  'acme.zendesk.com=127.0.0.1:9101',
  'acme.zendesk.com=ftp://127.0.0.1',
  'acme.zendesk.com=http://127.0.0.1:9101/path',
  'acme.*.com=http://127.0.0.1:9101',
])('refuses the route %s and shows a right one', (route) => {
  expect(refused('--route', route)).toContain(
    'acme.zendesk.com=http://127.0.0.1:9101'
  )
})

it('refuses an option that nobody knows', () => {
  expect(refused('--prot', '3000')).toContain('--prot')
})
