/** Money is a whole number of fen: 2000 is twenty yuan. */
export type Fen = number

/** Refuses fractions, negative amounts and anything a number cannot hold exactly. */
export function checkFen(amount: number): Fen {
  if (!Number.isSafeInteger(amount) || amount < 0) {
    throw new RangeError(`expected a whole number of fen, found ${amount}`)
  }
  return amount
}

export function sumFen(amounts: readonly Fen[]): Fen {
  return checkFen(amounts.reduce((sum, amount) => sum + checkFen(amount), 0))
}

/** `20 元`, `20.50 元`; in English `CNY 20`, `CNY 20.50`. */
export function formatFen(amount: Fen, language: 'zh-CN' | 'en' = 'zh-CN'): string {
  const fen = checkFen(amount)
  const yuan = fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2)
  return language === 'en' ? `CNY ${yuan}` : `${yuan} 元`
}
