/** Where the one-time-code secret lies: sealed for this row, it opens nowhere else. */
export function secretPlace({ hallId, staffId }: { hallId: string; staffId: string }): string {
  return `staff/totp_secret/${hallId}/${staffId}`
}
