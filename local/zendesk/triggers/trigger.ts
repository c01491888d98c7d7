export interface Condition {
  field: string
  operator?: string
  value?: unknown
}

export interface TriggerAction {
  field: string
  value: unknown
}

export interface Trigger {
  id: number
  title: string
  description: string | null
  active: boolean
  position: number
  category_id: string
  conditions: { all: Condition[]; any: Condition[] }
  actions: TriggerAction[]
  created_at: number
  updated_at: number
}

export interface TriggerCategory {
  id: string
  name: string
  position: number
  created_at: number
  updated_at: number
}
