import { createHash } from 'node:crypto'

const style = `
body { margin: 0; padding: 20px; background: #f7f5f0; color: #1b2430; font: 17px/1.65 "PingFang SC", "Noto Sans SC Variable", sans-serif; }
main { max-width: 34em; margin: 0 auto; }
h1 { font-size: 22px; line-height: 1.35; }
ol { list-style: none; margin: 0; padding: 0; }
li { margin: 0 0 12px; padding: 12px 16px; border: 1px solid #787f8b; border-radius: 8px; background: #fff; overflow-wrap: anywhere; }
`

const hash = createHash('sha256').update(style).digest('base64')

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'self' 'sha256-${hash}'; font-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
}

/** The messages of one phone as a page, the newest first: one list, no script. */
export function inboxPage({ phone, messages }: { phone: string; messages: readonly { text: string }[] }): {
  headers: Record<string, string>
  html: string
} {
  const title = `短信 Messages · ${escapeHtml(phone)}`
  const items = messages.toReversed().map(({ text }) => `<li lang="${langOf(text)}">${escapeHtml(text)}</li>`)
  const list =
    items.length === 0 ? '<p>还没有短信。 <span lang="en">No messages yet.</span></p>' : `<ol>${items.join('\n')}</ol>`
  const html = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/fonts/index.css">
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${list}
</main>
</body>
</html>
`
  return { headers, html }
}

function langOf(text: string): 'zh-CN' | 'en' {
  return /^[\s\p{ASCII}]{12}/u.test(text) ? 'en' : 'zh-CN'
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
