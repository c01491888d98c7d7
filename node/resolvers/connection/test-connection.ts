import type { Language } from '../../domain/locale'
import type { PartnerName } from '../../domain/partner-name'
import type { ConnectionCheck } from '../../ports/partner-account'
import { testConnection } from '../../usecases/partner/test-connection/test-connection'
import type { Resolver } from '../resolver-context'
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

/** What is typed comes in an argument that bears the partner's name in lower case. */
type TestArgs = { partner: PartnerName } & Record<string, unknown>

export const testConnectionResolver: Resolver<TestArgs> = async (
  { ports, language },
  args
) => {
  const tested = await testConnection(ports, {
    partner: args.partner,
    typed: args[args.partner.toLowerCase()] ?? undefined,
  })

  return tested.match(
    ({ passed, checks, departments }) => ({
      ok: passed,
      departments,
      checks: checks.map((check) => translatedCheck(language, check)),
      userErrors: [],
    }),
    (errors) => ({
      ok: false,
      departments: [],
      checks: [],
      userErrors: translated(language, errors),
    })
  )
}
