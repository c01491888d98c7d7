import type { Language } from '../domain/locale'

/** One area's sentences: the same keys in each language. `{name}` is replaced by a value of that name. */
export type Messages<Key extends string = string> = Record<
  Language,
  Record<Key, string>
>

/** The compiler names a key that a language lacks. */
export const messages = <Key extends string>(
  area: Messages<Key>
): Messages<Key> => area

type Values = Record<string, string | number>

/** The sentence of a key, or undefined when no area has it. */
type Translate = (
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

/** Of one area: the compiler names a key that it has no sentence for. */
export const areaTranslator =
  <Key extends string>(area: Messages<Key>) =>
  (language: Language, key: Key, values?: Values): string =>
    translator([area])(language, key, values) ?? key
