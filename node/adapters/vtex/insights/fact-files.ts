import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { HandoffFacts } from '../../../domain/insights/handoff-facts'
import type { InsightsStore } from '../../../ports/insights-store'
import type { StoreFailure } from '../../../ports/store-failure'
import { changeFile } from '../vbase/changed-file'
import { groupedBy } from '../vbase/grouped-by'
import type { JsonFiles } from '../vbase/json-files'
import { recordOf } from '../vbase/record-of'
import { refusalName, refusalsIn } from './refusal-files'
import { stampOf } from '../vbase/timed-name'

const FACTS = 'insight-facts'
const REFUSALS = 'insight-refusals'

const LISTED_AT_ONCE = 200
const REMOVED_AT_ONCE = 20

type FactsById = Record<string, HandoffFacts>

const factsName = (hour: string): string => `${stampOf(hour)}.json`

const hourOf = ({ requestedAt }: HandoffFacts): string =>
  requestedAt.slice(0, 13)

const isSame = (one: HandoffFacts | undefined, other: HandoffFacts): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

const filed = (stored: FactsById, facts: readonly HandoffFacts[]): FactsById =>
  facts.every((one) => isSame(stored[one.id], one))
    ? stored
    : { ...stored, ...Object.fromEntries(facts.map((one) => [one.id, one])) }

const removeOld = async (
  files: JsonFiles,
  bucket: string,
  prefix: string
): Promise<Result<void, StoreFailure>> => {
  const oldest = await files.list(bucket, { limit: REMOVED_AT_ONCE })

  if (oldest.isErr()) return err(oldest.error)

  for (const name of oldest.value.files.filter((one) => one < prefix)) {
    const removed = await files.remove(bucket, name)

    if (removed.isErr()) return err(removed.error)
  }

  return ok(undefined)
}

/** What the figures are made of, in VBase: a file for each hour of facts and for each refused request. */
export const factFiles = (
  files: JsonFiles
): Pick<
  InsightsStore,
  'fileFacts' | 'readFacts' | 'noteRefusal' | 'listRefusals' | 'removeBefore'
> => ({
  fileFacts: async (facts) => {
    for (const [hour, some] of groupedBy(facts, hourOf)) {
      const changed = await changeFile<FactsById>(
        files,
        { bucket: FACTS, name: factsName(hour) },
        recordOf,
        (stored) => filed(stored, some)
      )

      if (changed.isErr()) return err(changed.error)
    }

    return ok(undefined)
  },
  readFacts: async (hour) =>
    (await files.read(FACTS, factsName(hour))).map(({ content }) =>
      Object.values(recordOf<HandoffFacts>(content))
    ),
  noteRefusal: async (conversationId, refusal) =>
    (
      await files.write(REFUSALS, refusalName(conversationId, refusal), {
        content: {},
      })
    ).map(() => undefined),
  listRefusals: async (day) => {
    const names: string[] = []
    let next: string | undefined

    do {
      const page = await files.list(REFUSALS, {
        limit: LISTED_AT_ONCE,
        prefix: stampOf(day),
        next,
      })

      if (page.isErr()) return err(page.error)

      names.push(...page.value.files)
      next = page.value.next
    } while (next !== undefined)

    return ok(refusalsIn(names))
  },
  removeBefore: async (hour) => {
    const prefix = stampOf(hour)
    const facts = await removeOld(files, FACTS, prefix)

    return facts.isErr() ? facts : removeOld(files, REFUSALS, prefix)
  },
})
