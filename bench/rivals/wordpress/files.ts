import { randomBytes } from 'node:crypto'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RivalDatabase } from '../mariadb.ts'

const SECRETS = ['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE']

/** Settings of one site, in the place of Debian's file that looks for them in /etc. */
export function writeSettings(wordpress: string, { host, port, user, password, name }: RivalDatabase): void {
  const settings: Record<string, string | boolean> = {
    DB_NAME: name,
    DB_USER: user,
    DB_PASSWORD: password,
    DB_HOST: `${host}:${port}`,
    DB_CHARSET: 'utf8mb4',
    // The bench asks nobody but this machine: no look for updates, no jobs that a reader's request sets off.
    WP_HTTP_BLOCK_EXTERNAL: true,
    DISABLE_WP_CRON: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    ...Object.fromEntries(
      SECRETS.flatMap((one) => [`${one}_KEY`, `${one}_SALT`]).map((key) => [key, randomBytes(32).toString('hex')]),
    ),
  }
  const lines = Object.entries(settings).map(([key, value]) => `define('${key}', ${JSON.stringify(value)});`)
  const text = `<?php\n${lines.join('\n')}\n$table_prefix = 'wp_';\ndefine('ABSPATH', __DIR__ . '/');\nrequire_once ABSPATH . 'wp-settings.php';\n`
  writeFileSync(join(wordpress, 'wp-config.php'), text)
}

/** The file Debian links to /etc, which WordPress itself would write for addresses in words. */
export function writeRewriteRules(wordpress: string): void {
  const file = join(wordpress, '.htaccess')
  rmSync(file, { force: true })
  const rules = ['RewriteEngine On', 'RewriteBase /', 'RewriteRule ^index\\.php$ - [L]']
  const toIndex = [
    'RewriteCond %{REQUEST_FILENAME} !-f',
    'RewriteCond %{REQUEST_FILENAME} !-d',
    'RewriteRule . /index.php [L]',
  ]
  writeFileSync(file, `${[...rules, ...toIndex].join('\n')}\n`)
}

interface ApacheSettings {
  readonly place: string
  readonly documents: string
  readonly port: number
  readonly user: string | undefined
}

const MODULES = ['mpm_prefork', 'authz_core', 'mime', 'dir', 'deflate', 'filter', 'rewrite', 'setenvif', 'env', 'alias']

/** Debian's own settings for Apache 2.4 with PHP as a module, in one file: prefork, deflate, and a reader's connection kept. */
export function writeApacheSettings({ place, documents, port, user }: ApacheSettings): string {
  const folder = '/usr/lib/apache2/modules'
  const php = readdirSync(folder).find((file) => /^libphp[\d.]*\.so$/.test(file))
  if (!php) throw new Error(`No PHP module in ${folder}`)
  const text = `
ServerRoot "${place}"
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile "${join(place, 'apache.pid')}"
ErrorLog "${join(place, 'apache-error.log')}"
${MODULES.map((name) => `LoadModule ${name}_module ${folder}/mod_${name}.so`).join('\n')}
LoadModule php_module ${folder}/${php}
${user ? `User ${user}\nGroup nogroup` : ''}
Timeout 300
KeepAlive On
MaxKeepAliveRequests 0
KeepAliveTimeout 5
StartServers 5
MinSpareServers 5
MaxSpareServers 10
MaxRequestWorkers 150
MaxConnectionsPerChild 0
TypesConfig /etc/mime.types
DirectoryIndex index.php index.html
DocumentRoot "${documents}"
<Directory "${documents}">
  AllowOverride All
  Options FollowSymLinks
  Require all granted
</Directory>
<FilesMatch ".+\\.ph(?:ar|p|tml)$">
  SetHandler application/x-httpd-php
</FilesMatch>
AddOutputFilterByType DEFLATE text/html text/plain text/xml text/css text/javascript application/javascript application/x-javascript application/json application/rss+xml application/xml image/svg+xml
`
  const file = join(place, 'apache.conf')
  writeFileSync(file, text)
  return file
}
