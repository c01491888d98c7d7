import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import { useTranslate } from '../i18n/use-translate'
import { CopyField } from '../ui/copy-field'
import { muted, readable, stack } from '../ui/layout'
import { saveFile } from '../ui/save-file'
import { Section } from '../ui/section'
import type { WeniSecrets } from './weni-ticketer'
import { weniFile, weniIdentity, weniRoutes } from './weni-ticketer'

interface Props extends WeniSecrets {
  baseUrl: string
}

/** What a merchant takes to Weni: a file for its command line, or the values of its form. */
export const WeniSection: FC<Props> = ({ baseUrl, token, secret }) => {
  const translate = useTranslate()
  const secrets = [
    { name: 'api_token', value: token, where: translate('weni.token-where') },
    {
      name: 'webhook_secret',
      value: secret,
      where: translate('weni.secret-where'),
    },
  ]

  const save = () =>
    saveFile('live-support-ticketer.yaml', 'application/yaml', [
      weniFile(
        baseUrl,
        { token, secret },
        {
          token: translate('weni.fill-in-token'),
          secret: translate('weni.fill-in-secret'),
        }
      ),
    ])

  return (
    <Section
      place="weni"
      title={translate('weni.title')}
      description={translate('weni.description')}
    >
      <div className={`${stack} ${readable}`}>
        <h3>{translate('weni.command-line')}</h3>
        <p className={muted}>
          {token && secret
            ? translate('weni.file-ready')
            : translate('weni.file-to-fill-in')}
        </p>
        <div>
          <Button type="button" variant="secondary" onClick={save}>
            {translate('weni.save-file')}
          </Button>
        </div>
        <CopyField
          label={translate('weni.command')}
          value="weni ticketer create live-support-ticketer.yaml"
        />
        <h3>{translate('weni.form')}</h3>
        <p className={muted}>{translate('weni.form-help')}</p>
        {weniIdentity(baseUrl).map(({ name, value }) => (
          <CopyField key={name} label={name} value={value} />
        ))}
        {secrets.map(({ name, value, where }) =>
          value ? (
            <CopyField key={name} label={name} value={value} />
          ) : (
            <p key={name} className={muted}>
              <strong>{name}</strong>: {where}
            </p>
          )
        )}
        {weniRoutes.map(({ name, value }) => (
          <CopyField key={name} label={name} value={value} />
        ))}
      </div>
    </Section>
  )
}
