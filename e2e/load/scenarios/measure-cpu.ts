import type { LoadServer } from '../servers/start-load-server.ts'

/** What an act came to, and the CPU time (ms) that the server's process used meanwhile. */
export async function measureCpu<Result>(
  server: LoadServer,
  act: () => Promise<Result>,
): Promise<{ result: Result; cpu: number }> {
  const before = await server.begins()
  const result = await act()
  const after = await server.ends()
  return { result, cpu: after.cpu - before.cpu }
}
