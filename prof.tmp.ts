import { run } from './bench/determine.ts'
await run(0.3, () => {})
