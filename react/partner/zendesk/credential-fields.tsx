import type { FC } from 'react'
import React from 'react'
import { useController, useFormContext } from 'react-hook-form'

import { useTextRules } from '../../forms/use-text-rules'
import type { ZendeskSettings } from '../../graphql/answers'
import type { ZendeskAuthentication } from '../../graphql/operation-types'
import { useTranslate } from '../../i18n/use-translate'
import { pair, stack } from '../../ui/layout'
import { MenuPath } from '../../ui/menu-path'
import { RadioField } from '../../ui/radio-field'
import { SecretField } from '../../ui/secret-field'
import { TextField } from '../../ui/text-field'
import { ApiTokenWarning } from './api-token-warning'
import type { ZendeskForm } from './zendesk-form'
import { adminCenterLink, subdomainOf } from './zendesk-form'

interface Props {
  zendesk: ZendeskSettings
  timeZone: string
}

interface MethodProps extends Props {
  subdomain: string | undefined
}

const OauthFields: FC<MethodProps> = ({ zendesk, timeZone, subdomain }) => {
  const translate = useTranslate()
  const { filled } = useTextRules()
  const { register, formState } = useFormContext<ZendeskForm>()
  const place = (
    <MenuPath
      path={translate('zendesk.oauth-path')}
      href={adminCenterLink(subdomain, 'apps-integrations/apis/oauth-clients')}
    />
  )

  return (
    <div className={pair}>
      <TextField
        label={translate('zendesk.oauth-client-id')}
        help={place}
        spellCheck={false}
        error={formState.errors.oauthClientId?.message}
        {...register('oauthClientId', {
          validate: filled,
        })}
      />
      <SecretField<ZendeskForm>
        name="oauthClientSecret"
        label={translate('zendesk.oauth-client-secret')}
        help={translate('zendesk.oauth-secret-help')}
        stored={zendesk.oauthClientSecret}
        timeZone={timeZone}
        required={translate('required')}
      />
    </div>
  )
}

const TokenFields: FC<MethodProps> = ({ zendesk, timeZone, subdomain }) => {
  const translate = useTranslate()
  const { filled } = useTextRules()
  const { register, formState } = useFormContext<ZendeskForm>()

  return (
    <div className={pair}>
      <TextField
        type="email"
        label={translate('zendesk.email')}
        help={
          <MenuPath
            path={translate('zendesk.email-path')}
            href={adminCenterLink(subdomain, 'people/team/members')}
          />
        }
        error={formState.errors.email?.message}
        {...register('email', {
          validate: filled,
        })}
      />
      <SecretField<ZendeskForm>
        name="apiToken"
        label={translate('zendesk.api-token')}
        help={
          <MenuPath
            path={translate('zendesk.api-token-path')}
            href={adminCenterLink(
              subdomain,
              'apps-integrations/apis/api-tokens'
            )}
          />
        }
        stored={zendesk.apiToken}
        timeZone={timeZone}
        required={translate('required')}
      />
    </div>
  )
}

/** How the app proves itself to Zendesk: an OAuth client, or the API token that Zendesk is ending. */
export const CredentialFields: FC<Props> = ({ zendesk, timeZone }) => {
  const translate = useTranslate()
  const { watch, clearErrors } = useFormContext<ZendeskForm>()
  const { field } = useController<ZendeskForm, 'authentication'>({
    name: 'authentication',
  })

  const choose = (method: ZendeskAuthentication): void => {
    // What is marked of the method that goes could not be corrected.
    clearErrors()
    field.onChange(method)
  }

  const props = { zendesk, timeZone, subdomain: subdomainOf(watch('address')) }

  return (
    <div className={stack}>
      <RadioField
        label={translate('zendesk.authentication')}
        value={field.value}
        options={[
          {
            value: 'OAUTH_CLIENT',
            label: translate('zendesk.oauth'),
            help: translate('zendesk.oauth-help'),
          },
          {
            value: 'API_TOKEN',
            label: translate('zendesk.api-token'),
            help: translate('zendesk.token-help'),
          },
        ]}
        onChange={choose}
      />
      {field.value === 'API_TOKEN' ? (
        <>
          <ApiTokenWarning
            daysLeft={zendesk.apiTokenDaysLeft}
            onUseOauth={() => choose('OAUTH_CLIENT')}
          />
          <TokenFields {...props} />
        </>
      ) : (
        <OauthFields {...props} />
      )}
    </div>
  )
}
