import { exists, filesBelow, readJson, readText } from '../app-folder'
import { manifest } from '../manifest'
import type { Check } from '../rule'
import { check, unless } from '../rule'

interface Guide {
  path: string
  sections: string[]
}

const guides: Guide[] = [
  {
    path: 'docs/README.md',
    sections: [
      'Introduction',
      'Before you begin',
      'Installation',
      'Configuration',
      'FAQ',
    ],
  },
  {
    path: 'docs/README.pt-BR.md',
    sections: [
      'Introdução',
      'Antes de começar',
      'Instalação',
      'Configuração',
      'Perguntas frequentes',
    ],
  },
  {
    path: 'docs/README.es-AR.md',
    sections: [
      'Introducción',
      'Antes de empezar',
      'Instalación',
      'Configuración',
      'Preguntas frecuentes',
    ],
  },
]

const headings = (path: string, level: string): string[] =>
  [...readText(path).matchAll(new RegExp(`^${level} (.+)$`, 'gm'))].map(
    ([, heading = '']) => heading
  )

const guideFaults = ({ path, sections }: Guide): string[] =>
  exists(path)
    ? [
        ...unless(
          headings(path, '#').length === 1 &&
            /^[\p{L} ]+$/u.test(headings(path, '#')[0] ?? ''),
          `${path} has no title that is a name`
        ),
        ...sections
          .filter((section) => !headings(path, '##').includes(section))
          .map((section) => `${path} has no section ${section}`),
      ]
    : [`${path} is missing`]

const deadLinks = (path: string): string[] =>
  [...readText(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)]
    .map(([, target = '']) =>
      new URL(target, `file:///${path}`).pathname.slice(1)
    )
    .filter((target) => !exists(target))
    .map((target) => `${path} leads to ${target}, which is missing`)

export const guidesInThreeLanguages: Check[] = [
  check(
    'docs/ has the page of the app in English, Portuguese and Spanish with the sections that VTEX asks for',
    () => guides.flatMap(guideFaults)
  ),
  check('The title is the name of the app', () =>
    unless(
      headings('docs/README.md', '#')[0] === manifest().title,
      'docs/README.md has another title than manifest.json'
    )
  ),
  check('No link inside docs/ leads nowhere', () =>
    filesBelow('docs')
      .filter((path) => path.endsWith('.md'))
      .flatMap(deadLinks)
  ),
]

const versionOf = (path: string): unknown =>
  (readJson(path) as { version?: unknown }).version

const released = (): string[] =>
  headings('CHANGELOG.md', '##').flatMap(
    (heading) =>
      /^\[(\d+\.\d+\.\d+)\] - \d{4}-\d{2}-\d{2}$/.exec(heading)?.[1] ?? []
  )

export const versions: Check[] = [
  check('The version is semantic, and the same in each package', () =>
    ['manifest.json', 'node/package.json', 'react/package.json'].flatMap(
      (path) =>
        unless(
          versionOf(path) === manifest().version &&
            /^\d+\.\d+\.\d+$/.test(manifest().version),
          `${path} has ${String(versionOf(path))}`
        )
    )
  ),
  check('CHANGELOG.md follows Keep a Changelog and knows this version', () => [
    ...unless(
      headings('CHANGELOG.md', '##')[0] === '[Unreleased]',
      'It does not begin with [Unreleased]'
    ),
    ...unless(
      released()[0] === manifest().version,
      `Its newest version is ${released()[0] ?? 'none'}`
    ),
  ]),
]

export const faultReports = check(
  'docs/security.md says how a fault is reported and how personal data is erased',
  () => [
    ...unless(
      /## .*report/i.test(readText('docs/security.md')),
      'It does not say how to report'
    ),
    ...unless(
      /## .*eras/i.test(readText('docs/security.md')),
      'It does not say how to erase'
    ),
  ]
)
