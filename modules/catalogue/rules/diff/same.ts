import { canonicalJson, type Json } from '#modules/audit/rules/index.ts'

/** Whether two values of the catalogue say the same, in whatever order their fields are written. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonicalText(one) === canonicalText(other)
}

/** One text for one value; what is not there is null. */
export function canonicalText(value: unknown): string {
  const json: Json = JSON.parse(JSON.stringify(value ?? null))
  return canonicalJson(json)
}
