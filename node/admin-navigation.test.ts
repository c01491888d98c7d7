import { z } from 'zod'

import { filesBelow, readJson } from './testing/app-files'

const item = z.object({
  labelId: z.string(),
  path: z.string(),
  searchKeyWordsHelpers: z.string().optional(),
})

const navigation = z.array(
  z.object({
    section: z.string(),
    subSection: z.string().optional(),
    adminVersion: z.number().optional(),
    titleId: z.string(),
    subSectionItems: z.array(item),
  })
)

const entries = () => navigation.parse(readJson('admin/navigation.json'))

const routes = () =>
  z
    .record(z.string(), z.object({ component: z.string(), path: z.string() }))
    .parse(readJson('admin/routes.json'))

it('is in the menu of both versions of the Admin', () => {
  expect(entries().map(({ adminVersion }) => adminVersion)).toEqual([
    undefined,
    4,
  ])
})

it('names messages that exist', () => {
  const ids = entries().flatMap(({ titleId, subSectionItems }) => [
    titleId,
    ...subSectionItems.flatMap(({ labelId, searchKeyWordsHelpers }) => [
      labelId,
      ...(searchKeyWordsHelpers ? [searchKeyWordsHelpers] : []),
    ]),
  ])

  expect(
    ids.filter(
      (id) => !(id in z.object({}).loose().parse(readJson('messages/pt.json')))
    )
  ).toEqual([])
})

it('leads to a page that exists', () => {
  for (const { subSectionItems } of entries()) {
    for (const { path } of subSectionItems) {
      const page = Object.values(routes()).find(
        (route) => route.path === path.replace('/admin/', '/admin/app/')
      )

      expect(filesBelow('react')).toContain(`react/${page?.component}.tsx`)
    }
  }
})
