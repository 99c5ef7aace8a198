import type { DatabaseProblem } from './problem.ts'

type Sentences = {
  readonly [R in DatabaseProblem['reason']]: (problem: Extract<DatabaseProblem, { reason: R }>) => string
}

/** One sentence for the person who started the server: what is wrong, and what to do about it. */
export function problemSentence(problem: DatabaseProblem, lang: 'zh-CN' | 'en'): string {
  const sentences = lang === 'en' ? english : chinese
  // The key and the argument are the same member of the union; TypeScript cannot correlate the two.
  const sentence = sentences[problem.reason] as (problem: DatabaseProblem) => string
  return sentence(problem)
}

const english: Sentences = {
  'var-not-writable': (p) =>
    `The folder ${p.path} cannot be written (${p.why}): make it writable or set YOUBAN_VAR to another folder.`,
  'var-in-use': (p) =>
    `Another server is already running on ${p.path} (${p.holder}): stop it first, or set YOUBAN_VAR to another folder.`,
  'no-binaries-for-platform': (p) =>
    `npm brought no PostgreSQL for ${p.platform} (${p.why}): install without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.`,
  'binaries-do-not-run': (p) =>
    `The PostgreSQL at ${p.path} does not run here (${p.lastLine}): set DATABASE_URL to a PostgreSQL of your own.`,
  'no-account': (p) =>
    `PostgreSQL refuses to run as root and no other account could be used (${p.why}): run "useradd --system youban" first, or start as an ordinary user.`,
  'no-reachable-folder': (p) =>
    `The database's account cannot reach ${p.path} and no folder under /var/lib/youban could be made for it (${p.why}): set YOUBAN_VAR to a folder outside private ones.`,
  'data-out-of-reach': (p) =>
    `The data in ${p.path} belong to account ${p.account}, which may no longer pass ${p.closedParent}: allow it with "chmod o+x ${p.closedParent}" or move the folder back.`,
  'data-not-ours': (p) =>
    `The data in ${p.path} belong to another account (uid ${p.ownerUid}): start as that account or as root, or set YOUBAN_VAR to another folder.`,
  'data-folder-missing': (p) =>
    `${p.pointer} says that the data are in ${p.path}, which does not exist: bring it back, or delete ${p.pointer} to begin with an empty database.`,
  'data-of-other-version': (p) =>
    `The data in ${p.path} were written by PostgreSQL ${p.found}, and this release brings ${p.needed}: dump and restore them, or go back to the release before.`,
  'initdb-failed': (p) => `The database could not be made in ${p.path}: ${p.lastLine}.`,
  'postgres-failed': (p) => `The database did not start: ${p.lastLine} (its log: ${p.logFile}).`,
  'database-url-invalid': (p) =>
    `DATABASE_URL is not an address of a PostgreSQL database (${p.why}): expected postgresql://user:password@host:5432/name.`,
  'database-unreachable': (p) => `The database at ${p.place} cannot be reached: ${p.why}.`,
  'database-too-old': (p) =>
    `The database at ${p.place} is PostgreSQL ${p.found}: version ${p.needed} or newer is needed.`,
  'database-not-utf8': (p) =>
    `The database at ${p.place} has the encoding ${p.found}: create one with ENCODING 'UTF8'.`,
}

const chinese: Sentences = {
  'var-not-writable': (p) => `目录 ${p.path} 不可写（${p.why}）：请开放写权限，或将 YOUBAN_VAR 设为其他目录。`,
  'var-in-use': (p) => `已有另一个服务正在使用 ${p.path}（${p.holder}）：请先停止它，或将 YOUBAN_VAR 设为其他目录。`,
  'no-binaries-for-platform': (p) =>
    `npm 未提供适用于 ${p.platform} 的 PostgreSQL（${p.why}）：安装时请勿使用 --omit=optional，或将 DATABASE_URL 设为自备的 PostgreSQL。`,
  'binaries-do-not-run': (p) =>
    `${p.path} 中的 PostgreSQL 无法在本机运行（${p.lastLine}）：请将 DATABASE_URL 设为自备的 PostgreSQL。`,
  'no-account': (p) =>
    `PostgreSQL 不能以 root 身份运行，且没有可用的其他系统账户（${p.why}）：请先执行 “useradd --system youban”，或以普通用户启动。`,
  'no-reachable-folder': (p) =>
    `数据库账户无法进入 ${p.path}，也无法在 /var/lib/youban 下为其建立目录（${p.why}）：请将 YOUBAN_VAR 设为非私有目录。`,
  'data-out-of-reach': (p) =>
    `${p.path} 中的数据属于账户 ${p.account}，该账户已无法通过 ${p.closedParent}：请执行 “chmod o+x ${p.closedParent}”，或将目录移回原处。`,
  'data-not-ours': (p) =>
    `${p.path} 中的数据属于其他账户（uid ${p.ownerUid}）：请以该账户或 root 启动，或将 YOUBAN_VAR 设为其他目录。`,
  'data-folder-missing': (p) =>
    `${p.pointer} 指明数据位于 ${p.path}，但该目录不存在：请恢复该目录，或删除 ${p.pointer} 以建立空数据库。`,
  'data-of-other-version': (p) =>
    `${p.path} 中的数据由 PostgreSQL ${p.found} 写入，而本版本自带 ${p.needed}：请先导出再导入，或退回上一版本。`,
  'initdb-failed': (p) => `无法在 ${p.path} 建立数据库：${p.lastLine}。`,
  'postgres-failed': (p) => `数据库未能启动：${p.lastLine}（日志：${p.logFile}）。`,
  'database-url-invalid': (p) =>
    `DATABASE_URL 不是有效的 PostgreSQL 地址（${p.why}）：格式应为 postgresql://用户:密码@主机:5432/库名。`,
  'database-unreachable': (p) => `无法连接数据库 ${p.place}：${p.why}。`,
  'database-too-old': (p) => `数据库 ${p.place} 的版本为 PostgreSQL ${p.found}：需要 ${p.needed} 或更高版本。`,
  'database-not-utf8': (p) => `数据库 ${p.place} 的编码为 ${p.found}：请以 ENCODING 'UTF8' 建立数据库。`,
}
