import { z } from 'zod'

import { readJson } from './app-folder'

const support = z.object({ email: z.string(), url: z.string() })

const shape = z.object({
  vendor: z.string(),
  name: z.string(),
  version: z.string(),
  title: z.string(),
  builders: z.record(z.string(), z.string()),
  policies: z.array(
    z.object({
      name: z.string(),
      attrs: z.object({ host: z.string(), path: z.string() }).optional(),
    })
  ),
  billingOptions: z
    .object({
      type: z.string(),
      availableCountries: z.array(z.string()),
      support,
    })
    .optional(),
})

type Manifest = z.infer<typeof shape>

export const manifest = (): Manifest => shape.parse(readJson('manifest.json'))
