import { escapeHtml } from '../escape-html'

const valueAt = (data: unknown, path: string): string => {
  const value = path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null
          ? (inner as Record<string, unknown>)[key]
          : undefined,
      data
    )

  return value === undefined || value === null ? '' : String(value)
}

/** The part of Handlebars that templates of e-mails need: `{{value}}`, and `{{{value}}}` for HTML. */
export const renderTemplate = (template: string, data: unknown): string =>
  template.replace(
    /\{\{\{\s*([\w.]+)\s*\}\}\}|\{\{\s*([\w.]+)\s*\}\}/g,
    (_, html?: string, text?: string) =>
      html === undefined
        ? escapeHtml(valueAt(data, text ?? ''))
        : valueAt(data, html)
  )
