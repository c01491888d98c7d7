import type { FC } from 'react'
import React from 'react'

import type { ShellConfiguration } from '../shell-configuration'
import { chooseLanguage, languages } from './languages'

const switchUser = async (email: string): Promise<void> => {
  await fetch(`/admin-assets/session?as=${encodeURIComponent(email)}`, {
    method: 'POST',
  })
  window.location.reload()
}

interface Props {
  configuration: ShellConfiguration
  language: string
}

export const TopBar: FC<Props> = ({ configuration, language }) => (
  <header className="shell-bar">
    <span className="shell-account">
      {configuration.account}
      <small>{configuration.workspace}</small>
    </span>
    <label>
      <span className="shell-label">Idioma</span>
      <select
        value={language}
        onChange={(event) => chooseLanguage(event.target.value)}
      >
        {Object.entries(languages).map(([code, { name }]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
    <label>
      <span className="shell-label">Usuário</span>
      <select
        value={configuration.signedInAs}
        onChange={(event) => void switchUser(event.target.value)}
      >
        {configuration.users.map((email) => (
          <option key={email}>{email}</option>
        ))}
      </select>
    </label>
  </header>
)
