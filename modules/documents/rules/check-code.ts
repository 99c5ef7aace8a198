/** Ten characters in two groups, as printed: `7K3QX-9MA2D`. */
export function formatCheckCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`
}

/** What people read off paper: Crockford's alphabet has no O, I, L, so those can only be 0 and 1. */
export function normaliseCheckCode(typed: string): string {
  return compact(typed).replaceAll('-', '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
}

export function normaliseNumber(typed: string): string {
  return compact(typed)
}

// Full-width characters, any dash and spaces between groups are how people type and paste.
function compact(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/\s/gu, '')
    .replaceAll(/[‐-―−]/gu, '-')
}
