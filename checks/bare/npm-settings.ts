import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { outputOf } from './program.ts'

/** What of the caller's npm decides where packages come from. Passed by environment, never written down. */
const keys = ['registry', 'proxy', 'https-proxy', 'noproxy', 'strict-ssl', 'cafile']
const proxies = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy']

/** The environment in which `npm ci` inside `root` finds the registry of this machine, its certificates included. */
export async function npmSettings(root: string): Promise<NodeJS.ProcessEnv> {
  const settings: NodeJS.ProcessEnv = {}
  for (const key of keys) {
    const value = (await outputOf({ file: 'npm', args: ['config', 'get', key] })).trim()
    if (value !== '' && value !== 'null') settings[`npm_config_${key.replaceAll('-', '_')}`] = value
  }
  for (const name of proxies) settings[name] = process.env[name]
  settings['NODE_EXTRA_CA_CERTS'] = process.env['NODE_EXTRA_CA_CERTS']
  for (const name of ['npm_config_cafile', 'NODE_EXTRA_CA_CERTS']) {
    const file = settings[name]
    if (file === undefined) continue
    // Not under etc/ssl/certs: a bare Debian has no certificates, and nothing else may find these.
    settings[name] = `/etc/${name}.pem`
    await copyFile(file, join(root, 'etc', `${name}.pem`))
  }
  return settings
}
