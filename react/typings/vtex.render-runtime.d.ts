declare module 'vtex.render-runtime' {
  export interface Runtime {
    account: string
    workspace: string
    culture: { locale: string; language: string; country: string }
    query?: Record<string, string>
    setQuery: (
      query: Record<string, string | undefined>,
      options?: { merge?: boolean; replace?: boolean }
    ) => void
  }

  export const useRuntime: () => Runtime
}
