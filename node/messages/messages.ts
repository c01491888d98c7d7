import type { Language } from '../domain/locale'

/** One area's sentences: the same keys in each language. `{name}` is replaced by a value of that name. */
export type Messages = Record<Language, Record<string, string>>

export type Values = Record<string, string | number>

/** The sentence of a key, or undefined when no area has it. */
export type Translate = (
  language: Language,
  key: string,
  values?: Values
) => string | undefined

/** Joins the areas; a key belongs to one of them. */
export const translator =
  (areas: Messages[]): Translate =>
  (language, key, values = {}) =>
    areas
      .find((area) => key in area[language])
      ?.[language][key]?.replace(/\{(\w+)\}/g, (whole, name: string) =>
        name in values ? String(values[name]) : whole
      )

/** Of one area, whose keys are all known to be there; a key that is not stands for itself. */
export const areaTranslator =
  (area: Messages) =>
  (language: Language, key: string, values?: Values): string =>
    translator([area])(language, key, values) ?? key
