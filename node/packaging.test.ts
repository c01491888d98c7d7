import { builtinModules } from 'node:module'

import { z } from 'zod'

import {
  filesBelow,
  readJson,
  readText,
  sourcesBelow,
} from './testing/app-files'
import { uploadedFiles, uploadOf } from './testing/uploaded-files'

it('sends the folders of the app and nothing else', () => {
  const places = uploadedFiles().map((path) => path.split('/')[0])

  expect([...new Set(places)].sort()).toEqual([
    'admin',
    'docs',
    'graphql',
    'manifest.json',
    'messages',
    'node',
    'policies.json',
    'public',
    'react',
  ])
})

it('sends every source that the app is made of', () => {
  const sent = new Set(uploadedFiles())

  for (const path of [
    ...sourcesBelow('node'),
    ...sourcesBelow('react'),
    ...filesBelow('graphql'),
    ...filesBelow('messages'),
    'node/service.json',
    'node/package.json',
    'node/yarn.lock',
    'react/package.json',
    'react/yarn.lock',
    'docs/README.md',
  ]) {
    expect([path, sent.has(path)]).toEqual([path, true])
  }
})

it.each([
  'local/main.ts',
  'e2e/browser/story.test.ts',
  'scripts/start.mjs',
  'build/out.js',
  'data/vbase/a.json',
  'coverage/index.html',
  'docs/decisions/README.md',
  'node/build/index.js',
  'node/index.test.ts',
  'node/adapters/process/recent.test.ts',
  'node/adapters/vtex/testing/memory-files.ts',
  'node/testing/app-files.ts',
  'node/testing/fake-ports.ts',
  'react/page/page.test.tsx',
  'react/testing/render.tsx',
  'package-lock.json',
  '.oxlintrc.json',
  'tsconfig.json',
])('does not send %s', (path) => {
  expect(uploadOf([path])).toEqual([])
})

it('imports no test helper into what is sent', () => {
  for (const path of sourcesBelow('node')) {
    expect(readText(path)).not.toMatch(/from '[^']*\/testing\//)
  }
})

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

it('names each package that the service imports, and no other', () => {
  const imported = sourcesBelow('node')
    .flatMap((path) => [...readText(path).matchAll(/from '([^.'][^']*)'/g)])
    .map(([, specifier = '']) => packageOf(specifier))
    .filter((name) => !name.startsWith('node:'))
  const { dependencies } = readJson('node/package.json') as {
    dependencies: Record<string, string>
  }

  expect(imported.filter((name) => builtinModules.includes(name))).toEqual([])
  expect([...new Set(imported)].sort()).toEqual(
    Object.keys(dependencies).sort()
  )
})

it('pins each package to one version', () => {
  for (const path of ['node/package.json', 'react/package.json']) {
    const { dependencies } = readJson(path) as {
      dependencies: Record<string, string>
    }

    for (const version of Object.values(dependencies)) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    }
  }
})

it('runs the rest of the repository on the versions of the app', () => {
  const listed = z.object({
    dependencies: z.record(z.string(), z.string()).default({}),
    devDependencies: z.record(z.string(), z.string()).default({}),
    overrides: z.record(z.string(), z.string()).default({}),
  })
  const [repository, service, page] = [
    'package.json',
    'node/package.json',
    'react/package.json',
  ].map((path) => listed.parse(readJson(path)))
  const ofTheApp = Object.entries({
    ...service?.dependencies,
    ...page?.dependencies,
    ...repository?.overrides,
  })

  expect(
    ofTheApp.filter(
      ([name, version]) =>
        (repository?.devDependencies[name] ?? version) !== version
    )
  ).toEqual([])
})
