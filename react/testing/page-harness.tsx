import './browser-polyfills'
import '@testing-library/jest-dom'

import { InMemoryCache } from 'apollo-cache-inmemory'
import { ApolloClient } from 'apollo-client'
import { ApolloLink, Observable } from 'apollo-link'
import { ThemeProvider, ToastProvider } from '@vtex/admin-ui'
import { GraphQLError } from 'graphql'
import type { RenderResult } from '@testing-library/react'
import { act, configure, render } from '@testing-library/react'
import type { FC, ReactElement } from 'react'
import React, { useEffect } from 'react'
import { ApolloProvider } from 'react-apollo'
import { IntlProvider } from 'react-intl'

import messages from '../../messages/pt.json'
import type { PartnerPages } from '../partner/partner-page'
import { PartnerPagesProvider } from '../partner/partner-page'
import { partnerPages } from '../partner/partner-pages'

/** A busy machine draws late; milliseconds. */
configure({ asyncUtilTimeout: 10_000 })

type Variables = Record<string, unknown>

/** Answers an operation's field, or throws for a failed one. */
export type Answers = Record<string, (variables: Variables) => unknown>

interface SentOperation {
  name: string
  variables: Variables
}

export interface Harness extends RenderResult {
  /** Every operation sent, oldest first. */
  calls: SentOperation[]
}

/** An error as the service answers it. */
export class CodedError extends Error {
  constructor(readonly code: string) {
    super(code)
  }
}

const answerOf = (
  answers: Answers,
  field: string,
  { name, variables }: SentOperation
) => {
  const answer = answers[name]

  if (!answer) return { errors: [new GraphQLError(`no answer for ${name}`)] }

  try {
    return { data: { [field]: answer(variables) } }
  } catch (error) {
    if (!(error instanceof CodedError)) throw error

    const { code } = error
    const coded = Object.create(new GraphQLError(code), {
      extensions: { value: { code } },
    })

    return { errors: [coded] }
  }
}

const fieldOf = (
  selections: ReadonlyArray<{ kind: string; name?: { value: string } }>
) => selections[0]?.name?.value ?? ''

/** As from a network: one answer has been drawn before the next one comes. */
const later = window.setTimeout

/** A client whose service answers from a table, by the operation's name. */
const clientFor = (
  answers: Answers,
  calls: SentOperation[],
  page: { isOpen: boolean }
): ApolloClient<unknown> =>
  new ApolloClient({
    cache: new InMemoryCache({ addTypename: false }),
    link: new ApolloLink(
      (operation) =>
        new Observable((observer) => {
          const call = {
            name: operation.operationName,
            variables: operation.variables,
          }
          const [definition] = operation.query.definitions
          const field =
            definition.kind === 'OperationDefinition'
              ? fieldOf(definition.selectionSet.selections as [])
              : ''

          calls.push(call)
          later(() => {
            if (!page.isOpen) return

            act(() => {
              observer.next(answerOf(answers, field, call))
              observer.complete()
            })
          })
        })
    ),
  })

/** React’s own work is done by then; whoever waits for longer is a toast, which forgets to stop when it is taken away. */
const LONGEST_WORK_MS = 100

/** What is answered once the page has gone reaches nobody, and toasts end with it. */
const Open: FC<{ page: { isOpen: boolean } }> = ({ page }) => {
  useEffect(() => {
    const start = window.setTimeout
    const started: number[] = []
    const noted = (
      run: (...args: unknown[]) => void,
      after = 0,
      ...args: unknown[]
    ): number => {
      const timer = start(run, after, ...args)

      if (after > LONGEST_WORK_MS) started.push(timer)

      return timer
    }

    window.setTimeout = noted as typeof start

    return () => {
      page.isOpen = false
      window.setTimeout = start
      started.forEach((timer) => window.clearTimeout(timer))
    }
  }, [page])

  return null
}

/** Draws a part of the page as the platform does, in Portuguese. */
export const renderPage = (
  part: ReactElement,
  answers: Answers,
  pages: PartnerPages = partnerPages
): Harness => {
  const calls: SentOperation[] = []
  const page = { isOpen: true }
  const client = clientFor(answers, calls, page)
  const result = render(
    <ApolloProvider client={client}>
      <IntlProvider locale="pt-BR" messages={messages}>
        <ThemeProvider>
          <PartnerPagesProvider value={pages}>
            <ToastProvider>
              <Open page={page} />
              {part}
            </ToastProvider>
          </PartnerPagesProvider>
        </ThemeProvider>
      </IntlProvider>
    </ApolloProvider>
  )

  return { ...result, calls }
}
