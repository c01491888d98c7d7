import type { Language } from '../../domain/locale'
import type { PartnerName } from '../../domain/partner-name'
import type { ConnectionCheck } from '../../ports/partner'
import { testConnection } from '../../usecases/partner/test-connection/test-connection'
import type { Resolver } from '../call'
import { translate, errorMessage } from '../translate'
import { translated } from '../user-errors'

const translatedCheck = (
  language: Language,
  { id, status, code, values }: ConnectionCheck
): object => ({
  id,
  status,
  code,
  label: translate(language, `check.${id}`) ?? id,
  message: code && errorMessage(language, { code, values }),
})

interface TestArgs {
  partner: PartnerName
  zendesk?: object | null
  zenvia?: object | null
}

const typedFor = ({ partner, zendesk, zenvia }: TestArgs): object | undefined =>
  ({ ZENDESK: zendesk, ZENVIA: zenvia })[partner] ?? undefined

export const testConnectionResolver: Resolver<TestArgs> = async (
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
      checks: checks.map((check) => translatedCheck(language, check)),
      userErrors: [],
    }),
    (errors) => ({
      ok: false,
      checks: [],
      userErrors: translated(language, errors),
    })
  )
}
