import type { FC } from 'react'
import React from 'react'
import { ApolloProvider } from 'react-apollo'
import { render } from 'react-dom'
import { IntlProvider } from 'react-intl'
import LiveSupportPage from 'live-support/page'

import { RuntimeContext } from '../render-runtime'
import type { ShellConfiguration } from '../shell-configuration'
import { graphqlClient } from './graphql-client'
import type { ShellLanguage } from './languages'
import { currentLanguage, languages } from './languages'
import { Navigation } from './navigation'
import { TopBar } from './top-bar'
import { useAddressRuntime } from './use-address-runtime'

interface AdminProps {
  configuration: ShellConfiguration
  code: string
  language: ShellLanguage
  client: ReturnType<typeof graphqlClient>
}

const Admin: FC<AdminProps> = ({ configuration, code, language, client }) => {
  const runtime = useAddressRuntime(configuration, language.culture)

  return (
    <RuntimeContext.Provider value={runtime}>
      <ApolloProvider client={client}>
        <IntlProvider
          locale={language.culture.locale}
          messages={language.messages}
        >
          <TopBar configuration={configuration} language={code} />
          <Navigation />
          <main className="shell-page">
            <LiveSupportPage />
          </main>
        </IntlProvider>
      </ApolloProvider>
    </RuntimeContext.Provider>
  )
}

const start = (): void => {
  const code = currentLanguage()
  const language = languages[code]
  const embedded = document.getElementById('configuration')?.textContent

  if (!language || !embedded) return

  const configuration: ShellConfiguration = JSON.parse(embedded)

  document.documentElement.lang = language.culture.locale
  render(
    <Admin
      configuration={configuration}
      code={code}
      language={language}
      client={graphqlClient(configuration, language.culture.locale)}
    />,
    document.getElementById('admin')
  )
}

start()
