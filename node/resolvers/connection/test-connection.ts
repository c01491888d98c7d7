import type { Language } from '../../domain/locale'
import type { PartnerName } from '../../domain/partner-name'
import type { ConnectionCheck } from '../../ports/partner'
import { testConnection } from '../../usecases/partner/test-connection/test-connection'
import type { Door } from '../call'
import { say, sentenceOf } from '../translate'
import { spoken } from '../user-errors'

const spokenCheck = (
  language: Language,
  { id, status, code, values }: ConnectionCheck
): object => ({
  id,
  status,
  code,
  label: say(language, `check.${id}`) ?? id,
  message: code && sentenceOf(language, { code, values }),
})

interface TestArgs {
  partner: PartnerName
  zendesk?: object | null
  zenvia?: object | null
}

const typedFor = ({ partner, zendesk, zenvia }: TestArgs): object | undefined =>
  ({ ZENDESK: zendesk, ZENVIA: zenvia })[partner] ?? undefined

export const testConnectionDoor: Door<TestArgs> = async (
  { ports, language },
  args
) => {
  const tested = await testConnection(ports, {
    partner: args.partner,
    typed: typedFor(args),
  })

  return tested.match(
    ({ passed, checks }) => ({
      ok: passed,
      checks: checks.map((check) => spokenCheck(language, check)),
      userErrors: [],
    }),
    (errors) => ({
      ok: false,
      checks: [],
      userErrors: spoken(language, errors),
    })
  )
}
