import pg from 'pg'

/**
 * A connection of its own, outside the pool, for as long as `use` takes. When the database goes away meanwhile, the question at
 * hand or the next one rejects; the driver's own event would end the whole program where nobody asks anything just then.
 */
export async function inSession<R>(settings: pg.ClientConfig, use: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client({ application_name: 'nhip-cau-start', ...settings })
  client.on('error', () => {})
  try {
    await client.connect()
    return await use(client)
  } finally {
    await client.end().catch(() => {})
  }
}
